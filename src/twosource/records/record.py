"""The whole record of one pile, and how it is walked, written and read back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import msgspec
from msgspec import Struct

from .articles import Article
from .base import Cue, Sourced, Span
from .happenings import Entity, Event, EventMention, Resolved
from .kin import Kinship, Lineage
from .marks import Reading
from .statements import Claim, Disagreement, Group, Weighed


class Decision(Sourced, frozen=True, kw_only=True):
    """A person's judgement about mentions or spans, replayed on every run."""

    kind: Literal["merge", "split", "reject"]
    subjects: tuple[Span, ...]
    words: str


class Problem(Struct, frozen=True, kw_only=True):
    """An input that could not be read: which, why, and what to do."""

    name: str
    why: str
    mend: str


class Note(Struct, frozen=True, kw_only=True):
    """Something about an input that is no fault: how it was read, or a part of it that holds no article."""

    name: str
    words: str


class Record(Struct, frozen=True, kw_only=True):
    """Everything about one pile, sorted by (article id, start, end, type, id)."""

    readings: tuple[Reading, ...] = ()
    event_mentions: tuple[EventMention, ...] = ()
    lineage: Lineage = Lineage()
    resolved: Resolved = Resolved()
    weighed: Weighed = Weighed()
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    rules_digest: str = ""
    version: str = ""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, by id."""
        return tuple(reading.article for reading in self.readings)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """People, organisations, places, things."""
        return self.resolved.entities

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened, is planned or is talked of."""
        return self.resolved.events

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Who says what."""
        return self.weighed.claims

    @property
    def groups(self) -> tuple[Group, ...]:
        """Questions and their rival answers."""
        return self.weighed.groups

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Where the pages differ, most pressing first, what was checked last."""
        return self.weighed.disagreements

    @property
    def kinships(self) -> tuple[Kinship, ...]:
        """Which pages are not independent."""
        return self.lineage.kinships


def display_ids(record: Record) -> dict[str, str]:
    """Article id -> the short id people see: rank by file name, "000", "001", ... Never part of a hash or an order."""
    ranked = sorted(record.articles, key=lambda article: (article.name, article.id))
    return {article.id: f"{rank:03d}" for rank, article in enumerate(ranked)}


def walk(node: object) -> Iterator[Struct]:
    """Every struct in a record, outermost first."""
    if isinstance(node, Struct):
        yield node
        for name in node.__struct_fields__:
            yield from walk(getattr(node, name))
    elif isinstance(node, tuple):
        for item in node:
            yield from walk(item)


def firings(node: object) -> Iterator[tuple[str, Span]]:
    """(rule id, span) of everything a rule made in these records: how examples and `explain` see rules at work."""
    for item in walk(node):
        if isinstance(item, Sourced) and item.spans:
            yield item.made_by, item.span
        elif isinstance(item, Cue):
            yield item.rule, item.span


def misplaced(node: object, texts: dict[str, str]) -> list[Span]:
    """The spans whose quotation does not stand at their place in the texts (article id -> text)."""
    return [
        item for item in walk(node)
        if isinstance(item, Span) and texts.get(item.article, "")[item.start : item.end] != item.quote
    ]  # fmt: skip


def encode(record: Struct) -> bytes:
    """Deterministic JSON of a record."""
    return msgspec.json.encode(record, order="deterministic")


def decode(data: bytes) -> Record:
    """The record of these bytes. Raises ValueError where a span does not lie in its article."""
    record = msgspec.json.decode(data, type=Record)
    bad = misplaced(record, {article.id: article.text for article in record.articles})
    if bad:
        raise ValueError(f"{len(bad)} spans lie outside their article; the first: {bad[0]}")
    return record


def json_schema() -> dict[str, Any]:
    """JSON Schema of `Record`."""
    return msgspec.json.schema(Record)
