"""Articles about one matter: alike in their words, kin, or telling of the same events."""

from collections import Counter
from itertools import combinations

from ..records import Event, Given, Lineage, Reading, Story, record_id
from .clusters import Link, gather
from .contexts import WEIGHT, contexts

MADE_BY = "resolve/stories"
MARK = 0.16  # likeness of words from which two articles tell of one matter
KIN = 0.5
EVENT, MOST = 0.05, 4  # per shared event, and how many count


def group_stories(readings: tuple[Reading, ...], events: tuple[Event, ...], lineage: Lineage) -> tuple[Story, ...]:
    """Every article in exactly one story, in order of first article. Labelled by the title of the first article."""
    order = [reading.article.id for reading in readings]
    rank = {article: place for place, article in enumerate(order)}
    found = strengths(readings, events, lineage)
    links = [Link(rank[a], rank[b], value - MARK) for (a, b), value in sorted(found.items())]
    return tuple(story([readings[i] for i in group]) for group in gather(len(order), links))


def strengths(
    readings: tuple[Reading, ...], events: tuple[Event, ...], lineage: Lineage
) -> dict[tuple[str, str], float]:
    """How much speaks for one matter, for pairs of articles in order of id."""
    found: Counter[tuple[str, str]] = Counter()
    for pair, value in contexts(readings).items():
        found[pair] += value / WEIGHT  # type: ignore[assignment]
    for kinship in lineage.kinships:
        if kinship.kind != "same-site":
            found[min(kinship.parent, kinship.child), max(kinship.parent, kinship.child)] += KIN  # type: ignore[assignment]
    for pair, count in shared_events(events).items():
        found[pair] += EVENT * min(count, MOST)  # type: ignore[assignment]
    return dict(found)


def shared_events(events: tuple[Event, ...]) -> Counter[tuple[str, str]]:
    """How many events two articles both tell of."""
    found: Counter[tuple[str, str]] = Counter()
    for event in events:
        articles = sorted({span.article for span in event.spans})
        if len(articles) <= 60:
            found.update(combinations(articles, 2))
    return found


def story(readings: list[Reading]) -> Story:
    """The story of these articles."""
    first = readings[0].article
    declared = first.said("title")
    named = Given(kind="meta", where="file name", words=first.name)
    return Story(
        id=record_id("story", first.id), evidence=declared.evidence if declared else (named,), made_by=MADE_BY,
        label=declared.value if declared else first.name,
        articles=tuple(reading.article.id for reading in readings),
    )  # fmt: skip
