"""TIMEX3 values and EDTF in words of intervals, and back."""

import re
from datetime import date

from ..records import Interval
from .intervals import day, hull, month, precision, week, year

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
PARTS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12), **SEASONS}
SHAPE = re.compile(
    r"(?P<century>\d\d)(?P<decade>\d)?(?P<year>\d)?"
    r"(?:-(?:W(?P<week>\d\d)(?:-(?P<weekday>[1-7]|WE))?|(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI)|"
    r"(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?"
)


def interval_of(timex: str) -> Interval | None:
    """The days a TIMEX3 date or time names; None for durations, sets, PAST_REF and open values (XXXX-06-04).

    >>> str(interval_of("2025-06").end)
    '2025-06-30'
    """
    found = SHAPE.fullmatch(timex)
    if found is None:
        return None
    try:
        return cut(found.groupdict())
    except ValueError:  # a day or week the calendar does not have
        return None


def cut(part: dict[str, str | None]) -> Interval | None:
    """The days named by the matched parts of a value. Raises ValueError for 31 June."""
    if part["year"] is None:
        fine = any(part[key] for key in ("week", "part", "month"))
        return None if fine else span_of_years(part["century"] or "", part["decade"])
    number = int(f"{part['century']}{part['decade']}{part['year']}")
    if part["week"]:
        return in_week(number, int(part["week"]), part["weekday"])
    if part["part"]:
        return in_part(number, part["part"])
    if part["month"] is None:
        return year(number)
    if part["day"] is None:
        return month(date(number, int(part["month"]), 1).year, int(part["month"]))
    return day(date(number, int(part["month"]), int(part["day"])))


def span_of_years(century: str, decade: str | None) -> Interval:
    """A decade ("202") or a century ("19")."""
    width = 10 if decade else 100
    first = int(century + (decade or "")) * width
    return Interval(start=date(max(first, 1), 1, 1), end=date(first + width - 1, 12, 31))


def in_week(number: int, rank: int, weekday: str | None) -> Interval:
    """An ISO week, its week-end, or a day of it. Raises ValueError for week 54."""
    if weekday is None:
        return week(date.fromisocalendar(number, rank, 1))
    if weekday == "WE":
        return Interval(start=date.fromisocalendar(number, rank, 6), end=date.fromisocalendar(number, rank, 7))
    return day(date.fromisocalendar(number, rank, int(weekday)))


def in_part(number: int, part: str) -> Interval:
    """A quarter, half or season. "Winter 2024" may be either winter that touches the year: both are held."""
    if part == "WI":
        return hull((month(number - 1, 12), month(number + 1, 2)))
    first, last = PARTS[part]
    return hull((month(number, first), month(number, last)))


def timex(interval: Interval) -> str:
    """The finest TIMEX3 value that holds these days; XXXX-XX-XX where one year does not.

    >>> timex(Interval(start=date(2025, 6, 3), end=date(2025, 6, 12)))
    '2025-06'
    """
    start, end = interval.start, interval.end
    if start is None or end is None:
        return "XXXX-XX-XX"
    if start == end:
        return start.isoformat()
    if interval == week(start):
        return week_value(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}"
    quarter = next((name for name in ("Q1", "Q2", "Q3", "Q4") if interval == in_part(start.year, name)), None)
    if start.year == end.year:
        return f"{start:%Y}-{quarter}" if quarter else f"{start:%Y}"
    decade = f"{start:%Y}"[:3]
    return decade if interval == span_of_years(decade[:2], decade[2]) else "XXXX-XX-XX"


def week_value(value: date) -> str:
    """The ISO week of a day: 2025-W25."""
    iso = value.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}"


def edtf(interval: Interval) -> str:
    """The interval as EDTF: 2025-06-17, 2025-06, 2025, 2025-06-01/2025-06-12, 2025-06-01/.., XXXX for unknown."""
    start, end = interval.start, interval.end
    match precision(interval):
        case "unknown":
            return "XXXX"
        case "month":
            return f"{start:%Y-%m}"
        case "year":
            return f"{start:%Y}"
        case "day":
            return f"{start}"
    return f"{start or '..'}/{end or '..'}"
