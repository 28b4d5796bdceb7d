"""Tables of articles: JSON Lines, CSV and TSV, a row an article, with a map from columns to what they are."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from ...errors import InputError
from ...records import Note, Problem
from ...tables import columns_guessed
from ..days import stamp
from ..decoding import decode
from ..facts import Fact, told
from ..inputs import LARGEST, Columns, File, Opened, Source, numbered, part

Row = dict[str, Any]
FIELDS = ("text", "html", "title", "author", "published", "modified", "url", "site", "section", "fetched")
MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|article|section|span|a)\b[^<>]*/?>", re.I)
ASK = "say which column holds what: --map text=COLUMN,published=COLUMN,title=COLUMN,url=COLUMN"


def read_json_lines(file: File, columns: Columns) -> Opened:
    """An article for each line that holds an object; a Problem for each that does not."""
    rows: list[tuple[int, Row]] = []
    for number, line in enumerate(file.raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        row = as_object(line)
        if row is None:
            yield Problem(name=numbered(file.name, number), why="the line is no JSON object", mend="mend the line")
        else:
            rows.append((number, row))
    yield from articles(file, rows, columns)


def as_object(line: bytes) -> Row | None:
    """A line as a mapping, or None."""
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def read_table(file: File, columns: Columns) -> Opened:
    """An article for each row below the first, which names the columns. Commas, semicolons or tabs stand between."""
    text, _ = decode(file.raw)
    text = text.removeprefix("\ufeff")
    csv.field_size_limit(LARGEST)  # the default, 128 KiB, is less than a long article
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter(file, text), restkey="", strict=False)
    try:
        rows = [(number, {key: value for key, value in row.items() if key}) for number, row in enumerate(reader, 1)]
    except csv.Error as error:
        raise InputError(file.name, f"row {reader.line_num} cannot be read ({error})", "mend or remove it") from None
    yield from articles(file, rows, columns)


def delimiter(file: File, text: str) -> str:
    """What stands between columns: a tab in TSV, else the one that splits the first row most often."""
    head = text.split("\n", 1)[0]
    return "\t" if file.form == ".tsv" else max(",;\t", key=head.count)


def articles(file: File, rows: Sequence[tuple[int, Row]], columns: Columns) -> Opened:
    """The articles of the rows, and a note on the map where it was guessed. No row, no article."""
    if not rows:
        return
    names = list(dict.fromkeys(name for _, row in rows[:1000] for name in row))
    mapped = dict(checked(file.name, columns, names) if columns else guessed(file.name, names))
    if not columns:
        listed = ",".join(f"{field}={name}" for field, name in mapped.items())
        yield Note(name=file.name, words=f"columns guessed: --map {listed}")
    for number, row in rows:
        name = numbered(file.name, number)
        made = article(name, row, mapped, file)
        yield made or Problem(name=name, why="the row has no text", mend="fill the column of the text or drop the row")


def checked(name: str, columns: Columns, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The map as given. Raises InputError where it names a column that is not there, or no text."""
    for field, column in columns:
        if column not in names:
            raise InputError(name, f'there is no column "{column}"', f"choose among: {', '.join(names)}")
        yield field, column
    if not {"text", "html"} & {field for field, _ in columns}:
        raise InputError(name, "the map names no column for the text", ASK)


def guessed(name: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The map by the columns' usual names. Raises InputError where none of them holds the text."""
    known = {plain_name(column): column for column in reversed(names)}
    found = {
        field: next((known[usual] for usual in columns_guessed(field) if usual in known), None) for field in FIELDS
    }
    if not (found["text"] or found["html"]):
        raise InputError(name, f"no column looks like the text ({', '.join(names) or 'there are none'})", ASK)
    if found["text"]:
        found["html"] = None
    yield from ((field, column) for field, column in found.items() if column)


def plain_name(column: str) -> str:
    """A column's name in lower case without marks between its words.

    >>> plain_name("Date_Published")
    'datepublished'
    """
    return re.sub(r"[^a-z0-9]", "", column.lower())


def article(name: str, row: Row, mapped: dict[str, str], file: File) -> Source | None:
    """The article of a row; None where it has no text."""
    given = {field: words(row.get(column)) for field, column in mapped.items()}
    content = given.get("text") or given.get("html") or ""
    if not content.strip():
        return None
    facts = tuple(fact for field, column in mapped.items() for fact in facts_of(field, column, given[field]))
    source = part(name, content, address=given.get("url") or None, fetched=stamp(given.get("fetched", "")), facts=facts)
    if looks_marked(content) or (given.get("html") and not given.get("text")):
        return Source(
            name=name, raw=source.raw, media="html", charset="utf-8", address=source.address, fetched=source.fetched,
            facts=facts,
        )  # fmt: skip
    return source


def looks_marked(content: str) -> bool:
    """True where a text is written in HTML: two elements that nobody writes by hand."""
    return len(MARKUP.findall(content[:20_000])) > 1


def words(value: Any) -> str:
    """A cell in words: lists joined by commas, mappings by their name."""
    match value:
        case str():
            return value
        case list():
            return ", ".join(filter(None, map(words, value[:50])))
        case dict():
            return words(value.get("name") or value.get("title"))
        case bool() | None:
            return ""
        case _:
            return str(value)


def facts_of(field: str, column: str, value: str) -> Iterator[Fact]:
    """What a cell declares."""
    if not value.strip():
        return
    match field:
        case "published" | "modified":
            day = stamp(value)
            if day:
                yield told(field, day, "table", column, value)
        case "author":
            for name in filter(None, re.split(r"\s*[,;|]\s*|\s+and\s+", value.strip())):
                yield told("author", name, "table", column, value)
        case "title" | "site" | "section":
            yield told(field, " ".join(value.split()), "table", column, value)
