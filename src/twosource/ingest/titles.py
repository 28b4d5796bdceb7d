"""Which lines are the title: the heading above the story that says most of what the story says."""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ..text import words
from .lines import BULLET, END, SMALL, Line

STEM = 5  # letters that tell a word through its endings
HEADED = 30  # words of the longest title
LEAST_TITLE = 0.7
LATER = 0.2  # off a line of a short scrape for each line above it that no rule knows
UNLIKELY = 4  # words of a title that no other line says by chance
LEAST_OWN = 4  # telling words of a heading; one with fewer shares its words more easily
SECTION = 3  # copies of a short line that make it the name of a section
SENTENCE = 5  # words of a sentence that a short scrape may open with
OPENING = 12  # lines of the story that are looked at
SENTENCES = re.compile(r"[a-z][.!?] [A-Z]")
ENDED = re.compile(r"[.;,:]$")
DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:/.]\d\d\b|\bago\b")
DATED_SIZE = 6  # words of a line that is hardly more than its date
INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")


class Above(Struct, frozen=True, kw_only=True):
    """What stands above a story: where the story starts, its words, how often each line is said, the head's titles."""

    lines: Sequence[Line]
    fired: Sequence[bool]  # lines that a rule knows
    start: int
    told: frozenset[str]
    copies: Counter[tuple[str, ...]]
    unknown: int  # lines above the story that no rule knows
    first: int  # the first line of a short scrape that no rule knows; -1 on other pages
    headlines: tuple[tuple[str, ...], ...]


def find_titles(
    lines: Sequence[Line],
    fired: Sequence[bool],
    run: Sequence[bool],
    headlines: tuple[str, ...],
    *,
    short: bool = False,
) -> list[int]:
    """Every line that is the title: the best heading above the story, and each line there that says the same words.

    `run` tells which lines run as story, `headlines` are the titles in the page's head. A `short` scrape begins
    with its title, so the first line that no rule knows is likely to be it.
    """
    least = SENTENCE if short else OPENING
    start = next((at for at, line in enumerate(lines) if run[at] and opens(line.text, least)), len(lines))
    said = [words(line.text) for line in lines[: start + 2]]
    above = Above(
        lines=lines, fired=fired, start=start, told=told_below(lines, run, start), copies=Counter(said),
        unknown=sum(not known for known in fired[:start]), first=first_heading(lines, fired) if short else -1,
        headlines=tuple(words(title) for title in headlines),
    )  # fmt: skip
    values = [(titled(above, at, said[at]), -at) for at in range(min(start + 1, len(lines)))]
    value, place = max(values, default=(0.0, 0))
    if value <= LEAST_TITLE:
        return []
    title = said[-place]
    return [
        at
        for at in range(len(lines))
        if same(title, said[at] if at < len(said) else below(lines[at], title), at, start)
    ]


def below(line: Line, title: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a line below the opening; none where it is too long to be the title."""
    return words(line.text) if line.text.count(" ") <= 2 * len(title) else ()


def same(title: tuple[str, ...], said: tuple[str, ...], at: int, start: int) -> bool:
    """True of a line that says the title; below the opening of the story only where that cannot be by chance."""
    return said == title and (at < start + 2 or len(said) >= UNLIKELY)


def opens(text: str, least: int) -> bool:
    """True of a line that a story opens with: `least` words, and an end mark where that is few."""
    return len(text.split()) >= least and (least >= OPENING or END.search(text) is not None)


def first_heading(lines: Sequence[Line], fired: Sequence[bool]) -> int:
    """The first line that no rule knows and that is longer than a site's name; -1 where there is none."""
    return next((at for at, line in enumerate(lines) if not fired[at] and not named(line.text)), -1)


def named(text: str) -> bool:
    """True of what may be the name of a site or section: up to three words, or four in capitals."""
    return len(text.split()) <= (4 if text.isupper() else 3)


def told_below(lines: Sequence[Line], run: Sequence[bool], start: int) -> frozenset[str]:
    """The words the story opens with, by their first letters."""
    text = " ".join(line.text for at, line in enumerate(lines) if run[at] and start <= at < start + OPENING)
    return frozenset(word[:STEM] for word in words(text) if word not in SMALL)


def titled(above: Above, at: int, said: tuple[str, ...]) -> float:
    """How much a line above the story looks like its title; at most 0 where it cannot be one."""
    line, size = above.lines[at], len(said)
    linked = line.hint is not None and line.hint.linked > 0.9 and line.hint.tag != "h1"
    if above.fired[at] or linked or not 2 <= size <= HEADED or BULLET.match(line.text):
        return 0.0
    own = [word[:STEM] for word in said if word not in SMALL]
    shared = sum(word in above.told for word in own) / max(len(own), LEAST_OWN)
    return 2.2 * shared + by_shape(line.text, size) + by_place(above, at, said) + by_head(above, line, own, said)


def by_shape(text: str, size: int) -> float:
    """Titles have five words and more, no full stop, and are one sentence."""
    value = 0.6 if size >= 5 else -0.8 if size <= 3 else 0.0
    value -= 6.0 if ENDED.search(text) and not INITIALS.search(text) and not headed(text) else 0.0
    value -= 2.0 if DATED.search(text) and size <= DATED_SIZE else 0.0
    value -= 0.5 if size >= 22 else 0.0
    return value - (3.0 if size > 14 and SENTENCES.search(text) else 0.0)


def headed(text: str) -> bool:
    """True of a line that ends in a full stop, and has the capitals of a headline."""
    tokens = text.split()
    return (
        text.endswith(".")
        and len(tokens) >= SENTENCE
        and sum(token[:1].isupper() for token in tokens) > 0.7 * len(tokens)
    )


def by_place(above: Above, at: int, said: tuple[str, ...]) -> float:
    """Titles stand near the story, below short lines, are said twice, or are all that no rule knows."""
    value = -0.06 * (above.start - at)
    if above.copies[said] > 1:
        value += 1.0 if len(said) >= UNLIKELY or above.copies[said] < SECTION else -1.0
    value += 0.4 if at == 0 or len(above.lines[at - 1].text.split()) <= 4 else 0.0
    alone = above.unknown == 1 or at == above.first
    value -= LATER * sum(not known for known in above.fired[above.first : at]) if above.first >= 0 else 0.0
    return value + (1.2 if alone and at < above.start else 0.0)


def by_head(above: Above, line: Line, own: Sequence[str], said: tuple[str, ...]) -> float:
    """What markup and the titles in the page's head say."""
    value = 0.0
    if line.hint is not None:
        value = 3.0 if line.hint.tag == "h1" else 0.6 if line.hint.tag in ("h2", "h3") else 0.0
    if said in above.headlines:
        return value + 6.0
    if any(len(said) >= 3 and title[: len(said)] == said for title in above.headlines):
        return value + 2.0
    if above.headlines and not any(akin(own, title) for title in above.headlines):
        return value - 3.0
    return value


def akin(own: Sequence[str], title: Sequence[str]) -> bool:
    """True where a heading has a third of its words from a title in the page's head."""
    given = {word[:STEM] for word in title}
    return 3 * sum(word in given for word in own) >= len(own)
