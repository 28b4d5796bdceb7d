"""Where two days fit, which fits better: "less than two weeks" says more than one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from ..records import Interval, Relative
from ..time import day, move, solve
from .date_network import Known, Link, Node, State

MOST_CHOICES = 4


class Choice(Struct, frozen=True, kw_only=True):
    """The day that fits best, as a link, and the days that fit less well."""

    link: Link
    less_well: tuple[Interval, ...]


def choices(links: list[Link], state: State) -> dict[Node, Choice]:
    """Events of a named weekday for which a few days are left and an upper bound of several units prefers one."""
    found: dict[Node, Choice] = {}
    for link in sorted(links, key=lambda link: link.key):
        if link.target in found or not is_upper_bound(link):
            continue
        choice = choice_of(link, weekday_days(link.target, links, state), state)
        if choice is not None:
            found[link.target] = choice
    return found


def is_upper_bound(link: Link) -> bool:
    """True for "less than two weeks after" and its like: none to several units."""
    relative = link.relative
    return relative is not None and relative.low == 0 and relative.high is not None and relative.high > 1


def weekday_days(node: Node, links: list[Link], state: State) -> list[date]:
    """The days of the named weekday that are left for an event; none where no weekday is named or too many are left."""
    interval = state.get(node, Known()).interval
    names = {link.relative.weekday for link in links if link.target == node and link.relative is not None}
    weekdays = sorted(name for name in names if name is not None)
    if len(weekdays) != 1 or interval.start is None or interval.end is None:
        return []
    if (interval.end - interval.start).days > 7 * MOST_CHOICES:
        return []
    return list(days_named(weekdays[0], interval.start, interval.end))


def days_named(weekday: int, start: date, end: date) -> Iterator[date]:
    """The days of one weekday from start to end."""
    value = move(start, (weekday - start.weekday()) % 7)
    while value <= end:
        yield value
        value = move(value, 7)


def choice_of(link: Link, left: list[date], state: State) -> Choice | None:
    """The one day in the last of the units, where the others lie before it."""
    source = state.get(link.source, Known()).interval if link.source else None
    if source is None or len(left) < 2 or link.relative is None or link.relative.high is None:
        return None
    most = link.relative.high
    early = solve(Relative(anchor="event", unit=link.relative.unit, low=0, high=most - 1), source)
    if early is None or early.end is None:
        return None
    best = [value for value in left if value > early.end]
    if len(best) != 1:
        return None
    others = tuple(day(value) for value in left if value not in best)
    shown = ", ".join(str(other.start) for other in others)
    why = f"{shown} fits less well: {link.why} is more than {most - 1} {link.relative.unit}{'s' * (most > 2)}"
    known = state.get(link.target, Known())
    chosen = Link(
        kind="fixed", target=link.target, interval=day(best[0]), why=why, evidence=link.evidence,
        articles=link.articles, rests_on=tuple(proof for proof in (known.start, known.end) if proof is not None),
    )  # fmt: skip
    return Choice(link=chosen, less_well=others)
