"""Claims by origins: one row for each voice, one column for each answer, and in the cell how it is said, and where."""

from __future__ import annotations

from msgspec import Struct

from ..records import Answer, Claim, Group, Span
from .desk import Desk
from .words import origins_in_words, quoted

SIGNS = {"says": "●", "hedged": "◐", "denies": "✕", "silent": "–"}
KEY = "● says   ◐ says with a hedge   ✕ says it is not so   – has not confirmed"
NOBODY = "nobody named"
STATES = {"occurred": "it is told", "planned": "it is planned", "denied": "it is denied", "cancelled": "called off"}
MOST_ANSWERS = 7
MOST_VOICES = 16
MOST_PLACES = 5  # in one cell


class Place(Struct, frozen=True, kw_only=True):
    """One statement in a cell: its sign, the word for it, its page and its characters."""

    sign: str
    word: str
    page: str
    span: Span


class Cell(Struct, frozen=True, kw_only=True):
    """What a voice says for one answer: the first places, and how many more there are."""

    places: tuple[Place, ...]
    more: int


class Line(Struct, frozen=True, kw_only=True):
    """A voice and its cells, one for each answer."""

    who: str
    cells: tuple[Cell, ...]


class Column(Struct, frozen=True, kw_only=True):
    """An answer as the pages word it, its origins, and why so many."""

    words: str
    origins: str
    why: str


class Matrix(Struct, frozen=True, kw_only=True):
    """The answers to a question and the voices behind them; `more` voices are left out."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    more: int


def matrix(desk: Desk, group: Group) -> Matrix | None:
    """The matrix of a question; None where one voice gives one answer, which a list shows better."""
    answers = ranked(desk, group)[:MOST_ANSWERS]
    voices = list(dict.fromkeys(voice(desk, claim) for answer in answers for claim in known(desk, answer)))
    if len(voices) < 2 and len(answers) < 2:
        return None
    counted = {who: sum(voice(desk, claim) == who for a in answers for claim in known(desk, a)) for who in voices}
    voices.sort(key=lambda who: (who == NOBODY, -counted[who], who))
    return Matrix(
        columns=tuple(column(desk, group, answer) for answer in answers),
        lines=tuple(line(desk, who, answers) for who in voices[:MOST_VOICES]), more=max(0, len(voices) - MOST_VOICES),
    )  # fmt: skip


def ranked(desk: Desk, group: Group) -> list[Answer]:
    """The answers, the one on most pages first."""
    return sorted(group.answers, key=lambda item: (-len(desk.pages_of(item.claims)), -item.origins.max, item.text))


def known(desk: Desk, answer: Answer) -> list[Claim]:
    """The claims of an answer by page and place."""
    found = [desk.claims[ident] for ident in answer.claims if ident in desk.claims]
    return sorted(found, key=lambda claim: (desk.short[claim.article], claim.span.start, claim.id))


def voice(desk: Desk, claim: Claim) -> str:
    """Who says it; a page in its own voice has no name."""
    return desk.who(claim) or NOBODY


def column(desk: Desk, group: Group, answer: Answer) -> Column:
    """An answer as a column."""
    words = confirmed(answer.text) if group.question.startswith("ack") else STATES.get(answer.text, answer.text)
    if words == group.label:
        words = STATES["occurred"]
    return Column(words=quoted(words, 44)[1:-1], origins=origins_in_words(answer.origins), why=answer.origins.why)


def confirmed(who: str) -> str:
    """Who confirmed, or did not, as an answer."""
    if who == NOBODY:
        return "confirmed, nobody says by whom"
    return f"not confirmed by {who.removeprefix('not ')}" if who.startswith("not ") else f"confirmed by {who}"


def line(desk: Desk, who: str, answers: list[Answer]) -> Line:
    """One voice across the answers."""
    return Line(who=who, cells=tuple(cell(desk, who, answer) for answer in answers))


def cell(desk: Desk, who: str, answer: Answer) -> Cell:
    """What one voice says for one answer: once for each page and manner."""
    found: dict[tuple[str, str], Place] = {}
    for claim in known(desk, answer):
        if voice(desk, claim) == who:
            word, page = manner(claim), desk.short[claim.article]
            found.setdefault((page, word), Place(sign=SIGNS[word], word=word, page=page, span=claim.span))
    return Cell(places=tuple(found.values())[:MOST_PLACES], more=max(0, len(found) - MOST_PLACES))


def manner(claim: Claim) -> str:
    """ "says", "hedged", "denies" or "silent"."""
    if claim.silence != "none":
        return "silent"
    if claim.polarity == "negated":
        return "denies"
    return "says" if claim.certainty == "certain" else "hedged"
