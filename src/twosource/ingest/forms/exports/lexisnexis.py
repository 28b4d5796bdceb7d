"""Exports of LexisNexis and Nexis Uni: labelled fields, a cover page, a list of hits. Unverified on real files."""

import re
from collections.abc import Sequence

from ....tables import archive_fields
from ...days import stamp
from ...inputs import Source, numbered
from .blocks import Field, Mark, Row, article, marks_of, rows_of

NUMBER = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*\r?$", re.M)  # opens an article in the older form
END = re.compile(r"^[ \t]*End of Document[ \t]*\r?$", re.M)  # closes one in the newer form
LABEL = re.compile(r"^([A-Z][A-Za-z-]*(?: [A-Za-z-]+)?):")
HEADINGS = ("body", "graphic", "classification", "notes", "correction")  # labels on a line of their own
RIGHTS = re.compile(r"^(?:Copyright|©|All Rights Reserved)", re.I)
LONGEST_HEADING = 30


def is_lexisnexis(text: str) -> bool:
    """True where articles are numbered or closed as these archives do, and one has their fields."""
    return bool(NUMBER.search(text) or END.search(text)) and re.search(r"^\s*load-date:", text, re.I | re.M) is not None


def split(text: str) -> list[tuple[int, int]]:
    """(start, end) of each article, without the cover page and the list of hits."""
    numbers = [found.start() for found in NUMBER.finditer(text)]
    if numbers:
        return list(zip(numbers, [*numbers[1:], len(text)], strict=True))
    ends = [found.end() for found in END.finditer(text)]
    starts = [opening(rows_of(text, low, high)) for low, high in zip([0, *ends], ends, strict=False)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start is not None]


def opening(rows: Sequence[Row]) -> int | None:
    """Where an article begins: its title stands two lines above the first day that a notice of rights follows."""
    for at, row in enumerate(rows):
        below = rows[at + 1 : at + 5]
        if stamp(row.text) and len(row.text) < 60 and any(RIGHTS.match(other.text) for other in below):
            return rows[max(0, at - 2)].start
    return None


def read(name: str, text: str) -> list[Source]:
    """The articles of an export, numbered in order."""
    return [
        article(numbered(name, number), text, start, end, marks(text, start, end))
        for number, (start, end) in enumerate(split(text), 1)
    ]


def marks(text: str, start: int, end: int) -> list[Mark]:
    """What every line of one article is."""
    rows = rows_of(text, start, end)
    fields = fields_of(rows)
    first = min((field.label for field in fields), default=end)
    body = body_of(rows, fields)
    told = [*heads([row for row in rows if row.start < first], rows), *marks_of(fields, text)]
    taken = {place for mark in told for place in (mark.start,)}
    for row in rows:
        if row.start not in taken and not any(field.label <= row.start < field.end for field in fields):
            told.append(Mark(start=row.start, end=row.end, role="body" if row in body else "boilerplate"))
    return sorted(told, key=lambda mark: mark.start)


def heads(rows: Sequence[Row], whole: Sequence[Row]) -> list[Mark]:
    """Title, paper and day, which stand above the first field without labels: the older form has the title last."""
    rows = [row for row in rows if not NUMBER.match(row.text)]
    rows = [row for row in rows if not RIGHTS.match(row.text)]
    day = next((at for at, row in enumerate(rows) if stamp(row.text)), None)
    if day is None:
        return []
    older = bool(whole and NUMBER.match(whole[0].text))
    title = rows[-1:] if older and len(rows) > day + 1 else rows[: max(0, day - 1)] if not older else []
    paper = rows[0] if older else rows[day - 1] if day else None
    found = [Mark(start=rows[day].start, end=rows[day].end, role="dateline", kind="published", value=rows[day].text)]
    found += [Mark(start=row.start, end=row.end, role="title", kind="title", value=row.text) for row in title]
    if paper is not None:
        found.append(Mark(start=paper.start, end=paper.end, role="source-line", kind="site", value=paper.text))
    return found


def fields_of(rows: Sequence[Row]) -> list[Field]:
    """The labelled fields; a field ends with its line, and one that is only a heading holds the next lines."""
    known = archive_fields("lexisnexis")
    fields = []
    for at, row in enumerate(rows):
        found = LABEL.match(row.text)
        named = known.get(found[1].lower()) if found else None
        if found and named:
            start = row.start + found.end() + (row.text[found.end() : found.end() + 1] == " ")
            fields.append(Field(named=named, label=row.start, start=min(start, row.end), end=row.end))
        elif row.text.lower() in HEADINGS and at + 1 < len(rows) and row.text.lower() in known:
            below = heading_end(rows, at)
            fields.append(Field(named=known[row.text.lower()], label=row.start, start=row.end, end=below))
    return fields


def heading_end(rows: Sequence[Row], at: int) -> int:
    """Where what stands below a heading ends; nothing belongs to "Body" itself, whose lines are told one by one."""
    if rows[at].text.lower() in ("body", "classification"):
        return rows[at].end
    for row in rows[at + 1 :]:
        if LABEL.match(row.text) or row.text.lower() in HEADINGS or END.match(row.text):
            return max(other.end for other in rows if other.start < row.start)
    return rows[-1].end


def body_of(rows: Sequence[Row], fields: Sequence[Field]) -> list[Row]:
    """The lines of the story: below "Body", or else below the last field of the head, up to the first of the tail."""
    opens = next((field for field in fields if field.named.label == "body"), None)
    tails = [field.label for field in fields if field.named.place == "tail"]
    heads_end = [field.end for field in fields if field.named.place == "head"]
    start = opens.end if opens else max(heads_end, default=0)
    end = min((place for place in tails if place > start), default=rows[-1].end if rows else 0)
    return [
        row for row in rows
        if start <= row.start < end and not RIGHTS.match(row.text) and not END.match(row.text)
    ]  # fmt: skip
