"""Whether the clause around a time expression speaks of what was or of what is to come."""

from __future__ import annotations

from typing import Literal

from ..records import Sentence, Token
from .time_words import meanings

Tense = Literal["past", "future", "open"]
ATTRIBUTES = frozenset({"compound", "nmod", "amod", "nummod"})
COMING = frozenset({"will", "shall", "'ll", "wo", "would"})


def tense(sentence: Sentence, start: int, end: int) -> Tense:
    """The tense of the verb that governs the words at start..end of the article."""
    index = next((i for i, token in enumerate(sentence.tokens) if start <= token.start < end), None)
    if index is None:
        return "open"
    inside = {i for i, token in enumerate(sentence.tokens) if start <= token.start < end}
    while index in inside and sentence.tokens[index].head in inside and sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
    if sentence.tokens[index].dep in ATTRIBUTES and sentence.tokens[sentence.tokens[index].head].pos == "NOUN":
        return "open"  # "the May 14 vote was put off" does not tell the vote's day
    if is_awaited(sentence, index):
        return "future"
    verb = governing_verb(sentence, index)
    return "open" if verb is None else tense_of(sentence, verb)


def is_awaited(sentence: Sentence, index: int) -> bool:
    """True where the words hang on an adjective of waiting: "is due on Friday"."""
    for _ in sentence.tokens:
        token = sentence.tokens[index]
        if token.pos == "ADJ" and token.lemma.lower() in meanings("awaited"):
            return True
        if token.pos in ("VERB", "AUX") or token.head == index:
            return False
        index = token.head
    return False


def governing_verb(sentence: Sentence, index: int) -> int | None:
    """The nearest verb above a token, or None where the root is reached first."""
    for _ in sentence.tokens:
        token = sentence.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return index
        if token.head == index:
            return None
        index = token.head
    return None


def tense_of(sentence: Sentence, verb: int) -> Tense:
    """The tense of a verb with its auxiliaries; an infinitive is to come under a verb of planning."""
    token = sentence.tokens[verb]
    helpers = [child for child in sentence.tokens if child.head == verb and child.dep in ("aux", "auxpass")]
    words = {child.lemma.lower() for child in helpers}
    if words & COMING or is_going_to(sentence, verb):
        return "future"
    if "have" in words:
        return "past"
    if token.tag == "VBN" and "to" in words:
        return "future"
    if token.tag in ("VBD", "VBN"):
        return "future" if is_put_off(sentence, verb) else "past"
    if token.tag == "VB" and "to" in words and token.head != verb:
        return "future" if is_planning(sentence.tokens[token.head]) else tense_of_root(sentence, token.head)
    if token.tag == "VBG" and any(child.tag in ("VBZ", "VBP") for child in helpers):
        return "future"
    if token.tag in ("VBZ", "VBP") and (is_planning(token) or is_timetable(sentence, token)):
        return "future"
    if token.dep in ("xcomp", "pcomp", "acl", "advcl", "conj") and token.head != verb and token.tag != "VB":
        return tense_of_root(sentence, token.head)
    return "open"


def tense_of_root(sentence: Sentence, index: int) -> Tense:
    """The tense of the verb above, looked at alone."""
    verb = governing_verb(sentence, index)
    if verb is None:
        return "open"
    token = sentence.tokens[verb]
    helpers = {child.lemma.lower() for child in sentence.tokens if child.head == verb and child.dep == "aux"}
    if helpers & COMING:
        return "future"
    return "past" if token.tag in ("VBD", "VBN") else "open"


def is_put_off(sentence: Sentence, verb: int) -> bool:
    """True for postponed, scheduled, planned; "set" only with "for" or "to"."""
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma != "set":
        return lemma in meanings("awaited")
    return any(
        child.head == verb and (child.lemma in ("for", "to") or child.dep == "xcomp") for child in sentence.tokens
    )


def is_timetable(sentence: Sentence, token: Token) -> bool:
    """True for the present of a timetable: "the truce begins on Friday"; headlines tell the past in the present."""
    return sentence.role == "body" and token.lemma.lower() in meanings("timetable")


def is_planning(token: Token) -> bool:
    """True for plan, expect, schedule and their like."""
    return token.lemma.lower() in meanings("planning")


def is_going_to(sentence: Sentence, verb: int) -> bool:
    """True for "is going to meet"."""
    head = sentence.tokens[sentence.tokens[verb].head]
    return sentence.tokens[verb].tag == "VB" and head.lemma == "go" and head.tag == "VBG"
