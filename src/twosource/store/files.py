"""Saving a record and reading it back."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from ..errors import StoreError
from ..records import Given, Record, Span, decode, display_ids, encode
from .schema import APPLICATION, VERSION, create, migrate
from .tables import TABLES, columns, records_by_table, row


def save(record: Record, path: Path | str) -> None:
    """Write the record to a file, whole or not at all; an older file of the same name is replaced."""
    path = Path(path)
    draft = path.with_name(path.name + ".part")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft)) as connection, connection:
            create(connection)
            fill(connection, record)
        draft.replace(path)
    except (OSError, sqlite3.OperationalError) as error:
        draft.unlink(missing_ok=True)
        raise StoreError(f"{path}: cannot be written ({error}); choose a folder you may write to") from error


def fill(connection: sqlite3.Connection, record: Record) -> None:
    """Every row of the record."""
    document = encode(record)
    head = {"version": record.version, "rules": record.rules_digest, "document": document.decode(),
            "sha256": hashlib.sha256(document).hexdigest()}  # fmt: skip
    connection.executemany("INSERT INTO record VALUES (?, ?)", head.items())
    connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", article_rows(record))
    problems = [(item.name, item.why, item.mend) for item in record.problems]
    connection.executemany("INSERT INTO problems VALUES (?, ?, ?)", problems)
    for name, item in records_by_table(record):
        connection.execute(insertion(name), row(item))
    connection.executemany(
        "INSERT OR IGNORE INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", evidence_rows(record)
    )
    connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?, ?)", search_rows(record))


def insertion(name: str) -> str:
    """The statement that adds a row; the table's name is one of ours, the values are parameters."""
    marks = ", ".join("?" for _ in columns(TABLES[name]))
    return f'INSERT OR IGNORE INTO "{name}" VALUES ({marks})'  # noqa: S608 - a key of TABLES, never input


def article_rows(record: Record) -> Iterator[tuple[Any, ...]]:
    """Every article with its text."""
    short = display_ids(record)
    for page in record.articles:
        yield (page.id, short[page.id], page.name, page.address, page.media, page.encoding, page.language,
               page.raw_sha256, page.text)  # fmt: skip


def evidence_rows(record: Record) -> Iterator[tuple[Any, ...]]:
    """Every place and every given fact that a record rests on, in order of importance."""
    for name, item in records_by_table(record):
        for rank, found in enumerate(item.evidence):
            match found:
                case Span():
                    yield (name, item.id, rank, found.article, found.start, found.end, found.quote, None, None, None)
                case Given():
                    yield (name, item.id, rank, None, None, None, None, found.kind, found.where, found.words)


def search_rows(record: Record) -> Iterator[tuple[Any, ...]]:
    """Sentences and whole articles, for full-text search."""
    for reading in record.readings:
        yield (reading.article.text, "article", reading.article.id, 0, len(reading.article.text))
        for sentence in reading.sentences:
            span = sentence.span
            yield (span.quote, "sentence", span.article, span.start, span.end)


def load(path: Path | str) -> Record:
    """The record of a file, exactly as it was saved. Raises StoreError where there is none or it does not hold."""
    path = Path(path)
    with closing(connect(path)) as connection:
        try:
            rows = dict(connection.execute("SELECT name, value FROM record"))
        except sqlite3.DatabaseError as error:
            raise damaged(path) from error
    document = rows.get("document", "").encode()
    if hashlib.sha256(document).hexdigest() != rows.get("sha256"):
        raise damaged(path)
    try:
        return decode(document)
    except (ValueError, msgspec.MsgspecError) as error:
        raise damaged(path) from error


def connect(path: Path) -> sqlite3.Connection:
    """An open record file of this version, older ones lifted."""
    if not path.is_file():
        raise StoreError(f"{path}: there is no such record; make one with: twosource build FOLDER -o {path.name}")
    connection = sqlite3.connect(path)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION:
            raise StoreError(f"{path}: is no twosource record; give a file made by: twosource build")
        if version > VERSION:
            raise StoreError(f"{path}: was made by a newer twosource; update twosource, or build the record again")
        migrate(connection, version)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise StoreError(f"{path}: is no twosource record; give a file made by: twosource build") from error
    except StoreError:
        connection.close()
        raise
    return connection


def damaged(path: Path) -> StoreError:
    """The error for a file that does not hold what was saved."""
    return StoreError(f"{path}: is damaged; build the record again from its articles")
