"""Stretches of an export: lines with their places, labelled fields, and the article that is made of them."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ....records import Role
from ....tables import ArchiveField
from ...facts import Fact, Kind, Known
from ...inputs import Source, part

MADE_BY = "ingest.exports"


class Row(Struct, frozen=True, kw_only=True):
    """A line that shows something: its place without the white space around it."""

    start: int
    end: int
    text: str


class Field(Struct, frozen=True, kw_only=True):
    """A labelled field: its row in the table of fields, where its label begins, and where its words stand."""

    named: ArchiveField
    label: int
    start: int
    end: int


class Mark(Struct, frozen=True, kw_only=True):
    """A stretch with its role, and what it declares."""

    start: int
    end: int
    role: Role
    kind: str = ""
    value: str = ""


def rows_of(text: str, start: int, end: int) -> list[Row]:
    """The lines between two places that show something."""
    found = []
    for match in re.finditer(r"[^\n]+", text[start:end]):
        bare = match[0].strip()
        if bare:
            at = start + match.start() + match[0].index(bare)
            found.append(Row(start=at, end=at + len(bare), text=bare))
    return found


def marks_of(fields: Sequence[Field], text: str) -> Iterator[Mark]:
    """The label of a field as furniture, its words in the role of the field."""
    for field in fields:
        yield Mark(start=field.label, end=max(field.start, field.label + 1), role="boilerplate")
        words = text[field.start : field.end]
        if words.strip():
            yield Mark(
                start=field.start, end=field.end, role=field.named.role, kind=field.named.kind,
                value=" ".join(words.split()),
            )  # fmt: skip


def article(name: str, text: str, start: int, end: int, marks: Sequence[Mark]) -> Source:
    """The article between two places of an export, its text as it stands there, with what its fields say."""
    known = tuple(
        Known(start=mark.start - start, end=mark.end - start, role=mark.role, made_by=MADE_BY) for mark in marks
    )
    facts = tuple(fact for mark in marks for fact in facts_of(mark, start))
    return part(name, text[start:end], facts=facts, known=known)


def facts_of(mark: Mark, offset: int) -> Iterator[Fact]:
    """What a stretch declares, at its place in the article; authors one by one, days only where they can be read."""
    from ...days import stamp

    if not mark.kind:
        return
    values = [mark.value]
    if mark.kind == "published":
        values = [stamp(mark.value) or ""]
    elif mark.kind == "author":
        bare = re.sub(r"^by\s+", "", mark.value, flags=re.I)
        values = [name.strip(" .") for name in re.split(r"\s*[,;/]\s*|\s+and\s+", bare)]
    kind: Kind = mark.kind  # type: ignore[assignment]
    for value in filter(None, values):
        yield Fact(kind=kind, value=value, made_by=MADE_BY, start=mark.start - offset, end=mark.end - offset)
