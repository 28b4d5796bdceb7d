"""Look-alikes in a row: the visit told of now, the one before it, the next. What the first round says of them.

The first round joins what is told as the matter at hand and leaves every "previous", "last" and "next" alone. The
second knows which article speaks of which event: the previous of one event is not that event, and two previous ones
of one event are likely the same.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from .sketches import Sketch

WHILE_VISITING = frozenset({"meeting", "agreement", "speech", "letter", "joint-statement"})
SAME_SERIES, OTHER_SERIES, DATED, UNDATED = 0.9, -0.9, 0.5, -1.5


class FirstRound(Struct, frozen=True, kw_only=True):
    """The event of each mention, and what each article tells of as the matter at hand, by family."""

    event_of: dict[str, str]
    at_hand: dict[tuple[str, str], frozenset[str]]
    who: dict[str, frozenset[str]]  # who takes part in an event


Round = FirstRound | Literal["sure", "at hand"]


def first_round(clusters: Iterable[Sequence[Sketch]]) -> FirstRound:
    """The first round as look-ups; an event goes by the id of its first mention."""
    event_of: dict[str, str] = {}
    counts: dict[tuple[str, str], Counter[str]] = {}
    who: dict[str, frozenset[str]] = {}
    for cluster in clusters:
        who[cluster[0].mention.id] = frozenset().union(*(item.everybody for item in cluster))
        for item in cluster:
            event_of[item.mention.id] = cluster[0].mention.id
            if item.rank in (None, "current"):
                key = item.article, item.family
                counts.setdefault(key, Counter())[cluster[0].mention.id] += 1
    return FirstRound(event_of=event_of, at_hand={key: frozenset(found) for key, found in counts.items()}, who=who)


def too_early(a: Sketch, b: Sketch, first: Round) -> bool:
    """True where one of two articles speaks of something earlier or later and the other does not, or not yet."""
    if (a.rank or "current") == (b.rank or "current") == "current":
        return False
    if a.article == b.article:
        return False
    return isinstance(first, str)


def crossed(a: Sketch, b: Sketch, first: Round) -> bool:
    """True where "the previous one" of an event would be that event itself."""
    if isinstance(first, str) or (a.rank == "earlier") == (b.rank == "earlier"):
        return False
    early, now = (a, b) if a.rank == "earlier" else (b, a)
    return first.event_of.get(now.mention.id) in at_hand(early, first)


def on_other_visits(a: Sketch, b: Sketch, first: Round) -> bool:
    """True for meetings in two articles that tell of different visits of somebody who takes part in both."""
    if isinstance(first, str) or a.family not in WHILE_VISITING or "earlier" in (a.rank, b.rank):
        return False
    mine, other = visits_of(a, first), visits_of(b, first)
    return bool(mine) and bool(other) and not mine & other


def visits_of(item: Sketch, first: FirstRound) -> frozenset[str]:
    """The visits at hand in the article of a telling, of somebody who takes part in it."""
    found = first.at_hand.get((item.article, "visit"), frozenset())
    return frozenset(event for event in found if first.who[event] & item.everybody)


def at_hand(item: Sketch, first: FirstRound) -> frozenset[str]:
    """The events of its family that the article of a telling speaks of as the matter at hand."""
    return first.at_hand.get((item.article, item.family), frozenset())


def alike_in_series(a: Sketch, b: Sketch, first: Round) -> float:
    """What the series adds: two that come before one event are likely one; an earlier one with a day of its own is
    likelier what another article tells as the matter at hand than what it tells as background; without a day it may
    be anything.
    """
    if isinstance(first, str) or "earlier" not in (a.rank, b.rank) or a.article == b.article:
        return 0.0
    if a.rank == b.rank:
        return SAME_SERIES if at_hand(a, first) & at_hand(b, first) else OTHER_SERIES
    early = a if a.rank == "earlier" else b
    return DATED if early.days or early.equations else UNDATED
