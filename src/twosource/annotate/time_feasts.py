"""Feasts: by rule, by the moon as the table has it, with or without a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from ..records import Relative
from ..tables.rows import rows
from ..time import feast
from .time_grammar import Hit
from .time_said import Meaning, Scene, span_of, stated, turn_of
from .time_words import meanings, year_of

Turned = Callable[[int], dict[str, Any]]


@lru_cache(maxsize=1)
def days_by_table() -> dict[str, tuple[date, ...]]:
    """The known days of each feast that follows the moon, in order."""
    table: dict[str, list[date]] = {}
    for row in rows("feast_days"):
        table.setdefault(row["feast"], []).append(date.fromisoformat(row["day"]))
    return {name: tuple(days) for name, days in table.items()}


def feast_days(rule: str, number: int) -> tuple[date, ...]:
    """The days of a feast in a year: one, or for a feast that follows the moon none, one or two."""
    if rule in days_by_table():
        return tuple(day for day in days_by_table()[rule] if day.year == number)
    return (feast(rule, number),)


def rule_of(words: str) -> str:
    """The rule of a feast by its name, with dashes or blanks, with or without full stops."""
    return plain_names()[plain(words)]


def plain(words: str) -> str:
    """A name without what may be written in two ways."""
    return " ".join(words.lower().replace(".", " ").replace("-", " ").split())


@lru_cache(maxsize=1)
def plain_names() -> dict[str, str]:
    """The rule of each feast by its plain name."""
    return {plain(name): rule for name, rule in meanings("holiday").items()}


def holiday(hit: Hit, scene: Scene) -> Meaning | None:
    """A feast by its rule; moving feasts need a year, written or of publication."""
    rule, written, turn = rule_of(hit.words["holiday"]), hit.words.get("year"), turn_of(hit)
    if written:
        days = feast_days(rule, year_of(written))
        return stated("DATE", days[0].isoformat()) if days else None
    if "yearly" in hit.pattern.gives and scene.published is not None:
        days = feast_days(rule, scene.published.year + (turn or 0))
        return stated("DATE", days[0].isoformat()) if days else None
    if len(rule) == 5 and rule[2] == "-":
        return fixed(rule, scene, turn)
    published = scene.published
    if published is None:
        return Meaning(type="DATE", value="XXXX-XX-XX")
    days = tuple(day for step in (-2, -1, 0, 1, 2) for day in feast_days(rule, published.year + step))
    near = nearest(days, published, "whole" if "whole" in hit.pattern.gives and turn is None else tense_of(scene, turn))
    return None if near is None else stated("DATE", near.isoformat())


def fixed(rule: str, scene: Scene, turn: int | None) -> Meaning:
    """A feast that has its day of a month."""
    steps = span_of(scene)
    if turn is not None:
        steps = {"low": 0, "high": turn} if turn >= 0 else {"low": None, "high": None}
    relative = Relative(anchor="published", unit="year", month=int(rule[:2]), day=int(rule[3:]), **steps)
    return Meaning(type="DATE", value=f"XXXX-{rule}", relative=relative)


def tense_of(scene: Scene, turn: int | None) -> str:
    """Past or future, by the turn or else by the verb."""
    if turn is not None:
        return "future" if turn == 1 else "past"
    return scene.tense


def nearest(days: tuple[date, ...], published: date, tense: str) -> date | None:
    """The last day up to publication, the next one from it on, or, of a week, the nearest."""
    if tense == "whole":
        return min(days, key=lambda one: abs((one - published).days), default=None)
    if tense == "future":
        return min((day for day in days if day >= published), default=None)
    return max((day for day in days if day <= published), default=None)
