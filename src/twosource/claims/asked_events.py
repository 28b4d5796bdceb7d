"""Events of a sentence against those of the pile: same kind, same people and places, same days, same outcome."""

from __future__ import annotations

from msgspec import Struct

from ..records import Entity, Event, EventMention, Mention, When
from .clauses import denied
from .context import Draft, Page, Pile
from .groups import Debate, state
from .ranges import numeric
from .states import state_of

LEAST = 4  # letters of a name that must agree
MONTH = 31  # days


class Match(Struct, frozen=True, kw_only=True):
    """One part of a sentence: the drafts that say so, the claims against it, and what is missing."""

    supports: tuple[Draft, ...] = ()
    against: tuple[str, ...] = ()
    why: str = ""
    settle: str = ""


def event_matches(asked: Pile, pile: Pile, debates: tuple[Debate, ...]) -> tuple[Match, ...]:
    """One match for the first event of the sentence; none where it tells of none."""
    for page in asked.pages.values():
        mentions = sorted(
            (item for items in page.happenings.values() for item in items if item.fillers), key=lambda m: m.span.start
        )
        matches = [match_of(page, mention, pile, debates) for mention in mentions]
        best = next((m for m in matches if m.supports), None) or next((m for m in matches if m.against), None)
        if best or matches:
            return (best or matches[0],)
    return ()


def match_of(page: Page, mention: EventMention, pile: Pile, debates: tuple[Debate, ...]) -> Match:
    """The claims about the event the sentence tells of."""
    alike = [
        event for event in pile.events.values() if event.kind == mention.kind and takes_part(page, mention, event, pile)
    ]
    if not alike:
        return Match(why="no page of the pile tells of such an event", settle="a page that tells of it")
    times = times_of(page, mention)
    dated = [event for event in alike if all(fits(event, when) for when in times)]
    drafts = [d for item in debates for d in item.drafts if telling(d)]
    if not dated:
        other = tuple(d.claim.id for d in drafts if d.claim.event in {event.id for event in alike})
        return Match(against=other, why="the pages tell of another time", settle="a page that dates it so")
    mine = [d for d in drafts if d.claim.event in {event.id for event in dated}]
    wanted = "denied" if negated(page) else state_of(mention)
    supports = tuple(d for d in mine if stand(d) == wanted and d.claim.certainty != "possible")
    against = tuple(d.claim.id for d in mine if opposed(wanted, stand(d)))
    if wanted != "cancelled" and any(stand(d) == "cancelled" for d in mine):
        supports = supports if wanted == "denied" else ()
    why = "the pages say otherwise" if against else "the pages hold it only possible"
    return Match(supports=supports, against=against, why=why, settle="a page that says so for sure")


def telling(draft: Draft) -> bool:
    """True for a claim that an event took place, or for a figure of it that stands."""
    return draft.topic.kind == "event" or (draft.concept is not None and not draft.replaced)


def stand(draft: Draft) -> str | None:
    """What a claim says of its event; a figure says that it took place."""
    if not numeric(draft.claim):
        return state(draft.claim)
    return "occurred" if draft.claim.polarity == "affirmed" else None


def negated(page: Page) -> bool:
    """True where a predicate of the sentence is denied."""
    return any(
        denied(sentence.tokens, place) is not None
        for sentence in page.reading.sentences
        for place, token in enumerate(sentence.tokens)
        if token.pos in ("VERB", "AUX")
    )


def opposed(wanted: str, found: str | None) -> bool:
    """True where one state speaks against the other."""
    return (
        found is not None
        and found != wanted
        and (wanted, found) not in {("occurred", "planned"), ("planned", "occurred")}
    )


def takes_part(page: Page, mention: EventMention, event: Event, pile: Pile) -> bool:
    """True where everybody the sentence names has a part in the event, or is its place.

    For an event that nobody does (a flood, deaths), and where no part is told, the names of the sentence must stand
    beside the event on some page.
    """
    parts = [f.span.quote for f in mention.fillers if f.role in ("actor", "recipient", "place", "bearer")]
    if mention.code is None or not parts:
        names = [item for item in page.reading.mentions if item.form == "name"]
        if mention.kind == "casualties" and not all(suffered(item, event, pile) for item in names):
            return False
        return bool(names) and all(beside(item.name, event, pile) for item in names)
    members = [pile.entities[p.entity] for p in event.participants if p.entity in pile.entities]
    if event.place and event.place in pile.entities:
        members.append(pile.entities[event.place])
    text = page.article.text
    return all(any(named(part, one, pile) or in_office(part, one, text) for one in members) for part in parts)


def suffered(mention: Mention, event: Event, pile: Pile) -> bool:
    """False for a person by full name who has no part in the event: whoever honours the dead is not dead."""
    if mention.kind != "person" or len(mention.name.split()) == 1:
        return True
    return any(
        named(mention.name, pile.entities[p.entity], pile) for p in event.participants if p.entity in pile.entities
    )


def beside(name: str, event: Event, pile: Pile) -> bool:
    """True where a sentence that tells of the event, or its place or one of its own, bears this name."""
    parts = [pile.entities[p.entity] for p in event.participants if p.entity in pile.entities]
    parts += [pile.entities[event.place]] if event.place in pile.entities else []
    if any(named(name, one, pile) for one in parts):
        return True
    return any(named(name, pile.entities[ident], pile) for ident in standing_by(event, pile))


def standing_by(event: Event, pile: Pile) -> tuple[str, ...]:
    """Entities that are mentioned in a sentence that tells of the event."""
    told = set(event.mentions)
    sentences = {
        ident
        for page in pile.pages.values()
        for ident, items in page.happenings.items()
        if any(item.id in told for item in items)
    }
    found = {
        pile.entity_of[item.id]
        for page in pile.pages.values()
        for item in page.reading.mentions
        if item.sentence in sentences and item.id in pile.entity_of
    }
    return tuple(sorted(found))


def in_office(words: str, entity: Entity, text: str) -> bool:
    """True for "the secretary of the Security Council" where the entity held that office."""
    noun = last(words)
    return any(noun in office.title.lower().split() and said_of(office.title, noun, text) for office in entity.offices)


def said_of(title: str, noun: str, text: str) -> bool:
    """True where the text has every capitalised word of an office's title."""
    return all(word in text for word in title.split() if word[:1].isupper() and word.lower() != noun)


def named(words: str, entity: Entity, pile: Pile) -> bool:
    """True where these words are a name of the entity, or of the country it stands in."""
    keys = {key(entity.name)} | {key(name) for name in aliases(entity, pile)}
    mine = key(words)
    if any(mine & other and (mine <= other or other <= mine or last(words) in other) for other in keys):
        return True
    return any(
        other.country and other.country == entity.country and other.kind in ("country", "place")
        and mine <= key(other.name) | {w for name in aliases(other, pile) for w in key(name)}
        for other in pile.entities.values() if entity.kind in ("country", "place")
    )  # fmt: skip


def key(words: str) -> frozenset[str]:
    """Words of a name in lower case, without the smallest."""
    return frozenset(bare(w) for w in words.split() if w[:1].isupper() or len(w) >= LEAST) - {"the"}


def last(words: str) -> str:
    """The last word of a name."""
    return bare(words.split()[-1])


def bare(word: str) -> str:
    """A word in lower case without what hangs on it."""
    return word.strip("'’.,").removesuffix("'s").removesuffix("’s").lower()


def aliases(entity: Entity, pile: Pile) -> list[str]:
    """All names its mentions bear."""
    return [
        mention.name
        for page in pile.pages.values()
        for mention in page.reading.mentions
        if mention.form == "name" and pile.entity_of.get(mention.id) == entity.id
    ]


def times_of(page: Page, mention: EventMention) -> tuple[When, ...]:
    """The time expressions the sentence has for the event that name days or a month."""
    return tuple(
        when
        for when in page.reading.whens
        if when.names_days
        and (when.id in mention.whens or when.sentence == mention.sentence)
        and (when.interval or (when.relative and when.relative.month))
    )


def fits(event: Event, when: When) -> bool:
    """True where the event may lie in the days, or in the month of any year, that the sentence names."""
    if not event.when:
        return False
    start, end = event.when.interval.start, event.when.interval.end
    if when.interval:
        days = when.interval
        return not ((end and days.start and end < days.start) or (start and days.end and days.end < start))
    month, day = (when.relative.month, when.relative.day) if when.relative else (None, None)
    if start is None or end is None or (end - start).days > MONTH:
        return False
    return month in (start.month, end.month) and (day is None or start.day <= day <= end.day)
