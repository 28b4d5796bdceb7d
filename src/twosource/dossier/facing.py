"""Two pages side by side: which sentences pair off, which words both have, what stands on one of them alone."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from markupsafe import Markup, escape
from msgspec import Struct

from ..records import Aligned, Kinship, Sentence, Span
from .desk import Desk
from .plain_text import visible

WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
STORY = ("title", "standfirst", "body", "subhead")
ALL = 40  # pages: up to here each pair is shown whole
BUDGET = 250_000  # characters of paired text in a bigger pile


class Row(Struct, frozen=True, kw_only=True):
    """Paired places, both with the words they share marked; or, without them, how much stands on one page alone."""

    left: Markup | None = None
    right: Markup | None = None
    left_span: Span | None = None
    right_span: Span | None = None
    altered: tuple[str, ...] = ()
    alone: str | None = None


def shown(desk: Desk, kinships: tuple[Kinship, ...]) -> frozenset[str]:
    """Ids of the kinships that are laid side by side: all of a small pile, else direct ones while there is room."""
    small = len(desk.record.articles) <= ALL
    direct = [item for item in kinships if small or (item.through is None and item.kind != "verbatim")]
    kept, room = [], BUDGET
    for item in sorted(direct, key=lambda item: (desk.short[item.child], desk.short[item.parent], item.id)):
        cost = sum(len(pair.parent.quote) + len(pair.child.quote) for pair in item.aligned)
        if cost <= room and item.aligned:
            room -= cost
            kept.append(item.id)
    return frozenset(kept)


def facing(desk: Desk, item: Kinship) -> tuple[Row, ...]:
    """The rows of a kinship in the order of the child's text; what the child alone has is counted in between."""
    pairs = outermost(item)
    story = sentences(desk, item.child)
    rows: list[Row] = []
    at = 0
    for pair in pairs:
        rows += alone(desk, item.child, [s for s in story if at <= s.span.start and s.span.end <= pair.child.start])
        rows.append(paired(pair, changes(item, pair)))
        at = max(at, pair.child.end)
    rows += alone(desk, item.child, [s for s in story if at <= s.span.start])
    used = [pair.parent for pair in pairs]
    left = [s for s in sentences(desk, item.parent) if not any(s.span.touches(span) for span in used)]
    return (*rows, *alone(desk, item.parent, left))


def outermost(item: Kinship) -> list[Aligned]:
    """The pairs in the order of the child's text, without those that only name a figure within another pair."""
    pairs = sorted(item.aligned, key=lambda pair: (pair.child.start, -pair.child.end, pair.parent.start))
    return [pair for pair in pairs if not any(other != pair and within(pair.child, other.child) for other in pairs)]


def within(inner: Span, outer: Span) -> bool:
    """True where one place lies in a longer one."""
    longer = outer.end - outer.start > inner.end - inner.start
    return longer and outer.start <= inner.start and inner.end <= outer.end


def changes(item: Kinship, pair: Aligned) -> tuple[str, ...]:
    """What was altered in a pair, in the words of both pages."""
    inside = [other for other in item.aligned if other == pair or within(other.child, pair.child)]
    return tuple(dict.fromkeys(other.altered.replace("->", "→") for other in inside if other.altered))


def sentences(desk: Desk, article: str) -> list[Sentence]:
    """The sentences of a page's story."""
    reading = next(reading for reading in desk.readings if reading.article.id == article)
    return [item for item in reading.sentences if item.role in STORY]


def alone(desk: Desk, article: str, found: list[Sentence]) -> list[Row]:
    """One row that counts sentences without a counterpart; none where there are none."""
    many = "1 sentence" if len(found) == 1 else f"{len(found)} sentences"
    return [Row(alone=f"{many} in {desk.short[article]} alone")] if found else []


def paired(pair: Aligned, altered: tuple[str, ...]) -> Row:
    """Two places that tell the same."""
    left, right = words(pair.parent.quote), words(pair.child.quote)
    blocks = SequenceMatcher(None, [w for w, _, _ in left], [w for w, _, _ in right], autojunk=False)
    same = [block for block in blocks.get_matching_blocks() if block.size]
    return Row(
        left=marked(pair.parent.quote, [(left[b.a][1], left[b.a + b.size - 1][2]) for b in same]),
        right=marked(pair.child.quote, [(right[b.b][1], right[b.b + b.size - 1][2]) for b in same]),
        left_span=pair.parent, right_span=pair.child, altered=altered,
    )  # fmt: skip


def words(text: str) -> list[tuple[str, int, int]]:
    """(word in lower case, start, end) of each word."""
    return [(found.group().lower(), found.start(), found.end()) for found in WORD.finditer(text)]


def marked(text: str, same: list[tuple[int, int]]) -> Markup:
    """The text with these stretches underlined."""
    out, at = [], 0
    for start, end in same:
        out += [escape(visible(text[at:start])), Markup("<u>{}</u>").format(visible(text[start:end]))]
        at = end
    return Markup("").join([*out, escape(visible(text[at:]))])
