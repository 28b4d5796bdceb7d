"""The axis of the pile's main recurring event, and the days of everything else."""

from __future__ import annotations

from datetime import date

from msgspec import Struct, structs

from ..records import Event, Interval
from .desk import Desk
from .words import moment_in_words, plural

OPEN = {
    "planned": " (planned)",
    "cancelled": " (called off)",
    "speculated": " (speculated about)",
    "denied": " (denied)",
}


class Mark(Struct, frozen=True, kw_only=True):
    """One event on an axis: its label, days in words, days, and whether they were worked out."""

    event: str
    label: str
    words: str
    interval: Interval
    derived: bool


class Axis(Struct, frozen=True, kw_only=True):
    """A line of events of one kind, in order of time."""

    label: str
    marks: tuple[Mark, ...]


def main_axis(desk: Desk) -> Axis | None:
    """The kind with the most dated events that share a participant, told on half of the pages; else None."""
    series: dict[tuple[str, str], list[Event]] = {}
    for event in desk.record.events:
        if is_dated(event) and event.track == "story":
            for participant in sorted(
                {part.entity for part in event.participants if part.role in ("actor", "recipient")}
            ):
                series.setdefault((event.kind, participant), []).append(event)
    enough = (len(desk.record.articles) + 1) // 2
    recurring = {
        key: found for key, found in series.items() if len(found) > 1 and pages(desk, found) >= enough and close(found)
    }
    if not recurring:
        return None
    kind, _ = min(recurring, key=lambda key: (-len(recurring[key]), -pages(desk, recurring[key]), key))
    chosen = recurring[min((key for key in recurring if key[0] == kind), key=lambda key: (-len(recurring[key]), key))]
    return Axis(label=plural(kind).upper(), marks=tuple(sorted((mark(event) for event in chosen), key=order)))


def close(events: list[Event]) -> bool:
    """True where the events follow one another within two years: what is long past makes no series."""
    starts = [mark(event).interval.start or date.min for event in events]
    return (max(starts) - min(starts)).days <= 731


def story_axis(desk: Desk, most: int = 7) -> Axis:
    """The dated events on most pages, one for the same days, in order of time, named beside their days."""
    story = [event for event in desk.record.events if is_dated(event) and event.track == "story"]
    dated = [event for event in story if event.participants or event.place] or story
    ranked = sorted(dated, key=lambda event: (wide(event), -pages(desk, [event]), order(mark(event))))
    chosen = near(sorted(one_a_day([mark(event) for event in ranked]), key=order), ranked)
    kept = {item.event for item in chosen}
    first = [event.id for event in ranked if event.id in kept][:most]
    return Axis(label="WHEN", marks=tuple(named(item) for item in chosen if item.event in first))


def wide(event: Event) -> bool:
    """True for days that are known only roughly: they stand behind the rest."""
    assert event.when is not None
    start, end = event.when.interval.start, event.when.interval.end
    return start is None or end is None or (end - start).days > 2


def named(item: Mark) -> Mark:
    """The mark with its label beside its days."""
    return structs.replace(item, words=f"{item.words}: {item.label}")


def one_a_day(marks: list[Mark]) -> list[Mark]:
    """The first mark of each stretch of days."""
    by_days: dict[str, Mark] = {}
    for item in marks:
        by_days.setdefault(item.words, item)
    return list(by_days.values())


def near(marks: list[Mark], ranked: list[Event]) -> list[Mark]:
    """The marks within a year of the event on most pages: what is long past would flatten the rest."""
    if not marks:
        return []
    middle = mark(ranked[0]).interval.start or date.min
    return [item for item in marks if abs(((item.interval.start or middle) - middle).days) <= 366]


def is_dated(event: Event) -> bool:
    """True where both ends of the days are known and lie within two years."""
    if event.when is None or event.when.interval.start is None or event.when.interval.end is None:
        return False
    return (event.when.interval.end - event.when.interval.start).days <= 731


def pages(desk: Desk, events: list[Event]) -> int:
    """On how many pages these events stand."""
    return len(
        {desk.event_mentions[i].span.article for event in events for i in event.mentions if i in desk.event_mentions}
    )


def mark(event: Event) -> Mark:
    """An event that `is_dated` as a mark."""
    assert event.when is not None
    return Mark(
        event=event.id, label=event.label + OPEN.get(event.status, ""),
        words=moment_in_words(event.when), interval=event.when.interval,
        derived=event.when.basis in ("derived", "cross-derived") or event.when.weak,
    )  # fmt: skip


def order(item: Mark) -> tuple[date, date, str]:
    """By first day, then last day."""
    return item.interval.start or date.min, item.interval.end or date.max, item.event
