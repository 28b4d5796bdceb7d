import csv
import io

import pytest

from factories import RULES, read
from sample import sample_record
from twosource.export import to_csv
from twosource.export.tables_csv import inert, table
from twosource.pipeline import assemble


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return to_csv(sample_record())


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[name].decode(), newline="")))


def test_the_codebook_names_every_column_of_every_table(files: dict[str, bytes]) -> None:
    listed = {(row["file"], row["column"]) for row in rows(files, "codebook.csv")}
    found = {
        (name, column)
        for name in files
        if name != "codebook.csv"
        for column in files[name].decode().splitlines()[0].split(",")
    }
    assert listed == found


def test_an_event_has_a_row_for_every_trigger(files: dict[str, bytes]) -> None:
    found = [(row["page"], row["trigger"], row["start"], row["themes"]) for row in rows(files, "events.csv")]
    assert found == [("000", "sank", "2024-05-07", "the ferry"), ("001", "sank", "2024-05-07", "the ferry")]


def test_a_claim_stands_with_its_figure_and_the_origins_of_its_answer(files: dict[str, bytes]) -> None:
    found = [(row["low"], row["high"], row["origins_min"], row["source"]) for row in rows(files, "claims.csv")]
    assert found == [("12", "12", "1", "Police"), ("9", "", "0", "")]


def test_a_disagreement_has_a_row_for_every_side(files: dict[str, bytes]) -> None:
    assert [row["quote"] for row in rows(files, "disagreements.csv")] == ["12 people died", "At least 9 people died"]


def test_a_time_expression_has_its_days_and_edtf() -> None:
    text = "The ferry sank on 7 May 2024. The quay has been shut since August. Divers came the next day."
    found = rows(to_csv(assemble((read(text),), RULES)), "times.csv")
    assert [(row["quote"], row["value"], row["earliest"], row["anchor"], row["edtf"]) for row in found] == [
        ("7 May 2024", "2024-05-07", "2024-05-07", "stated", "2024-05-07"),
        ("August", "2023-08", "2023-08-01", "published", "2023-08-01/.."),
        ("the next day", "2024-05-08", "2024-05-08", "reference", "2024-05-08"),
    ]


def test_a_page_names_the_page_it_was_made_from(files: dict[str, bytes]) -> None:
    assert [(row["page"], row["parents"]) for row in rows(files, "sources.csv")] == [
        ("000", ""),
        ("001", "000 rewritten"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_inert(start: str) -> None:
    assert inert(start + "cmd|' /C calc'!A0") == "'" + start + "cmd|' /C calc'!A0"


def test_a_figure_below_zero_stays_a_figure() -> None:
    assert inert(-3) == -3


def test_quotes_commas_and_line_breaks_follow_rfc_4180() -> None:
    assert table(["a", "b"], [('say "x", y', "l1\nl2"), (None, 1)]) == b'a,b\r\n"say ""x"", y","l1\nl2"\r\n,1\r\n'
