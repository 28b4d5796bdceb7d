"""What an export looks up again and again: short article ids, and who owns which mention."""

from msgspec import Struct

from ..records import Article, EventMention, Interval, Mention, Passage, Published, Record, Role, Span, display_ids


class Lookup(Struct, frozen=True, kw_only=True):
    """A record with its parts by id. `short` gives the article ids that people see."""

    record: Record
    short: dict[str, str]
    articles: dict[str, Article]
    passages: dict[str, tuple[Passage, ...]]
    mentions: dict[str, Mention]
    event_mentions: dict[str, EventMention]
    published: dict[str, Published]
    entity_of: dict[str, str]  # mention id -> entity id
    names: dict[str, str]  # entity id -> name
    days: dict[str, Interval]  # time expression id -> days of the event it dates

    def roles_at(self, span: Span) -> set[Role]:
        """Roles of the passages that the span touches."""
        return {passage.role for passage in self.passages[span.article] if passage.span.touches(span)}


def look_up(record: Record) -> Lookup:
    """The tables of a record."""
    return Lookup(
        record=record,
        short=display_ids(record),
        articles={article.id: article for article in record.articles},
        passages={reading.article.id: reading.passages for reading in record.readings},
        mentions={mention.id: mention for reading in record.readings for mention in reading.mentions},
        event_mentions={mention.id: mention for mention in record.event_mentions},
        published={item.article: item for item in record.resolved.published},
        entity_of={ident: entity.id for entity in record.entities for ident in entity.mentions},
        names={entity.id: entity.name for entity in record.entities},
        days=days_of_events(record),
    )


def days_of_events(record: Record) -> dict[str, Interval]:
    """Time expression id -> the days of the first event that it dates."""
    whens = {mention.id: mention.whens for mention in record.event_mentions}
    found: dict[str, Interval] = {}
    for event in record.events:
        for ident in (when for mention in event.mentions for when in whens[mention]):
            if event.when is not None:
                found.setdefault(ident, event.when.interval)
    return found
