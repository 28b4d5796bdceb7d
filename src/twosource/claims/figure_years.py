"""The days of an older event that a clause places its figure in."""

from __future__ import annotations

from datetime import timedelta

from ..records import Interval, Sentence, Span
from .clauses import (
    head_in,
    predicate_of,
    subject,
    subtree,
    tokens_in,
)
from .context import Page, Pile

SHORT_PAST = timedelta(days=60)


def past_year(pile: Pile, page: Page, sentence: Sentence, place: Span, predicate: int | None) -> Interval | None:
    """The days of an older event that the clause places its figure in, where they lie well before the story."""
    latest = page.published.end if page.published and page.published.end else pile.latest
    for when in page.whens.get(sentence.id, []):
        days = when.interval
        if not when.names_days or days is None or days.end is None or when.bound not in ("in", "since"):
            continue
        near = when.span.within(place) or introduces(sentence, when.span, place)
        near = near or heads(sentence, when.span, predicate)
        if not near and (predicate is None or not of_subject(sentence, when.span, predicate)):
            continue
        if latest and days.end < latest - SHORT_PAST:
            return days
        if latest is None and (days.end.year < max_year(page) or when.value.isdigit()):
            return days
    return carried_year(page, sentence, place)


def carried_year(page: Page, sentence: Sentence, place: Span) -> Interval | None:
    """The time of an event that the sentence before dates: "In 2009 the dam broke. Nine of them died"."""
    held = {key for item in page.happenings.get(sentence.id, []) if item.span.within(place) for key in item.whens}
    before = (when for when in page.reading.whens if when.id in held and when.sentence != sentence.id)
    return next((when.interval for when in before if when.interval is not None), None)


def heads(sentence: Sentence, when: Span, predicate: int | None) -> bool:
    """True where the time opens the clause that the figure's is joined to: "In 2009 the dam broke, and nine died"."""
    tokens = sentence.tokens
    if predicate is None or tokens[predicate].dep != "conj":
        return False
    over = tokens[predicate].head
    top = head_in(tokens, tokens_in(sentence, when))
    return top is not None and when.end <= tokens[over].start and predicate_of(tokens, top) == over


def max_year(page: Page) -> int:
    """The latest year any time expression of a page names."""
    years = [when.interval.end.year for when in page.reading.whens if when.interval and when.interval.end]
    return max(years, default=0)


def of_subject(sentence: Sentence, when: Span, predicate: int) -> bool:
    """True where the time stands with the subject: "the last strike, in May 2011, cost 30 million"."""
    top = subject(sentence.tokens, predicate)
    return top is not None and bool({*tokens_in(sentence, when)} & {*subtree(sentence.tokens, top)})


def introduces(sentence: Sentence, when: Span, place: Span) -> bool:
    """True where the time stands right before a clause that opens with "when" or "in which"."""
    between = [token for token in sentence.tokens if when.end <= token.start < place.end]
    opening = [token for token in between if token.start <= place.start + 1][:3]
    return when.end <= place.start + 12 and any(token.lemma.lower() in ("when", "which") for token in opening)
