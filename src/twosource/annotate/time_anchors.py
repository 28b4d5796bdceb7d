"""Durations that hang on an event: "six months following his previous trip" as an equation, with the event's words."""

from __future__ import annotations

import re

from ..records import Article, Relative, Sentence, Span
from ..text import flat
from .time_grammar import Hit
from .time_meanings import bounds_of, unit_code
from .time_said import UNITS

AFTER = re.compile(r" *(?:later )?(after|following|since|from|before|prior to|ahead of|later than) +", re.IGNORECASE)
LATER = re.compile(r" *(later|afterwards|earlier|before)\b", re.IGNORECASE)
HOURS = {"H": 3600, "TM": 60, "S": 1}
BACKWARDS = frozenset({"before", "prior to", "ahead of", "earlier"})


def event_anchor(article: Article, sentence: Sentence, hit: Hit) -> Relative | None:
    """The equation of a duration that stands before "after", "following", "before" an event, or of "a week later"."""
    if hit.pattern.kind == "told-event":
        words = anchor_words(article, sentence, hit.end + 1)
        step = hit.pattern.gives["step"]
        return Relative(anchor="event" if words else "reference", unit="day", low=step, high=step, words=words)
    if hit.pattern.kind != "length" or unit_code(hit) not in (*UNITS, *HOURS):
        return None
    text = flat(sentence.span.quote)
    link = AFTER.match(text, hit.end)
    if link:
        words = anchor_words(article, sentence, link.end())
        return equation(hit, link[1].lower(), words) if words else None
    link = LATER.match(text, hit.end)
    return equation(hit, link[1].lower(), None) if link else None


def equation(hit: Hit, link: str, words: Span | None) -> Relative:
    """So many units after, or before, what the words name; nothing named means what was told just before."""
    low, high = bounds_of(hit)
    unit, factor = UNITS.get(unit_code(hit), UNITS["D"])
    if unit_code(hit) in HOURS:  # hours may end on the next day
        low, high = 0, None if high is None else max(1, -(-high * HOURS[unit_code(hit)] // 86400))
    low, high = (None if end is None else end * factor for end in (low, high))
    if link in BACKWARDS:
        low, high = (None if end is None else -end for end in (high, low))
    return Relative(anchor="event" if words else "reference", unit=unit, low=low, high=high, words=words)


def anchor_words(article: Article, sentence: Sentence, start: int) -> Span | None:
    """The noun phrase or clause that begins at this place of the sentence: up to the next verb or sign."""
    offset = sentence.span.start
    tokens = [token for token in sentence.tokens if token.start >= offset + start]
    end = offset + start
    for token in tokens:
        word = article.text[token.start : token.end]
        if token.pos in ("PUNCT", "SCONJ", "CCONJ") and word not in ("-", "'"):
            break
        if token.tag in ("VBZ", "VBP", "VBD", "MD") and end > offset + start:
            break
        end = token.end
    return article.cut(offset + start, end) if end > offset + start else None
