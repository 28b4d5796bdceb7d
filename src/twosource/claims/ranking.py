"""Which difference a reader must see first, and why."""

from __future__ import annotations

from ..records import Disagreement, record_id
from .finding import Finding, pages, sure, to_side
from .groups import place_of

ORDER = {
    "contradiction": 0, "self-contradiction": 1, "altered": 2, "hardened": 3, "superseded": 4, "compatible": 5,
    "different-referent": 6,
}  # fmt: skip
LEVELS = {"card": 0, "slip": 1, "checked": 2}
WHY = {
    1: "it touches a count, a denial, or whether and when something happened",
    2: "both sides are sure",
    3: "a hedge, a bound or a word was lost on the way",
    4: "the reports follow each other",
}


def ranked(findings: tuple[Finding, ...]) -> tuple[Disagreement, ...]:
    """Cards, then slips, then what was checked; each once."""
    unique = {key(item): item for item in reversed(findings)}
    rows = sorted(unique.values(), key=order)
    out, rank = [], 0
    for item in rows:
        rank += item.level != "checked"
        out.append(to_record(item, rank if item.level != "checked" else 0))
    return tuple(out)


def key(item: Finding) -> tuple[str, ...]:
    """One finding per verdict and pair of first places."""
    return (item.verdict, *sorted(side[0].claim.id for side in item.sides))


def order(item: Finding) -> tuple[object, ...]:
    """Level; what it touches; sure on both sides; pages on the weaker side; verdict; place."""
    both = all(sure(side) for side in item.sides)
    return (
        LEVELS[item.level], item.weight, not both, -pages(item.sides[-1]), ORDER[item.verdict],
        min(place_of(side[0]) for side in item.sides), item.verdict,
    )  # fmt: skip


def to_record(item: Finding, rank: int) -> Disagreement:
    """The record of a finding."""
    sides = tuple(to_side(side) for side in item.sides)
    return Disagreement(
        id=record_id("disagreement", item.verdict, *sorted(side[0].claim.id for side in item.sides)),
        evidence=tuple(span for side in sides for span in side.evidence), made_by=item.made_by, kind=item.kind,
        verdict=item.verdict, sides=sides, why=item.why, level=item.level, rank=rank, rank_why=why(item),
        pages=pages(item.sides[-1]), origins=item.origins,
    )  # fmt: skip


def why(item: Finding) -> str:
    """The reason of a rank in one line."""
    reason = WHY[item.weight]
    if item.weight < 2 and all(sure(side) for side in item.sides):
        reason += "; both sides are sure"
    return reason + f"; {pages(item.sides[-1])} pages on the weaker side" if pages(item.sides[-1]) > 1 else reason
