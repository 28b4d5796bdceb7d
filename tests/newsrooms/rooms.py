"""A newsroom: a first report, what others made of it, second reports, and pages that only look like kin."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from .case import Case, case
from .drafts import Draft, derived, wire_report
from .extras import EXTRAS, second_report
from .layout import laid_out

MOST = 12


class Edge(Struct, frozen=True, kw_only=True):
    """Who was made from whom, and how."""

    child: str
    parent: str
    kind: str


class Sheet(Struct, frozen=True, kw_only=True):
    """A page as a file: its name and its text, and how it was made."""

    name: str
    text: str
    way: str


class Newsroom(Struct, frozen=True, kw_only=True):
    """Pages, their copy graph, and how many origins truly stand behind the claim."""

    claim: str
    pages: tuple[Sheet, ...]
    edges: tuple[Edge, ...]
    origins: int
    altered: tuple[tuple[str, str, str], ...] = ()  # (page, figure as it was, figure as it is)


def newsroom(seed: int) -> Newsroom:
    """The newsroom of this number."""
    chance = Random(f"newsroom {seed}")
    about = case(chance, seed)
    first = wire_report(about, chance)
    drafts = [first]
    for _ in range(chance.randint(1, 4)):
        drafts.append(derived(chance.choice(drafts), chance))
    for _ in range(chance.choice((0, 1, 1, 2))):
        drafts.append(second_report(about, chance))
    for likelihood, more in EXTRAS:
        if chance.random() < likelihood and len(drafts) < MOST:
            drafts.extend(more(about, first, chance))
    chance.shuffle(drafts)
    return finished(about, drafts, chance)


def finished(about: Case, drafts: list[Draft], chance: Random) -> Newsroom:
    """The drafts laid out."""
    sheets = [Sheet(name=item.outlet.file, text=laid_out(item, chance), way=item.way) for item in drafts]
    edges = [
        Edge(child=item.outlet.file, parent=item.parent, kind=item.kind) for item in drafts if item.parent is not None
    ]
    return Newsroom(
        claim=about.claim, pages=tuple(sheets), edges=tuple(edges),
        origins=len(frozenset().union(*(item.behind for item in drafts))),
        altered=tuple((item.outlet.file, *item.altered) for item in drafts if item.altered),
    )  # fmt: skip
