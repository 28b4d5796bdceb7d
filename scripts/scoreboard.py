"""Runs `twosource eval` on bench inputs, or samples of them, and the bench's own scorers on what it writes.

The bench holds texts that may not be copied: it lies outside the repository, beside it or where TWOSOURCE_BENCH says.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
Figures = dict[str, Any]


def bench() -> Path | None:
    """The folder of the bench, or None where this machine has none."""
    named = os.environ.get("TWOSOURCE_BENCH")
    home = Path(named) if named else ROOT.parent / "shared" / "bench"
    return home if home.is_dir() else None


def sample(rows: list[str], most: int | None) -> list[str]:
    """At most so many JSON lines, chosen by the hash of their id and kept in order: the same on every machine."""
    if most is None or len(rows) <= most:
        return rows
    ranked = sorted(rows, key=lambda row: hashlib.sha256(str(json.loads(row)["id"]).encode()).digest())
    chosen = set(ranked[:most])
    return [row for row in rows if row in chosen]


def run(*words: str | Path) -> str:
    """Standard output of a command. Raises CalledProcessError, with what it wrote, where it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, words))}\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout


def twosource(*words: str | Path) -> str:
    """What this interpreter's twosource prints."""
    return run(sys.executable, "-m", "twosource", *words)


def lines_task(home: Path, work: Path, task: str, name: str, most: int | None) -> Figures:
    """Figures of one JSON Lines task on a sample of NAME.jsonl."""
    folder = home / task
    kept = sample((folder / f"{name}.jsonl").read_text("utf-8").splitlines(), most)
    ids = {json.loads(row)["id"] for row in kept}
    inputs, gold, out = work / f"{name}.jsonl", work / f"{name}.gold.jsonl", work / f"{name}.out.jsonl"
    inputs.write_text("\n".join(absolute(row, folder) for row in kept) + "\n", "utf-8")
    golds = (folder / f"{name}.gold.jsonl").read_text("utf-8").splitlines()
    gold.write_text("\n".join(row for row in golds if json.loads(row)["id"] in ids) + "\n", "utf-8")
    twosource("eval", task, inputs, "--predictions", out)
    return as_figures(run(sys.executable, folder / f"score_{task}.py", out, gold, "--json"))


def absolute(row: str, folder: Path) -> str:
    """The input line with the path of its page made absolute."""
    item = json.loads(row)
    if "html_path" not in item:
        return row
    return json.dumps({**item, "html_path": str(folder / item["html_path"])})


def origins_task(home: Path, work: Path) -> Figures:
    """Figures of the origins bundles."""
    out = work / "origins.jsonl"
    twosource("eval", "origins", home / "origins", "--predictions", out)
    return as_figures(run(sys.executable, home / "origins" / "score_origins.py", out, home / "origins", "--json"))


def record_task(home: Path, work: Path, name: str) -> Figures:
    """Mission score and parts of one folder of articles: `seeds`, or a bundle by name."""
    folder = home / "record" if name == "seeds" else home / "record" / "bundles" / name
    record, out = work / f"{name}.twosource", work / f"{name}.json"
    twosource("build", folder / "in", "-o", record)
    twosource("export", record, "--format", "json", "-o", out)
    scorer = home / "record" / "score_record.py"
    return as_figures(run(sys.executable, scorer, out, folder / "gold.json", folder / "in", "--json"))


def as_figures(printed: str) -> Figures:
    """The scorer's JSON, flattened: {"events": {"place": 1}} becomes {"events.place": 1}."""
    return dict(flat(json.loads(printed), ""))


def flat(node: Any, prefix: str) -> list[tuple[str, Any]]:
    """(dotted name, number) of every number in a JSON value."""
    if isinstance(node, dict):
        return [pair for key, value in node.items() for pair in flat(value, f"{prefix}.{key}" if prefix else str(key))]
    return [(prefix, node)] if isinstance(node, (int, float)) and not isinstance(node, bool) else []


def measure(home: Path, work: Path, task: str, name: str, most: int | None) -> Figures:
    """Figures of one row of floors.yaml."""
    if task == "record":
        return record_task(home, work, name)
    if task == "origins":
        return origins_task(home, work)
    return lines_task(home, work, task, name, most)
