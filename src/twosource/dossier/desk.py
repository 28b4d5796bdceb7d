"""A record laid out for reading: what stands where, under the short ids that people see."""

from __future__ import annotations

from functools import cached_property

from ..names import acronyms_of, is_acronym
from ..records import (
    Article,
    Claim,
    Entity,
    Event,
    EventMention,
    Group,
    Mention,
    Published,
    Reading,
    Record,
    Span,
    display_ids,
)
from .cited import press_in
from .words import plain_source, quoted

UNWORDED = "How many: "  # a count of something the rules have no question for
LABEL = 60
PRONOUNS = {"we", "i", "it", "who", "us", "you", "this", "that", "which", "one"}


class Desk:
    """Look-ups over one record. Everything is derived from it; nothing is added."""

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def short(self) -> dict[str, str]:
        """Article id -> short id."""
        return display_ids(self.record)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The readings in the order of their short ids."""
        return tuple(sorted(self.record.readings, key=lambda reading: self.short[reading.article.id]))

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Article id -> article."""
        return {article.id: article for article in self.record.articles}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claim id -> claim."""
        return {claim.id: claim for claim in self.record.claims}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Event id -> event."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entity id -> entity."""
        return {entity.id: entity for entity in self.record.entities}

    @cached_property
    def event_mentions(self) -> dict[str, EventMention]:
        """Event mention id -> mention."""
        return {mention.id: mention for mention in self.record.event_mentions}

    @cached_property
    def group_of(self) -> dict[str, Group]:
        """Claim id -> the group it answers in."""
        return {claim: group for group in self.record.groups for claim in group.claims}

    @cached_property
    def claims_of(self) -> dict[str, tuple[Claim, ...]]:
        """Event id -> the claims that tell it, by page and place."""
        found: dict[str, list[Claim]] = {}
        for claim in sorted(self.record.claims, key=lambda item: (self.short[item.article], item.span.start, item.id)):
            if claim.event:
                found.setdefault(claim.event, []).append(claim)
        return {event: tuple(claims) for event, claims in found.items()}

    @cached_property
    def published(self) -> dict[str, Published]:
        """Article id -> when it was published, as far as the pile tells."""
        return {item.article: item for item in self.record.resolved.published}

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Mention id -> mention."""
        return {mention.id: mention for reading in self.record.readings for mention in reading.mentions}

    @cached_property
    def mention_names(self) -> dict[str, str]:
        """Mention id -> name of the entity it belongs to."""
        return {mention: entity.name for entity in self.record.entities for mention in entity.mentions}

    def pages(self, articles: tuple[str, ...] | list[str] | set[str]) -> list[str]:
        """Short ids of these articles, in order, each once."""
        return sorted({self.short[article] for article in articles if article in self.short})

    def pages_of(self, claims: tuple[str, ...]) -> list[str]:
        """Short ids of the pages that make these claims."""
        return self.pages([self.claims[ident].article for ident in claims if ident in self.claims])

    def anchor(self, span: Span) -> str:
        """The id of a place in the page's full text: "s-000-12-40"."""
        return f"s-{self.short[span.article]}-{span.start}-{span.end}"

    def who(self, claim: Claim) -> str | None:
        """Who the claim is from, in a name; None where the page speaks in its own voice or names nobody."""
        if claim.source is None:
            return None
        if claim.source.kind == "impersonal":
            return None
        mention = claim.source.mention
        if claim.source.kind in ("agency", "outlet") and (press := press_in(claim.source.name)):
            return self.as_written(claim.source.name, press)
        known = self.entities.get(claim.source_entity or "")
        name = known.name if known else self.mention_names.get(mention or "") or " ".join(claim.source.name.split())
        return "a speaker" if name.lower() in PRONOUNS else plain_source(name)

    @cached_property
    def letters(self) -> frozenset[str]:
        """Runs of letters that pages use as names."""
        return frozenset(mention.name for mention in self.mentions.values() if is_acronym(mention.name))

    @cached_property
    def spelled(self) -> str:
        """Every page, to look a name up in."""
        return "\n".join(article.text for article in self.record.articles)

    def as_written(self, words: str, known: str) -> str:
        """The known name of an agency, unless the pages have only letters that may be another's: "ABC"."""
        letters = next((word for word in words.split() if is_acronym(word)), "")
        return letters if letters and letters.lower() != known.lower() and known not in self.spelled else known

    def brief_name(self, name: str) -> str:
        """A source's name as short as the pages have it: its letters where a page uses them."""
        short = sorted(acronyms_of(name) & self.letters)
        return short[0] if short else plain_source(name)

    def label(self, group: Group, claims: tuple[str, ...] = ()) -> str:
        """The question of a group; where it has no wording, the first of these claims in its page's words."""
        first = self.first(claims or group.claims)
        return quoted(first.text, LABEL) if group.label.startswith(UNWORDED) and first else group.label

    def first(self, claims: tuple[str, ...]) -> Claim | None:
        """The first of these claims by page and place."""
        known = [self.claims[ident] for ident in claims if ident in self.claims]
        return min(known, key=lambda claim: (self.short[claim.article], claim.span.start, claim.id), default=None)

    @cached_property
    def unread(self) -> int:
        """How many sentences of the story no claim and no event was read in."""
        used = {mention.sentence for mention in self.record.event_mentions}
        missed = 0
        for reading in self.record.readings:
            spans = [claim.span for claim in self.record.claims if claim.article == reading.article.id]
            for sentence in reading.sentences:
                touched = sentence.id in used or any(span.touches(sentence.span) for span in spans)
                missed += not touched and sentence.role in ("body", "standfirst")
        return missed
