"""The first screen: what to know before you quote anything, in 80 columns and 24 to 30 lines."""

from __future__ import annotations

import re
import textwrap
from itertools import zip_longest

from ..records import Record
from . import absent
from .axis import Axis, main_axis, story_axis
from .brief import CARDS, Brief, Card, Row, Voice, brief
from .desk import Desk
from .opposing import lead, unnamed
from .plain_text import visible
from .telling import telling
from .words import count, origins_in_words, quoted, span_of, trimmed

BOLD, DIM, ACCENT, OFF = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"
KIND_ABOVE = re.compile(r" \d [a-z][a-z -]+")
LINES = 30
NARROW = 64  # columns: below, the type of a card stands above it and the screen may be longer
LINES_NARROW = 42
LEAST = 4  # rows to leave room for


def screen(record: Record, *, width: int = 80, colour: bool = False) -> str:
    """The first screen of a record. No colours unless asked; no line is wider than `width`, which is 40 or more."""
    width = max(40, width)
    desk = Desk(record)
    shown = brief(desk)
    foot = footing(desk, width)
    most = LINES if width >= NARROW else LINES_NARROW
    for deep in (CARDS, 3, 1, 0):
        top = [*heading(shown, width), "", *card_lines(desk, shown, width, deep), ""]
        if len(top) + len(foot) + min(len(shown.rows), LEAST) + 3 <= most:
            break
    room = max(2, most - len(top) - len(foot) - 1)
    lines = [*top, *(row_lines(shown, width, room) or silence(desk, width)), *foot]
    shut = [visible(line, keep="") for line in lines]
    return "\n".join([paint(line) for line in shut] if colour else shut) + "\n"


def paint(line: str) -> str:
    """Headings in bold, the type of a disagreement in the accent colour."""
    words = line.split("  ")[0]
    if words.isupper() and len(words) > 3:
        return f"{BOLD}{words}{OFF}{line[len(words) :]}"
    if KIND_ABOVE.fullmatch(line):
        return f"{line[:3]}{ACCENT}{line[3:]}{OFF}"
    left, gap, right = line.rpartition("  ")
    if gap and line.startswith(" ") and line[1:2].isdigit() and left:
        return f"{left}{gap}{ACCENT}{right}{OFF}"
    return line


def heading(shown: Brief, width: int) -> list[str]:
    """The first line."""
    return textwrap.wrap(shown.head, width)


def card_lines(desk: Desk, shown: Brief, width: int, deep: int) -> list[str]:
    """BEFORE YOU QUOTE THIS, and at most five cards; the quotations of the first `deep` may take two lines."""
    if not shown.cards:
        return [
            "BEFORE YOU QUOTE THIS",
            *textwrap.wrap(nothing(desk, shown), width - 1, initial_indent=" ", subsequent_indent=" "),
        ]
    lines = ["BEFORE YOU QUOTE THIS"]
    for number, card in enumerate(shown.cards, 1):
        lines += one_card(number, card, width, 2 if number <= deep else 1)
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
    if width < NARROW:
        return narrow_card(number, card, width)
    room = width - 3 - len(card.kind) - 2
    limit = (room if deep == 1 else room + width - 14) - len(first.page) - 5
    said = quoted(first.said, limit)
    whole = said + next((tail for tail in tails(first, card) if fits(said + tail, room, deep)), f" ({first.page})")
    top, *more = textwrap.wrap(whole, room, max_lines=deep, placeholder=" ...", break_long_words=True)
    lines = [f" {number} {top.ljust(room)}  {card.kind}"]
    if more:
        lines += textwrap.wrap(whole[len(top) :].strip(), width - 3, initial_indent="   ", subsequent_indent="   ")[:2]
    for other in others[:1]:
        lines += against(first, other, card, width)
    return lines


def narrow_card(number: int, card: Card, width: int) -> list[str]:
    """A card in a narrow window: its type first, then each side in at most two lines."""
    first, *others = card.voices
    room = 2 * (width - 4)
    said = quoted(first.said, room - len(first.page) - 5)
    whole = said + next((tail for tail in tails(first, card) if fits(said + tail, width - 3, 2)), f" ({first.page})")
    lines = textwrap.wrap(whole, width, initial_indent="   ", subsequent_indent="   ", break_long_words=True)[:3]
    return [
        f" {number} {card.kind}",
        *lines,
        *(line for other in others[:1] for line in against(first, other, card, width)),
    ]


def fits(words: str, room: int, deep: int) -> bool:
    """True where a quotation and what stands behind it take no more than `deep` lines."""
    return len(textwrap.wrap(words, room, break_long_words=True)) <= deep


def tails(voice: Voice, card: Card) -> list[str]:
    """What may stand behind a first quotation, the fullest first: its pages, and who is named for it."""
    named = voice.who if voice.who and voice.who.lower() not in voice.said.lower() else ""
    who = " names no source." if card.bare else f", {named}" if named else ""
    return [f" ({in_brackets(voice)}){who}", f" ({voice.page}){who}", f" ({in_brackets(voice)})"]


def in_brackets(voice: Voice, most: int = 3) -> str:
    """The page of a quotation, and the pages that agree: "003, also 000, 001"."""
    also = ", ".join(voice.also[:most]) + (", ..." if len(voice.also) > most else "")
    return f"{voice.page}, also {also}" if also else voice.page


def against(first: Voice, other: Voice, card: Card, width: int) -> list[str]:
    """Who says what on the other side, and how many pages and origins stand behind the first."""
    before, behind = opposed(first, other)
    room = max(24, (2 if width >= NARROW else 3) * (width - 3) - len(before) - len(behind[0]) - 10)
    own_page = first.page == other.page
    if own_page:
        places = sorted([other.span, *other.more], key=lambda span: span.start)[:2]
        said = ", ".join(quoted(trimmed(telling(span.quote)), room // len(places)) for span in places)
    else:
        said = quoted(other.said, room)
    closed = closings(other, card, own_page=own_page)
    texts = [f"{before}{said}{pages}{closing}" for closing in closed for pages in behind]
    shut = [
        textwrap.wrap(text, width - 3, initial_indent="   ", subsequent_indent="   ", break_long_words=True)
        for text in texts
    ]
    return next((lines for lines in shut if len(lines) == 1), min(shut[: len(behind)], key=len))[:3]


def opposed(first: Voice, other: Voice) -> tuple[str, list[str]]:
    """What stands before the other side's words, and what may stand behind them, the fullest first."""
    before = f"{lead(first, other)}: "
    if first.page == other.page:
        return before, ["."]
    if other.who:
        return before, [f" ({in_brackets(other)}).", f" ({other.page})."]
    return before, [f" (also {', '.join(other.also[:3])}).", "."] if other.also else ["."]


def closings(other: Voice, card: Card, *, own_page: bool) -> list[str]:
    """What may close a card, the fullest first: whom the other side does not name, the pages and origins."""
    if own_page:
        return [""]
    counted = f" {count(card.pages, 'page')}" + (f", {origins_in_words(card.origins)}." if card.origins else ".")
    never = unnamed(card, other)
    return [(f" {never}" if never else "") + (counted if card.pages > 1 else "")]


def row_lines(shown: Brief, width: int, room: int) -> list[str]:
    """WHO STANDS BEHIND IT: label, pages, origins, reason; labels and reasons take two lines while there is room."""
    if not shown.rows:
        return []
    label = label_width(shown, width)
    head = "WHO STANDS BEHIND IT".ljust(max(label + 2, 21)) + "pages  origins"
    full = [one_row(row, label, width, 2) for row in shown.rows]
    if sum(map(len, full[:LEAST])) > room - 2:
        full = [one_row(row, label, width, 1) for row in shown.rows]
    lines: list[str] = []
    for row in full:
        if lines and len(lines) + len(row) > room - 2:
            break
        lines += row
    return [head, *lines, ""]


def label_width(shown: Brief, width: int) -> int:
    """As wide as the widest label needs, in what the reasons leave of the line."""
    if width < NARROW:
        return max(18, min(30, width - 24))
    reasons = min(24, max(len(row.why) for row in shown.rows))
    widest = max(len(f"{asked(row, 99)} {row.answer}".strip()) for row in shown.rows)
    return max(24, min(widest, width - 19 - reasons, 46))


def silence(desk: Desk, width: int) -> list[str]:
    """What to say where nobody stands behind anything: that, and how much was not read."""
    words = f"No statement has a source or a second page. Not read: {count(desk.unread, 'sentence')}."
    return [*textwrap.wrap(words, width), ""]


def one_row(row: Row, label: int, width: int, deep: int) -> list[str]:
    """One answer and who stands behind it, in at most `deep` lines."""
    said = row_label(row, label, deep)
    numbers = f"{len(row.pages):>3}    {span_of(row.origins):^5}  "
    room = width - label - len(numbers) - 3
    why = row.why if deep > 1 else fitting(row.why, room)
    reason = in_lines(why, room, deep) if room >= 10 else [""]
    first = f" {said[0].ljust(label)}  {numbers}{reason[0]}".rstrip()
    below = zip_longest(said[1:], reason[1:], fillvalue="")
    return [first, *(f" {left.ljust(label)}  {' ' * len(numbers)}{right}".rstrip() for left, right in below)]


def row_label(row: Row, label: int, deep: int) -> list[str]:
    """Question and answer in at most `deep` lines; where they are too long the question is cut and the answer stays."""
    whole = f"{asked(row, label)} {row.answer}".strip()
    if not row.answer or len(textwrap.wrap(whole, label, break_on_hyphens=False)) <= deep:
        return in_lines(whole, label, deep)
    if deep > 1:
        return [*in_lines(asked(row, label), label, 1), *in_lines(row.answer, label, 1)]
    answer = shortened(row.answer, label // 2)
    return [f"{in_lines(asked(row, label), label - len(answer) - 1, 1)[0]} {answer}"]


def asked(row: Row, label: int) -> str:
    """The question of a row, in two or three words where it is long."""
    return row.label if len(row.label) + len(row.answer) < label else in_short(row.label)


def in_lines(text: str, room: int, deep: int) -> list[str]:
    """The text in at most `deep` lines, whole words, dots where it was cut; a quotation keeps its closing mark."""
    flat = " ".join(text.split())
    quotation = flat.startswith('"') and flat.endswith('"')
    lines = textwrap.wrap(
        flat, room, max_lines=deep, placeholder=' ..."' if quotation else "...", break_long_words=True,
        break_on_hyphens=False,
    )  # fmt: skip
    return lines or [""]


def fitting(why: str, room: int) -> str:
    """The reason, or as many of its names as there is room for."""
    names = why.partition("; ")[0].partition(": ")[0].split(", ")
    shorter = [why, why.partition("; ")[0], *(f"{', '.join(names[:n])} and others" for n in (2, 1) if len(names) > n)]
    return next((words for words in shorter if len(words) <= room), why)


def in_short(question: str) -> str:
    """A question of a count in two or three words: "How many boats were lost?" is "Boats lost:"."""
    words = question.removesuffix("?").split()
    if not question.endswith("?") or words[:2] not in (["How", "many"], ["How", "much"]):
        return question
    kept = [word for word in words[2:] if word not in ("are", "were", "is", "was")]
    return f"{' '.join(kept).capitalize()}:" if kept else question


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
