"""The re-check splits what a page cannot have told of, and merges nothing."""

from datetime import date

import pytest

from factories import RULES, read
from twosource.events import read_events
from twosource.records import Event, EventMention, Interval, Moment, Published, record_id
from twosource.resolve.dates import Dates
from twosource.resolve.recheck import rechecked


def event_of(mentions: tuple[EventMention, ...]) -> Event:
    """One event of all these tellings."""
    return Event(
        id=record_id("event", mentions[0].id), evidence=tuple(m.span for m in mentions), made_by="test", label="visit",
        kind="visit", code=None, participants=(), place=None, when=None, status="occurred",
        mentions=tuple(m.id for m in mentions),
    )  # fmt: skip


def published(mention: EventMention, day: int) -> Published:
    """The page of a telling, out on a day of May."""
    when = Moment(interval=Interval(start=date(2025, 5, day), end=date(2025, 5, day)), basis="metadata")
    article = mention.span.article
    return Published(
        id=record_id("published", article), evidence=(mention.span,), made_by="test", article=article, when=when
    )


@pytest.mark.parametrize(
    ("texts", "days", "parts", "why"),
    [
        (("Ann Lee visited Lome.", "Ann Lee visited Lome."), (3, 12), 2, "told as done before its day"),
        (("Ann Lee will visit Lome.", "Ann Lee visited Lome."), (3, 12), 1, "told as planned before its day"),
        (("Ann Lee visited Lome.", "Ann Lee visited Lome."), (11, 12), 1, "both pages are of a later day"),
        (("Ann Lee visited Lome.", "Ann Lee visited Lome."), (3, 4), 1, "no page is left: the day is at fault"),
    ],
)
def test_a_page_tells_of_nothing_that_came_after_it(
    texts: tuple[str, str], days: tuple[int, int], parts: int, why: str
) -> None:
    told = [read_events(read(text, f"{n}.txt"), RULES)[0] for n, text in enumerate(texts)]
    event = event_of(tuple(told))
    when = Moment(interval=Interval(start=date(2025, 5, 10), end=date(2025, 5, 10)), basis="stated")
    pages = tuple(published(mention, day) for mention, day in zip(told, days, strict=True))
    made = rechecked((event,), tuple(told), Dates(published=pages, moments={event.id: when}), {})
    assert len(made) == parts, why
    assert sorted(name for part in made for name in part.mentions) == sorted(event.mentions)
