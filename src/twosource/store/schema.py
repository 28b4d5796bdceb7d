"""The shape of a record file: its tables, its version, and how an older file is brought up to date."""

import sqlite3
from collections.abc import Callable

from ..records import Sourced
from .tables import TABLES, columns

APPLICATION = 0x32535243  # "2SRC": tells a record from any other SQLite file
VERSION = 1
MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {}  # version -> what lifts a file to version + 1

FIXED = """
CREATE TABLE record (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, short TEXT NOT NULL, name TEXT NOT NULL, address TEXT, media TEXT NOT NULL,
    encoding TEXT NOT NULL, language TEXT, sha256 TEXT NOT NULL, text TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE problems (name TEXT NOT NULL, why TEXT NOT NULL, mend TEXT NOT NULL);
CREATE TABLE evidence (
    kind TEXT NOT NULL, record TEXT NOT NULL, rank INTEGER NOT NULL,
    article TEXT REFERENCES articles (id), start INTEGER, "end" INTEGER, quote TEXT,
    given TEXT, found_where TEXT, words TEXT,
    PRIMARY KEY (kind, record, rank)
) WITHOUT ROWID;
CREATE INDEX evidence_place ON evidence (article, start);
CREATE VIRTUAL TABLE search USING fts5 (text, kind UNINDEXED, article UNINDEXED, start UNINDEXED, "end" UNINDEXED);
"""


def create(connection: sqlite3.Connection) -> None:
    """Every table of a new file."""
    connection.executescript(FIXED)
    for name, kind in TABLES.items():
        connection.execute(table_of(name, kind))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def table_of(name: str, kind: type[Sourced]) -> str:
    """The definition of a record type's table: names and order come from the type."""
    listed = ", ".join(f'"{column}"' for column in columns(kind))
    return f'CREATE TABLE "{name}" ({listed}, PRIMARY KEY (id))'


def migrate(connection: sqlite3.Connection, found: int) -> None:
    """Lift an older file step by step."""
    for version in range(found, VERSION):
        MIGRATIONS[version](connection)
        connection.execute(f"PRAGMA user_version = {version + 1}")
