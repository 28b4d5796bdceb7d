"""Figures of the question with most to compare, as bars in the pages' words."""

from __future__ import annotations

from ..records import Claim, Group
from .brief import rows
from .clause import clause
from .desk import Desk
from .drawing import Bar
from .words import quoted

MOST = 4
LEADING = 5  # rows of the first page


def bars(desk: Desk) -> tuple[str, list[Bar]]:
    """(label, bars) of the first leading question with two figures, else of the one with most; ("", []) without any."""
    known = {group.id: group for group in desk.record.groups}
    leading = [known[row.id] for row in rows(desk)[:LEADING]]
    ranked = sorted(desk.record.groups, key=lambda group: (-len(distinct(desk, group)), place(desk, group)))
    best = next((group for group in (*leading, *ranked) if len(distinct(desk, group)) > 1), None)
    if best is None:
        return "", []
    return desk.label(best), [bar(desk, claims) for claims in distinct(desk, best)[:MOST]]


def distinct(desk: Desk, group: Group) -> list[list[Claim]]:
    """The figures of a group, each with the claims that give it, in the order of the pages."""
    found: dict[tuple[object, object], list[Claim]] = {}
    known = [desk.claims[ident] for ident in group.claims if ident in desk.claims]
    for claim in sorted(known, key=lambda item: (desk.short[item.article], item.span.start)):
        if claim.value is not None and (claim.value.low is not None or claim.value.high is not None):
            found.setdefault((claim.value.low, claim.value.high), []).append(claim)
    return list(found.values())


def place(desk: Desk, group: Group) -> int:
    """Where a group begins, for a stable choice among equals."""
    first = desk.first(group.claims)
    return int(desk.short[first.article]) * 1_000_000 + first.span.start if first else 0


def bar(desk: Desk, claims: list[Claim]) -> Bar:
    """One figure."""
    first = claims[0]
    assert first.value is not None
    return Bar(
        ends=(first.value.low, first.value.high), words=f"“{quoted(clause(first.span).words, 44)[1:-1]}”",
        pages=", ".join(desk.pages([claim.article for claim in claims])), anchor=desk.anchor(first.span),
    )  # fmt: skip
