"""A page's full text with every place that a statement rests on marked and reachable by a link.

Places may overlap. HTML may not: a place that crosses the end of another goes on in a second piece; the first piece
alone carries the id, so that each link has one target; the others name it (`data-s`).
"""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup, escape
from msgspec import Struct

from ..records import Event, Passage, Reading, Span
from .desk import Desk
from .plain_text import visible
from .tables_shown import reasons

KEEP = "\n\t\r"
SMALL = 40  # pages: up to here everything that was read is marked, else what is linked


class Place(Struct, frozen=True, kw_only=True):
    """A stretch of text to be marked: offsets, the id of its anchor ("" where no link leads), what rests on it."""

    start: int
    end: int
    anchor: str
    kinds: tuple[str, ...]


def places(desk: Desk, sides: frozenset[str]) -> dict[str, tuple[Place, ...]]:
    """Article id -> every place in it that some statement of the dossier links to, and in a small pile what was read.

    `sides` are the kinships that are laid side by side.
    """
    kinds: dict[tuple[str, int, int], set[str]] = {}
    anchors: dict[tuple[str, int, int], str] = {}
    for kind, span in linked(desk, sides):
        key = (span.article, span.start, span.end)
        kinds.setdefault(key, set()).add(kind)
        anchors[key] = desk.anchor(span)
    for kind, span in read(desk) if len(desk.record.articles) <= SMALL else ():
        kinds.setdefault((span.article, span.start, span.end), set()).add(kind)
    by_article: dict[str, list[Place]] = {}
    for key, found in sorted(kinds.items()):
        made = Place(start=key[1], end=key[2], anchor=anchors.get(key, ""), kinds=tuple(sorted(found)))
        by_article.setdefault(key[0], []).append(made)
    return {article: tuple(items) for article, items in by_article.items()}


def linked(desk: Desk, sides: frozenset[str]) -> list[tuple[str, Span]]:
    """(what rests on it, place) of everything the dossier shows with a link."""
    record = desk.record
    kin = [item for item in record.kinships if item.id in sides]
    found = [("x", span) for item in record.disagreements for side in item.sides for span in side.evidence]
    found += [("claim", item.span) for item in record.claims]
    found += [("event", span) for item in record.events for span in first_places(desk, item)]
    found += [("declared", span) for article in record.articles for item in article.declared for span in item.spans[:1]]
    found += [("kin", span) for item in kin for pair in item.aligned for span in (pair.parent, pair.child)]
    found += [("name", item.span) for item in record.entities if item.spans]
    return [(kind, span) for kind, span in found if span.article in desk.short]


def first_places(desk: Desk, event: Event) -> list[Span]:
    """Where an event is first told, and what its days rest on."""
    told = [desk.event_mentions[i].span for i in event.mentions if i in desk.event_mentions and
            desk.event_mentions[i].spans][:1]  # fmt: skip
    return [*told, *event.spans[:1], *reasons(event)]


def read(desk: Desk) -> list[tuple[str, Span]]:
    """What else was read: every telling of an event, every mention of a name."""
    found = [("event", item.span) for item in desk.record.event_mentions if item.spans]
    return found + [("name", item.span) for reading in desk.readings for item in reading.mentions if item.spans]


def page_text(reading: Reading, marks: tuple[Place, ...]) -> Markup:
    """The whole text of a page as HTML: story and furniture apart, places marked."""
    text = reading.article.text
    out, at = [], 0
    for passage in sorted(reading.passages, key=lambda item: item.span.start):
        span = passage.span
        out.append(bare(text[at : span.start]))
        out.append(passage_text(text, passage, marks))
        at = max(at, span.end)
    out.append(bare(text[at:]) if reading.passages else stretch(text, 0, len(text), marks))
    return Markup("").join(out)


def bare(words: str) -> Markup:
    """Text between passages; the line breaks there are shown by the passages themselves."""
    return Markup('<span class="between">{}</span>').format(visible(words, keep=KEEP)) if words.strip() else Markup("")


def passage_text(text: str, passage: Passage, marks: tuple[Place, ...]) -> Markup:
    """One passage; what is page and not story is grey."""
    inside = stretch(text, passage.span.start, passage.span.end, marks)
    grey = "" if passage.role in ("title", "standfirst", "body", "subhead", "caption") else " furniture"
    return Markup('<div class="passage role-{}{}">{}</div>').format(passage.role, grey, inside)


def stretch(text: str, start: int, end: int, marks: tuple[Place, ...]) -> Markup:
    """text[start:end] with the marks that lie in it, properly nested."""
    cut = [mark for mark in marks if mark.start < end and start < mark.end]
    edges = sorted({start, end, *(max(start, m.start) for m in cut), *(min(end, m.end) for m in cut)})
    out: list[Markup] = []
    stack: list[Place] = []
    for left, right in pairwise(edges):
        stack = closed(stack, left, out)
        opening = [m for m in cut if max(start, m.start) == left]
        for mark in sorted(opening, key=lambda m: -m.end):
            out.append(opened(mark, first=mark.start == left))
            stack.append(mark)
        out.append(escape(visible(text[left:right], keep=KEEP)))
    closed(stack, end, out)
    out.extend(Markup("</span>") for mark in stack if mark.end > end)
    return Markup("").join(out)


def closed(stack: list[Place], at: int, out: list[Markup]) -> list[Place]:
    """The stack without the marks that end here; marks above an ended one are closed and opened again."""
    ended = [index for index, mark in enumerate(stack) if mark.end <= at]
    if not ended:
        return stack
    lowest = ended[0]
    out.extend(Markup("</span>") for _ in stack[lowest:])
    again = [mark for mark in stack[lowest:] if mark.end > at]
    out.extend(opened(mark, first=False) for mark in again)
    return stack[:lowest] + again


def opened(mark: Place, *, first: bool) -> Markup:
    """The start of a marked piece; only the first piece carries the id."""
    kinds = " ".join(kind[0] for kind in mark.kinds)
    if first and mark.anchor:
        return Markup('<span class="m {}" id="{}">').format(kinds, mark.anchor)
    if mark.anchor:
        return Markup('<span class="m {}" data-s="{}">').format(kinds, mark.anchor)
    return Markup('<span class="m {}">').format(kinds)
