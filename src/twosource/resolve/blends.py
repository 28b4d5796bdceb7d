"""What an article says of one event in all its words: its tellings taken together as one."""

from collections.abc import Iterable, Sequence

from msgspec import structs

from ..records import Interval
from .sketches import Sketch


def blend(items: Sequence[Sketch]) -> Sketch:
    """One sketch of several of one article: the first mention, and everything that any of them says."""
    first = items[0]
    ordinals = [s.mention for s in items if s.mention.ordinal is not None]
    return structs.replace(
        first, mention=structs.replace(first.mention, ordinal=ordinals[0].ordinal) if ordinals else first.mention,
        actors=union(s.actors for s in items), recipients=union(s.recipients for s in items),
        others=union(s.others for s in items), place=union(s.place for s in items),
        hazards=union(s.hazards for s in items), heads=union(s.heads for s in items),
        words=union(s.words for s in items), days=tuple(dict.fromkeys(day for s in items for day in s.days)),
        equations=tuple(dict.fromkeys(found for s in items for found in s.equations)),
        rank=next((s.rank for s in items if s.rank in ("earlier", "later")), None),
        gap=next((s.gap for s in items if s.gap), None), measured=any(s.measured for s in items),
        definite=any(s.definite for s in items),
        moment=narrowest(s.moment for s in items), additional=any(s.additional for s in items),
    )  # fmt: skip


def union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Everything in any of the sets."""
    return frozenset().union(*sets)


def narrowest(moments: Iterable[Interval | None]) -> Interval | None:
    """The shortest of the intervals that are known; half-open ones come last."""
    known = [moment for moment in moments if moment is not None]
    return min(known, key=length, default=None)


def length(moment: Interval) -> int:
    """Days of an interval; a very large number for an open one."""
    return (moment.end - moment.start).days if moment.start and moment.end else 10**6
