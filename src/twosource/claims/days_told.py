"""When something was done to a thing, where two named voices give two hours or two days for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec import structs

from ..records import Sentence, Value, When
from .clauses import PASSIVE, children, predicate_of, theme, tokens_in
from .clocks import CLOCK, things, time_draft, time_place, times_apart
from .context import Draft, Page, Pile, Topic
from .groups import place_of
from .making import Said
from .propositions import deed_of, definite, done_word
from .words import words

MADE_BY = "claims.days_told"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_claims(pile: Pile) -> Iterator[Draft]:
    """Drafts about one deed and one thing for which named voices give hours or days that differ; nothing else."""
    by_topic: dict[Topic, list[Draft]] = {}
    for draft in (draft for page in pile.pages.values() for draft in of_page(pile, page)):
        by_topic.setdefault(draft.topic, []).append(draft)
    for topic in sorted(by_topic):
        drafts = sorted(by_topic[topic], key=place_of)
        if any(differ(a, b) for a, b in combinations(drafts, 2)):
            yield from drafts


def of_page(pile: Pile, page: Page) -> Iterator[Draft]:
    """Every clause of a page that puts a deed to a thing at an hour or on a day."""
    for sentence in page.reading.sentences:
        if sentence.role not in ("caption", "title", "subhead"):
            yield from of_sentence(pile, page, sentence)


def of_sentence(pile: Pile, page: Page, sentence: Sentence) -> Iterator[Draft]:
    """The clauses of one sentence; "it" goes on with the thing of the clause before."""
    by_clause: dict[tuple[int, int], list[When]] = {}
    for when in page.whens.get(sentence.id, []):
        found = deed_at(sentence, when)
        if found and told_time([when]):
            by_clause.setdefault(found, []).append(when)
    before: int | None = None
    for (predicate, found_thing), whens in by_clause.items():
        thing = before if sentence.tokens[found_thing].pos == "PRON" else found_thing
        if thing is None or sentence.tokens[thing].lemma.lower() in things(pile.rules):
            continue
        if definite(sentence, thing, bare=True):
            before = thing
            yield day_draft(pile, page, sentence, whens, predicate, thing)


def deed_at(sentence: Sentence, when: When) -> tuple[int, int] | None:
    """(predicate, thing) of the clause a time stands in; None where there is no deed."""
    places = tokens_in(sentence, when.span)
    predicate = predicate_of(sentence.tokens, places[0]) if places else None
    if predicate is None or not (deed_of(sentence, predicate) or undergone(sentence, predicate)):
        return None
    thing = theme(sentence.tokens, predicate)
    return None if thing is None else (predicate, thing)


def undergone(sentence: Sentence, predicate: int) -> bool:
    """True for a passive that is no saying: "was added", also where the verb alone is too plain."""
    tokens = sentence.tokens
    passive = any(tokens[i].dep in PASSIVE for i in children(tokens, predicate))
    return passive and tokens[predicate].lemma.lower() not in words("saying") | words("reporting")


def told_time(whens: list[When]) -> str:
    """Weekday and hour, as far as they are told: "Sunday 18:00"; "" where they tell only something wider."""
    exact = [when for when in whens if when.bound == "in" and when.type in ("DATE", "TIME")]
    days = [day for when in exact if (day := weekday(when))]
    hours = [found[1] for when in exact if (found := CLOCK.search(when.value))]
    return " ".join([*days[:1], *hours[:1]])


def weekday(when: When) -> str | None:
    """The day of the week a time falls on, where it is told or follows."""
    days = when.interval
    if days and days.start and days.start == days.end:
        return DAYS[days.start.weekday()]
    named = when.relative.weekday if when.relative else None
    return DAYS[named] if named is not None else None


def day_draft(pile: Pile, page: Page, sentence: Sentence, whens: list[When], predicate: int, thing: int) -> Draft:
    """The claim of one time."""
    noun, verb = sentence.tokens[thing].lemma.lower(), sentence.tokens[predicate].lemma.lower()
    draft = time_draft(
        pile, time_place(page, sentence, whens, predicate), f"{noun} {verb}",
        f"{noun.capitalize()}: {done_word(sentence, predicate, verb)} when?",
        Said(value=Value(state=told_time(whens)), made_by=MADE_BY),
    )  # fmt: skip
    return structs.replace(draft, words=in_order(whens))


def in_order(whens: list[When]) -> str:
    """The words of these times as the sentence has them: "18:00 Sunday"."""
    return " ".join(when.span.quote for when in sorted(whens, key=lambda when: when.span.start))


def differ(a: Draft, b: Draft) -> bool:
    """True where two named voices give two times, both sure and both done."""
    if a.by == b.by or not (a.claim.source and b.claim.source) or not a.claim.value or not b.claim.value:
        return False
    if not times_apart(a.claim.value.state or "", b.claim.value.state or ""):
        return False
    sure = {a.claim.certainty, b.claim.certainty} <= {"certain", "probable"}
    return sure and a.claim.polarity == b.claim.polarity == "affirmed"
