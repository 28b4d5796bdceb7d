"""What one event mention says of its event, in keys that can be compared across articles."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from ..records import Entity, EventMention, Interval, Mention, Quantity, Reading, Relative, Sentence, Span, When
from ..tables.things import event_kind, things
from .ranks import Rank, is_noun, rank_of, weak_noun
from .spoken_at import SAID, dateline_place, home_town, speaks_for_a_state

PLACED = frozenset({
    "casualties", "missing", "disaster", "collapse", "evacuation", "search", "rescue", "epidemic", "weather", "warning",
    "accident", "opening", "closure", "protest", "attack", "fighting",
})  # fmt: skip
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
UNIT_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "quarter": 91.3, "year": 365.25, "decade": 3652.5}
SORTED = frozenset({"disaster", "attack"})
STALE = 45  # days before publication from which a stated date speaks of something else


class Sketch(Struct, frozen=True, kw_only=True):
    """An event mention in comparable keys: entity ids, days, equations, and how its words place it in a series."""

    mention: EventMention
    article: str  # its id
    said: str  # the words of the mention, in lower case
    family: str
    symmetric: bool
    actors: frozenset[str]
    recipients: frozenset[str]
    others: frozenset[str]
    place: frozenset[str]  # as the sentence says
    scene: str | None  # the main place of the article, where the sentence says none
    spoken_at: str | None  # of words: where the report was written, or the town of the mayor who says them
    hazards: frozenset[str]  # sorts of disaster its words name
    heads: frozenset[str]  # plain words of fillers that are no entity
    days: tuple[Interval, ...]
    equations: tuple[Relative, ...]
    rank: Rank
    gap: tuple[float, float] | None  # days since the one before it, where the text measures them
    measured: bool  # a time in the article counts from it
    moment: Interval | None  # days found for it by a first round of the network
    weak: bool  # a bare noun: names the event without saying that it was
    noun: bool
    definite: bool
    additional: bool
    around: frozenset[str]  # every place its article names
    number: int  # of its sentence
    told_on: date | None  # day of publication, where the page gives one
    words: frozenset[str]  # content words of its sentence

    @property
    def everybody(self) -> frozenset[str]:
        """All entities that take part."""
        return self.actors | self.recipients | self.others


class Pile(Struct, frozen=True, kw_only=True):
    """Look-ups over readings and entities."""

    entities: dict[str, Entity]
    entity_of: dict[str, str]  # mention id -> entity id
    readings: dict[str, Reading]
    sentences: dict[str, Sentence]
    whens: dict[str, When]
    quantities: dict[str, Quantity]
    mentions: dict[str, Mention]
    scenes: dict[str, str | None]  # article id -> its main place
    anchors: dict[str, tuple[Span, ...]]  # article id -> words that times count from
    declared: dict[str, date]  # article id -> day of publication, where the page gives one
    moments: dict[str, Interval] = {}  # event mention id -> days, from a first round of the network
    around: dict[str, frozenset[str]]  # article id -> the places it names
    datelines: dict[str, str | None]  # article id -> the place of its dateline
    towns: dict[str, str]  # name -> entity of every place that is no country
    nameless: frozenset[str]  # groups that no name and no nationality tells from others
    companies: frozenset[str]  # bodies of which a page speaks as a company: they do not act for their state

    def country(self, entity: str) -> str | None:
        """The country an entity is or belongs to."""
        return self.entities[entity].country if entity in self.entities else None

    def kind(self, entity: str) -> str | None:
        """The kind of an entity."""
        return self.entities[entity].kind if entity in self.entities else None


def pile_of(
    readings: tuple[Reading, ...], entities: tuple[Entity, ...], moments: dict[str, Interval] | None = None
) -> Pile:
    """The look-ups of a pile."""
    by_id = {entity.id: entity for entity in entities}
    entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
    named = {reading.article.id: named_places(reading, entity_of, by_id) for reading in readings}
    mentions = {item.id: item for reading in readings for item in reading.mentions}
    return Pile(
        entities=by_id, entity_of=entity_of, readings={reading.article.id: reading for reading in readings},
        sentences={item.id: item for reading in readings for item in reading.sentences},
        whens={item.id: item for reading in readings for item in reading.whens},
        quantities={item.id: item for reading in readings for item in reading.quantities},
        mentions=mentions, nameless=frozenset(entity.id for entity in entities if nameless(entity, mentions)),
        companies=frozenset(entity.id for entity in entities if is_company(entity, mentions)),
        scenes=main_places(named), moments=moments or {},
        anchors={
            reading.article.id: tuple(
                when.relative.words for when in reading.whens
                if when.relative is not None and when.relative.words is not None
            )
            for reading in readings
        },
        declared={
            reading.article.id: date.fromisoformat(said.value[:10])
            for reading in readings
            if (said := reading.article.said("published")) is not None and is_day(said.value)
        }, around={article: frozenset(counts) for article, counts in named.items()},
        datelines={reading.article.id: dateline_place(reading, entity_of) for reading in readings},
        towns={entity.name: entity.id for entity in entities if entity.kind == "place"},
    )  # fmt: skip


def is_day(value: str) -> bool:
    """True for a date that is known to the day."""
    return bool(DAY.match(value))


def named_places(reading: Reading, entity_of: dict[str, str], entities: dict[str, Entity]) -> Counter[str]:
    """How often an article names each place, in order of the text; countries and governments are no places here."""
    counts: Counter[str] = Counter()
    for mention in reading.mentions:
        entity = entities.get(entity_of.get(mention.id, ""))
        if entity is not None and entity.kind == "place" and mention.form == "name" and mention.reading != "government":
            counts[entity.id] += 1
    return counts


def main_places(named: dict[str, Counter[str]]) -> dict[str, str | None]:
    """The place each article is about: named often, and in many articles of the pile. None where it names none."""
    spread = Counter(place for counts in named.values() for place in counts)
    return {
        article: max(counts, key=lambda place: (spread[place] * (1 + counts[place]), place), default=None)
        for article, counts in named.items()
    }


def sketch(mention: EventMention, pile: Pile) -> Sketch:
    """The mention in comparable keys."""
    kind = event_kind(mention.kind)
    sentence = pile.sentences[mention.sentence]
    whens = [pile.whens[when] for when in mention.whens if when in pile.whens]
    place = entities_in(mention, pile, "place")
    return Sketch(
        mention=mention, article=mention.span.article, said=mention.span.quote.lower(), family=kind.family,
        symmetric=kind.symmetric, actors=entities_in(mention, pile, "actor"),
        recipients=entities_in(mention, pile, "recipient"), others=entities_in(mention, pile, "theme", "bearer"),
        place=place, scene=pile.scenes.get(mention.span.article) if mention.kind in PLACED and not place else None,
        spoken_at=spoken_at(mention, pile) if mention.kind in SAID and not place else None,
        hazards=hazards_in(mention) if kind.family in SORTED else frozenset(),
        heads=heads_in(mention, pile),
        days=tuple(w.interval for w in whens if w.interval is not None and dates(w, kind.family)),
        equations=tuple(w.relative for w in whens if w.relative is not None and dated_by(w)),
        rank=rank_of(mention, sentence) or old(mention, whens, pile), gap=gap_in(whens),
        measured=any(mention.span.touches(words) for words in pile.anchors.get(mention.span.article, ())),
        moment=pile.moments.get(mention.id), weak=weak_noun(mention, sentence), noun=is_noun(mention, sentence),
        definite=is_definite(mention, sentence),
        additional=any(pile.quantities[q].scope == "additional" for q in mention.quantities if q in pile.quantities),
        around=pile.around.get(mention.span.article, frozenset()), number=sentence.number,
        told_on=pile.declared.get(mention.span.article),
        words=content_words(sentence),
    )  # fmt: skip


def spoken_at(mention: EventMention, pile: Pile) -> str | None:
    """Where it was said, as far as the dateline or the office of whoever says it tells."""
    actors = [pile.entities[name] for name in sorted(entities_in(mention, pile, "actor")) if name in pile.entities]
    home = next((town for who in actors if (town := home_town(who, pile.towns))), None)
    official = any(speaks_for_a_state(who) for who in actors)
    return home or (pile.datelines.get(mention.span.article) if official else None)


def dated_by(when: When) -> bool:
    """True where a time says when it was: not a bound ("since May"), not a distance from another event."""
    return when.bound == "in" and when.relative is not None and when.relative.anchor != "event"


def dates(when: When, family: str) -> bool:
    """True for a stated day that is not a bound. A death is over at once: "since 2018, when twelve died" dates it."""
    return when.bound == "in" or (when.bound == "since" and family == "casualties")


def gap_in(whens: list[When]) -> tuple[float, float] | None:
    """Days between an event and the one its time counts from, with half a unit of slack; None where nothing counts."""
    for when in whens:
        found = when.relative
        if found is not None and found.anchor == "event" and found.low is not None and found.high is not None:
            unit = UNIT_DAYS[found.unit]
            low, high = sorted((abs(found.low), abs(found.high)))
            return (low - 0.5 * (low > 0)) * unit, (high + 0.5 * (low == high)) * unit
    return None


def old(mention: EventMention, whens: list[When], pile: Pile) -> Rank:
    """ "earlier" for what is stated to be long before the day of publication, or in a month or year of its own."""
    days = [w.interval for w in whens if w.interval is not None and dates(w, mention.kind)]
    ends = [span.end for span in days if span.end is not None]
    if not ends:
        return None
    published = pile.declared.get(mention.span.article)
    if mention.role == "caption":
        return "earlier"
    if published is not None:
        return "earlier" if max(ends) < published - timedelta(days=STALE) else None
    coarse = all(span.start and span.end and (span.end - span.start).days >= 27 for span in days)
    return "earlier" if coarse else None


def entities_in(mention: EventMention, pile: Pile, *roles: str) -> frozenset[str]:
    """The entities that fill these roles, members of groups included."""
    found: set[str] = set()
    for filler in mention.fillers:
        if filler.role in roles and filler.mention in pile.entity_of:
            found.update(spread(pile.entity_of[filler.mention], pile))
    return frozenset(found)


def spread(entity: str, pile: Pile) -> tuple[str, ...]:
    """The entity, or the members of a group where they are known."""
    members = pile.entities[entity].members if entity in pile.entities else ()
    return members or (entity,)


def nameless(entity: Entity, mentions: Mapping[str, Mention]) -> bool:
    """True for a group that no name and no nationality tells from others."""
    if (
        entity.kind != "group"
        or entity.country
        or entity.members
        or any(w[0].isupper() for w in entity.name.split()[1:])
    ):
        return False
    return all(mentions[name].form == "nominal" for name in entity.mentions if name in mentions)


def is_company(entity: Entity, mentions: Mapping[str, Mention]) -> bool:
    """True for a body of which a page speaks as a company."""
    if entity.kind != "organization":
        return False
    return any(mentions[name].made_by.endswith("/company") for name in entity.mentions if name in mentions)


def heads_in(mention: EventMention, pile: Pile) -> frozenset[str]:
    """Last words, in lower case, of those it was done to who have no name."""
    return frozenset(
        singular(filler.span.quote.lower().split()[-1])
        for filler in mention.fillers
        if filler.role in ("theme", "recipient")
        and (filler.mention is None or pile.entity_of.get(filler.mention) in pile.nameless)
    )


def hazards_in(mention: EventMention) -> frozenset[str]:
    """The sorts of disaster or attack that the trigger and who acts in it name: a flood is no earthquake."""
    if mention.kind == "cyber-attack":
        return frozenset({"hazard-computers"})
    words = [mention.span.quote, *(filler.span.quote for filler in mention.fillers if filler.role == "actor")]
    lemmas = [singular(word.lower()) for quote in words for word in quote.split()]
    found = frozenset(name for lemma in lemmas for name in things().get(lemma, ()) if name.startswith("hazard-"))
    return found & {"hazard-arms"} if event_kind(mention.kind).family == "attack" else found


def singular(word: str) -> str:
    """A noun or verb without its "s"."""
    return word[:-1] if word.endswith("s") else word


def is_definite(mention: EventMention, sentence: Sentence) -> bool:
    """True for "the visit", "this visit", "his visit"."""
    trigger = next((i for i, token in enumerate(sentence.tokens) if token.start == mention.span.start), None)
    if trigger is None:
        return False
    base, quote = sentence.span.start, sentence.span.quote
    kids = (token for token in sentence.tokens if token.head == trigger and token.dep in ("det", "poss"))
    return any(quote[kid.start - base : kid.end - base].lower() not in ("a", "an", "any", "no") for kid in kids)


def content_words(sentence: Sentence) -> frozenset[str]:
    """Lemmas of the nouns, names, verbs and numbers of a sentence."""
    kept = ("NOUN", "PROPN", "VERB", "NUM", "ADJ")
    return frozenset(token.lemma.lower() for token in sentence.tokens if token.pos in kept)
