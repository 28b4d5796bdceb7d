"""Two pages side by side in a terminal: the sentences that pair off, and what changed between them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest

from ..errors import InputError
from ..records import Aligned, Kinship, Record
from .desk import Desk
from .kin_tree import says
from .plain_text import visible

NARROW = 40
BETWEEN = " │ "


def beside(record: Record, pages: tuple[str, str], width: int | None = None) -> str:
    """Two pages by their short ids, in columns. Raises InputError where there is no such page."""
    desk = Desk(record)
    left, right = (article_of(desk, page) for page in pages)
    column = (max(width or 80, NARROW) - len(BETWEEN)) // 2
    item = next((item for item in record.kinships if {item.parent, item.child} == {left, right}), None)
    lines = [*heading(desk, (left, right), column), *(paired(item, left, column) if item else [])]
    return visible("\n".join([*lines, "", *textwrap.wrap(judged(desk, item, left, right), width or 80), ""]))


def article_of(desk: Desk, page: str) -> str:
    """The id of the article that people know by this number or name."""
    for ident, short in desk.short.items():
        if page in (short, ident, desk.articles[ident].name):
            return ident
    raise InputError(page, "is no page of this record", "see twosource show RECORD articles")


def heading(desk: Desk, ends: tuple[str, str], column: int) -> Iterator[str]:
    """Both pages by id and name."""
    left, right = (f"{desk.short[end]} {desk.articles[end].name}" for end in ends)
    yield from row(left, right, column)
    yield f"{'─' * column}─┼─{'─' * column}"


def paired(item: Kinship, left: str, column: int) -> Iterator[str]:
    """Each pair of sentences, and below it every figure that changed."""
    for place in item.aligned:
        if place.altered is None:
            first, second = places(place, left)
            yield from row(first, second, column)
            yield from (f"altered: {other.altered}" for other in item.aligned if changed(place, other))
            yield " " * column + BETWEEN.rstrip()


def places(place: Aligned, left: str) -> tuple[str, str]:
    """The two quotations, those of the left page first."""
    both = (place.parent, place.child)
    first, second = both if place.parent.article == left else both[::-1]
    return first.quote, second.quote


def changed(place: Aligned, other: Aligned) -> bool:
    """True for a change within the child's sentence."""
    return other.altered is not None and other.child.within(place.child)


def row(left: str, right: str, column: int) -> Iterator[str]:
    """Two texts in columns, wrapped."""
    both = (textwrap.wrap(" ".join(text.split()), column) for text in (left, right))
    for first, second in zip_longest(*both, fillvalue=""):
        yield f"{first:<{column}}{BETWEEN}{second}".rstrip()


def judged(desk: Desk, item: Kinship | None, left: str, right: str) -> str:
    """What lineage says of the two."""
    if item:
        return says(desk, item)
    pair = {left, right}
    seen = next((seen for seen in desk.record.lineage.compared if {seen.a, seen.b} == pair), None)
    if seen is None:
        return "Too little in common to be compared."
    return f"{seen.verdict.replace('-', ' ')}: {seen.why}"
