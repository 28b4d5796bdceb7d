"""The written value of a time expression once the day of publication is known."""

import re
from datetime import date

from ..records import Interval, Relative, When
from .equations import at, solve
from .intervals import contains, days, precision
from .timexes import interval_of, timex, week_value

LABEL = re.compile(r"-(?:Q[1-4]|H[12]|SP|SU|FA|WI)$")


def solved_value(when: When, published: Interval | None, found: Interval | None = None) -> str:
    """The TIMEX3 value of a time expression as far as the pile tells; as first read where it does not.

    `published` is what is known of its article's day, `found` the days of the expression itself where resolve
    knows them better. Times of day keep their clock part. The year is filled in where the days of publication
    leave one answer, or one answer inside their own year.
    """
    if is_bare_clock(when):
        return on_day(when, found) if found is not None and precision(found) == "day" else when.value
    if when.relative is None or when.type in ("DURATION", "SET") or "X" not in when.value:
        return when.value
    day_part, mark, clock = when.value.partition("T")
    solved = written(when.relative, published, found)
    if solved and day_part.endswith("-WE"):
        return f"{week_value(date.fromisoformat(solved))}-WE"
    label = LABEL.search(day_part)
    if solved and label and len(solved) >= 4:
        solved = solved[:4] + label[0]
    return f"{solved}{mark}{clock}" if solved and (not mark or len(solved) == 10) else when.value


def is_bare_clock(when: When) -> bool:
    """True for a time of day without its day: "11:40 p.m."."""
    return when.type == "TIME" and when.relative is None and when.interval is None and "T" in when.value


def on_day(when: When, found: Interval) -> str:
    """The time of day on the one day of the interval."""
    return f"{found.start}{when.value[10:]}"


def written(relative: Relative, published: Interval | None, found: Interval | None) -> str | None:
    """The value at the grain the words have, or None where more than one answer is left."""
    if relative.anchor == "published" and published is not None and days(published) is not None:
        likely = in_own_year(relative, published) or solve(relative, published)
        if likely and at_grain(relative, likely):
            return at_grain(relative, likely)
    return at_grain(relative, found) if found else None


def in_own_year(relative: Relative, published: Interval) -> Interval | None:
    """The one answer in the year of publication, where that year is known and the words name a month or day of it."""
    if relative.month is None or published.start is None or published.end is None:
        return None
    if published.start.year != published.end.year:
        return None
    answer = at(relative, published.end)
    first = at(relative, published.start)
    inside = answer and answer.start and answer.start.year == published.end.year
    middle = date.fromordinal((published.start.toordinal() + published.end.toordinal()) // 2)
    return answer if inside and (answer == first or at(relative, middle) == answer) else None


def at_grain(relative: Relative, solved: Interval) -> str | None:
    """The value of the days at the grain of the words: a day, week, month, quarter, year or decade."""
    start, end = solved.start, solved.end
    if start is None or end is None:
        return None
    if precision(solved) == "day":
        return start.isoformat()
    if relative.weekday is not None or relative.day is not None or relative.unit == "day":
        return None
    if relative.unit == "quarter" and relative.month is not None:
        return f"{start.year:04}" if (end - start).days < 93 else None
    if relative.unit == "week":
        return week_value(start) if week_value(start) == week_value(end) else None
    if relative.unit == "decade" and relative.part:
        return f"{start.year:04}"[:3]
    if relative.unit == "quarter":
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    if relative.part or relative.month is not None:
        return timex(solved) if (start.year, start.month) == (end.year, end.month) else in_year(relative, start, end)
    value = timex(solved)
    named = interval_of(value)
    return value if named and contains(named, solved) and grain_days(relative) >= (days(named) or 0) else None


def grain_days(relative: Relative) -> int:
    """The most days the unit of the words may have."""
    return {"month": 31, "quarter": 92, "year": 366, "decade": 3653}.get(relative.unit, 1)


def in_year(relative: Relative, start: date, end: date) -> str | None:
    """The year of both days, where the words name a part of a year ("late last year")."""
    return f"{start.year:04}" if start.year == end.year and relative.part and relative.month is None else None
