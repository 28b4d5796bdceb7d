"""How many characters of the story and of all passages have a way back to the raw bytes, over the pages of the bench.

python benchmarks/offsets.py [--most N]     a line for each set of pages, the rest by reason
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import os
import re
import sys
from collections import Counter
from pathlib import Path

from twosource.errors import InputError
from twosource.ingest import Source, ingest, raw_map
from twosource.records import Article, RawMap
from twosource.rulebook import load_rulebook

STORY = ("title", "standfirst", "body", "subhead")
SETS = ("english", "other", "hard")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, help="pages of each set")
    most = parser.parse_args().most
    named = os.environ.get("TWOSOURCE_BENCH")
    home = (Path(named) if named else Path(__file__).parents[2] / "shared/bench") / "html"
    if not home.is_dir():
        print("the bench is not here; say where with TWOSOURCE_BENCH")
        return 1
    for name in SETS:
        rows = [json.loads(line) for line in (home / f"{name}.jsonl").read_text("utf-8").splitlines()][:most]
        print(name, told(sum((count(home / row["html_path"]) for row in rows), Counter())))
    return 0


def count(path: Path) -> Counter[str]:
    """Characters that are kept, mapped, and mapped so that the bytes say the same; the rest by reason."""
    source = Source(name=path.name.removesuffix(".gz"), raw=gzip.decompress(path.read_bytes()))
    try:
        article, passages = ingest(source, load_rulebook())
    except InputError:
        return Counter({"pages that show no text": 1})
    found = raw_map(source)
    covered = mapped(article, source.raw, found)
    counts = Counter({"pages": 1, **{f"not: {why}": number for why, number in found.unmapped}})
    for passage in passages:
        size = passage.span.end - passage.span.start
        held = sum(covered[passage.span.start : passage.span.end])
        for kind in ("all", "story")[: 1 + (passage.role in STORY)]:
            counts[f"{kind} kept"] += size
            counts[f"{kind} mapped"] += held
    return counts


def mapped(article: Article, raw: bytes, found: RawMap) -> bytearray:
    """1 for every character in a node whose bytes say the same words."""
    covered = bytearray(len(article.text))
    encoding = article.encoding.split(" with ")[0]
    for node in found.nodes:
        there = html.unescape(raw[node.raw_start : node.raw_end].decode(encoding, "replace"))
        if squeezed(there) == squeezed(article.text[node.start : node.end]):
            covered[node.start : node.end] = b"\x01" * (node.end - node.start)
    return covered


def squeezed(text: str) -> str:
    """The text with runs of ASCII white space as one space and none at its ends."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")


def told(counts: Counter[str]) -> str:
    """The counts of a set in a line."""
    parts = [f"{counts['pages']} pages"]
    for kind in ("all", "story"):
        kept, held = counts[f"{kind} kept"], counts[f"{kind} mapped"]
        parts.append(f"{kind}: {held} of {kept} characters = {100 * held / max(kept, 1):.3f} %")
    parts += [f"{name} {number}" for name, number in sorted(counts.items()) if name.startswith(("not:", "pages that"))]
    return "; ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
