"""Where a figure's claim stands: its clause, or a short phrase where the noun itself tells what is counted."""

from __future__ import annotations

from ..records import Quantity, Sentence, Span
from .clauses import (
    clause_span,
    cut,
    head_in,
    subtree,
    tokens_in,
)
from .concepts import Counted
from .context import Page
from .voices import again

ASIDE = frozenset({"conj", "cc", "relcl", "advcl", "punct", "appos"})


def shared_clause(page: Page, sentence: Sentence, quantity: Quantity, found: Counted) -> bool:
    """True where a second figure of the same unit is joined to this one by "and"."""
    tokens = sentence.tokens
    for other in page.quantities.get(sentence.id, []):
        place = head_in(tokens, tokens_in(sentence, other.span))
        if other.id != quantity.id and other.unit == quantity.unit and place is not None:
            joined = tokens[place].dep == "conj" and tokens[place].head == found.place
            if joined or (tokens[found.place].dep == "conj" and tokens[found.place].head == place):
                return True
    return False


def figure_place(page: Page, sentence: Sentence, quantity: Quantity, found: Counted) -> Span:
    """The clause of the figure; a short phrase where the noun itself tells what is counted."""
    tokens = sentence.tokens
    inside = tokens_in(sentence, quantity.span)
    if shared_clause(page, sentence, quantity, found):
        return cut(page.article, sentence, {*inside, *subtree(tokens, found.place, without=ASIDE)})
    second = gap(sentence, found)
    if second is not None:
        return cut(page.article, sentence, subtree(tokens, second))
    if found.predicate is None or (found.how in ("noun", "inherited") and not carries(sentence, found)):
        phrase = set(inside) | set(found.by) | phrase_words(sentence, found)
        lead = min(inside) - 1
        if found.how in ("toll", "inherited") and lead >= 0 and tokens[lead].lemma.lower() == "from":
            phrase.add(lead)
        return cut(page.article, sentence, phrase)
    if tokens[found.place].dep == "pobj" and tokens[tokens[found.place].head].lemma.lower() == "from":
        return cut(page.article, sentence, [*inside, min(inside) - 1])
    return clause_span(page.article, sentence, found.predicate, [*inside, found.noun, *found.by])


def gap(sentence: Sentence, found: Counted) -> int | None:
    """The "at" of a second figure whose verb is not said again: "put at 12 by the police and at 41 by the hospital"."""
    link = sentence.tokens[found.place].head
    return link if sentence.tokens[link].lemma.lower() == "at" and again(sentence.tokens, link) else None


def carries(sentence: Sentence, found: Counted) -> bool:
    """True where the predicate says of the counted thing itself that it is so: the clause is the claim."""
    tokens = sentence.tokens
    if found.predicate is None:
        return False
    for step in (found.noun, *found.by[:1]):
        if tokens[step].head == found.predicate:
            return tokens[step].dep in ("nsubj", "nsubjpass", "dobj", "attr", "oprd")
    return found.place not in subtree(tokens, found.noun)


def phrase_words(sentence: Sentence, found: Counted) -> set[int]:
    """The noun phrase of the counted noun, from its first word to the end of what hangs on it by "of" or "in"."""
    tokens = sentence.tokens
    if found.noun == found.place:
        return {found.place}
    return set(
        subtree(tokens, found.noun, without=frozenset({"relcl", "advcl", "conj", "cc", "punct", "appos", "acl"}))
    )
