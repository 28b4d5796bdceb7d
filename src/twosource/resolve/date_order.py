"""Links that follow from how a page tells its events: one after another, news first, one earlier day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..records import EventMention, Sentence, Span, When
from ..time import days, move, until
from .date_links import HAPPENED, Pile, happened, mentions_of, published
from .date_network import Known, Link, State

AFTER = frozenset({"after", "following"})
EARLIER = frozenset({"previous", "earlier", "prior", "last", "preceding"})
DURING = re.compile(r"\bduring (?:which|the|his|her|their|that|this)\b")
NEWS_DAYS = 30
OFTEN = 3  # tellings that make an event the matter of a page
MONTH = 28


def sequence_links(pile: Pile) -> Iterator[Link]:
    """ "A after B" in one sentence: B is not after A."""
    by_sentence: dict[str, list[EventMention]] = {}
    for mention in (item for told in pile.told_in.values() for item in told):
        if mention.status in HAPPENED and mention.id in pile.event_of and mention.role != "caption":
            by_sentence.setdefault(mention.sentence, []).append(mention)
    for key, told in sorted(by_sentence.items()):
        if len(told) > 1 and key in pile.sentences:
            yield from sequences(pile, pile.sentences[key], told)


def sequences(pile: Pile, sentence: Sentence, told: list[EventMention]) -> Iterator[Link]:
    """The pairs of one sentence that "after" or "following" puts in order."""
    for index, token in enumerate(sentence.tokens):
        if token.lemma.lower() not in AFTER or token.dep not in ("prep", "mark"):
            continue
        clause = token.head if token.dep == "mark" else index
        early = next((item for item in told if item.span.start > token.end and is_under(sentence, item, clause)), None)
        if early is not None:
            for late in before(told, sentence, sentence.tokens[clause].head, token.start):
                if pile.event_of[late.id] != pile.event_of[early.id]:
                    yield in_order(pile, early, late)


def is_under(sentence: Sentence, mention: EventMention, top: int) -> bool:
    """True where the mention's word hangs on this word of the sentence, or is it."""
    index = next((i for i, token in enumerate(sentence.tokens) if token.start >= mention.span.start), top)
    for _ in sentence.tokens:
        if index == top:
            return True
        index = sentence.tokens[index].head
    return False


def parent_links(pile: Pile) -> Iterator[Link]:
    """A part of an event is not before the event."""
    known = {event.id for event in pile.events}
    for event in pile.events:
        if event.part_of in known and event.part_of is not None:
            yield Link(
                kind="order", source=happened(event.part_of), target=happened(event.id), why="part of a larger event",
                evidence=event.evidence[:1], articles=(event.evidence[0].article,)
                if isinstance(event.evidence[0], Span) else (),
            )  # fmt: skip


def same_time_links(pile: Pile) -> Iterator[Link]:
    """ "A visit during which they signed a pact": both on the same days."""
    for told in pile.told_in.values():
        for early, late in pairwise([item for item in told if item.id in pile.event_of]):
            sentence = pile.sentences.get(late.sentence)
            if early.sentence != late.sentence or sentence is None or early.status != late.status:
                continue
            offset = sentence.span.start
            between = sentence.span.quote[early.span.end - offset : late.span.start - offset].lower()
            if DURING.search(between) and pile.event_of[early.id] != pile.event_of[late.id]:
                yield from (in_order(pile, early, late, "during"), in_order(pile, late, early, "during"))


def before(told: list[EventMention], sentence: Sentence, head: int, place: int) -> list[EventMention]:
    """The mentions that an "after" belongs to: at the word it hangs on, or joined to that by "and"."""
    joined = {head}
    while sentence.tokens[head].dep == "conj":
        head = sentence.tokens[head].head
        joined.add(head)
    joined |= {i for i, token in enumerate(sentence.tokens) if token.head in joined and token.dep in ("conj", "acomp")}
    words = [sentence.tokens[i] for i in sorted(joined) if sentence.tokens[i].start < place]
    return [item for item in told if any(item.span.start <= word.start < item.span.end for word in words)]


def in_order(pile: Pile, early: EventMention, late: EventMention, word: str = "after") -> Link:
    """The second is not before the first."""
    return Link(
        kind="order", source=happened(pile.event_of[early.id]), target=happened(pile.event_of[late.id]),
        why=f"“{late.span.quote}” {word} “{early.span.quote}”", evidence=(late.span, early.span),
        articles=(late.span.article,),
    )  # fmt: skip


def earlier_links(pile: Pile) -> Iterator[Link]:
    """ "The previous trip", undated, on a page that names one earlier day: the trip was on that day."""
    for event in pile.events:
        told = mentions_of(pile, event)
        own = [item for item in told if any(dates(pile, item, key) for key in item.whens)]
        counted = [item for item in told if item not in own and is_counted_from(pile, item)]
        for mention in [] if own else counted[:1]:
            yield from one_earlier_day(pile, event.id, mention)


def dates(pile: Pile, mention: EventMention, key: str) -> bool:
    """True where a time expression dates the mention, and is not counted from it."""
    when = pile.whens.get(key)
    if when is None or (when.interval is None and when.relative is None):
        return False
    words = when.relative.words if when.relative else None
    return words is None or not mention.span.within(words)


def is_counted_from(pile: Pile, mention: EventMention) -> bool:
    """True where the page counts time from this mention as something earlier: "two weeks after the previous trip"."""
    for when in pile.whens_in.get(mention.span.article, ()):
        words = when.relative.words if when.relative else None
        if words is not None and mention.span.within(words):
            return any(word in EARLIER for word in words.quote.lower().split())
    return False


def one_earlier_day(pile: Pile, event: str, mention: EventMention) -> Iterator[Link]:
    """The one day of a month that the page gives for something done, as the day of the event."""
    article = mention.span.article
    found: dict[str, tuple[When, EventMention]] = {}
    for other in pile.told_in.get(article, ()):
        if other.status in HAPPENED and other.role != "caption" and pile.event_of.get(other.id) != event:
            for when in (pile.whens[key] for key in other.whens if key in pile.whens):
                if when.relative is not None and when.relative.day is not None and when.bound == "in":
                    found.setdefault(when.value, (when, other))
    if len(found) != 1:
        return
    when, other = next(iter(found.values()))
    yield Link(
        kind="words", target=happened(event), source=published(article), relative=when.relative,
        why=f"“{when.span.quote}” is the one earlier day the page names", articles=(article,),
        evidence=(mention.span, when.span, other.span), doubtful=True,
    )  # fmt: skip


def news_links(pile: Pile, state: State, *, always: bool = False) -> Iterator[Link]:
    """Weak: a page without an upper bound came within a month of what its title or first sentence tells as news."""
    for reading in pile.readings:
        node = published(reading.article.id)
        if always or state.get(node, Known()).interval.end is None:
            for mention in lead_of(pile, reading.article.id):
                interval = state.get(happened(pile.event_of[mention.id]), Known()).interval
                if interval.start is not None and interval.end is not None:
                    last = interval.end if (days(interval) or 0) >= MONTH else move(interval.start, NEWS_DAYS)
                    yield Link(
                        kind="fixed", target=node, interval=until(last), weak=True, evidence=(mention.span,),
                        why=f"tells of “{mention.span.quote}” as news", articles=(reading.article.id,),
                        rests_on=tuple(
                            proof for proof in (state[happened(pile.event_of[mention.id])].end,) if proof is not None
                        ),
                    )  # fmt: skip
                    break


def lead_of(pile: Pile, article: str) -> list[EventMention]:
    """What a page tells as its news: the mentions of its title, of the first body sentence that tells of something
    done, then of the event it comes back to most.
    """
    told = [
        item for item in pile.told_in.get(article, ())
        if item.status in HAPPENED and item.id in pile.event_of and item.role in ("title", "standfirst", "body")
    ]  # fmt: skip
    title = [item for item in told if item.role == "title"]
    body = [item for item in told if item.role == "body"]
    often = Counter(pile.event_of[item.id] for item in told)
    main = max(often, key=lambda event: (often[event], event), default=None)
    back = [item for item in told if pile.event_of[item.id] == main and often[pile.event_of[item.id]] >= OFTEN]
    return title + [item for item in body if item.sentence == body[0].sentence] + back[:1]
