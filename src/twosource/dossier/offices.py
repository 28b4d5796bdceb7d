"""The offices of a person in words: each title once, with the days it was held where they are known."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ..records import Entity, Given, Office
from .words import day_in_words, days_in_words


class Held(Struct, frozen=True, kw_only=True):
    """A title as it was first written, and the days of each time it was held; no days where none are known."""

    title: str
    days: tuple[str, ...]


def offices(entity: Entity) -> tuple[Held, ...]:
    """Titles in the order of the record; one that differs only in its capitals is the same."""
    same: dict[str, list[Office]] = {}
    for office in entity.offices:
        same.setdefault(office.title.casefold(), []).append(office)
    return tuple(
        Held(title=found[0].title, days=tuple(dict.fromkeys(filter(None, map(days_of, found)))))
        for found in same.values()
    )


def days_of(office: Office) -> str:
    """ "6 Nov 2012 - 12 May 2024", "since 12 May 2024", "until 12 May 2024", "" where neither day is known."""
    return held(office.start, office.end)


def held(start: date | None, end: date | None) -> str:
    """The days between two that may be unknown."""
    if start and end:
        return days_in_words(start, end)
    if start:
        return f"since {day_in_words(start)}"
    return f"until {day_in_words(end)}" if end else ""


def from_table(entity: Entity) -> bool:
    """True where the days of some office come from the table of offices and from no page."""
    dated = [office for office in entity.offices if office.start or office.end]
    return any(isinstance(item, Given) and item.kind == "table" for office in dated for item in office.evidence)
