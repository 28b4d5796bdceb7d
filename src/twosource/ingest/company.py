"""The company a line keeps: the lines around it, and the words it shares with the rest of the story.

A paragraph of a story stands among paragraphs and speaks of what they speak of. The sentence under another story's
headline, an author's life and a plea to subscribe stand alone, or speak of something else. Measured over 30,000
lines of scrapes: of sentences with no sentence among the four lines on either side one in ten is story, of those with
four around them nine in ten; of sentences that share no word with the rest one in seven, with half of them nine in ten.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from ..text import words
from .furniture import Firing
from .lines import END, SMALL, Line

AROUND = 4  # lines on either side that are company
TELLS = 12  # words of a sentence that is company
STEM = 5  # letters that tell a word through its endings
LEAST_LETTERS = 4  # of a word that tells what a line speaks of
LEAST_STORY = 30  # telling words below which a story is too short to compare with
LEAST_SHARED = 3  # telling words of a line that can be compared
ALONE = (-1.6, -0.9, -0.3, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0)  # by how many sentences stand around a line
LEAST_ROW = 3  # lines of one build that make a list
LISTED = {"day": 4.0, "label": 1.6}  # for a line of such a list, by its build
BUILT = re.compile(
    r"(?P<day>(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?) \d{1,2}\b ?[-–—:,@]+ \S)|(?P<label>[A-Z][^:.!?|]{0,40}: \S)"
)
LEAST_HOME = 100  # words of a story that has a container of its own
MOST_LINKED = 0.8
HOME = (
    (0.5, 2.5),
    (0.2, 1.0),
    (0.02, -0.3),
    (0.0, -1.2),
)  # by the share of the story that stands in the same container
STRANGE = ((0.1, -1.6), (0.2, -0.9), (0.3, -0.5), (0.4, -0.2), (1.1, 0.3))  # by the share of words below a bound

STANDS = {  # what stands above and below a short line
    ("paragraph", "paragraph"): 1.0, ("hour", "paragraph"): 1.5, ("furniture", "paragraph"): -0.6,
    ("paragraph", "furniture"): -0.8, ("furniture", "furniture"): -0.8, ("short", "short"): -0.4,
}  # fmt: skip


def company(lines: Sequence[Line], known: Sequence[bool]) -> list[float]:
    """For or against story by the sentences around each line; lines that a rule knows are looked past."""
    seen = [at for at in range(len(lines)) if not known[at]]
    tells = [telling(lines[at]) for at in seen]
    values = [0.0] * len(lines)
    for place, at in enumerate(seen):
        around = sum(tells[max(0, place - AROUND) : place]) + sum(tells[place + 1 : place + 1 + AROUND])
        values[at] = ALONE[around]
    return values


def home(lines: Sequence[Line], run: Sequence[bool]) -> list[float]:
    """For or against story by the container a line of HTML stands in: that of the story's paragraphs, or another."""
    told: Counter[str] = Counter()
    for line, inside in zip(lines, run, strict=True):
        if inside and line.hint is not None and telling(line):
            told[line.hint.names] += line.text.count(" ")
    whole = told.total()
    if whole < LEAST_HOME:
        return [0.0] * len(lines)
    return [by_home(line, told[line.hint.names] / whole) if line.hint is not None else 0.0 for line in lines]


def by_home(line: Line, share: float) -> float:
    """The weight of standing where such a share of the story stands."""
    if line.hint is not None and line.hint.linked > MOST_LINKED:
        return 0.0
    return next(value for bound, value in HOME if share >= bound)


def telling(line: Line) -> bool:
    """True of a sentence long enough to be a paragraph."""
    return line.text.count(" ") >= TELLS - 1 and END.search(line.text) is not None


def between(lines: Sequence[Line], firings: Sequence[Firing | None]) -> list[float]:
    """For or against a short line without an end mark by what stands directly above and below it."""
    seen = [at for at, firing in enumerate(firings) if firing is None or not firing.spacer]
    kinds = [kind_of(lines[at], firings[at]) for at in seen]
    values = [0.0] * len(lines)
    for place in range(1, len(seen) - 1):
        if kinds[place] == "short":
            values[seen[place]] = STANDS.get((kinds[place - 1], kinds[place + 1]), 0.0)
    return values


def parallel(lines: Sequence[Line], known: Sequence[bool]) -> list[float]:
    """For story where lines of one build stand in a row: days of a tour, groups of a draw, questions and answers."""
    seen = [at for at in range(len(lines)) if not known[at]]
    builds = [build(lines[at].text) for at in seen]
    values = [0.0] * len(lines)
    for _, run in groupby(range(len(seen)), key=lambda place: builds[place]):
        row = list(run)
        of = builds[row[0]]
        if of is not None and len(row) >= LEAST_ROW:
            for place in row:
                values[seen[place]] = LISTED[of]
    return values


def build(text: str) -> str | None:
    """How a line is built: a day or a short label before the rest; None for other lines."""
    found = BUILT.match(text)
    return found.lastgroup if found else None


def kind_of(line: Line, firing: Firing | None) -> str:
    """What a line is for those beside it: a paragraph, short, an hour or day, or furniture."""
    if firing is not None and not firing.lean:
        return "hour" if firing.role == "dateline" else "furniture"
    return "paragraph" if told(line) else "short" if not END.search(line.text) else "other"


def told(line: Line) -> bool:
    """True of a sentence long enough to tell something."""
    return line.text.count(" ") >= 6 and END.search(line.text) is not None


def subject(lines: Sequence[Line], run: Sequence[bool]) -> list[float]:
    """For or against story by the share of a line's words that other lines of the story in `run` have too."""
    spoken = [frozenset(stems(line.text)) if speaks(line) else frozenset() for line in lines]
    count = Counter(
        stem for own, inside, line in zip(spoken, run, lines, strict=True) if inside and telling(line) for stem in own
    )
    if len(count) < LEAST_STORY:
        return [0.0] * len(lines)
    return [
        by_share(own, count, inside and telling(line)) for own, inside, line in zip(spoken, run, lines, strict=True)
    ]


def speaks(line: Line) -> bool:
    """True of a line of some words that is not all link."""
    return " " in line.text and (line.hint is None or line.hint.linked <= MOST_LINKED)


def by_share(own: frozenset[str], count: Counter[str], inside: bool) -> float:
    """The weight of what a line speaks of; nothing where it has hardly any words."""
    if len(own) < LEAST_SHARED:
        return 0.0
    share = sum(count[stem] > inside for stem in own) / len(own)
    return next(value for bound, value in STRANGE if share < bound)


def stems(text: str) -> list[str]:
    """The telling words of a line, by their first letters."""
    return [word[:STEM] for word in words(text) if len(word) >= LEAST_LETTERS and word not in SMALL]
