"""What joined expressions say: a day with its hour or its part, lengths added up, the n-th day of a month."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct

from ..records import Evidence, Interval, Relative, When
from ..time import day, interval_of, month, move, shift, timex
from ..time.timexes import week_value
from .time_clock import clock_of
from .time_roles import LENGTH
from .time_said import Kind, weekday_of
from .time_words import code_of, rank_of

EXPLICIT = re.compile(r"\d ?[ap]\.? ?m\b|\bmorning|noon|midnight|T(?:1[3-9]|2\d)", re.IGNORECASE)
SMALLER = {"Y": ("M", 12), "W": ("D", 7), "TH": ("TM", 60), "TM": ("TS", 60)}
ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
MONTHS = {"M": 1, "Y": 12}


class Joined(Struct, frozen=True, kw_only=True):
    """What the whole says; `rests_on` is what its day hangs on, besides its own words."""

    type: Kind
    value: str
    interval: Interval | None = None
    relative: Relative | None = None
    rests_on: tuple[Evidence, ...] = ()


def on_clock(first: When | None, second: When | None, words: dict[str, str]) -> Joined | None:
    """A day and a time of day in either order."""
    if first is None or second is None:
        return None
    dated, clock = (second, first) if first.interval is None and first.relative is None else (first, second)
    explicit = EXPLICIT.search(clock.span.quote) or EXPLICIT.search(clock.value[10:])
    return timed(dated, clock.value[10:], bool(explicit))


def hour(first: When | None, second: When | None, words: dict[str, str]) -> Joined | None:
    """A day and a bare hour, "Friday at 4": it is one only beside a day."""
    dated, time = first or second, clock_of(words)
    return None if dated is None or time is None else timed(dated, f"T{time}", "ampm" in words)


def timed(dated: When, clock: str, explicit: bool) -> Joined:
    """The clock time on the day; a bare hour of an evening or afternoon lies after noon."""
    name, _, part = dated.value.partition("T")
    late = part in ("AF", "EV") or (part == "NI" and int(clock[1:3]) > 4)
    if late and not explicit and int(clock[1:3]) < 12:
        clock = f"T{int(clock[1:3]) + 12:02}{clock[3:]}"
    start = dated.interval.start if dated.interval else None
    return Joined(
        type="TIME", value=name + clock, interval=day(start) if start else None, relative=dated.relative,
        rests_on=dated.evidence[1:],
    )  # fmt: skip


def same_day(first: When | None, second: When | None, words: dict[str, str]) -> Joined | None:
    """A day told by its distance or weekday, then by its date: the date counts."""
    if first is None or second is None or first.relative is None or first.relative.day is not None:
        return None
    dated = second.relative is None or second.relative.day is not None
    if not dated or first.type != "DATE" or second.type != "DATE":
        return None
    return Joined(
        type="DATE", value=second.value, interval=second.interval, relative=second.relative,
        rests_on=second.evidence[1:],
    )  # fmt: skip


def part(first: When | None, second: When | None, words: dict[str, str]) -> Joined | None:
    """A day and its morning, afternoon, evening or night in either order."""
    dated = first if first is not None and (first.interval or first.relative) else second
    if dated is None:
        return None
    other = second if dated is first else first
    code = other.value[-2:] if other is not None else code_of("daypart", words["daypart"])
    return Joined(
        type="TIME", value=f"{dated.value}T{code}", interval=dated.interval, relative=dated.relative,
        rests_on=dated.evidence[1:],
    )  # fmt: skip


def total(first: When | None, second: When | None, words: dict[str, str]) -> Joined | None:
    """Two lengths added up, the second in a smaller unit: "two years and three months" is P27M."""
    parts = [length_of(item) for item in (first, second) if item is not None]
    if len(parts) < 2 or None in parts:
        return None
    (count, unit), (more, smaller) = (part for part in parts if part is not None)
    if ORDER.index(unit) >= ORDER.index(smaller):
        return None
    while unit != smaller and unit in SMALLER:
        unit, factor = SMALLER[unit]
        count *= factor
    if unit != smaller:
        return None
    return Joined(type="DURATION", value=f"P{unit[:-1]}{count + more:g}{unit[-1]}")


def length_of(when: When) -> tuple[float, str] | None:
    """The number and unit of a duration; minutes are TM."""
    found = LENGTH.fullmatch(when.value)
    return (float(found["count"]), found["time"] + found["unit"]) if found else None


def counted(first: When | None, second: When | None, words: dict[str, str]) -> Joined | None:
    """So many units before or after a day: "two weeks before Easter"; of a month or year where those are counted."""
    if first is None or second is None or second.interval is None:
        return None
    length, start, end = length_of(first), second.interval.start, second.interval.end
    if length is None or start is None or end is None or length[0] != int(length[0]) or len(length[1]) > 1:
        return None
    step = int(length[0]) * (-1 if "back" in words else 1)
    whole = start != end
    if whole and (length[1] not in MONTHS or "T" in second.value):
        return None
    found = Interval(start=far(start, step, length[1]), end=far(end, step, length[1]))
    found = found if not whole else fitted(found, second.interval)
    return Joined(type="DATE", value=timex(found), interval=found, rests_on=(second.span, *second.evidence[1:]))


def far(value: date, step: int, unit: str) -> date:
    """The day so many units on."""
    return shift(value, step * MONTHS[unit]) if unit in MONTHS else move(value, step * (7 if unit == "W" else 1))


def fitted(found: Interval, span: Interval) -> Interval:
    """A month counted on is a whole month, whatever its length."""
    if found.start and span.start and span == month(span.start.year, span.start.month):
        return month(found.start.year, found.start.month)
    return found


def nth(first: When | None, second: When | None, words: dict[str, str]) -> Joined | None:
    """The n-th, or the last but n, weekday, day, week, week-end or month of a span of which the days are known."""
    if second is None or second.interval is None or second.interval.start is None or second.interval.end is None:
        return None
    rank = rank_of(words["ordinal"]) if "ordinal" in words else 1
    items = ranked(words, second.interval.start, second.interval.end)
    place = -2 if "but" in words else -rank if "last" in words else rank - 1
    if not -len(items) <= place < len(items):
        return None
    value = items[place]
    return Joined(
        type="DATE", value=value, interval=interval_of(value), rests_on=(second.span, *second.evidence[1:])
    )  # fmt: skip


def ranked(words: dict[str, str], start: date, end: date) -> list[str]:
    """The values that are counted inside a span; a week belongs to the span that holds its Thursday."""
    each = [start + timedelta(days=step) for step in range((end - start).days + 1)]
    if "wkday" in words:
        return [str(one) for one in each if one.weekday() == weekday_of(words["wkday"])]
    match words["grain"].lower():
        case "day":
            return [str(one) for one in each]
        case "week":
            return [week_value(one) for one in each if one.weekday() == 3]
        case "weekend":
            return [f"{week_value(one)}-WE" for one in each if one.weekday() == 5]
    return [f"{one:%Y-%m}" for one in each if one.day == 1]
