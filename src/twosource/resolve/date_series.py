"""Weak bounds from figures that moved: a page with one figure of a series that lacks the later one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from ..records import Interval, Quantity, Span
from ..time import days
from .date_links import Pile, mentions_of, published
from .date_network import Known, Link, Node, State

TELLING = frozenset({"occurred", "reported", "alleged"})
PLAIN = frozenset({"exact", "at-least", "about"})
MOST_DAYS = 3  # of publication, for a page to date a figure


class Figure(Struct, frozen=True, kw_only=True, order=True):
    """A figure of a series on a page."""

    value: float
    article: str
    start: int
    span: Span


def series_links(pile: Pile, state: State) -> Iterator[Link]:
    """Weak links for pages without a date of their own that repeat a figure of a dated series."""
    quantities = {item.id: item for reading in pile.readings for item in reading.quantities}
    for figures in series_of(pile, quantities).values():
        first_days = first_seen(figures, state)
        if len(first_days) < 2:
            continue
        for article in sorted({figure.article for figure in figures}):
            if dated(state, article) is None:
                yield from bounds(article, figures, first_days)


def series_of(pile: Pile, quantities: dict[str, Quantity]) -> dict[tuple[str, str], list[Figure]]:
    """Figures by event and unit, in order."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for event in pile.events:
        for mention in mentions_of(pile, event):
            for key in mention.quantities:
                item = quantities.get(key)
                if mention.status in TELLING and item is not None and is_figure(item):
                    figure = Figure(
                        value=float(item.point or 0), article=item.span.article, start=item.span.start, span=item.span
                    )
                    found.setdefault((event.id, item.unit or ""), []).append(figure)
    return {key: sorted(figures, key=place) for key, figures in sorted(found.items())}


def is_figure(item: Quantity) -> bool:
    """True for a plain figure of a whole: bounds and parts belong to other series."""
    return item.point is not None and item.scope != "part" and item.bound in PLAIN


def place(figure: Figure) -> tuple[float, str, int]:
    """The order of figures: by value, then place; two kinds may share one figure of one place."""
    return figure.value, figure.article, figure.start


def dated(state: State, article: str) -> Interval | None:
    """The days of publication of a page, where they are known to a few days."""
    known = state.get(published(article), Known()).interval
    count = days(known)
    return known if count is not None and count <= MOST_DAYS else None


def first_seen(figures: list[Figure], state: State) -> list[tuple[date, float, Figure]]:
    """The first dated page of each figure, by day."""
    first: dict[float, tuple[date, Figure]] = {}
    for figure in figures:
        known = dated(state, figure.article)
        if known is None or known.start is None:
            continue
        if figure.value not in first or known.start < first[figure.value][0]:
            first[figure.value] = (known.start, figure)
    return sorted((found[0], value, found[1]) for value, found in first.items())


def bounds(article: str, figures: list[Figure], first_days: list[tuple[date, float, Figure]]) -> Iterator[Link]:
    """From the day its latest figure was first told, to the day the next one was."""
    own = {figure.value: figure for figure in figures if figure.article == article}
    ranks = [rank for rank, (_, value, _) in enumerate(first_days) if value in own]
    if not ranks:
        return
    rank = max(ranks)
    begin, value, told = first_days[rank]
    node, mine = published(article), own[value]
    yield weak(node, Interval(start=begin, end=None), f"has the figure {mine.span.quote}, first told then", mine, told)
    if rank + 1 < len(first_days):
        end, _, later = first_days[rank + 1]
        line = f"has {mine.span.quote} and not yet {later.span.quote}"
        yield weak(node, Interval(start=None, end=end), line, mine, later)


def weak(node: Node, interval: Interval, why: str, own: Figure, other: Figure) -> Link:
    """A weak statement about a day of publication."""
    return Link(
        kind="fixed", target=node, interval=interval, why=why, evidence=(own.span, other.span),
        articles=(own.article, other.article), weak=True,
    )  # fmt: skip
