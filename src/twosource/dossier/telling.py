"""The telling part of a quotation: what a reader must see of it, cut from its own characters.

A page's sentence opens with a link ("However,") or with who reported it, and trails off into what it was part of.
Neither is the evidence. What is left are the same characters in the same order, from one place to another.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..tables.rows import rows
from .words import FIGURE, RANK

LONG = 60  # characters that can be taken in at a glance
LEAST = 4  # words: less is no clause
PRONOUNS = ("it", "he", "she", "they", "this", "that", "these", "those", "which", "who", "its", "his", "her", "their")
POINTING = re.compile(r"\b(?:this|it|that|the (?:claim|allegation|accusation|charge|report)s?)$", re.IGNORECASE)
OWNERS = re.compile(r"\b(?:his|her|its|their|the|a|an)\s+(?:\w+\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=4)
def openings(kind: str) -> re.Pattern[str]:
    """A pattern of the words that open a link, a lead or a tail; the longest first."""
    found = sorted((row["word"] for row in rows("opening_words") if row["kind"] == kind), key=lambda w: (-len(w), w))
    return re.compile(rf"(?:{'|'.join(re.escape(word) for word in found)})\b", re.IGNORECASE)


def telling(text: str, *, long: int = LONG, ranks: bool = False) -> str:
    """The telling part of a quotation, on one line: never longer than the text, and the text itself where it is short.

    With `ranks` the phrase of a rank is enough: "his second visit".

    >>> telling("However, the board has not confirmed the delay")
    'the board has not confirmed the delay'
    """
    flat = opened(" ".join(text.split()), long)
    start = ranked(flat) if ranks and len(flat) > long else 0
    flat = flat[start:]
    return flat[: tail(flat)] if len(flat) > long else flat


def opened(text: str, long: int) -> str:
    """Without the link and the lead it opens with; a figure in a lead keeps it."""
    before = None
    while before != text:
        before = text
        link = openings("link").match(text)
        if link and text[link.end() : link.end() + 1] == ",":
            text = rest(text, link.end() + 1)
        lead = openings("lead").match(text)
        if lead and (len(text) > long or lead.group().lower().startswith(("according", "by the"))):
            text = main_clause(text)
        joined = openings("join").match(text)
        if joined:
            text = rest(text, joined.end())
    return text


def rest(text: str, place: int) -> str:
    """The text from a place on; the whole where too little is left."""
    left = text[place:].strip()
    return left if len(left.split()) >= LEAST else text


def main_clause(text: str) -> str:
    """What stands behind the comma of a lead, where the lead holds no figure."""
    comma = text.find(", ")
    while comma >= 0 and openings("lead").match(text, comma + 2):
        comma = text.find(", ", comma + 2)
    return text if comma < 0 or figured(text[:comma]) else rest(text, comma + 1)


def figured(text: str) -> bool:
    """True where the text holds a figure or a rank."""
    return bool(FIGURE.search(text) or RANK.search(text))


def ranked(text: str) -> int:
    """Where the phrase of a rank begins ("his second visit"), 0 where the text has none or has a figure too."""
    rank = RANK.search(text)
    if rank is None or FIGURE.search(text):
        return 0
    owner = OWNERS.search(text[: rank.start()])
    return owner.start() if owner and len(text[owner.start() :].split()) >= LEAST else 0


def tail(text: str) -> int:
    """Where what only trails begins, behind the first figure; the end of the text where nothing trails."""
    first = FIGURE.search(text) or RANK.search(text)
    least = first.end() if first else 0
    for space in re.finditer(r",? ", text):
        told = text[: space.start()]
        if space.start() >= least and len(told.split()) >= LEAST and openings("tail").match(text, space.end()):
            return len(told)
    return len(text)


def dangling(text: str) -> bool:
    """True for a quotation that opens with a pronoun or ends in "the claim": what is meant stands elsewhere."""
    words = text.split()
    return not words or bool(POINTING.search(text)) or words[0].strip("\"“'").lower() in PRONOUNS


def in_passing(text: str) -> bool:
    """True for a phrase that only touches its matter: "in its conflict with", "during the visit"."""
    return bool(openings("passing").match(text))
