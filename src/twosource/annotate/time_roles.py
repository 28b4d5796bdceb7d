"""What part a time expression may play in a longer one: a day, a clock time, a part of a day, a length, a span."""

from __future__ import annotations

import re
from typing import Literal

from ..records import When
from ..time import days

Role = Literal["day", "clock", "part", "daypart", "length", "span", "other"]
PART = re.compile(r"T(?:MO|AF|EV|NI)$")
LENGTH = re.compile(r"P(?P<time>T?)(?P<count>\d+(?:\.\d+)?)(?P<unit>[YMWDHS])")


def role_of(when: When) -> Role:
    """The part it may play. A `part` or `clock` has no day of its own; a `span` is a month or longer, and known."""
    if when.type == "DURATION":
        return "length" if LENGTH.fullmatch(when.value) else "other"
    bare = when.relative is None and when.interval is None
    if when.type == "TIME":
        if PART.search(when.value):
            return "part" if bare else "daypart"
        return "clock" if bare and re.search(r"T\d\d", when.value) else "other"
    if when.type != "DATE":
        return "other"
    return "day" if is_day(when) else "span" if is_span(when) else "other"


def is_day(when: When) -> bool:
    """True for a date of one day, also where its year or its anchor is open."""
    relative = when.relative
    if when.interval is not None:
        return days(when.interval) == 1
    if relative is None:
        return False
    named = relative.weekday is not None or relative.day is not None
    return named or (relative.unit == "day" and relative.low is not None)


def is_span(when: When) -> bool:
    """True for a month, a quarter, a year of which the days are known."""
    length = days(when.interval) if when.interval else None
    return length is not None and 28 <= length <= 366
