"""How a guarded figure became a bare one: its wordings across the pages, the most guarded first.

This is an order of wordings, not of time: pages without a date do not tell which came first.
"""

from __future__ import annotations

from msgspec import Struct

from ..records import Claim, Disagreement, Group, Span
from .clause import clause
from .desk import Desk
from .words import how_in_words, quoted

GUARDED = {"possible": 0, "unknown": 1, "planned": 1, "probable": 1, "certain": 2}
MOST = 4
LONGEST = 54


class Step(Struct, frozen=True, kw_only=True):
    """One wording: its words, pages, characters, who says it and how; `bare` where the guard is gone."""

    words: str
    pages: tuple[str, ...]
    span: Span
    who: str | None
    how: str
    bare: bool


def strip(desk: Desk, item: Disagreement) -> tuple[Step, ...]:
    """The wordings of a figure that lost its hedge, its range or its source; empty for any other disagreement."""
    if item.verdict != "hardened" or len(item.sides) < 2:
        return ()
    guarded, bare = (
        [desk.claims[ident] for ident in side.claims if ident in desk.claims] for side in (item.sides[0], item.sides[1])
    )
    steps = [*worded(desk, guarded, bare=False), *worded(desk, bare, bare=True)]
    return tuple(steps) if len(steps) > 1 else ()


def strips(desk: Desk, group: Group) -> tuple[tuple[Step, ...], ...]:
    """The strips of a question."""
    ids = set(group.claims)
    mine = [item for item in desk.record.disagreements if any(ids & set(side.claims) for side in item.sides)]
    found = [strip(desk, item) for item in sorted(mine, key=lambda item: (item.rank, item.id))]
    return tuple(steps for steps in found if steps)


def worded(desk: Desk, claims: list[Claim], *, bare: bool) -> list[Step]:
    """One step for each degree of guard and voice, the most guarded first; pages that say the same share a step."""
    found: dict[tuple[int, str | None], list[Claim]] = {}
    for claim in sorted(claims, key=lambda item: order(desk, item)):
        found.setdefault((GUARDED[claim.certainty], desk.who(claim)), []).append(claim)
    return [step(desk, same, bare=bare) for same in list(found.values())[:MOST]]


def order(desk: Desk, claim: Claim) -> tuple[int, str, int, str]:
    """By guard, then by page and place."""
    return GUARDED[claim.certainty], desk.short[claim.article], claim.span.start, claim.id


def step(desk: Desk, claims: list[Claim], *, bare: bool) -> Step:
    """The wording of these claims, in the words of the first."""
    first = claims[0]
    return Step(
        words=quoted(clause(first.span, figure=True).words, LONGEST)[1:-1],
        pages=tuple(desk.pages([claim.article for claim in claims])), span=first.span, who=desk.who(first),
        how=how_in_words(first), bare=bare,
    )  # fmt: skip
