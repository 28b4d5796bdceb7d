"""Days as intervals, TIMEX3 and EDTF, and dates as equations over an anchor."""

from .equations import anchors, at, solve
from .feasts import feast
from .intervals import (
    ALWAYS,
    after,
    before,
    contains,
    day,
    days,
    hull,
    intersect,
    month,
    move,
    precision,
    shift,
    since,
    until,
    week,
    year,
)
from .timexes import edtf, interval_of, timex
from .values import solved_value
from .written import Told, told

__all__ = [
    "ALWAYS",
    "Told",
    "after",
    "anchors",
    "at",
    "before",
    "contains",
    "day",
    "days",
    "edtf",
    "feast",
    "hull",
    "intersect",
    "interval_of",
    "month",
    "move",
    "precision",
    "shift",
    "since",
    "solve",
    "solved_value",
    "timex",
    "told",
    "until",
    "week",
    "year",
]
