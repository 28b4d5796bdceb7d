"""One classifier of lines: what is story and what is page, for plain scrapes and for HTML alike.

Rules know many lines by their words. For the rest each line gets a weight for and against being story (length,
end mark, small words, tag, links), and the cheapest run of story and page over the whole text is taken: changing
over costs, so a short line between paragraphs stays with them and a lone sentence in a menu does not.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from ..records import Role
from ..text import fold
from .furniture import Firing

SWITCH = 2.2
END = re.compile(r"[.!?…。！？][\"'”’)\]*」』）]*$|[.!?,][\"”]$")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # characters of scripts that put no space between words
A_WORD = 2  # such characters that make a word
SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an the of to in on at by for from with as and or but that which who is are was were be been has have had it"
        " its he she they his her their this these not will would could said says after before into about than when"
        " while there we you i",
    )
)
CUT_OFF = re.compile(r"\w ?(?:\.\.\.|…)$")
TELLING, ENOUGH = 2.0, 4  # so many telling lines make a story that can be closed
LONGEST = 6000  # characters of a line
ITEM = 1.4  # for an item of a list
LIKELY = 1.6  # for a line of a short scrape
REPEATED = 2.5  # off a sentence that stands on the page more than once
BULLET = re.compile(r"^\s*(?:[•·●▪◦*–—-]|\d{1,2}[.)])\s+\S")


class Hint(Struct, frozen=True, kw_only=True):
    """What markup says of a line: its tag, what it stands in, and the share of its characters that are links."""

    tag: str = ""
    within: frozenset[str] = frozenset()
    linked: float = 0.0
    names: str = ""  # classes and ids around it, innermost last
    story: bool = False  # it stands in an article element or in a container named for the story


class Line(Struct, frozen=True, kw_only=True):
    """A line that is not blank: its place without white space around it, its folded words, and a hint."""

    start: int
    end: int
    text: str
    hint: Hint | None = None
    indented: bool = False


class Judged(Struct, frozen=True, kw_only=True):
    """A line's role, who said so, and the rule that knew it where one did."""

    role: Role
    made_by: str
    firing: Firing | None = None


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a plain text that show something; lines end at "\\n" only."""
    made: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        bare = raw.strip(BLANK)
        if bare:
            start = at + raw.index(bare)
            made.extend(
                Line(start=start + low, end=start + high, text=fold(bare[low:high]), indented=start > at)
                for low, high in cuts(bare)
            )
        at += len(raw) + 1
    return tuple(made)


def cuts(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of pieces of at most LONGEST characters, cut behind a sentence or at white space where there is any.

    No newspaper prints such a line; a page without line breaks has them, and parsers choke on them.
    """
    low = 0
    while len(text) - low > LONGEST:
        window = text[low : low + LONGEST]
        high = max(window.rfind(". ") + 1, 0) or max(window.rfind(" "), 0) or LONGEST
        yield low, low + high
        low += high
        while low < len(text) and text[low] in BLANK:
            low += 1
    yield low, len(text)


BLANK = " \t\r\n\v\f\x00\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
BLANK += "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b"


def weight(line: Line, firing: Firing | None, *, short: bool = False) -> float:
    """For (above 0) or against being story, from the line alone. A `short` scrape holds little but its story."""
    if firing and not firing.lean:
        return 0.0 if firing.spacer else -6.0
    tokens = line.text.split()
    size, ended = len(tokens) + len(UNSPACED.findall(line.text)) // A_WORD, bool(END.search(line.text))
    item = size > 3 and BULLET.match(line.text) is not None
    total = by_length(size, ended, line.text[-1]) + (ITEM if item else by_words(tokens))
    total += (LIKELY if ended else LIKELY / 2) if short and not firing else 0.0
    if firing:
        total -= firing.lean
    if line.text[:1] in "\"'" and size > 5:
        total += 0.8
    if CUT_OFF.search(line.text) and size < 25:
        total -= 2.0
    if re.search(r"[|›»]|https?:|www\.", line.text):
        total -= 1.0
    return total + by_markup(line)


def by_length(size: int, ended: bool, last: str) -> float:
    """Long lines with an end mark are story; short ones without are not."""
    if not ended and last in ":;" and size >= 4:
        return 0.6
    if ended:
        return 4.0 if size >= 25 else 2.5 if size >= 12 else 1.4 if size >= 6 else 0.1
    return 1.2 if size >= 30 else -0.4 if size >= 14 else -1.0 if size >= 6 else -1.6


def by_words(tokens: Sequence[str]) -> float:
    """Running text is full of small words; teasers and menus are full of capitals."""
    size = len(tokens)
    if size < 4:
        return 0.0
    small = sum(token.lower().strip(".,;:!?\"'()") in SMALL for token in tokens) / size
    capital = sum(token[:1].isupper() for token in tokens) / size
    return (0.6 if small > 0.32 else -0.9 if small < 0.12 else 0.0) - (1.2 if capital > 0.75 else 0.0)


def by_markup(line: Line) -> float:
    """What the page's own markup says: the elements around a line, their names, and how much of it is links."""
    hint = line.hint
    if hint is None:
        return 0.0
    total = -3.5 if hint.within & APART else 0.0
    total -= 2.0 if hint.within & ASIDE else 0.0
    total += 0.8 if hint.tag == "p" else -0.6 if hint.tag == "li" else 0.0
    total -= 3.5 * hint.linked if hint.linked > 0.3 else 0.0
    return total + by_names(hint.names, hint.tag in TOLD_IN)


@lru_cache(maxsize=4096)
def by_names(names: str, told_in: bool) -> float:
    """What the names of the containers around a line say; paragraphs and headings are `told_in` the story's own."""
    total = -9.0 if COMMENT_NAMES.search(names) else -3.5 if FURNITURE_NAMES.search(names[-120:]) else 0.0
    if STORY_NAMES.search(names):
        total += 1.5 + (1.5 if told_in and STORY_NAMES.search(names[-60:]) else 0.0)
    return total


APART = frozenset(["nav", "footer", "form", "button", "dialog", "select", "figure", "figcaption", "label"])
TOLD_IN = frozenset(["p", "h2", "h3", "h4", "blockquote"])
ASIDE = frozenset(["aside", "h5", "h6"])
COMMENT_NAMES = re.compile(
    r"comments?-?_?(?:list|post|body|text|content|area|section|item|thread)|commentlist|disqus|\bcomment\b"
)
FURNITURE_NAMES = re.compile(
    r"comment|sidebar|related|promo|newsletter|share|sharing|social|cookie|consent|footer|\bmenu|\bnav|breadcrumb|recommend"
    r"|trending|teaser|widget|sponsor|advert|\bads?\b|subscri|paywall|outbrain|taboola|author-?bio|\bbio\b|\btags?\b"
    r"|toolbar|popup|modal|gallery|most-?read|read-?more|more-?on|caption|credit|byline|author|timestamp|meta\b|signup"
    r"|sign-up|breaking-news|inline-links|see-also|contentinfo|screen-reader|sr-only|visually-?hidden"
)
STORY_NAMES = re.compile(
    r"article-?_*(?:body|content|text)|story-?_*(?:body|content|text)|(?:entry|post|page|body|main)-?_*content"
    r"|content-?_*(?:body|article|text)|articlebody|rich-?text|body-?copy|post-?body|article__"
)


def story_run(
    weights: Sequence[float], closing: Sequence[float], *, enough: int = ENOUGH, switch: float = SWITCH
) -> list[bool]:
    """Story or page for each line, so that weights less the cost of changing over are greatest.

    Changing over costs `switch`, half each way. `closing` lines close a story of `enough` telling lines: going on
    below them costs so much more.
    """
    page, story = 0.0, -0.8
    back: list[tuple[bool, bool]] = []
    closed, told = 0.0, 0
    for value, closes in zip(weights, closing, strict=True):
        from_page = page - switch / 2 - closed > story
        best_story = (page - switch / 2 - closed if from_page else story) + value
        from_story = story - switch / 2 > page
        best_page = (story - switch / 2 if from_story else page) - value
        back.append((not from_page, from_story))
        page, story = best_page, best_story
        told += value > TELLING
        closed = max(closed, closes) if told >= enough else closed
    state = story > page
    run: list[bool] = []
    for was_story_if_story, was_story_if_page in reversed(back):
        run.append(state)
        state = was_story_if_story if state else was_story_if_page
    return run[::-1]
