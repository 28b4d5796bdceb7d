"""What single words of a time expression say: its turn, its part, its weekday; and what is made of them."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from msgspec import Struct

from ..records import Interval, Relative
from ..time import interval_of
from .time_grammar import Hit
from .time_tense import Tense
from .time_words import code_of, meanings

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Part = Literal["early", "mid", "late"]
EDGES: dict[str, Part] = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}
UNITS: dict[str, tuple[Literal["day", "week", "month", "quarter", "year", "decade"], int]] = {
    "D": ("day", 1), "W": ("week", 1), "F": ("week", 2), "M": ("month", 1), "Q": ("quarter", 1), "Y": ("year", 1),
    "E": ("year", 10), "C": ("year", 100),
}  # fmt: skip
OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
}


class Meaning(Struct, frozen=True, kw_only=True):
    """What an expression says before its anchor is known; `days` where a year is written."""

    type: Kind
    value: str
    relative: Relative | None = None
    days: Interval | None = None


class Scene(Struct, frozen=True, kw_only=True):
    """What stands around an expression: the tense of its clause and the day of publication, where known."""

    tense: Tense
    published: date | None
    alone: bool = False  # nothing else stands in the sentence


def stated(kind: Kind, value: str) -> Meaning:
    """A value with its year written out. Raises ValueError where the calendar lacks it."""
    days = interval_of(value)
    if days is None:
        raise ValueError(value)
    return Meaning(type=kind, value=value, days=days)


def span_of(scene: Scene) -> dict[str, Any]:
    """Low and high of the nearest such day: the next one in a clause about what is to come, else the last one."""
    return {"low": 0, "high": 1} if scene.tense == "future" else {"low": None, "high": None}


def turn_of(hit: Hit) -> int | None:
    """-1 for last, 0 for this, 1 for next; the rule may say it, too."""
    if "turn" in hit.words:
        return int(code_of("turn", hit.words["turn"]))
    if "run" in hit.words:
        return int(code_of("run", hit.words["run"]))
    constant: int | None = hit.pattern.gives.get("turn")
    return constant


def part_of(hit: Hit) -> Part | None:
    """Early, mid or late, from the words or from the rule."""
    known: dict[str, Part] = {"early": "early", "mid": "mid", "late": "late"}
    if "edge" in hit.words:
        return EDGES[hit.words["edge"].lower()]
    return known[code_of("part", hit.words["part"])] if "part" in hit.words else None


def weekday_of(words: str) -> int:
    """Monday is 0, also for short forms."""
    plain = words.lower().rstrip(".")
    return int((meanings("weekday") | meanings("wkday"))[plain])


def with_daypart(hit: Hit, found: Meaning) -> Meaning:
    """The same with its part of the day: "Tuesday night"."""
    if "daypart" not in hit.words:
        return found
    value = f"{found.value}T{code_of('daypart', hit.words['daypart'])}"
    return Meaning(type="TIME", value=value, relative=found.relative, days=found.days)
