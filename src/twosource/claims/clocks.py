"""At what hour something came, as a page has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import structs

from ..records import Sentence, Value, When
from ..rulebook import Rulebook
from .clauses import clause_span, predicate_of, subject, tokens_in
from .context import Draft, Page, Pile, Topic
from .making import Place, Question, Said, make

CLOCK = re.compile(r"T(\d\d:\d\d)")


@lru_cache(maxsize=4)
def things(rules: Rulebook) -> dict[str, tuple[str, str, str]]:
    """Name -> (rule id, name of the thing, question)."""
    return {
        name: (rule.id, rule.id.rsplit("/", 1)[1], rule.pattern["question"])
        for rule in rules.of("clock")
        for name in rule.pattern["names"]
    }


def clock_claims(pile: Pile, page: Page) -> Iterator[Draft]:
    """A draft for every hour given for a thing that the rules know."""
    last: str | None = None
    for sentence in page.reading.sentences:
        for when in page.whens.get(sentence.id, []):
            hour = CLOCK.search(when.value)
            predicate = verb_of(sentence, when)
            if not hour or predicate is None or sentence.role == "caption":
                continue
            name = subject_word(sentence, predicate) or last
            found = things(pile.rules).get(name or "")
            if found:
                last = name
                yield clock_draft(pile, page, sentence, when, predicate, found, hour[1])


def verb_of(sentence: Sentence, when: When) -> int | None:
    """The predicate that a time stands beside."""
    places = tokens_in(sentence, when.span)
    return predicate_of(sentence.tokens, places[0]) if places else None


def subject_word(sentence: Sentence, predicate: int) -> str | None:
    """The lemma of a predicate's subject; None for a pronoun, which takes over the thing before it."""
    found = subject(sentence.tokens, predicate)
    if found is None:
        return None
    token = sentence.tokens[found]
    return None if token.pos == "PRON" and token.lemma.lower() in ("it", "that", "this") else token.lemma.lower()


def clock_draft(
    pile: Pile, page: Page, sentence: Sentence, when: When, predicate: int, found: tuple[str, str, str], hour: str
) -> Draft:
    """The claim of one hour."""
    rule, name, question = found
    place = time_place(page, sentence, [when], predicate)
    draft = time_draft(pile, place, name, question, Said(value=Value(state=hour), made_by=rule))
    return structs.replace(draft, words=when.span.quote)


def time_place(page: Page, sentence: Sentence, whens: list[When], predicate: int) -> Place:
    """The clause that puts a deed to these times."""
    keep = [i for when in whens for i in tokens_in(sentence, when.span)]
    span = clause_span(page.article, sentence, predicate, keep)
    return Place(page=page, sentence=sentence, span=span, subject=whens[0].span, predicate=predicate)


def time_draft(pile: Pile, place: Place, name: str, label: str, said: Said) -> Draft:
    """The draft of a time, its question kept to the page's story where the pile has several."""
    facets = (place.page.story,) if pile.stories > 1 else ()
    return make(pile, place, Question(topic=Topic(kind="time", name=name, facets=facets), label=label), said)


def times_apart(one: str, two: str) -> bool:
    """True where two times ("Sunday 18:00", "Tuesday", "21:00") cannot be one: other days, or other hours."""
    a, b = set(one.split()), set(two.split())
    hours, others = {part for part in a if ":" in part}, {part for part in b if ":" in part}
    days, and_days = a - hours, b - others
    return bool((days and and_days and days != and_days) or (hours and others and hours != others))
