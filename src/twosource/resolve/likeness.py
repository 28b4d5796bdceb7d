"""May two tellings be one event, and how much speaks for it."""

from collections.abc import Iterable
from datetime import timedelta

from ..records import Interval, Relative
from ..tables.duties import DUTIES
from ..time import intersect
from .sketches import Pile, Sketch

UTTERED = frozenset({
    "accusation", "demand", "rejection", "support", "warning", "threat", "pledge", "intent", "concession", "ban",
    "sanction", "agreement", "aid", "arrest", "trial", "investigation", "killing", "opening", "closure",
    "role-change", "legislation", "attack", "protest", "relations", "relations-cut", "cooperation", "capture",
    "business-deal", "release", "collapse",
})  # fmt: skip


APPOINTED = frozenset({"visit", "departure", "meeting", "call"})
LONG_AGO = timedelta(days=300)
AHEAD = frozenset({"planned", "cancelled"})


def clash(a: Sketch, b: Sketch, pile: Pile) -> bool:
    """True where the two cannot be one event."""
    return (
        clash_of_time(a, b)
        or clash_of_plan(a, b)
        or clash_of_rank(a, b)
        or of_another_year(a, b)
        or of_another_year(b, a)
        or pictured_long_ago(a, b)
        or clash_of_series(a, b)
        or clash_of_sides(a, b, pile)
        or clash_of_place(a, b, pile)
        or bool(a.hazards and b.hazards and not a.hazards & b.hazards)
        or (a.mention.ordinal or b.mention.ordinal) != (b.mention.ordinal or a.mention.ordinal)
        or (a.additional != b.additional and a.family == "troop-deployment")
    )


def pictured_long_ago(a: Sketch, b: Sketch) -> bool:
    """True for what a caption dates and what the story tells without that day: a picture is often of another day."""
    if (a.mention.role == "caption") == (b.mention.role == "caption"):
        return False
    caption, told = (a, b) if a.mention.role == "caption" else (b, a)
    return bool(caption.days) and not told.days


def of_another_year(old: Sketch, new: Sketch) -> bool:
    """True where one is dated long before the day on which the other is told as news, without a day of its own."""
    if new.told_on is None or new.days or new.rank == "earlier" or not old.days:
        return False
    return all(span.end is not None and span.end < new.told_on - LONG_AGO for span in old.days)


def clash_of_rank(a: Sketch, b: Sketch) -> bool:
    """Within an article "the previous trip" is not "this trip". Across articles every rank may meet any other."""
    if a.article != b.article:
        return False
    return (a.rank or "current") != (b.rank or "current")


def clash_of_series(a: Sketch, b: Sketch) -> bool:
    """True where the time since the one before differs, and where one article dates two earlier ones differently."""
    if a.gap and b.gap and (a.gap[1] < b.gap[0] or b.gap[1] < a.gap[0]):
        return True
    if a.moment and b.moment and not meets(a.moment, b.moment):
        return True
    if a.article != b.article or a.measured == b.measured:
        return False
    other = b if a.measured else a
    return a.rank == b.rank == "earlier" and bool(other.days or other.equations)


def clash_of_time(a: Sketch, b: Sketch) -> bool:
    """True where stated days share no day, or months, weekdays or years named by both differ."""
    if a.days and b.days and not any(meets(x, y) for x in a.days for y in b.days):
        return True
    if any(x.month and y.month and x.month != y.month for x in a.equations for y in b.equations):
        return True
    if months_apart(a.days, b.equations) or months_apart(b.days, a.equations):
        return True
    if a.article != b.article:
        return False
    return any(differ(x, y) for x in a.equations for y in b.equations) and not set(a.equations) & set(b.equations)


def clash_of_plan(a: Sketch, b: Sketch) -> bool:
    """True where one is planned, or called off, for another day of the week than the one on which the other was."""
    if a.family not in APPOINTED or (a.mention.status in AHEAD) == (b.mention.status in AHEAD):
        return False
    days = [{found.weekday for found in s.equations if found.weekday is not None} for s in (a, b)]
    return all(days) and not days[0] & days[1]


def meets(a: Interval, b: Interval) -> bool:
    """True where the two share a day."""
    return intersect(a, b) is not None


def months_apart(days: Iterable[Interval], equations: Iterable[Relative]) -> bool:
    """True where stated days within a month stand against another named month."""
    return any(
        span.start and span.end and (span.end - span.start).days < 32 and relative.month
        and relative.month not in (span.start.month, span.end.month)
        for span in days for relative in equations
    )  # fmt: skip


def differ(x: Relative, y: Relative) -> bool:
    """True where two equations over the same anchor name different days, weeks or years."""
    if x.anchor != y.anchor or x.words != y.words:
        return False
    if x.weekday is not None and y.weekday is not None:
        return (x.weekday, x.low) != (y.weekday, y.low)
    if x.day and y.day and x.day != y.day:
        return True
    same_unit = x.unit == y.unit and None not in (x.low, y.low) and x.weekday is None and y.weekday is None
    return same_unit and (x.low, x.high) != (y.low, y.high)


def clash_of_sides(a: Sketch, b: Sketch, pile: Pile) -> bool:
    """True where both name who takes part, and the names cannot be the same."""
    if a.symmetric:
        return not sides_fit(a.actors | a.recipients, b.actors | b.recipients, pile)
    if a.family in DUTIES:  # several services search, warn and move people together
        return apart(a.recipients, b.recipients, pile)
    return apart(a.actors, b.actors, pile) or apart(a.recipients, b.recipients, pile)


def sides_fit(x: frozenset[str], y: frozenset[str], pile: Pile) -> bool:
    """True where the sides of "A meets B" may be those of "B meets A": each of the fewer has one to match."""
    fewer, more = sorted((x, y), key=len)
    if len(fewer) < 2:
        return not apart(fewer, more, pile)
    return all(any(may_be(p, q, pile) for q in more) for p in fewer)


def apart(x: frozenset[str], y: frozenset[str], pile: Pile) -> bool:
    """True where both are named and no pair of them can be the same."""
    return bool(x) and bool(y) and not any(may_be(p, q, pile) for p in x for q in y)


def may_be(p: str, q: str, pile: Pile) -> bool:
    """True for the same entity, for a country or a delegation and somebody of its country, and for a group without a
    name, which may be anybody's: "gunmen", "aid workers".
    """
    if p == q or takes_in(p, q, pile) or takes_in(q, p, pile):
        return True
    if p in pile.companies or q in pile.companies or not {"country", "group"} & {pile.kind(p), pile.kind(q)}:
        return False
    return pile.country(p) is not None and pile.country(p) == pile.country(q)


def takes_in(group: str, other: str, pile: Pile) -> bool:
    """True for a group without a name beside anything but a person."""
    return group in pile.nameless and pile.kind(other) != "person"


def clash_of_place(a: Sketch, b: Sketch, pile: Pile) -> bool:
    """True where both name a place and neither can lie in the other."""
    if not a.place or not b.place:
        return False
    return not any(same_area(p, q, a.family, pile) for p in a.place for q in b.place)


def same_area(p: str, q: str, family: str, pile: Pile) -> bool:
    """True for the same place, for a country and a place in it, and for two places that may lie together."""
    if p == q:
        return True
    known = pile.country(p), pile.country(q)
    if "country" in (pile.kind(p), pile.kind(q)):
        return None in known or known[0] == known[1]
    return known[0] == known[1] and (known[0] is not None or family != "visit")


def likeness(a: Sketch, b: Sketch, pile: Pile) -> float:
    """How much speaks for one event; shared names, place, days and words. Only for two that do not clash."""
    score = sides_shared(a, b) + place_shared(a, b, pile) + days_shared(a, b)
    score += 0.5 if a.heads & b.heads else 0.0
    score += 0.3 if a.said == b.said else 0.0
    score += 1.0 if a.mention.ordinal and a.mention.ordinal == b.mention.ordinal else 0.0
    shared = len(a.words & b.words) / max(1.0, (len(a.words) * len(b.words)) ** 0.5)
    weight = 2.0 if a.family in UTTERED else 1.0
    missing = -1.0 if a.family in UTTERED and a.heads and b.heads and not a.heads & b.heads else 0.0
    return float(score + weight * shared + missing)


def sides_shared(a: Sketch, b: Sketch) -> float:
    """1.5 for the first shared participant, half a point for each further one."""
    shared = len(a.everybody & b.everybody)
    if not shared and (a.everybody & b.place or b.everybody & a.place):
        return 0.7
    return 1.0 + 0.5 * shared if shared else 0.0


def place_shared(a: Sketch, b: Sketch, pile: Pile) -> float:
    """A named place counts more than the main place of the article."""
    if a.place & b.place:
        return 1.0
    if a.place and b.place:
        known = {pile.country(p) for p in a.place} & {pile.country(p) for p in b.place}
        return 0.8 if known - {None} else 0.0
    return 0.7 if (a.place or {a.scene}) & b.around or (b.place or {b.scene}) & a.around else 0.0


def days_shared(a: Sketch, b: Sketch) -> float:
    """A shared stated day or equation speaks for one event."""
    if any(meets(x, y) for x in a.days for y in b.days):
        return 1.0
    return 0.7 if set(a.equations) & set(b.equations) else 0.0
