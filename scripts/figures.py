"""Every figure on the whole open bench, written to docs/accuracy.md: the same run, the same page."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from scoreboard import ROOT, Figures, bench, measure

HEAD = """# Measured error rates

Written by `make figures` from the open parts of the bench with the scorers that come with it. Every figure is on text
that rules were tuned on or near; figures on text nobody tuned on are lower. Peers' figures were measured with the same
scorers on the same data. What is missed, and why, stands in the page of each room.
"""


def main() -> int:
    """Measures what scripts/figures.yaml lists."""
    home = bench()
    if home is None:
        print("figures: no bench data on this machine; set TWOSOURCE_BENCH to its folder")
        return 1
    plan = yaml.safe_load((ROOT / "scripts" / "figures.yaml").read_text("utf-8"))["tasks"]
    parts = [HEAD, *(section(home, row) for row in plan)]
    (ROOT / "docs" / "accuracy.md").write_text("\n".join(parts), "utf-8")
    return 0


def section(home: Path, row: dict[str, Any]) -> str:
    """One task: a table of figures, ours beside peers' and the goal."""
    lines = [
        f"## {row['title']}\n",
        row["about"] + "\n",
        "| input | figure | twosource | best peer | goal |",
        "|---|---|---|---|---|",
    ]
    for item in row["inputs"]:
        with tempfile.TemporaryDirectory() as work:
            figures = measure(home, Path(work), row["task"], item["input"], item.get("sample"))
        print(row["task"], item["input"], file=sys.stderr)
        lines += [line(item, name, wanted, figures) for name, wanted in item["figures"].items()]
    return "\n".join(lines) + "\n"


def line(item: dict[str, Any], name: str, wanted: dict[str, Any] | None, figures: Figures) -> str:
    """One row of a table."""
    value = figures.get(name)
    shown = "not measured" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
    wanted = wanted or {}
    size = f" ({item['sample']} of it)" if item.get("sample") else ""
    return f"| {item['input']}{size} | {name} | {shown} | {wanted.get('peer', '')} | {wanted.get('goal', '')} |"


if __name__ == "__main__":
    sys.exit(main())
