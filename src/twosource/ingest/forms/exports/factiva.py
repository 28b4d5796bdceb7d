"""Exports of Factiva, with or without the two-letter codes of its fields. Unverified on real files."""

import re
from collections.abc import Sequence

from ....tables import archive_fields
from ...days import stamp
from ...inputs import Source, numbered
from .blocks import Field, Mark, Row, article, marks_of, rows_of

LAST = re.compile(r"^[ \t]*(?:AN[ \t\r]*\n?[ \t]*)?Document [A-Z]{4,10}0?\d{8}[a-z0-9]{6,12}[ \t]*\r?$", re.M)
CODE = re.compile(r"^([A-Z]{2,3})(?:[ \t]+|$)")
WORDS = re.compile(r"^[\d,]+ words$")
RIGHTS = re.compile(r"^(?:©|\(c\)|Copyright)", re.I)
BY = re.compile(r"^by\s", re.I)
CLOCK = re.compile(r"^\d{1,2}:\d{2}(?: ?[ap]m)?$", re.I)


def is_factiva(text: str) -> bool:
    """True where an article is closed by its number in this archive and says how many words it has."""
    return LAST.search(text) is not None and re.search(r"^(?:WC[ \t\n]+)?[\d,]+ words[ \t\r]*$", text, re.M) is not None


def read(name: str, text: str) -> list[Source]:
    """The articles of an export, numbered in order; what stands before the first is cover page and list of hits."""
    ends = [found.end() for found in LAST.finditer(text)]
    spans = [(opening(text, low, high), high) for low, high in zip([0, *ends], ends, strict=False)]
    return [
        article(numbered(name, number), text, start, end, marks(text, start, end))
        for number, (start, end) in enumerate(spans, 1)
    ]


def opening(text: str, low: int, high: int) -> int:
    """Where an article begins: at its first code, or else two blank lines above the number of its words."""
    rows = rows_of(text, low, high)
    coded = next((row.start for row in rows if code_of(row) in ("SE", "CLM", "HD")), None)
    if coded is not None:
        return coded
    counted = next((at for at, row in enumerate(rows) if WORDS.match(row.text)), 0)
    first = counted
    while first > 0 and text[rows[first - 1].end : rows[first].start].count("\n") < 3 and counted - first < 5:
        first -= 1
    return rows[first].start if rows else low


def code_of(row: Row) -> str:
    """The code a line begins with, or none."""
    found = CODE.match(row.text)
    return found[1] if found and found[1].lower() in archive_fields("factiva") else ""


def marks(text: str, start: int, end: int) -> list[Mark]:
    """What every line of one article is."""
    rows = rows_of(text, start, end)
    found = coded(text, rows) if any(code_of(row) == "HD" for row in rows) else plain(rows)
    return sorted(found, key=lambda mark: mark.start)


def coded(text: str, rows: Sequence[Row]) -> list[Mark]:
    """By the codes: a field goes on to the line of the next."""
    known = archive_fields("factiva")
    at = [number for number, row in enumerate(rows) if code_of(row)]
    found: list[Mark] = []
    for here, after in zip(at, [*at[1:], len(rows)], strict=True):
        code = code_of(rows[here])
        named = known[code.lower()]
        first = rows[here].start + len(rows[here].text) - len(CODE.sub("", rows[here].text))
        lines = [(first, rows[here].end)] if first < rows[here].end else []
        lines += [(row.start, row.end) for row in rows[here + 1 : after]]
        label = Field(named=named, label=rows[here].start, start=first, end=first)
        found += marks_of([label], text)
        for number, (low, high) in enumerate(lines):
            field = Field(named=named, label=low, start=low, end=high)
            found += list(marks_of([field], text))[1:] if not number else follow(field)
    return found


def follow(field: Field) -> list[Mark]:
    """A further line of a field: its role, and nothing declared."""
    return [Mark(start=field.start, end=field.end, role=field.named.role)]


def plain(rows: Sequence[Row]) -> list[Mark]:
    """Without codes, by place: title, author, words, day, hour, paper and so on to the rights, then the story."""
    counted = next((at for at, row in enumerate(rows) if WORDS.match(row.text)), 0)
    rights = next((at for at, row in enumerate(rows) if at > counted and RIGHTS.match(row.text)), counted)
    head = list(rows[:counted])
    author = head.pop() if len(head) > 1 and is_author(head[-1]) else None
    title = head[-1:]
    found = [mark(row, "title", "title") for row in title]
    found += [mark(row, "boilerplate", "section") for row in head[:-1]]
    if author:
        found.append(mark(author, "byline", "author"))
    told = list(rows[counted : rights + 1])
    day = next((at for at, row in enumerate(told) if stamp(row.text)), None)
    below = [] if day is None else [at for at in range(day + 1, len(told)) if not CLOCK.match(told[at].text)]
    for at, row in enumerate(told):
        if at == day:
            found.append(mark(row, "dateline", "published"))
        elif at in below[:1]:
            found.append(mark(row, "source-line", "site"))
        else:
            found.append(mark(row, "boilerplate"))
    for row in rows[rights + 1 :]:
        found.append(mark(row, "boilerplate" if LAST.match(row.text) else "body"))
    return found


def is_author(row: Row) -> bool:
    """True for "By Mara Lund" and for a few capitalised words."""
    tokens = row.text.split()
    return BY.match(row.text) is not None or (len(tokens) <= 4 and all(token[:1].isupper() for token in tokens))


def mark(row: Row, role: str, kind: str = "") -> Mark:
    """A line in its role."""
    return Mark(start=row.start, end=row.end, role=role, kind=kind, value=row.text)  # type: ignore[arg-type]
