import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sample import sample_record
from twosource.export import to_json
from twosource.export.places import number

SCHEMA = json.loads((Path(__file__).parents[1] / "data/record/record.schema.json").read_text())


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads(to_json(sample_record()))


def test_the_document_follows_the_open_schema(document: Any) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(document)


def test_articles_stand_under_short_ids_by_path(document: Any) -> None:
    assert [(page["id"], page["path"]) for page in document["articles"]] == [("000", "left.txt"), ("001", "right.txt")]


def test_a_mention_in_page_furniture_is_left_out(document: Any) -> None:
    ferry = next(entity for entity in document["entities"] if entity["id"] == "e-ferry")
    assert [item["quote"] for item in ferry["mentions"]] == ["the ferry", "The ferry"]


def test_whole_numbers_stay_whole(document: Any) -> None:
    assert '"low": 12,' in json.dumps(document["claims"][0]["value"])


def test_a_declared_original_is_named_with_its_place(document: Any) -> None:
    assert document["articles"][0]["declared_source"]["name"] == "Tarn Post"
    assert document["articles"][1]["declared_source"] is None


def test_a_date_from_a_sidecar_is_metadata_without_a_place(document: Any) -> None:
    published = document["articles"][0]["published"]
    assert (published["basis"], published["precision"], published["evidence"]) == ("metadata", "day", [])
    assert document["articles"][1]["published"]["basis"] == "unknown"


def test_what_was_given_from_elsewhere_is_no_span(document: Any) -> None:
    assert [item["quote"] for item in document["events"][0]["when"]["evidence"]] == ["on Tuesday"]


def test_an_articles_own_voice_is_no_named_source(document: Any) -> None:
    sources = [claim["source"] for claim in document["claims"]]
    assert [(item["kind"], item["entity"]) for item in sources] == [("named", "e-police"), ("article", None)]


def test_the_timeline_rests_on_the_triggers(document: Any) -> None:
    line = document["timeline"][0]
    assert (line["articles"], [item["quote"] for item in line["evidence"]]) == (["000", "001"], ["sank", "sank"])


def test_a_part_of_a_whole_number_is_kept() -> None:
    assert (number(3000.0), number(0.5), number(None)) == (3000, 0.5, None)


def test_the_schema_in_the_docs_is_the_one_tested_here() -> None:
    assert json.loads((Path(__file__).parents[2] / "docs" / "record.schema.json").read_text()) == SCHEMA
