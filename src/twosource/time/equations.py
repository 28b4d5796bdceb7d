"""Dates as equations over an anchor: solved forwards for the date, backwards for the anchor.

How `low` and `high` are read (units counted from the anchor):
- both None, with calendar fields: the last such day or month up to and including the anchor ("Tuesday", "June 4");
- 0..1, with calendar fields: the next such one from the anchor on, the anchor included ("will meet on Tuesday");
- 0..0, with calendar fields: the one inside the anchor's own unit ("in March of this year");
- n..n, with calendar fields: the one in the unit so many units on ("in March last year", "Tuesday of last week"); with
  a weekday and the unit day, the n-th such day strictly after or before ("last Tuesday" is not today);
- unit quarter with a month: the three months from that one ("the third quarter", "summer");
- n..n, without fields: the whole calendar unit so many units on ("last year", "two months ago");
- low..high, without fields: so many days, weeks, months on, counted in days ("within two weeks of"); None is open.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from msgspec import structs

from ..records import Interval, Relative
from .intervals import ALWAYS, day, hull, intersect, month, move, shift, week, year
from .timexes import in_part

MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
PART_OF_MONTH = {"early": (1, 12), "mid": (9, 22), "late": (19, 31)}
PART_OF_YEAR = {"early": (1, 4), "mid": (4, 9), "late": (9, 12)}
PART_OF_QUARTER = {"early": (0, 45), "mid": (22, 22), "late": (45, 0)}  # days off its first and last day
PART_OF_WEEK = {"early": (0, 2), "mid": (1, 4), "late": (3, 6)}


def solve(relative: Relative, anchor: Interval) -> Interval | None:
    """The days the equation allows for some anchor day in the interval; None where it says nothing at all.

    The wider the anchor, the wider the result; an open anchor end gives an open end.
    """
    first = at(relative, anchor.start) if anchor.start else ALWAYS
    last = at(relative, anchor.end) if anchor.end else ALWAYS
    if first is None or last is None:
        return None
    found = Interval(start=first.start, end=last.end)
    return None if found == ALWAYS else found


def anchors(relative: Relative, target: Interval, anchor: Interval) -> Interval | None:
    """The anchor days within `anchor` from which the equation may reach the target; None where there are none.

    Solutions only move forward with the anchor, so both ends are found by halving.
    """
    low, high = anchor.start or EARLIEST, anchor.end or LATEST
    start = first_day(lambda value: reaches(relative, value, target.start), low, high)
    end = first_day(lambda value: overshoots(relative, value, target.end), low, high)
    if start is None:
        return None
    found_start = anchor.start if start == low else start
    found_end = anchor.end if end is None else move(end, -1)
    return None if found_end and found_end < start else Interval(start=found_start, end=found_end)


def snapped(relative: Relative, target: Interval) -> Interval | None:
    """The part of the target between its first and last day that the calendar fields fit; None where none does.

    "June 4" within 2025-01-01..2025-12-31 leaves one day, whatever the anchor.
    """
    if relative.weekday is None and relative.month is None and relative.day is None:
        return target
    forwards = structs.replace(relative, low=0, high=1, part=None)
    backwards = structs.replace(relative, low=None, high=None, part=None)
    first = at(forwards, target.start) if target.start else None
    last = at(backwards, target.end) if target.end else None
    if (target.start and first is None) or (target.end and last is None):
        return None
    start, end = first.start if first else None, last.end if last else None
    if start and end and end < start:
        return None
    return intersect(target, Interval(start=start, end=end))


def reaches(relative: Relative, value: date, start: date | None) -> bool:
    """True where the solution for this anchor ends on or after the day."""
    found = at(relative, value)
    return found is None or start is None or found.end is None or found.end >= start


def overshoots(relative: Relative, value: date, end: date | None) -> bool:
    """True where the solution for this anchor starts after the day."""
    found = at(relative, value)
    return found is not None and end is not None and found.start is not None and found.start > end


def first_day(holds: Callable[[date], bool], low: date, high: date) -> date | None:
    """The first day in low..high for which a condition holds that stays true once it is; None where it never does."""
    a, b = low.toordinal(), high.toordinal()
    if a > b or not holds(high):
        return None
    while a < b:
        middle = (a + b) // 2
        if holds(date.fromordinal(middle)):
            b = middle
        else:
            a = middle + 1
    return date.fromordinal(a)


def at(relative: Relative, anchor: date) -> Interval | None:
    """What the equation says for one anchor day; None where it says nothing."""
    if relative.weekday is not None or relative.month is not None or relative.day is not None:
        found = named(relative, anchor)
    else:
        found = counted(relative, anchor)
    return narrowed(found, relative.part) if found and relative.part else found


def counted(relative: Relative, anchor: date) -> Interval | None:
    """So many units on: the whole calendar unit where the count is one number, else the days between."""
    low, high = relative.low, relative.high
    if low is not None and low == high:
        return whole(relative.unit, moved(anchor, relative.unit, low))
    if low is None and high is None:
        return whole(relative.unit, anchor)
    return Interval(
        start=None if low is None else moved(anchor, relative.unit, low),
        end=None if high is None else moved(anchor, relative.unit, high),
    )


def moved(value: date, unit: str, count: int) -> date:
    """The day so many units on."""
    if unit in MONTHS:
        return shift(value, count * MONTHS[unit])
    return move(value, count * (7 if unit == "week" else 1))


def whole(unit: str, value: date) -> Interval:
    """The calendar unit that holds this day."""
    match unit:
        case "week":
            return week(value)
        case "month":
            return month(value.year, value.month)
        case "quarter":
            return in_part(value.year, f"Q{(value.month + 2) // 3}")
        case "year":
            return year(value.year)
        case "decade":
            first = value.year - value.year % 10
            return hull((year(max(first, 1)), year(min(first + 9, 9999))))
    return day(value)


def named(relative: Relative, anchor: date) -> Interval | None:
    """The weekday, month or day of a month that is meant, by its distance from the anchor."""
    if relative.month is None and relative.day is None:
        return day(weekday_near(relative, anchor))
    if (relative.low, relative.high) in ((None, None), (0, 1)):
        return month_near(relative, anchor)
    target = moved(anchor, relative.unit, relative.low or 0)
    return one_month(relative, target.year, relative.month or target.month)


def weekday_near(relative: Relative, anchor: date) -> date:
    """The last such day up to the anchor, the next from it on, one in a week so far off, or the n-th strictly off."""
    weekday, low = relative.weekday or 0, relative.low
    back, ahead = (anchor.weekday() - weekday) % 7, (weekday - anchor.weekday()) % 7
    if low is None:
        return move(anchor, -back)
    if low == 0 and relative.high == 1:
        return move(anchor, ahead)
    if relative.unit == "week":
        return move(anchor, weekday - anchor.weekday() + 7 * low)
    if low > 0:
        return move(anchor, (ahead or 7) + 7 * (low - 1))
    return move(anchor, -(back or 7) + 7 * (low + 1))


def month_near(relative: Relative, anchor: date) -> Interval | None:
    """The last such month or day up to the anchor, or the next from it on; eight years are looked at for 29 February
    and for a weekday that must fit ("Tuesday, June 17")."""
    ahead = relative.low is not None
    step = 1 if relative.month is None else 12
    first = shift(anchor.replace(day=1), 0 if relative.month is None else relative.month - anchor.month)
    for turn in range(-1, 12 * 12 if relative.month is None else 12):
        at_month = shift(first, step * turn if ahead else -step * turn)
        found = one_month(relative, at_month.year, at_month.month)
        if found and found.start and found.end and (found.end >= anchor if ahead else found.start <= anchor):
            return found
    return None


def one_month(relative: Relative, number: int, rank: int) -> Interval | None:
    """The month, quarter or day in it; None where it has no such day or that day is another weekday."""
    if relative.unit == "quarter":
        first = date(number, rank, 1)
        return hull((month(number, rank), day(move(shift(first, 3), -1))))
    if relative.day is None:
        return month(number, rank)
    if relative.day > monthrange(number, rank)[1]:
        return None
    found = date(number, rank, relative.day)
    return day(found) if relative.weekday in (None, found.weekday()) else None


def narrowed(interval: Interval, part: str) -> Interval:
    """The early, middle or late part of a week, month or longer; edges are loose and overlap."""
    start, end = interval.start, interval.end
    if start is None or end is None or start == end:
        return interval
    if (end - start).days < 7:
        first, last = PART_OF_WEEK[part]
        bounds = Interval(start=move(start, first), end=move(start, last))
    elif (end - start).days < 32:
        first, last = PART_OF_MONTH[part]
        bounds = Interval(start=start.replace(day=first), end=start.replace(day=min(last, end.day)))
    elif (end - start).days < 100:
        back, ahead = PART_OF_QUARTER[part]
        bounds = Interval(start=move(start, back), end=move(end, -ahead))
    elif start.year == end.year:
        first, last = PART_OF_YEAR[part]
        bounds = hull((month(start.year, first), month(start.year, last)))
    else:
        third, rank = (end - start).days // 3, ("early", "mid", "late").index(part)
        bounds = Interval(start=move(start, third * rank), end=move(end, third * (rank - 2)))
    return intersect(interval, bounds) or interval
