"""Pictures drawn from the record as SVG: a time axis, bars of figures. We set every number; every word is escaped."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from markupsafe import Markup
from msgspec import Struct

from ..numbers import Range
from .axis import Mark

WIDTH = 1000
LINE = 74
STEP = 17
LEVELS = 2
LONGEST = 46
LANE = 18
LETTER = 7.3  # how wide a letter of a label is
MOST_LANES = 6
BAR = Markup('<title>{}: {}</title><rect x="{}" y="{}" width="{}" height="11" rx="2" class="bar{}"/>')
DAY = Markup('<title>{}: {}</title><circle cx="{}" cy="{}" r="5" class="bar{}"/>')
LABEL = Markup(
    '<line x1="{0}" y1="{1}" x2="{0}" y2="{2}" class="stem"/><text x="{3}" y="{4}" text-anchor="{5}">{6}</text>'
)
TICK = Markup('<line x1="{0}" y1="{1}" x2="{0}" y2="{2}" class="tick"/><text x="{0}" y="{3}" class="small">{4}</text>')
FRAME = Markup('<svg viewBox="0 {} {} {}" role="group" aria-label="{}" class="when">{}</svg>')


class Bar(Struct, frozen=True, kw_only=True):
    """A figure as a bar: its ends, the page's words, and the anchor of the place."""

    ends: Range
    words: str
    pages: str
    anchor: str


def axis_picture(marks: tuple[Mark, ...], anchors: dict[str, str]) -> Markup:
    """A time axis; a bar is as wide as what is known, dashed where it was worked out. Empty where nothing is dated.

    Marks stand on one line where their labels have room there, else each on a lane of its own.
    """
    dated = [mark for mark in marks if mark.interval.start and mark.interval.end]
    if not dated:
        return Markup("")
    scale = scale_of(dated)
    heights = levels(dated, scale)
    if None in heights or crossing(dated):
        return lanes(dated[:MOST_LANES], scale_of(dated[:MOST_LANES]), anchors)
    parts = [Markup('<line x1="0" y1="{}" x2="{}" y2="{}" class="axis"/>').format(LINE, WIDTH, LINE)]
    parts += ticks(scale, LINE)
    parts += [drawn(mark, scale, level or 0, anchors) for mark, level in zip(dated, heights, strict=True)]
    top = LINE - 42 - STEP * max((level for level in heights if level is not None), default=0)
    return FRAME.format(top, WIDTH, LINE + 30 - top, spoken(dated), Markup("").join(parts))


def spoken(marks: list[Mark]) -> str:
    """The axis in words."""
    return "; ".join(mark.words if mark.label in mark.words else f"{mark.words}: {mark.label}" for mark in marks)


def scale_of(marks: list[Mark]) -> Scale:
    """A scale that holds these marks, with a little room on both sides."""
    first = min(mark.interval.start for mark in marks if mark.interval.start)
    last = max(mark.interval.end for mark in marks if mark.interval.end) + timedelta(days=1)
    pad = max(timedelta(days=1), (last - first) * 0.06)
    return Scale(start=first - pad, end=last + pad)


def crossing(marks: list[Mark]) -> bool:
    """True where the days of two marks run into one another: on one line their bars would."""
    spans = sorted((mark.interval.start, mark.interval.end) for mark in marks if mark.interval.start)
    return any(left[1] is not None and right[0] <= left[1] for left, right in pairwise(spans))


def lanes(marks: list[Mark], scale: Scale, anchors: dict[str, str]) -> Markup:
    """Each mark on a lane of its own, its words beside its bar."""
    foot = LANE * len(marks) + 2
    parts = [Markup('<line x1="0" y1="{}" x2="{}" y2="{}" class="axis"/>').format(foot, WIDTH, foot)]
    parts += ticks(scale, foot)
    parts += [lane(mark, scale, LANE * place, anchors) for place, mark in enumerate(marks)]
    return FRAME.format(0, WIDTH, foot + 28, spoken(marks), Markup("").join(parts))


def lane(mark: Mark, scale: Scale, top: int, anchors: dict[str, str]) -> Markup:
    """One lane: the bar, and its words on the side that has room, cut where neither has."""
    left, right = ends(mark, scale)
    middle = (left + right) / 2
    before, after = min(left, middle - 6) - 7, WIDTH - max(right, middle + 6) - 7
    behind = len(mark.words) * LETTER <= after or after > before
    said = cut(mark.words, int((after if behind else before) / LETTER))
    words = Markup('<text x="{}" y="{}" text-anchor="{}">{}</text>').format(
        round(WIDTH - after if behind else before, 1), top + 14, "start" if behind else "end", said
    )
    return linked(anchors.get(mark.event), Markup("<g>{}{}</g>").format(shape(mark, scale, top + 3), words))


def ends(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Where the bar of a mark begins and ends."""
    assert mark.interval.start is not None
    assert mark.interval.end is not None
    return scale.at(mark.interval.start), scale.at(mark.interval.end + timedelta(days=1))


def shape(mark: Mark, scale: Scale, top: int) -> Markup:
    """The bar of a mark; a dot where it would be too thin to see."""
    left, right = ends(mark, scale)
    look = " worked-out" if mark.derived else ""
    if right - left < 11:
        return DAY.format(mark.words, mark.label, round((left + right) / 2, 1), top + 5.5, look)
    return BAR.format(mark.words, mark.label, left, top, round(right - left, 1), look)


def linked(anchor: str | None, whole: Markup) -> Markup:
    """A picture's piece as a link to its first place."""
    return Markup('<a href="#{}">{}</a>').format(anchor, whole) if anchor else whole


class Scale(Struct, frozen=True, kw_only=True):
    """From days to places on the line."""

    start: date
    end: date

    def at(self, day: date) -> float:
        """The place of a day, from 0 to the width."""
        return round((day - self.start).days / max(1, (self.end - self.start).days) * WIDTH, 1)


def levels(marks: list[Mark], scale: Scale) -> list[int | None]:
    """For each label a height at which it runs into no other; None, a bar without words, where there is none left."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(LEVELS)]
    out: list[int | None] = []
    for mark in marks:
        left, right = label_ends(mark, scale)
        level = next((i for i in range(LEVELS) if all(right < a or b < left for a, b in taken[i])), None)
        if level is not None:
            taken[level].append((left, right))
        out.append(level)
    return out


def label_ends(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Where the label of a mark begins and ends; it turns to the left near the right edge."""
    assert mark.interval.start is not None
    at, wide = scale.at(mark.interval.start), 7.8 * len(mark.words[:LONGEST]) + 12
    return (at - wide, at) if turned(at) else (at, at + wide)


def turned(at: float) -> bool:
    """True near the right edge."""
    return at > WIDTH * 0.62


def drawn(item: Mark, scale: Scale, level: int, anchors: dict[str, str]) -> Markup:
    """One bar with its label; it links to its first place."""
    words = label(cut(item.words), scale.at(item.interval.start or scale.start), LINE - 24 - STEP * level)
    return linked(anchors.get(item.event), Markup("<g>{}{}</g>").format(shape(item, scale, LINE - 6), words))


def cut(words: str, longest: int = LONGEST) -> str:
    """The words as long as a label may be."""
    return words if len(words) <= longest else words[: words.rfind(" ", 0, longest - 3)] + " ..."


def label(words: str, at: float, top: int) -> Markup:
    """The days in words with a stem down to their bar."""
    side = "end" if turned(at) else "start"
    return LABEL.format(at, top + 3, LINE - 6, at, top, side, words)


def ticks(scale: Scale, line: int) -> list[Markup]:
    """Days, months or years under the line, none so near its ends that its words would be cut."""
    placed = [(scale.at(day), words) for day, words in tick_days(scale)]
    return [TICK.format(at, line, line + 7, line + 23, words) for at, words in placed if 20 < at < WIDTH - 20]


def tick_days(scale: Scale) -> list[tuple[date, str]]:
    """(day, label) of each tick: every few days on a short axis, else first days of months or years."""
    wide = (scale.end - scale.start).days
    if wide <= 60:
        step = 1 if wide <= 10 else 2 if wide <= 20 else 5 if wide <= 40 else 10
        every = [scale.start + timedelta(days=n) for n in range(1, wide + 1)]
        return [(day, f"{day.day} {day:%b}") for day in every if day.toordinal() % step == 0]
    months = 1 if wide <= 366 else 3 if wide <= 1100 else 12 if wide <= 4400 else 60
    firsts = [date(year, month, 1) for year in range(scale.start.year, scale.end.year + 1) for month in range(1, 13)]
    kept = [day for day in firsts if (day.year * 12 + day.month - 1) % months == 0]
    return [(day, f"{day:%Y}" if day.month == 1 else f"{day:%b}") for day in kept if scale.start <= day <= scale.end]


def figure_picture(bars: list[Bar]) -> Markup:
    """Figures of one question under one another, each as wide as what the page says; an open end fades."""
    closed = [end for bar in bars for end in bar.ends if end is not None]
    if not closed or max(closed) <= 0:
        return Markup("")
    top = max(closed) * 1.15
    rows = [figure_row(bar, place, float(top)) for place, bar in enumerate(bars)]
    height = 31 * len(bars)
    said = "; ".join(f"{bar.words} ({bar.pages})" for bar in bars)
    return Markup('<svg viewBox="0 0 460 {}" role="group" aria-label="{}" class="figures">{}</svg>').format(
        height, said, Markup("").join(rows)
    )


def figure_row(bar: Bar, place: int, top: float) -> Markup:
    """One figure: its words above its bar."""
    low, high = bar.ends
    left = (low or 0) / top * 460
    right = 460.0 if high is None else high / top * 460
    y = 31 * place
    open_end = " open" if low is None or high is None else ""
    return Markup(
        '<a href="#{}"><text x="0" y="{}">{} <tspan class="small">{}</tspan></text>'
        '<rect x="{}" y="{}" width="{}" height="6" rx="1.5" class="bar{}"/></a>'
    ).format(
        bar.anchor, y + 13, bar.words, bar.pages, round(left, 1), y + 18, round(max(4.0, right - left), 1), open_end
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
