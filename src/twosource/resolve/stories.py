"""Articles about one matter: alike in their words, kin, or telling of the same events."""

from collections import Counter
from datetime import date
from itertools import combinations

from ..records import Event, Given, Lineage, Reading, Story, record_id
from .by_text import Document, group

MADE_BY = "resolve/stories"
STORY_ROLES = frozenset({"standfirst", "body", "subhead"})
KIN = 0.5  # what kinship adds to a likeness
EVENT, MOST = 0.04, 4  # what each shared event adds, and how many count


def group_stories(readings: tuple[Reading, ...], events: tuple[Event, ...], lineage: Lineage) -> tuple[Story, ...]:
    """Every article in exactly one story, in order of first article. Labelled by the title of the first article."""
    by_id = {reading.article.id: reading for reading in readings}
    label = group([document(reading) for reading in readings], support(events, lineage))
    members: dict[str, list[Reading]] = {}
    for ident in sorted(by_id):
        members.setdefault(label[ident], []).append(by_id[ident])
    return tuple(story(members[first]) for first in sorted(members))


def document(reading: Reading) -> Document:
    """What grouping looks at: the title, the story's own text, and the day the page or its sidecar gives."""
    title, published = reading.article.said("title"), reading.article.said("published")
    parts = [passage.span.quote for passage in reading.passages if passage.role in STORY_ROLES]
    return Document(
        id=reading.article.id, title=title.value if title else "", text="\n".join(parts),
        published=day_of(published.value) if published else None,
    )  # fmt: skip


def day_of(value: str) -> date | None:
    """The day of an ISO date or time; None where it gives none."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def support(events: tuple[Event, ...], lineage: Lineage) -> dict[tuple[str, str], float]:
    """What kinship and shared events add to the likeness of two articles, by ids in order."""
    found: dict[tuple[str, str], float] = {}
    for kinship in lineage.kinships:
        if kinship.kind != "same-site":
            found[min(kinship.parent, kinship.child), max(kinship.parent, kinship.child)] = KIN
    for pair, count in shared_events(events).items():
        found[pair] = found.get(pair, 0.0) + EVENT * min(count, MOST)
    return found


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
