"""The first screen: what to know before you quote anything, in 80 columns and 24 to 30 lines."""

from __future__ import annotations

import textwrap

from ..records import Record
from . import absent
from .axis import Axis, main_axis, story_axis
from .brief import Brief, Card, Row, Voice, brief
from .desk import Desk
from .plain_text import visible
from .words import count, origins_in_words, quoted, span_of

BOLD, DIM, ACCENT, OFF = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"
LINES = 30


def screen(record: Record, *, width: int = 80, colour: bool = False) -> str:
    """The first screen of a record. No colours unless asked; no line is wider than `width`, which is 40 or more."""
    width = max(40, width)
    desk = Desk(record)
    shown = brief(desk)
    foot = footing(desk, width)
    top = [*heading(shown, width), "", *card_lines(desk, shown, width, 2), ""]
    if len(top) + len(foot) + min(len(shown.rows), 4) + 2 > LINES:
        top = [*heading(shown, width), "", *card_lines(desk, shown, width, 1), ""]
    room = max(2, LINES - len(top) - len(foot) - 1)
    lines = [*top, *(row_lines(shown, width, room) or silence(desk, width)), *foot]
    shut = [visible(line, keep="") for line in lines]
    return "\n".join([paint(line) for line in shut] if colour else shut) + "\n"


def paint(line: str) -> str:
    """Headings in bold, the type of a disagreement in the accent colour."""
    words = line.split("  ")[0]
    if words.isupper() and len(words) > 3:
        return f"{BOLD}{words}{OFF}{line[len(words) :]}"
    left, gap, right = line.rpartition("  ")
    if gap and line.startswith(" ") and line[1:2].isdigit() and left:
        return f"{left}{gap}{ACCENT}{right}{OFF}"
    return line


def heading(shown: Brief, width: int) -> list[str]:
    """The first line."""
    return textwrap.wrap(shown.head, width)


def card_lines(desk: Desk, shown: Brief, width: int, deep: int) -> list[str]:
    """BEFORE YOU QUOTE THIS, and at most five cards; a quotation takes `deep` lines at most."""
    if not shown.cards:
        return [
            "BEFORE YOU QUOTE THIS",
            *textwrap.wrap(nothing(desk, shown), width - 1, initial_indent=" ", subsequent_indent=" "),
        ]
    lines = ["BEFORE YOU QUOTE THIS"]
    for number, card in enumerate(shown.cards, 1):
        lines += one_card(number, card, width, deep)
    if shown.slips:
        lines.append(f"+ {count(shown.slips, 'slip')}: show disagreements".rjust(width))
    return lines


def nothing(desk: Desk, shown: Brief) -> str:
    """What to say where no page stands against another."""
    if len(desk.record.articles) == 1:
        return "One page alone: nothing to hold it against."
    checked = sum(item.level == "checked" for item in desk.record.disagreements)
    looked = f" {count(checked, 'pair')} of statements checked." if checked else ""
    slips = f" {count(shown.slips, 'slip')}: show disagreements." if shown.slips else ""
    return f"No statement stands against another.{looked}{slips}"


def one_card(number: int, card: Card, width: int, deep: int) -> list[str]:
    """A card: the quotation and the type, then what stands against it. The quotation takes `deep` lines at most."""
    first, *others = card.voices
    room = width - 3 - len(card.kind) - 2
    bracket = tail(first) if room > 44 else f" ({first.page})"
    limit = (room if deep == 1 else room + width - 14) - len(bracket) - 2
    lead = f"{quoted(first.span.quote, limit)}{bracket}"
    named = " names no source." if card.bare else ""
    if len(lead) + len(named) <= room:
        lead += named
    top, *rest = textwrap.wrap(lead, room, max_lines=deep, placeholder=" ...", break_long_words=True)
    lines = [f" {number} {top.ljust(room)}  {card.kind}"]
    if rest:
        lines += textwrap.wrap(lead[len(top) :].strip(), width - 3, initial_indent="   ", subsequent_indent="   ")[:2]
    for other in others[:1]:
        lines += against(first, other, card, width)
    return lines


def tail(voice: Voice) -> str:
    """The pages behind a quotation."""
    return f" ({in_brackets(voice)})"


def in_brackets(voice: Voice, most: int = 3) -> str:
    """The page of a quotation, and the pages that agree: "003, also 000, 001"."""
    also = ", ".join(voice.also[:most]) + (", ..." if len(voice.also) > most else "")
    return f"{voice.page}, also {also}" if also else voice.page


def against(first: Voice, other: Voice, card: Card, width: int) -> list[str]:
    """Who says what on the other side, and how many pages and origins stand behind the first."""
    own_page = first.page == other.page
    who = "The same page: " if own_page else f"{other.who}: " if other.who else ""
    counted = f" {count(card.pages, 'page')}" + (f", {origins_in_words(card.origins)}." if card.origins else ".")
    room = max(24, 2 * (width - 3) - len(who) - len(tail(other)) - len(counted) - 10)
    places = sorted([other.span, *other.more], key=lambda span: span.start)[:2] if own_page else [other.span]
    said = ", ".join(quoted(span.quote, room // len(places)) for span in places)
    text = f"{who}{said}{tail(other)}."
    if len(text) + len(counted) <= 2 * (width - 3) and not own_page:
        text += counted
    return textwrap.wrap(text, width - 3, initial_indent="   ", subsequent_indent="   ", break_long_words=True)[:3]


def row_lines(shown: Brief, width: int, room: int) -> list[str]:
    """WHO STANDS BEHIND IT: label, pages, origins, reason; the reason takes two lines where there is room."""
    if not shown.rows:
        return []
    label = min(38, width // 2 - 4)
    rows = shown.rows[: max(1, room - 2)]
    deep = 2 if room - 2 >= 2 * len(rows) else 1
    lines = ["WHO STANDS BEHIND IT".ljust(max(label + 2, 21)) + "pages  origins"]
    return [*lines, *(line for row in rows for line in one_row(row, label, width, deep)), ""]


def silence(desk: Desk, width: int) -> list[str]:
    """What to say where nobody stands behind anything: that, and how much was not read."""
    words = f"No statement has a source or a second page. Not read: {count(desk.unread, 'sentence')}."
    return [*textwrap.wrap(words, width), ""]


def one_row(row: Row, label: int, width: int, deep: int) -> list[str]:
    """One answer and who stands behind it."""
    answer = shortened(row.answer, label // 2)
    question = shortened(row.label, label - len(answer) - 1) if answer else shortened(row.label, label)
    left = f" {f'{question} {answer}'.strip().ljust(label)}  {len(row.pages):>3}    {span_of(row.origins):^5}  "
    room = width - len(left)
    if room < 10:
        return [left.rstrip()]
    reason = textwrap.wrap(row.why, room, max_lines=deep, placeholder="...", break_long_words=True) or [""]
    return [(left + reason[0]).rstrip(), *(" " * len(left) + line for line in reason[1:])]


def shortened(text: str, limit: int) -> str:
    """The text cut at a word, with dots."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat.rfind(" ", 0, limit - 3)
    return (flat[: cut if cut > limit // 2 else limit - 3]).rstrip(" ,;:") + "..."


def footing(desk: Desk, width: int) -> list[str]:
    """The axis, what is missing, what was not read, and what to do next."""
    axis = main_axis(desk)
    lines = axis_lines(axis, width) if axis else axis_lines(story_axis(desk, 5), width)
    missing = absent.in_words(desk)
    if missing:
        lines += textwrap.wrap(f"NOT IN YOUR PILE  {missing}", width, subsequent_indent=" ")[:2]
    unread = absent.not_read(desk)
    if unread:
        lines.append(f"NOT READ  {shortened(', '.join(unread), width - 10)}")
    return lines


def axis_lines(axis: Axis, width: int) -> list[str]:
    """ "VISITS  ~Sep 2024 - Mar 2025 - 4 Jun 2025", at most three lines."""
    if not axis.marks:
        return []
    words = list(dict.fromkeys(mark.words for mark in axis.marks))
    joined = "; ".join(words) if axis.label == "WHEN" else " - ".join(words)
    indent = " " * (len(axis.label) + 2)
    return textwrap.wrap(f"{axis.label}  {joined}", width, subsequent_indent=indent, max_lines=3, placeholder=" ...")
