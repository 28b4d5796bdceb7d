"""Who copied whom as a tree of text: every first report with what was made from it below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..records import Kinship
from .desk import Desk
from .tables_shown import KIN, SURE

RANK = {"declared": 0, "sure": 1, "probable": 2}
Edges = dict[str, list[tuple[str, Kinship]]]


def kin_trees(desk: Desk) -> list[str]:
    """One entry a family, then originals that are not here, sites, pairs that cannot be told, pages without kin."""
    above, direct = edges(desk)
    below: Edges = defaultdict(list)
    for child in sorted(above, key=lambda ident: desk.short[ident]):
        parent, item = above[child]
        below[parent].append((child, item))
    roots = [ident for ident in by_page(desk) if ident in below and ident not in above]
    trees = ["\n".join((root_line(desk, root), *branches(desk, root, below, ""))) for root in roots]
    others = [also(desk, item) for item in direct if not shown_above(item, above)]
    return [*trees, *others, *absent_originals(desk), *sites(desk), *unsure(desk), *alone(desk)]


def by_page(desk: Desk) -> list[str]:
    """Article ids in the order of the pages."""
    return sorted(desk.short, key=lambda ident: desk.short[ident])


def edges(desk: Desk) -> tuple[dict[str, tuple[str, Kinship]], list[Kinship]]:
    """(child -> its nearest parent, without circles; every direct kinship), the surest first."""
    direct = [item for item in desk.record.kinships if item.through is None and item.kind != "same-site"]
    ranked = sorted(direct, key=lambda item: (not item.directed, RANK[item.certainty], -item.score, item.id))
    above: dict[str, tuple[str, Kinship]] = {}
    for item in ranked:
        if item.child not in above and item.child not in ancestors(item.parent, above):
            above[item.child] = (item.parent, item)
    return above, direct


def ancestors(ident: str, above: dict[str, tuple[str, Kinship]]) -> set[str]:
    """A page and everything over it."""
    found = {ident}
    while ident in above and above[ident][0] not in found:
        ident = above[ident][0]
        found.add(ident)
    return found


def root_line(desk: Desk, ident: str) -> str:
    """A page with its file's name and its headline."""
    title = desk.articles[ident].said("title")
    return "  ".join([desk.short[ident], desk.articles[ident].name, *([title.value] if title else [])])


def branches(desk: Desk, ident: str, below: Edges, lead: str) -> Iterator[str]:
    """What was made from a page, each with what was made from it in turn."""
    children = below.get(ident, [])
    for at, (child, item) in enumerate(children):
        last = at == len(children) - 1
        yield f"{lead}{'└─ ' if last else '├─ '}{says(desk, item)}"
        inner = lead + ("   " if last else "│  ")
        yield from (f"{inner}{'│  ' if below.get(child) else '   '}altered: {words}" for words in changes(item))
        yield from branches(desk, child, below, inner)


def says(desk: Desk, item: Kinship) -> str:
    """One kinship in a line: what the child is to its parent, how sure that is, and what tells the direction."""
    said = f"{desk.short[item.child]} {KIN[item.kind]} {desk.short[item.parent]}, {SURE[item.certainty]}"
    return f"{said}: {item.why}"


def changes(item: Kinship) -> tuple[str, ...]:
    """The figures that changed on the way, each once."""
    return tuple(dict.fromkeys(place.altered for place in item.aligned if place.altered))


def shown_above(item: Kinship, above: dict[str, tuple[str, Kinship]]) -> bool:
    """True for a kinship that a tree shows."""
    return item.child in above and above[item.child][1].id == item.id


def also(desk: Desk, item: Kinship) -> str:
    """A kinship beside the trees: a page with two originals, or two that name each other."""
    return f"also: {says(desk, item)}"


def absent_originals(desk: Desk) -> list[str]:
    """What pages declare as their original where that is not among the pages."""
    told = {item.child for item in desk.record.kinships if item.certainty == "declared"}
    found = [(ident, desk.articles[ident].said("original")) for ident in by_page(desk) if ident not in told]
    return [
        f"{desk.short[ident]} declares {item.value} as its original: not in the pile" for ident, item in found if item
    ]


def sites(desk: Desk) -> list[str]:
    """The pages of one site that carry its notice."""
    groups: dict[str, list[str]] = defaultdict(list)
    for item in desk.record.kinships:
        if item.kind == "same-site":
            groups[item.parent].append(desk.short[item.child])
    rows = sorted((desk.short[first], sorted(rest)) for first, rest in groups.items())
    return [f"one site, no kin: {', '.join([first, *rest])}" for first, rest in rows]


def unsure(desk: Desk) -> list[str]:
    """Pairs that cannot be told."""
    pairs = [item for item in desk.record.lineage.compared if item.verdict == "cannot-tell"]
    return sorted(f"{desk.short[item.a]} and {desk.short[item.b]}: cannot tell: {item.why}" for item in pairs)


def alone(desk: Desk) -> list[str]:
    """The pages that are kin to no other."""
    joined = {end for item in desk.record.kinships if item.kind != "same-site" for end in (item.parent, item.child)}
    rest = [desk.short[ident] for ident in by_page(desk) if ident not in joined]
    return [f"no kin: {', '.join(rest)}"] if rest else []
