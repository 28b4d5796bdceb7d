"""Which records become which tables, and which of their fields become plain columns.

A table has id, article, start, end, quote (the first place), made_by, one column for every plain field, and `json` with
the rest. The columns follow from the record types, so a new field shows up by itself.
"""

import types
import typing
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, Literal

import msgspec

from ..records import (
    Attribution,
    Claim,
    Compared,
    Decision,
    Declared,
    Disagreement,
    Dropped,
    Entity,
    Event,
    EventMention,
    Family,
    Group,
    Kinship,
    Mention,
    Passage,
    Published,
    Quantity,
    Reading,
    Record,
    Sentence,
    Sourced,
    Stance,
    Story,
    When,
)  # fmt: skip

HEAD = ("id", "article", "start", "end", "quote", "made_by")
PLAIN = (str, int, float, bool, date)
LEFT_OUT = {"id", "evidence", "made_by", "tokens"}  # tokens stand in the whole record only: they would double the file

TABLES: dict[str, type[Sourced]] = {
    "declared": Declared, "passages": Passage, "sentences": Sentence, "mentions": Mention, "times": When,
    "quantities": Quantity, "attributions": Attribution, "stances": Stance, "dropped": Dropped,
    "event_mentions": EventMention, "entities": Entity, "events": Event, "stories": Story, "published": Published,
    "kinships": Kinship, "compared": Compared, "families": Family, "claims": Claim, "claim_groups": Group,
    "disagreements": Disagreement, "decisions": Decision,
}  # fmt: skip


def records_by_table(record: Record) -> Iterator[tuple[str, Sourced]]:
    """(table, record) of everything that is sourced, tables in a fixed order."""
    for reading in record.readings:
        yield from in_reading(reading)
    piles: dict[str, tuple[Sourced, ...]] = {
        "event_mentions": record.event_mentions, "entities": record.entities, "events": record.events,
        "stories": record.resolved.stories, "published": record.resolved.published, "kinships": record.kinships,
        "compared": record.lineage.compared, "families": record.lineage.families, "claims": record.claims,
        "claim_groups": record.groups, "disagreements": record.disagreements, "decisions": record.decisions,
    }  # fmt: skip
    for name, items in piles.items():
        yield from ((name, item) for item in items)


def in_reading(reading: Reading) -> Iterator[tuple[str, Sourced]]:
    """(table, record) of one article."""
    piles: dict[str, tuple[Sourced, ...]] = {
        "declared": reading.article.declared, "passages": reading.passages, "sentences": reading.sentences,
        "mentions": reading.mentions, "times": reading.whens, "quantities": reading.quantities,
        "attributions": reading.attributions, "stances": reading.stances, "dropped": reading.dropped,
    }  # fmt: skip
    for name, items in piles.items():
        yield from ((name, item) for item in items)


@lru_cache(maxsize=64)
def plain_fields(kind: type[Sourced]) -> tuple[str, ...]:
    """Fields that hold one plain value or nothing; `article` is a column of every table already."""
    hints = typing.get_type_hints(kind)
    return tuple(
        name for name in kind.__struct_fields__ if name not in LEFT_OUT and name != "article" and is_plain(hints[name])
    )


def is_plain(hint: Any) -> bool:
    """True for text, numbers, yes-or-no, days, fixed words, and each of them or None."""
    origin = typing.get_origin(hint)
    if origin is Literal:
        return True
    if origin in (typing.Union, types.UnionType):
        return all(part is type(None) or is_plain(part) for part in typing.get_args(hint))
    return isinstance(hint, type) and issubclass(hint, PLAIN)


def columns(kind: type[Sourced]) -> tuple[str, ...]:
    """The columns of a table."""
    return (*HEAD, *plain_fields(kind), "json")


def row(item: Sourced) -> tuple[Any, ...]:
    """The values of one record, in order of `columns`."""
    spans = item.spans
    place = (spans[0].article, spans[0].start, spans[0].end, spans[0].quote) if spans else (None,) * 4
    owner = getattr(item, "article", None) or place[0]
    plain = plain_fields(type(item))
    rest = {
        name: getattr(item, name)
        for name in item.__struct_fields__
        if name not in LEFT_OUT and name not in plain and name != "article"
    }
    values = [to_sql(getattr(item, name)) for name in plain]
    return (item.id, owner, *place[1:], item.made_by, *values, msgspec.json.encode(rest).decode())


def to_sql(value: Any) -> Any:
    """A value SQLite can hold: days as ISO 8601, yes and no as 1 and 0."""
    return value.isoformat() if isinstance(value, date) else int(value) if isinstance(value, bool) else value
