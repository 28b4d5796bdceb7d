"""The body that issues a communique: who "informs the public as follows"."""

from __future__ import annotations

from ..records import Mention, Reading, Sentence, Token
from .rows import cell, rows

HEAD = 6  # sentences within which a communique says whose it is


def issuing_body(reading: Reading) -> tuple[Mention, Token] | None:
    """The body and the verb by which it speaks, near the head of a communique; None for other pages."""
    return next((found for s in reading.sentences[:HEAD] if (found := in_sentence(reading, s))), None)


def in_sentence(reading: Reading, sentence: Sentence) -> tuple[Mention, Token] | None:
    """The subject of a sentence that opens a communique, and its verb."""
    text = sentence.span.quote.lower()
    if not any(end in text for end in word_list("as-follows")):
        return None
    for token in sentence.tokens:
        found = body_before(reading, sentence, token) if token.lemma.lower() in word_list("informing") else None
        if found:
            return found, token
    return None


def word_list(name: str) -> tuple[str, ...]:
    """The words of a list of the table claim_words."""
    return next(cell(row["word"]) for row in rows("claim_words") if row["list"] == name)


def body_before(reading: Reading, sentence: Sentence, verb: Token) -> Mention | None:
    """The organisation or country that is the subject of a verb: the last one named before it in the sentence."""
    found = [
        item
        for item in reading.mentions
        if item.sentence == sentence.id
        and item.span.end <= verb.start
        and item.kind in ("organization", "country", "outlet")
    ]
    return found[-1] if found else None
