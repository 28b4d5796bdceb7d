import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sample import sample_record
from twosource.errors import StoreError
from twosource.records import encode
from twosource.store import find, load, save
from twosource.store.schema import VERSION


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.twosource"
    save(sample_record(), path)
    return path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_a_record_comes_back_byte_for_byte(stored: Path) -> None:
    assert encode(load(stored)) == encode(sample_record())


def test_saving_again_replaces_the_file_and_leaves_no_draft(stored: Path) -> None:
    save(sample_record(), stored)
    assert [path.name for path in stored.parent.iterdir()] == ["ferry.twosource"]


def test_every_quotation_in_the_evidence_table_stands_in_its_article(stored: Path) -> None:
    query = """SELECT count(*), sum(substr(articles.text, start + 1, "end" - start) = quote)
               FROM evidence JOIN articles ON articles.id = evidence.article"""
    [(total, fitting)] = rows(stored, query)
    assert total == fitting
    assert total


def test_plain_fields_are_columns_and_the_rest_is_json(stored: Path) -> None:
    query = "SELECT text, certainty, json_extract(json, '$.value.low') FROM claims ORDER BY text"
    assert rows(stored, query) == [("12 people died", "certain", 12.0), ("At least 9 people died", "certain", 9)]


def test_words_are_found_in_sentences_whatever_their_form(stored: Path) -> None:
    assert [(hit.article, hit.quote[:10]) for hit in find(stored, "FERRY sank")] == [
        ("000", "Police sai"),
        ("001", "The ferry "),
    ]


def test_query_syntax_in_the_words_is_only_words(stored: Path) -> None:
    assert find(stored, 'ferry" OR NEAR( *') == ()
    assert find(stored, " ") == ()


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such record; make one with: twosource build"):
        load(tmp_path / "none.twosource")


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00 but not really"])
def test_another_file_is_no_record(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.twosource"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is no twosource record"):
        load(path)


def test_another_database_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE record (name, value)")
    with pytest.raises(StoreError, match="is no twosource record"):
        load(path)


def test_a_newer_file_asks_for_a_newer_twosource(stored: Path) -> None:
    with closing(sqlite3.connect(stored)) as connection, connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StoreError, match="newer twosource"):
        load(stored)


def test_a_changed_document_is_damage(stored: Path) -> None:
    with closing(sqlite3.connect(stored)) as connection, connection:
        connection.execute("UPDATE record SET value = replace(value, 'Police', 'Palace') WHERE name = 'document'")
    with pytest.raises(StoreError, match="is damaged; build the record again"):
        load(stored)


def test_a_truncated_file_is_an_error_and_no_crash(stored: Path) -> None:
    stored.write_bytes(stored.read_bytes()[:9000])
    with pytest.raises(StoreError, match=r"damaged|no twosource record"):
        load(stored)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        save(sample_record(), tmp_path / "none" / "x.twosource")
