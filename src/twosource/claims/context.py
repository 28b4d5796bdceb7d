"""Everything a pile offers to a claim, looked up by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal, TypeVar

from msgspec import Struct

from ..records import (
    Article,
    Claim,
    Entity,
    Event,
    EventMention,
    Interval,
    Lineage,
    Mention,
    Quantity,
    Reading,
    Resolved,
    Sentence,
    Span,
    Stance,
    Token,
    When,
)
from ..rulebook import Rulebook
from .voices import OWN, Voice, counter, gapped, issuer, voice_at
from .words import words

T = TypeVar("T")

Replaced = Literal["", "corrected", "moved"]


class Page(Struct, frozen=True, kw_only=True):
    """One article's reading, by sentence."""

    reading: Reading
    sentences: dict[str, Sentence]
    quantities: dict[str, list[Quantity]]  # by sentence id, in order of place
    whens: dict[str, list[When]]
    stances: dict[str, list[Stance]]
    mentions: dict[str, Mention]
    happenings: dict[str, list[EventMention]]  # event mentions by sentence id
    published: Interval | None
    story: str
    issuer: Voice | None

    @property
    def article(self) -> Article:
        """The article."""
        return self.reading.article


class Pile(Struct, frozen=True, kw_only=True):
    """All pages and what was resolved over them."""

    pages: dict[str, Page]
    events: dict[str, Event]
    event_of: dict[str, str]  # event mention id -> event id
    entities: dict[str, Entity]
    entity_of: dict[str, str]  # mention id -> entity id
    kin: dict[frozenset[str], str]  # pair of article ids -> parent, or "" where the direction is open
    lineage: Lineage
    stories: int
    rules: Rulebook
    latest: date | None  # last known day of publication


class Topic(Struct, frozen=True, kw_only=True, order=True):
    """What a claim answers: a kind of question, its subject, and what narrows it. Equal topics are one question."""

    kind: str  # figure, state, time, ack, ordinal
    name: str
    facets: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The question as a stable string."""
        return ":".join((self.kind, self.name, *self.facets))


class Draft(Struct, frozen=True, kw_only=True):
    """A claim and what only this room needs to know of it."""

    claim: Claim
    topic: Topic
    label: str  # the question in plain words
    number: int  # rank of the sentence
    role: str  # of the passage
    replaced: Replaced = ""  # an old figure that the text itself takes back, or that has moved on
    concept: str | None = None
    places: tuple[str, ...] = ()  # entities of places in the clause
    names: tuple[str, ...] = ()  # proper nouns that narrow a proposition
    words: str = ""  # the figure as written
    noun: str = ""  # the kind of people counted, "" for people as such
    nation: str = ""  # country whose people are counted
    thing: str = ""  # lemma of the counted noun, "" where the figure stands alone
    verb: str = ""  # lemma of what is said of it, "" where nothing is
    explicit: bool = False  # its negation stands in words of its own
    anchor: tuple[str, int] = ("", -1)  # article and offset of the word that carries it
    mention: str | None = None  # the event mention it belongs to
    kind: str | None = None  # of that event
    by: str = ""  # the source in print: its entity's name, else its words; "" for the page itself


def look_up(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    resolved: Resolved,
    lineage: Lineage,
    rules: Rulebook,
) -> Pile:
    """The pile, indexed."""
    published = {item.article: item.when.interval for item in resolved.published}
    story_of = {ident: story.id for story in resolved.stories for ident in story.articles}
    happenings = by_sentence(mentions, lambda item: item.sentence)
    entity_of = {ident: entity.id for entity in resolved.entities for ident in entity.mentions}
    pages = {
        reading.article.id: Page(
            reading=reading, sentences={item.id: item for item in reading.sentences},
            quantities=by_sentence(reading.quantities, lambda item: item.sentence),
            whens=by_sentence(reading.whens, lambda item: item.sentence),
            stances=by_sentence(reading.stances, lambda item: item.sentence),
            mentions={item.id: item for item in reading.mentions}, happenings=happenings,
            published=published.get(reading.article.id), story=story_of.get(reading.article.id, ""),
            issuer=issuer(reading),
        )
        for reading in readings
    }  # fmt: skip
    ends = [item.end for item in published.values() if item.end]
    return Pile(
        pages=pages, events={event.id: event for event in resolved.events},
        event_of={ident: event.id for event in resolved.events for ident in event.mentions},
        entities={entity.id: entity for entity in resolved.entities}, entity_of=entity_of, kin=kin_pairs(lineage),
        lineage=lineage, stories=len({page.story for page in pages.values()}), rules=rules,
        latest=max(ends, default=None),
    )  # fmt: skip


def by_sentence(items: Iterable[T], key: Callable[[T], str | None]) -> dict[str, list[T]]:
    """Records by the id of their sentence."""
    out: dict[str, list[T]] = {}
    for item in items:
        out.setdefault(key(item) or "", []).append(item)
    return out


def kin_pairs(lineage: Lineage) -> dict[frozenset[str], str]:
    """Pairs of articles that are not independent and share text or telling, and the parent where it is known."""
    return {
        frozenset((item.parent, item.child)): item.parent if item.directed else ""
        for item in lineage.kinships
        if item.kind in ("verbatim", "edited", "rewritten", "common-source")
    }


def voice_of(page: Page, sentence: Sentence, span: Span, predicate: int | None) -> Voice:
    """Who says what stands here: the innermost attribution, the body whose count it is, the issuer, else nobody."""
    found = gapped(page.reading, sentence, span) or voice_at(page.reading, span)
    if predicate is not None and promising(found, sentence.tokens[predicate]):
        found = OWN
    if not found.speaker and predicate is not None:
        found = counter(page.reading, sentence, predicate) or found
    return found if found.speaker or not page.issuer else page.issuer


def promising(voice: Voice, verb: Token) -> bool:
    """True for "the state pledged 40 million": the page says that it did so, and not the state."""
    said = voice.cue is not None and voice.cue.start <= verb.start < voice.cue.end
    return said and verb.lemma.lower() in words("promising")


def entities_in(pile: Pile, page: Page, span: Span, kinds: Iterable[str]) -> tuple[str, ...]:
    """Entities of these kinds mentioned inside a span, sorted."""
    wanted = frozenset(kinds)
    found = {
        pile.entity_of[item.id]
        for item in page.reading.mentions
        if item.kind in wanted and item.span.within(span) and item.id in pile.entity_of
    }
    return tuple(sorted(found))
