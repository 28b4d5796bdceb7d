"""Intervals of whole days: meeting, joining, counting, and how fine they are. None is an open end."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from ..records import Interval, Precision

ALWAYS = Interval(start=None, end=None)


def day(value: date) -> Interval:
    """The interval of this one day."""
    return Interval(start=value, end=value)


def month(year: int, number: int) -> Interval:
    """One calendar month."""
    return Interval(start=date(year, number, 1), end=date(year, number, monthrange(year, number)[1]))


def year(number: int) -> Interval:
    """One calendar year."""
    return Interval(start=date(number, 1, 1), end=date(number, 12, 31))


def week(value: date) -> Interval:
    """The week from Monday to Sunday that holds this day."""
    return Interval(start=move(value, -value.weekday()), end=move(value, 6 - value.weekday()))


def before(value: date) -> Interval:
    """Every day before this one."""
    return Interval(start=None, end=move(value, -1))


def after(value: date) -> Interval:
    """Every day after this one."""
    return Interval(start=move(value, 1), end=None)


def until(value: date | None) -> Interval:
    """Every day up to and including this one; always, where it is None."""
    return Interval(start=None, end=value)


def since(value: date | None) -> Interval:
    """Every day from this one on; always, where it is None."""
    return Interval(start=value, end=None)


def intersect(a: Interval, b: Interval) -> Interval | None:
    """The days that lie in both, or None where they share no day."""
    start = max((x for x in (a.start, b.start) if x is not None), default=None)
    end = min((x for x in (a.end, b.end) if x is not None), default=None)
    return None if start and end and end < start else Interval(start=start, end=end)


def hull(intervals: Iterable[Interval]) -> Interval:
    """The shortest interval that holds all of these; ALWAYS for none."""
    items = list(intervals)
    starts, ends = [item.start for item in items], [item.end for item in items]
    return Interval(
        start=None if None in starts else min((x for x in starts if x), default=None),
        end=None if None in ends else max((x for x in ends if x), default=None),
    )


def contains(outer: Interval, inner: Interval) -> bool:
    """True where every day of the second lies in the first."""
    return intersect(outer, inner) == inner


def days(interval: Interval) -> int | None:
    """How many days, both ends included; None where an end is open."""
    if interval.start is None or interval.end is None:
        return None
    return (interval.end - interval.start).days + 1


def precision(interval: Interval) -> Precision:
    """How fine: day, exactly one month or year, any other closed interval, one end open, nothing known."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return "unknown" if start is end else "open"
    if start == end:
        return "day"
    if interval == month(start.year, start.month):
        return "month"
    return "year" if interval == year(start.year) else "interval"


def shift(value: date, months: int) -> date:
    """The same day so many months on; the last day of a month that is too short. Clamped to the years 1..9999."""
    count = min(max(value.year * 12 + value.month - 1 + months, 12), 9999 * 12 + 11)
    number, rank = divmod(count, 12)
    return date(number, rank + 1, min(value.day, monthrange(number, rank + 1)[1]))


def move(value: date, count: int) -> date:
    """So many days on. Clamped to what the calendar holds."""
    return date.fromordinal(min(max(value.toordinal() + count, 1), date.max.toordinal()))
