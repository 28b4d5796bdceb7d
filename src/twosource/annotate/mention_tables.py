"""Names that a table knows: countries, capitals, agencies, outlets and what else the tables hold."""

from __future__ import annotations

from collections.abc import Iterator

from ..tables import Named, named, reach
from .mention_types import Found, Line

MADE_BY = "tables/named"
JOINED = frozenset({"-", "–", "—", "/"})


def table_found(line: Line) -> Iterator[Found]:
    """The longest names of the tables, from left to right, without overlap."""
    at = 0
    while at < len(line.tokens):
        last, row = longest_at(line, at)
        if row is None:
            at += 1
            continue
        yield Found(
            sentence=line.number, first=at, last=last, kind=row.kind, form=row.form, made_by=MADE_BY,
            name=line.cut(at, last), table_key=row.key, country=row.country,
            reading="government" if row.stands and row.kind == "country" else None,
        )  # fmt: skip
        at = last


def longest_at(line: Line, first: int) -> tuple[int, Named | None]:
    """(end, row) of the longest table name that starts at this token; (first, None) where there is none."""
    if not (line.words[first][0].isupper() or line.words[first][0].isdigit()):
        return first, None
    for last in range(min(first + reach(line.words[first]), len(line.tokens)), first, -1):
        if line.lower[last - 1] in ("'s", "’s") or line.words[last - 1] in JOINED:
            continue
        written = line.cut(first, last)
        row = (named(written.title()) if dated(line, first, last) else None) or named(written)
        if row is not None and fits(line, first, last, row):
            return last, row
    return first, None


def dated(line: Line, first: int, last: int) -> bool:
    """True for the shouted place of a dateline: "OSLO, March 4 (NTB) --"."""
    place = line.cut(first, last)
    return (
        first == 0 and place.isupper() and len(place) > 3 and last < len(line.words) and line.words[last] in (",", "(")
    )


def fits(line: Line, first: int, last: int, row: Named) -> bool:
    """False for a table name that is part of a longer name or an ordinary word here."""
    if line.lower[first] == "the" and (first + 1 == last or ":The " not in row.key):
        return False
    if last - first == 1 and line.tokens[first].tag in ("VB", "VBP", "VBZ", "VBD", "RB", "IN", "CC", "MD", "UH", "PRP"):
        return False
    return not (row.form == "name" and in_a_name(line, first, last) and row.kind != "country")


def in_a_name(line: Line, first: int, last: int) -> bool:
    """True where a hyphen ties the words to another capitalised word of one name (Paris-Nice is two names)."""
    return last - first == 1 and len(line.words[first]) < 4 and neighbour(line, first - 1) and neighbour(line, last)


def neighbour(line: Line, place: int) -> bool:
    """True where a capitalised proper noun stands there."""
    return 0 <= place < len(line.tokens) and line.tokens[place].tag == "NNP" and line.words[place][0].isupper()
