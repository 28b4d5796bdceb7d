"""What a time expression says of its days, in the forms that readers and other tools know."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from ..records import Interval, Precision, When
from .intervals import ALWAYS, precision
from .timexes import edtf, interval_of

Hung = Literal["stated", "published", "event", "reference"]
PARTS = {
    "SP": "21", "SU": "22", "FA": "23", "WI": "24",
    "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41",
}  # fmt: skip


class Told(Struct, frozen=True, kw_only=True):
    """The days of one expression: earliest and latest, None where open; how fine; what they hang on; and as EDTF."""

    earliest: date | None
    latest: date | None
    precision: Precision
    anchor: Hung
    edtf: str


def told(when: When) -> Told:
    """The days a time expression names, with its bound: "since August" is open at its end.

    An expression whose anchor is not known says nothing yet: unknown, XXXX, but for the month and day it names.
    """
    found = bounded(when)
    return Told(
        earliest=found.start,
        latest=found.end,
        precision=precision(found),
        anchor=when.relative.anchor if when.relative else "stated",
        edtf=written(when, found),
    )


def bounded(when: When) -> Interval:
    """The days with one end open where the words are a bound: since, until, before, after."""
    days = when.interval or ALWAYS
    match when.bound:
        case "since" | "after":
            return Interval(start=days.start, end=None)
        case "until" | "before":
            return Interval(start=None, end=days.end)
    return days


def written(when: When, found: Interval) -> str:
    """EDTF: of a quarter, half, season, decade or century by its own sign; of a bound as an open interval."""
    value = when.value.partition("T")[0]
    if value[:4] == "XXXX" and len(value) in (7, 10) and value[5].isdigit() and when.interval is None:
        return value  # "June 4" of a year that is not known
    if found != interval_of(value) or when.bound != "in":
        return edtf(found)
    year, _, part = value.partition("-")
    return f"{value:X<4}" if len(value) < 4 else f"{year}-{PARTS[part]}" if part in PARTS else edtf(found)
