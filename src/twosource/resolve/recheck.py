"""Pass (d): one re-check after the last run of the network. It may split an event and never merges two.

A page cannot tell as done what was done only after the page was published. Where the days found for an event say so of
one of its pages, what that page tells is an event of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..records import Event, EventMention, Interval, Moment, Participant, Published, record_id
from .dates import Dates

DONE = frozenset({"occurred", "reported"})


def rechecked(
    events: tuple[Event, ...], mentions: tuple[EventMention, ...], dates: Dates, entity_of: dict[str, str]
) -> tuple[Event, ...]:
    """The events with their days, those that their own pages rule out split, in order of id."""
    known = {mention.id: mention for mention in mentions}
    published = {item.article: item for item in dates.published}
    found = (
        part
        for event in events
        for part in parts(structs.replace(event, when=dates.moments.get(event.id)), known, published, entity_of)
    )
    return tuple(sorted(found, key=lambda event: event.id))


def parts(
    event: Event, known: dict[str, EventMention], published: dict[str, Published], entity_of: dict[str, str]
) -> Iterator[Event]:
    """The event, and one for each of its pages that cannot have told of it."""
    early = too_early(event, known, published)
    if not early:
        yield event
        return
    told = [known[name] for name in event.mentions]
    yield cut_down(event, [item for item in told if item.span.article not in early], entity_of)
    for article in early:
        alone = cut_down(event, [item for item in told if item.span.article == article], entity_of)
        page = published[article]
        until = Moment(
            interval=Interval(start=None, end=page.when.interval.end), basis="derived", evidence=page.evidence,
            why=("told as done on a page of an earlier day",),
        )  # fmt: skip
        yield structs.replace(alone, when=until)


def too_early(event: Event, known: dict[str, EventMention], published: dict[str, Published]) -> list[str]:
    """The pages that tell of it as done and were out before its first day; none where that is all of them."""
    start = event.when.interval.start if event.when and not event.when.weak else None
    if start is None or any(name not in known for name in event.mentions):
        return []
    pages: dict[str, set[str]] = {}
    for name in event.mentions:
        pages.setdefault(known[name].span.article, set()).add(known[name].status)
    ends = {article: published[article].when.interval.end for article in pages if article in published}
    early = sorted(
        article for article, status in pages.items()
        if status <= DONE and (end := ends.get(article)) is not None and end < start
    )  # fmt: skip
    return early if len(early) < len(pages) else []


def cut_down(event: Event, told: list[EventMention], entity_of: dict[str, str]) -> Event:
    """The event of these tellings only, with those who take part in them."""
    named = {entity_of[f.mention] for item in told for f in item.fillers if f.mention in entity_of}
    taking: tuple[Participant, ...] = tuple(item for item in event.participants if item.entity in named)
    return structs.replace(
        event, id=record_id("event", told[0].id), mentions=tuple(item.id for item in told),
        evidence=tuple(item.span for item in told), participants=taking,
        place=event.place if event.place in named or event.place is None else None,
    )  # fmt: skip
