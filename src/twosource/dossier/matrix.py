"""Who says what on which page: one row for each voice, one column for each page, one sign for how it is said."""

from __future__ import annotations

from msgspec import Struct

from ..records import Claim
from .desk import Desk

SIGNS = {"says": "●", "hedged": "◐", "denies": "✕", "silent": "–"}
ORDER = ("denies", "silent", "hedged", "says")
MOST_PAGES = 20


class Line(Struct, frozen=True, kw_only=True):
    """A voice: for each page of the matrix (sign, word), ("", "") where it does not speak there."""

    who: str
    cells: tuple[tuple[str, str], ...]


class Matrix(Struct, frozen=True, kw_only=True):
    """The pages of a question and the voices on them."""

    pages: tuple[str, ...]
    lines: tuple[Line, ...]


def matrix(desk: Desk, claims: tuple[Claim, ...]) -> Matrix | None:
    """The matrix of a question; None where one page or voice makes it no better than a list, or it is too wide."""
    pages = tuple(desk.pages([claim.article for claim in claims]))
    voices: dict[str, list[Claim]] = {}
    for claim in claims:
        voices.setdefault(desk.who(claim) or "nobody named", []).append(claim)
    if not 1 < len(pages) <= MOST_PAGES or len(voices) < 2:
        return None
    named = sorted(voices, key=lambda who: (who == "nobody named", -len(voices[who]), who))
    return Matrix(pages=pages, lines=tuple(line(desk, who, voices[who], pages) for who in named))


def line(desk: Desk, who: str, claims: list[Claim], pages: tuple[str, ...]) -> Line:
    """One voice across the pages; where it speaks twice on a page, the stronger reserve is shown."""
    said: dict[str, list[str]] = {}
    for claim in claims:
        said.setdefault(desk.short[claim.article], []).append(manner(claim))
    cells = [min(said[page], key=ORDER.index) if page in said else "" for page in pages]
    return Line(who=who, cells=tuple((SIGNS.get(word, ""), word) for word in cells))


def manner(claim: Claim) -> str:
    """ "says", "hedged", "denies" or "silent"."""
    if claim.silence != "none":
        return "silent"
    if claim.polarity == "negated":
        return "denies"
    return "says" if claim.certainty == "certain" else "hedged"
