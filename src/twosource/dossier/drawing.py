"""Pictures drawn from the record as SVG: a time axis, bars of figures. We set every number; every word is escaped."""

from __future__ import annotations

from datetime import date, timedelta

from markupsafe import Markup
from msgspec import Struct

from ..numbers import Range
from .axis import Mark

WIDTH = 1000
LINE = 74
STEP = 17
TICK = Markup('<line x1="{0}" y1="{1}" x2="{0}" y2="{2}" class="tick"/><text x="{0}" y="{3}" class="small">{4}</text>')


class Bar(Struct, frozen=True, kw_only=True):
    """A figure as a bar: its ends, the page's words, and the anchor of the place."""

    ends: Range
    words: str
    pages: str
    anchor: str


def axis_picture(marks: tuple[Mark, ...], anchors: dict[str, str]) -> Markup:
    """A time axis; a bar is as wide as what is known, dashed where it was worked out. Empty where nothing is dated."""
    dated = [mark for mark in marks if mark.interval.start and mark.interval.end]
    if not dated:
        return Markup("")
    first = min(mark.interval.start for mark in dated if mark.interval.start)
    last = max(mark.interval.end for mark in dated if mark.interval.end)
    pad = max(timedelta(days=10), (last - first) * 0.06)
    scale = Scale(start=first - pad, end=last + pad)
    said = "; ".join(f"{mark.words}: {mark.label}" for mark in dated)
    parts = [Markup('<line x1="0" y1="{}" x2="{}" y2="{}" class="axis"/>').format(LINE, WIDTH, LINE), *ticks(scale)]
    heights = levels(dated, scale)
    parts += [drawn(mark, scale, level, anchors) for mark, level in zip(dated, heights, strict=True)]
    top = LINE - 42 - STEP * max(heights)
    return Markup('<svg viewBox="0 {} {} {}" role="img" aria-label="{}" class="when">{}</svg>').format(
        top, WIDTH, LINE + 30 - top, said, Markup("").join(parts)
    )


class Scale(Struct, frozen=True, kw_only=True):
    """From days to places on the line."""

    start: date
    end: date

    def at(self, day: date) -> float:
        """The place of a day, from 0 to the width."""
        return round((day - self.start).days / max(1, (self.end - self.start).days) * WIDTH, 1)


def levels(marks: list[Mark], scale: Scale) -> list[int]:
    """For each label a height from 0 to 3 at which it does not run into the one before."""
    right = [-1000.0] * 4
    out = []
    for mark in marks:
        assert mark.interval.start is not None
        at = scale.at(mark.interval.start)
        level = next((i for i in range(4) if right[i] + 12 <= at), min(range(4), key=lambda i: right[i]))
        right[level] = at + 8.2 * len(mark.words)
        out.append(level)
    return out


def drawn(item: Mark, scale: Scale, level: int, anchors: dict[str, str]) -> Markup:
    """One bar with its label; it links to its first place."""
    assert item.interval.start is not None
    assert item.interval.end is not None
    left = scale.at(item.interval.start)
    width = max(5.0, scale.at(item.interval.end + timedelta(days=1)) - left)
    top = LINE - 24 - STEP * level
    anchor_at = "end" if left > WIDTH * 0.86 else "start"
    words = Markup(
        '<g><title>{}: {}</title><rect x="{}" y="{}" width="{}" height="12" rx="2" class="bar{}"/>'
        '<line x1="{}" y1="{}" x2="{}" y2="{}" class="stem"/><text x="{}" y="{}" text-anchor="{}">{}</text></g>'
    ).format(
        item.words, item.label, left, LINE - 6, width, " worked-out" if item.derived else "",
        left, top + 3, left, LINE - 6, left, top, anchor_at, item.words,
    )  # fmt: skip
    target = anchors.get(item.event)
    return Markup('<a href="#{}">{}</a>').format(target, words) if target else words


def ticks(scale: Scale) -> list[Markup]:
    """Months or years under the line."""
    months = (scale.end - scale.start).days / 30
    step = 1 if months <= 12 else 3 if months <= 36 else 12 if months <= 144 else 60
    out = []
    day = date(scale.start.year, 1, 1)
    while day <= scale.end:
        if day >= scale.start:
            label = f"{day:%Y}" if step >= 12 or day.month == 1 else f"{day:%b}"
            out.append(TICK.format(scale.at(day), LINE, LINE + 8, LINE + 24, label))
        after = day.month - 1 + step
        day = date(day.year + after // 12, after % 12 + 1, 1)
    return out


def figure_picture(bars: list[Bar]) -> Markup:
    """Figures of one question under one another, each as wide as what the page says; an open end fades."""
    closed = [end for bar in bars for end in bar.ends if end is not None]
    if not closed or max(closed) <= 0:
        return Markup("")
    top = max(closed) * 1.15
    rows = [figure_row(bar, place, float(top)) for place, bar in enumerate(bars)]
    height = 30 * len(bars) + 4
    said = "; ".join(f"{bar.words} ({bar.pages})" for bar in bars)
    return Markup('<svg viewBox="0 0 460 {}" role="img" aria-label="{}" class="figures">{}</svg>').format(
        height, said, Markup("").join(rows)
    )


def figure_row(bar: Bar, place: int, top: float) -> Markup:
    """One figure: its words above its bar."""
    low, high = bar.ends
    left = (low or 0) / top * 460
    right = 460.0 if high is None else high / top * 460
    y = 30 * place
    open_end = " open" if low is None or high is None else ""
    return Markup(
        '<a href="#{}"><text x="0" y="{}">{} <tspan class="small">{}</tspan></text>'
        '<rect x="{}" y="{}" width="{}" height="7" rx="2" class="bar{}"/></a>'
    ).format(
        bar.anchor, y + 14, bar.words, bar.pages, round(left, 1), y + 18, round(max(4.0, right - left), 1), open_end
    )  # fmt: skip


def dots(sure: int, possible: int, folded: int, parties: int) -> Markup:
    """Filled dots for sure origins, hollow for possible ones, grey squares for pages folded away, rings for parties."""
    shapes: list[Markup] = []
    shapes += [Markup('<circle cx="{}" cy="7" r="5" class="sure"/>')] * min(sure, 9)
    shapes += [Markup('<circle cx="{}" cy="7" r="4.5" class="possible"/>')] * min(possible, 9)
    shapes += [Markup('<rect x="{}" y="2.5" width="9" height="9" class="folded"/>')] * min(folded, 9)
    placed = []
    for rank, shape in enumerate(shapes):
        square = sure + possible <= rank
        placed.append(shape.format(14 * rank + (2.5 if square else 7)))
    if parties and sure + possible:
        placed += [
            Markup('<circle cx="{}" cy="7" r="6.5" class="party"/>').format(14 * i + 7)
            for i in range(min(parties, sure + possible))
        ]
    width = max(1, len(shapes)) * 14 + 2
    said = f"{sure} sure, {possible} possible, {folded} folded away, {parties} party to it"
    return Markup(
        '<svg viewBox="0 0 {0} 14" width="{0}" height="14" role="img" aria-label="{1}" class="dots">{2}</svg>'
    ).format(width, said, Markup("").join(placed))
