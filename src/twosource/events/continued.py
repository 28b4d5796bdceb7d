"""Sentences that go on telling of an older event whose time the sentence before gives."""

import re

from ..records import Reading, Sentence, When

OLD = re.compile(r"^\d{4}(-\d{2})?$")  # a whole year or month that is named with its year
BACKWARD = frozenset({"them", "they", "those", "it", "he", "she", "her", "him", "then"})
TELLING = frozenset({"say", "tell", "add", "report", "announce", "accuse", "deny", "warn"})


def carried_times(reading: Reading) -> dict[str, When]:
    """The time of the sentence before, by the id of a sentence that goes on with it: "In May 2009 the river took nine
    bridges. Six of them were rebuilt."

    Such a sentence stands in the same paragraph, names no time, is in the past and points back by a pronoun.
    """
    times: dict[str | None, list[When]] = {}
    for when in reading.whens:
        times.setdefault(when.sentence, []).append(when)
    out: dict[str, When] = {}
    for before, sentence in zip(reading.sentences, reading.sentences[1:], strict=False):
        if times.get(sentence.id) or not goes_on(reading, before, sentence):
            continue
        old = [when for when in times.get(before.id, []) if dates_the_past(when)]
        if old:
            out[sentence.id] = old[0]
        elif before.id in out:
            out[sentence.id] = out[before.id]
    return out


def dates_the_past(when: When) -> bool:
    """True for "in May 2009", "in 2009"."""
    return (
        when.type == "DATE" and when.bound == "in" and bool(OLD.match(when.value)) and when.value[:4] in when.span.quote
    )


def goes_on(reading: Reading, before: Sentence, sentence: Sentence) -> bool:
    """True where a sentence of the same paragraph goes on in the past and points back."""
    if "\n" in reading.article.text[before.span.end : sentence.span.start]:
        return False
    root = next((token for i, token in enumerate(sentence.tokens) if token.head == i), None)
    if root is None or root.tag not in ("VBD", "VBN") or root.lemma.lower() in TELLING:
        return False
    return any(token.pos == "PRON" and word(sentence, token.start, token.end) in BACKWARD for token in sentence.tokens)


def word(sentence: Sentence, start: int, end: int) -> str:
    """The word at these offsets of the article, in lower case."""
    base = sentence.span.start
    return sentence.span.quote[start - base : end - base].lower()
