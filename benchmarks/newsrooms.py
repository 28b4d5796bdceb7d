"""Newsrooms made by chance, whose copy graph and origins are known: what lineage and the count of origins get right.

    python benchmarks/newsrooms.py [--first 0] [--count 1000]

About one second a newsroom: nearly all of it is reading the pages. The figures of 1,000 stand in docs/lineage.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from newsrooms import Newsroom, newsroom
from newsrooms.judged import Outcome, families_of, outcome, read_sheet

Tally = Counter[str]


def counted(room: Newsroom, found: Outcome) -> Tally:
    """Everything that is counted of one newsroom."""
    low, high = found.origins.min, found.origins.max
    tally = Counter(
        rooms=1, pages=len(room.pages), above=low > room.origins, below=high < room.origins,
        exact=low == high == room.origins, width=high - low,
    )  # fmt: skip
    return tally + kin(room, found) + edges(room, found) + altered(room, found)


def kin(room: Newsroom, found: Outcome) -> Tally:
    """Pairs of one true family, and how they were judged."""
    families, joined = families_of(room), {frozenset(pair): item for pair, item in found.kin.items()}
    tally: Tally = Counter()
    for pair in combinations(sorted(families), 2):
        true, item = families[pair[0]] == families[pair[1]], joined.get(frozenset(pair))
        if item is not None and item.kind == "common-source":
            item = item if true else None
        tally["kin pairs" if true else "other pairs"] += 1
        if item is not None:
            tally["kin found" if true else "wrongly joined"] += 1
            tally["wrongly joined, sure"] += not true and item.certainty != "probable"
    return tally


def edges(room: Newsroom, found: Outcome) -> Tally:
    """Edges of the copy graph: pair, direction and kind."""
    tally: Tally = Counter(edges=len(room.edges))
    for edge in room.edges:
        forth, back = found.kin.get((edge.parent, edge.child)), found.kin.get((edge.child, edge.parent))
        tally["edges found"] += bool(forth or back)
        tally["edges directed"] += bool((forth and forth.directed) or (back and back.directed))
        tally["edges turned round"] += bool(back and back.directed and not forth)
        tally["edges of the right kind"] += (forth or back) is not None and (forth or back).kind == edge.kind
    return tally


def altered(room: Newsroom, found: Outcome) -> Tally:
    """Figures that were copied wrongly, and those of them that a kinship marks."""
    marks = {page: marked(found, page) for page, _, _ in room.altered}
    seen = sum(any(was in mark and now in mark for mark in marks[page]) for page, was, now in room.altered)
    return Counter({"figures altered": len(room.altered), "alterations marked": seen})


def marked(found: Outcome, page: str) -> list[str]:
    """Every change of a figure that a kinship of this page marks."""
    items = [item for pair, item in found.kin.items() if page in pair]
    return [place.altered for item in items for place in item.aligned if place.altered]


def run(first: int, count: int) -> Tally:
    """The tally of so many newsrooms."""
    tally: Tally = Counter()
    for seed in range(first, first + count):
        room = newsroom(seed)
        found = outcome(room, tuple(read_sheet(page) for page in room.pages))
        tally.update(counted(room, found))
        if found.origins.min > room.origins:
            print(f"seed {seed}: {found.origins.min} counted for {room.origins}: {found.origins.why}", flush=True)
    return tally


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=1000)
    asked = parser.parse_args()
    tally = run(asked.first, asked.count)
    for name in sorted(tally):
        print(f"  {name:<26}{tally[name]:>8}")
    print(f"  {'ranges with the truth':<26}{1 - (tally['above'] + tally['below']) / tally['rooms']:>8.3f}")
    print(f"  {'mean width':<26}{tally['width'] / tally['rooms']:>8.3f}")
