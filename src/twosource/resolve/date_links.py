"""What the pages say about days, as links of the date network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct

from ..records import (
    Article,
    Declared,
    Event,
    EventMention,
    Evidence,
    Given,
    Interval,
    Kinship,
    Reading,
    Relative,
    Sentence,
    When,
)
from ..time import interval_of, since
from .date_network import Bound, Link, Node, Proof, bounded

HAPPENED = frozenset({"occurred", "reported"})
COMING_TAGS = frozenset({"MD"})
COMING_WORDS = frozenset({"will", "plan", "expect", "schedule", "due", "aim", "hope", "target", "slate", "intend"})
CHANGES = frozenset({"role-change"})  # what lasts until May changes in May
NAMED_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SEEN = "“{}”, seen from the day of publication"
YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
COPIES = frozenset({"verbatim", "edited", "rewritten"})


class Pile(Struct, frozen=True, kw_only=True):
    """The pile by id: what the links are read from."""

    readings: tuple[Reading, ...]
    mentions: dict[str, EventMention]
    events: tuple[Event, ...]
    event_of: dict[str, str]  # mention id -> event id
    told_in: dict[str, tuple[EventMention, ...]]  # article id -> its mentions, in order of place
    whens: dict[str, When]
    whens_in: dict[str, tuple[When, ...]]  # article id -> its time expressions
    sentences: dict[str, Sentence]


def pile_of(readings: tuple[Reading, ...], mentions: tuple[EventMention, ...], events: tuple[Event, ...]) -> Pile:
    """The pile by id, everything in order of id."""
    events = tuple(sorted(events, key=lambda event: event.id))
    told_in: dict[str, list[EventMention]] = {}
    for mention in sorted(mentions, key=lambda item: (item.span.start, item.span.end, item.id)):
        told_in.setdefault(mention.span.article, []).append(mention)
    return Pile(
        told_in={key: tuple(items) for key, items in told_in.items()},
        readings=tuple(sorted(readings, key=lambda reading: reading.article.id)),
        mentions={mention.id: mention for mention in mentions},
        events=events,
        event_of={mention: event.id for event in events for mention in event.mentions},
        whens_in={reading.article.id: reading.whens for reading in readings},
        whens={when.id: when for reading in readings for when in reading.whens},
        sentences={sentence.id: sentence for reading in readings for sentence in reading.sentences},
    )


def published(article_id: str) -> Node:
    """The node of an article's day of publication."""
    return Node(kind="published", id=article_id)


def happened(event_id: str) -> Node:
    """The node of an event's days."""
    return Node(kind="event", id=event_id)


def declared_links(reading: Reading) -> Iterator[Link]:
    """The day a page gives for its own publication, in its text or beside it, and the day of its dateline."""
    article = reading.article
    for kind in ("published", "dateline-date"):
        said = article.said(kind)
        interval = interval_of(said.value[:10]) if said else None
        if said is not None and interval is None:
            yield from yearless_links(article, said)
        if said is None or interval is None:
            continue
        beside = isinstance(said.evidence[0], Given)
        where = "given with the page" if beside else "the page says so"
        yield Link(
            kind="fixed", target=published(article.id), why=f"published {said.value[:10]}: {where}",
            evidence=agreeing(article, said, interval), articles=(article.id,), interval=interval, metadata=beside,
        )  # fmt: skip


def yearless_links(article: Article, said: Declared) -> Iterator[Link]:
    """A dateline without its year: the month and day of publication."""
    found = YEARLESS.fullmatch(said.value)
    if found:
        relative = Relative(anchor="published", unit="year", month=int(found[1]), day=int(found[2]))
        yield Link(
            kind="words", target=published(article.id), source=published(article.id), relative=relative,
            why=f"the dateline says {said.value[5:]}", evidence=said.evidence, articles=(article.id,),
        )  # fmt: skip


def agreeing(article: Article, said: Declared, interval: Interval) -> tuple[Evidence, ...]:
    """The evidence of the date, with the dateline's where that agrees in month and day."""
    line = article.said("dateline-date")
    if line is None or line is said or interval.start is None:
        return said.evidence
    return (*line.evidence, *said.evidence) if line.value[-5:] == f"{interval.start:%m-%d}" else said.evidence


def stated_past_links(reading: Reading) -> Iterator[Link]:
    """A page is not older than a full date that stands with a verb in the past: never from a caption."""
    sentences = {sentence.id: sentence for sentence in reading.sentences}
    for when in reading.whens:
        sentence = sentences.get(when.sentence or "")
        if sentence is None or sentence.role == "caption" or when.relative is not None or when.interval is None:
            continue
        if when.type not in ("DATE", "TIME") or when.bound in ("until", "before") or not told_as_past(sentence, when):
            continue
        yield Link(
            kind="fixed", target=published(reading.article.id), why=f"tells of {when.span.quote} as past",
            evidence=(when.span,), articles=(reading.article.id,), interval=since(when.interval.start),
        )  # fmt: skip


def told_as_past(sentence: Sentence, when: When) -> bool:
    """True where the verb above the words is in the past and none of planning, or after "since"."""
    if when.bound == "since":
        return not any(token.tag in COMING_TAGS for token in sentence.tokens)
    index = next((i for i, token in enumerate(sentence.tokens) if token.start >= when.span.start), None)
    for _ in sentence.tokens:
        if index is None:
            return False
        token = sentence.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return is_past(sentence, index)
        index = token.head if token.head != index else None
    return False


def is_past(sentence: Sentence, verb: int) -> bool:
    """True for a verb in the past, by itself or with "have" or "was"."""
    token = sentence.tokens[verb]
    if token.lemma.lower() in COMING_WORDS:
        return False
    helpers = [child for child in sentence.tokens if child.head == verb and child.dep in ("aux", "auxpass")]
    if any(child.tag in COMING_TAGS or child.lemma == "to" for child in helpers):
        return False
    return token.tag in ("VBD", "VBN")


def kinship_links(kinships: tuple[Kinship, ...]) -> Iterator[Link]:
    """A copy is not older than its original, where the direction is known."""
    for kin in kinships:
        if kin.directed and kin.kind in COPIES:
            spans = tuple(span for pair in kin.aligned[:1] for span in (pair.child, pair.parent)) or kin.evidence
            yield Link(
                kind="order", source=published(kin.parent), target=published(kin.child),
                why="a page is not older than the one it was taken from", evidence=spans,
                articles=(kin.parent, kin.child),
            )  # fmt: skip


def telling_links(pile: Pile) -> Iterator[Link]:
    """What a page tells as done is not after its publication; what it tells as planned is not before it."""
    for event in pile.events:
        told = mentions_of(pile, event)
        coming_in = {mention.span.article for mention in told if is_dated_plan(pile, mention)}
        done = [m for m in told if m.status in HAPPENED and not (m.span.article in coming_in and is_noun(pile, m))]
        done_in = {mention.span.article for mention in done}
        for mention in told:
            article, words = mention.span.article, (mention.span,)
            if mention in done and mention.specific:
                yield Link(
                    kind="order", source=happened(event.id), target=published(article),
                    why=f"the page tells of “{mention.span.quote}” as done", evidence=words, articles=(article,),
                )  # fmt: skip
            elif mention.status == "planned" and mention.specific and mention.whens and article not in done_in:
                yield Link(
                    kind="order", source=published(article), target=happened(event.id),
                    why=f"“{mention.span.quote}” is still to come for the page", evidence=words, articles=(article,),
                )  # fmt: skip


def is_dated_plan(pile: Pile, mention: EventMention) -> bool:
    """True for something planned for a named day."""
    return mention.status == "planned" and names_day(pile, mention)


def is_noun(pile: Pile, mention: EventMention) -> bool:
    """True for a noun: "the visit" of a page that says "will visit on Monday" is no visit made."""
    sentence = pile.sentences.get(mention.sentence)
    tokens = sentence.tokens if sentence else ()
    return any(token.start == mention.span.start and token.pos in ("NOUN", "PROPN") for token in tokens)


def mentions_of(pile: Pile, event: Event) -> list[EventMention]:
    """The mentions of an event, captions aside, in order of place."""
    found = [pile.mentions[key] for key in event.mentions if key in pile.mentions]
    kept = [mention for mention in found if mention.role != "caption" or event.track == "archive"]
    return sorted(kept, key=lambda mention: (mention.span.article, mention.span.start, mention.id))


def word_links(pile: Pile) -> Iterator[Link]:
    """The time expressions that stand with mentions of events; with those told as done alone, where one names a day."""
    for event in pile.events:
        told = [mention for mention in mentions_of(pile, event) if mention.whens]
        done = [mention for mention in told if mention.status in HAPPENED]
        for mention in done if any(names_day(pile, item) for item in done) else told:
            for when in dating(pile, mention):
                yield from when_links(pile, event, mention, when)


def dating(pile: Pile, mention: EventMention) -> list[When]:
    """The time expressions of a mention; none where "and" joins dates: "300 in March and 200 this year" is two."""
    whens = sorted((pile.whens[key] for key in mention.whens if key in pile.whens), key=lambda when: when.span.start)
    sentence = pile.sentences.get(mention.sentence)
    for first, second in pairwise([when for when in whens if when.names_days]):
        if sentence is None or first.sentence != mention.sentence or second.sentence != mention.sentence:
            continue
        offset = sentence.span.start
        if " and " in sentence.span.quote[first.span.end - offset : second.span.start - offset]:
            return []
    return whens


def names_day(pile: Pile, mention: EventMention) -> bool:
    """True where a time expression of the mention names a day: "Tuesday", "June 4"."""
    found = [pile.whens[key].relative for key in mention.whens if key in pile.whens]
    return any(item is not None and (item.weekday is not None or item.day is not None) for item in found)


def when_links(pile: Pile, event: Event, mention: EventMention, when: When) -> Iterator[Link]:
    """One time expression of one mention: a statement, or an equation over publication or another event."""
    article, node = mention.span.article, happened(event.id)
    base: dict[str, Any] = {
        "target": node, "evidence": (when.span, mention.span), "articles": (article,),
        "doubtful": mention.status not in HAPPENED, "extent": is_extent(when),
    }  # fmt: skip
    relative = when.relative
    if relative is not None and relative.words is not None and mention.span.within(relative.words):
        return  # the event that the words count from, not the one they date
    if relative is None or relative.anchor == "published":
        if when.type not in ("DATE", "TIME") and relative is None:
            return
        bound = bound_for(when, mention)
        if when.interval is not None:
            beside = bounded(when.interval, bound)
            rests_on = (anchored(when),) if relative is not None else ()
            shown = SEEN.format(when.span.quote) if rests_on else f"the page says “{when.span.quote}”"
            if beside is not None:
                yield Link(kind="fixed", interval=beside, why=shown, rests_on=rests_on, **base)
        elif relative is not None:
            shown = SEEN.format(when.span.quote)
            equation = over_night(when, relative)
            yield Link(kind="words", source=published(article), relative=equation, bound=bound, why=shown, **base)
        return
    other = anchor_event(pile, event, mention, relative)
    if other is not None:
        shown = f"“{when.span.quote}” from “{relative.words.quote}”" if relative.words else f"“{when.span.quote}”"
        yield Link(kind="words", source=happened(other), relative=relative, why=shown, **base)


def anchored(when: When) -> Proof:
    """That the days of an expression follow from the day of publication the page was given."""
    return Proof(evidence=when.evidence[1:], articles=frozenset({when.span.article}))


def over_night(when: When, relative: Relative) -> Relative:
    """A night before publication ends on the day of publication."""
    if when.value.endswith("TNI") and relative.unit == "day" and relative.low == relative.high == -1:
        return Relative(anchor=relative.anchor, unit="day", low=-1, high=0)
    return relative


def is_extent(when: When) -> bool:
    """True for a night or a few named days: how long something took, not when it may have been."""
    found = when.interval
    return found is not None and found.start != found.end and NAMED_DAY.match(when.value) is not None


def bound_for(when: When, mention: EventMention) -> Bound:
    """The bound of an expression for a mention; none in "since 2018, when it burned" and "minister until May"."""
    if mention.span.start > when.span.end or mention.kind in CHANGES:
        return "in"
    return when.bound


def anchor_event(pile: Pile, event: Event, mention: EventMention, relative: Relative) -> str | None:
    """The event that the words of an equation name: the last mention inside them that is another event; where they
    name none ("the next day"), the last dated one told before.
    """
    if relative.words is None:
        return told_before(pile, event, mention)
    inside = [
        other for other in pile.told_in.get(mention.span.article, ())
        if other.span.within(relative.words) and pile.event_of.get(other.id, event.id) != event.id
    ]  # fmt: skip
    return pile.event_of[inside[-1].id] if inside else None


def told_before(pile: Pile, event: Event, mention: EventMention) -> str | None:
    """The event of the last dated mention before this one, no further back than the sentence before."""
    sentence = pile.sentences.get(mention.sentence)
    for other in reversed(pile.told_in.get(mention.span.article, ())):
        before = pile.sentences.get(other.sentence)
        if sentence is None or before is None or other.span.start >= mention.span.start:
            continue
        if sentence.number - before.number > 1:
            return None
        if other.whens and other.status in HAPPENED and pile.event_of.get(other.id, event.id) != event.id:
            return pile.event_of[other.id]
    return None
