"""docs/seeds.md: what the five demo pages demand, span by span, and the record that answers it.

python scripts/seeds_table.py            writes the page
python scripts/seeds_table.py --check    exit 1 where the page is not current
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

from twosource.pipeline import build
from twosource.records import Article, Claim, Disagreement, Entity, Event, Record, Sourced, Span, walk

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "seeds.md"
HEAD = """# What the demo pages demand

Made by `scripts/seeds_table.py` from a fresh reading of `examples/pyongyang`: for each oddity of the five pages the
record that answers it, or "not yet". `twosource explain RECORD ID` follows an id down to its characters. No rule knows
these pages; the same rules are proved on sentences of other stories in their rule files.

| page | words | what they demand | answered by | id | tests |
|---|---|---|---|---|---|
"""


def main() -> int:
    """Writes or checks the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    made = table()
    if not parser.parse_args().check:
        PAGE.write_text(made, "utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text("utf-8") == made:
        return 0
    print("docs/seeds.md is not current: run python scripts/seeds_table.py")
    return 1


def table() -> str:
    """The whole page."""
    record = build([ROOT / "examples" / "pyongyang"])
    pages = {article.name[:3]: article for article in record.articles}
    rows = yaml.safe_load((ROOT / "scripts" / "seeds.yaml").read_text("utf-8"))
    lines = [line(row, pages[row["page"]], record) for row in rows]
    found = sum("not yet" not in item for item in lines)
    return HEAD + "\n".join(lines) + f"\n\n{found} of {len(lines)} answered.\n"


def line(row: dict[str, Any], page: Article, record: Record) -> str:
    """One row: the first record of the wanted type, with the wanted fields, that rests on the words."""
    start = page.text.index(row["quote"])
    place = page.cut(start, start + len(row["quote"]))
    answer = next((item for item in candidates(row["answer"], record) if fits(item, row["has"], place, record)), None)
    shown = f"{row['answer']} | `{answer.id}`" if answer else "not yet | "
    return f"| {row['page']} | {row['quote']} | {row['demands']} | {shown} | `{row['test']}` |"


def candidates(kind: str, record: Record) -> list[Sourced]:
    """Every record of a type, by place."""
    found = [item for item in walk(record) if isinstance(item, Sourced) and type(item).__name__ == kind]
    return sorted(found, key=lambda item: (item.spans[0].article, item.spans[0].start, item.id) if item.spans else ())


def fits(item: Sourced, has: dict[str, Any], place: Span, record: Record) -> bool:
    """Does it have these fields and rest on the place?"""
    if any(getattr(item, name) != value for name, value in has.items()):
        return False
    return any(span.touches(place) for span in resting_on(item, record))


def resting_on(item: Sourced, record: Record) -> list[Span]:
    """Its own spans, and those of the mentions or claims it points at."""
    spans = [node for node in walk(item) if isinstance(node, Span)]
    if isinstance(item, Entity | Event):
        wanted = set(item.mentions)
        marks = [m for reading in record.readings for m in reading.mentions] + list(record.event_mentions)
        spans += [span for mark in marks if mark.id in wanted for span in mark.spans]
    if isinstance(item, Disagreement):
        wanted = {name for side in item.sides for name in side.claims}
        spans += [span for claim in record.claims if claim.id in wanted for span in claim.spans]
    return spans if not isinstance(item, Claim) else list(item.spans)


if __name__ == "__main__":
    sys.exit(main())
