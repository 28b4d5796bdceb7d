"""Ways of rewriting that no weight was set on, each on reports made by chance: how many are seen as kin.

    python benchmarks/rewriters.py [--count 100]

`second` is no rewrite but another reporter's page on the same event: what of it is seen as kin is a false alarm. About
half a second for each of the pages. The figures stand in docs/lineage.md.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from msgspec import structs

from newsrooms.case import case
from newsrooms.drafts import Draft, digest, on_from, rewrite, wire_report
from newsrooms.extras import second_report
from newsrooms.judged import read_sheet
from newsrooms.layout import laid_out
from newsrooms.rooms import Sheet
from newsrooms.telling import reworded, swapped
from twosource.lineage import relate
from twosource.rulebook import load_rulebook

FIGURE = re.compile(r"(?<![\d:.])\b([2-9]\d|1\d\d)\b(?![\d:.])")


def summary(parent: Draft, chance: Random, kept: int) -> str:
    """The claim and so many facts in other words, with half of the sources gone."""
    rest = chance.sample(list(parent.lines[1:]), kept)
    lines = [reworded(line, parent.case, chance, drop_voice=chance.random() < 0.5) for line in (parent.lines[0], *rest)]
    lines = [structs.replace(line, text=swapped(line.text, chance)) for line in lines]
    return laid_out(on_from(parent, chance, "rewrite", lines, "rewritten"), chance)


def respelled(text: str) -> str:
    """Names as another script gives them back."""
    words = text.split(" ")
    return " ".join(
        word.replace("sk", "sc").replace("v", "w").replace("ik", "ick")
        if word[:1].isupper() and len(word) > 5
        else word
        for word in words
    )


def rounded(text: str) -> str:
    """Figures rounded up and hedged: "nearly 70"."""
    return FIGURE.sub(lambda found: f"nearly {(int(found[1]) // 10 + 1) * 10}", text)


WAYS: dict[str, Callable[[Draft, Random], str]] = {
    "rewrite": lambda wire, chance: laid_out(rewrite(wire, chance), chance),
    "key points": lambda wire, chance: laid_out(digest(wire, chance), chance),
    "summary of four facts": lambda wire, chance: summary(wire, chance, 4),
    "summary of two facts": lambda wire, chance: summary(wire, chance, 2),
    "names respelled": lambda wire, chance: respelled(laid_out(rewrite(wire, chance), chance)),
    "figures rounded": lambda wire, chance: rounded(laid_out(rewrite(wire, chance), chance)),
    "second": lambda wire, chance: laid_out(second_report(wire.case, chance), chance),
}


def judged(first: str, other: str) -> str:
    """How sure two texts are kin: "sure", "probable", or "no"."""
    pages = (Sheet(name="a.txt", text=first, way="wire"), Sheet(name="b.txt", text=other, way="other"))
    readings = sorted(map(read_sheet, pages), key=lambda reading: reading.article.id)
    kin = relate(tuple(readings), load_rulebook()).kinships
    return kin[0].certainty if kin else "no"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    count = parser.parse_args().count
    found: dict[str, list[str]] = defaultdict(list)
    for seed in range(count):
        chance = Random(f"rewriters {seed}")
        wire = wire_report(case(chance, seed), chance)
        first = laid_out(wire, chance)
        for way, make in WAYS.items():
            found[way].append(judged(first, make(wire, chance)))
    for way, verdicts in found.items():
        kin, sure = (sum(verdict in wanted for verdict in verdicts) for wanted in (("sure", "probable"), ("sure",)))
        print(f"  {way:<24}kin {kin / count:5.2f}   sure {sure / count:5.2f}")
