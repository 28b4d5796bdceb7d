"""Readings of something that is measured: "methane stood at 1.1 percent", "the dust level was 40 percent"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs

from ..records import Quantity, Sentence, Value
from .clauses import children, clause_span, head_in, predicate_of, subject, subtree, tokens_in
from .context import Draft, Page, Pile, Topic
from .figures import ends
from .making import Place, Question, Said, make
from .words import words


class Measured(Struct, frozen=True, kw_only=True):
    """What a reading is of, "" where it goes on from the one before, and the verb that gives it."""

    thing: str
    predicate: int


def level_claims(pile: Pile, page: Page) -> Iterator[Draft]:
    """A draft for every reading; "the level" and "it" are of what was measured before."""
    last = ""
    for sentence in page.reading.sentences:
        for quantity in page.quantities.get(sentence.id, []) if sentence.role != "caption" else ():
            found = measured(sentence, quantity) if quantity.unit in words("level-unit") else None
            last = (found.thing or last) if found else last
            if found and last:
                yield level_draft(pile, page, sentence, quantity, last, found.predicate)


def measured(sentence: Sentence, quantity: Quantity) -> Measured | None:
    """What this figure is a reading of; None for shares and other percentages."""
    tokens = sentence.tokens
    place = head_in(tokens, tokens_in(sentence, quantity.span))
    predicate = predicate_of(tokens, place) if place is not None else None
    if place is None or predicate is None or not said_of(sentence, place, predicate):
        return None
    objects = [i for i in children(tokens, predicate) if tokens[i].dep == "dobj" and i != place]
    theme = objects[0] if objects else subject(tokens, predicate)
    thing = name_of(sentence, theme) if theme is not None else None
    return Measured(thing=thing, predicate=predicate) if thing is not None else None


def said_of(sentence: Sentence, place: int, predicate: int) -> bool:
    """True for a figure that is the complement of its verb: "was 2 percent", "stood at 2 percent"."""
    tokens = sentence.tokens
    token = tokens[place]
    if token.dep in ("attr", "acomp", "dobj"):
        return token.head == predicate
    above = tokens[token.head]
    return token.dep == "pobj" and above.head == predicate and above.lemma.lower() in ("at", "to")


def name_of(sentence: Sentence, theme: int) -> str | None:
    """The name of what is measured; "" for "it" and for a bare "level"; None for other things."""
    tokens = sentence.tokens
    lemma = tokens[theme].lemma.lower()
    if tokens[theme].pos == "PRON" and lemma in ("it", "that", "this", "which"):
        return ""
    if lemma in words("level-thing"):
        return lemma
    if lemma not in words("level-noun"):
        return None
    beside = [i for i in subtree(tokens, theme, without=frozenset({"relcl", "acl"})) if i != theme]
    linked = [i for i in beside if tokens[i].pos in ("NOUN", "PROPN") and tokens[i].dep in ("compound", "nmod", "poss")]
    behind = [i for i in beside if tokens[i].dep == "pobj" and tokens[tokens[i].head].lemma == "of"]
    told = (linked or behind)[:1]
    return tokens[told[0]].lemma.lower() if told else ""


def level_draft(pile: Pile, page: Page, sentence: Sentence, quantity: Quantity, thing: str, predicate: int) -> Draft:
    """The claim of one reading."""
    low, high = ends(quantity)
    facets = (page.story,) if pile.stories > 1 else ()
    return structs.replace(
        make(
            pile,
            Place(
                page=page,
                sentence=sentence,
                span=clause_span(page.article, sentence, predicate, tokens_in(sentence, quantity.span)),
                subject=quantity.span,
                predicate=predicate,
            ),
            Question(
                topic=Topic(kind="figure", name=f"level of {thing}", facets=facets),
                label=f"How high was the level of {thing}?",
            ),
            Said(
                value=Value(low=low, high=high, unit=quantity.unit, of=thing),
                made_by=quantity.made_by,
                bound=quantity.bound,
            ),
        ),
        concept=f"level of {thing}",
        words=quantity.span.quote,
    )
