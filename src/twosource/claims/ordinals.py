"""A page that calls an event the second of its year while its own text tells of more."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..records import Event, EventMention, Sentence, Value
from .clauses import clause_span, predicate_of, tokens_in
from .context import Draft, Page, Pile, Topic
from .finding import Finding
from .making import Place, Question, Said, make
from .states import state_draft

MADE_BY = "claims.ordinals"
NAMES = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


def ordinal_claims(pile: Pile, page: Page) -> Iterator[Draft]:
    """A draft for every "second visit": the count as a figure of its own."""
    for sentence, mention, event in ordinals(pile, page):
        yield ordinal_draft(pile, page, sentence, mention, event)


def ordinals(pile: Pile, page: Page) -> Iterator[tuple[Sentence, EventMention, Event]]:
    """Event mentions that say which of their kind they are."""
    for sentence in page.reading.sentences:
        if sentence.role == "caption":
            continue
        for mention in page.happenings.get(sentence.id, []):
            event = pile.events.get(pile.event_of.get(mention.id, ""))
            if mention.ordinal and event:
                yield sentence, mention, event


def ordinal_draft(pile: Pile, page: Page, sentence: Sentence, mention: EventMention, event: Event) -> Draft:
    """The claim of one ordinal."""
    places = tokens_in(sentence, mention.span)
    predicate = predicate_of(sentence.tokens, places[0]) if places else None
    span = clause_span(page.article, sentence, predicate, places) if predicate is not None else mention.span
    number = mention.ordinal or 0
    return structs.replace(
        make(
            pile,
            Place(page=page, sentence=sentence, span=span, subject=mention.span, predicate=predicate),
            Question(topic=Topic(kind="ordinal", name=event.id), label=f"Which of its kind: {event.label}?"),
            Said(value=Value(low=number, high=number, unit="ordinal", of=event.kind), made_by=MADE_BY, event=mention),
        ),
        words=f"{NAMES.get(number, str(number))} {mention.span.quote}",
    )


def ordinal_findings(pile: Pile, page: Page) -> Iterator[Finding]:
    """A self-contradiction where the page itself tells of more events of the kind in the time it counts over."""
    for sentence, mention, event in ordinals(pile, page):
        others = earlier_like(pile, page, event, same_year="year" in sentence.span.quote.lower())
        if len(others) + 1 > (mention.ordinal or 0) and (mention.ordinal or 0) >= 1 and others:
            yield Finding(
                kind="number", verdict="self-contradiction", level="card", made_by=MADE_BY, weight=1,
                sides=((ordinal_draft(pile, page, sentence, mention, event),), tuple(others)),
                why=f"The page counts this as the {NAMES.get(mention.ordinal or 0, mention.ordinal)}; "
                f"its own text tells of {len(others) + 1}.",
            )  # fmt: skip


def earlier_like(pile: Pile, page: Page, event: Event, *, same_year: bool) -> list[Draft]:
    """One draft for each other event of the kind, with an actor in common, that the page puts before this one."""
    out: dict[str, Draft] = {}
    for sentence in page.reading.sentences:
        for mention in page.happenings.get(sentence.id, []):
            other = pile.events.get(pile.event_of.get(mention.id, ""))
            if other and sentence.role != "caption" and alike(pile, event, other) and before(event, other, same_year):
                out.setdefault(other.id, state_draft(pile, page, sentence, mention, other))
    return list(out.values())


def alike(pile: Pile, event: Event, other: Event) -> bool:
    """Another event of the same kind, done by the same, not only planned."""
    actors = {p.entity for p in event.participants if p.role == "actor"}
    return (
        other.id != event.id
        and other.kind == event.kind
        and other.status not in ("planned", "cancelled", "denied")
        and bool(actors & {p.entity for p in other.participants if p.role == "actor"})
        and one_country(pile, event.place, other.place)
    )


def one_country(pile: Pile, a: str | None, b: str | None) -> bool:
    """False where two places are known to lie in different countries, or differ and have none."""
    if a is None or b is None or a == b:
        return True
    one, two = pile.entities[a].country, pile.entities[b].country
    return one is not None and one == two


def before(event: Event, other: Event, same_year: bool) -> bool:
    """True where the other is surely earlier, and in the same year where the count is over a year."""
    if not event.when or not other.when:
        return False
    mine, theirs = event.when.interval, other.when.interval
    if not mine.start or not theirs.end or not theirs.start or theirs.end >= mine.start:
        return False
    return not same_year or (theirs.start.year == theirs.end.year == mine.start.year)
