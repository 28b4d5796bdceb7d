"""The JSON of whole piles: valid, every id it points to is there, and no date without a reason."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import twosource

TESTS = Path(__file__).parents[1]
SCHEMA = json.loads((TESTS / "data/record/record.schema.json").read_text())
PILES = [
    TESTS.parent / "examples/pyongyang",
    TESTS.parent / "examples/flood",
    *sorted((TESTS / "stories").glob("*/in")),
]
names = pytest.mark.parametrize("pile", PILES, ids=lambda pile: "/".join(pile.parts[-2:]))


@lru_cache(maxsize=8)
def document(pile: Path) -> Any:
    return json.loads(twosource.to_json(twosource.build(pile)))


def moments(page: Any) -> Iterator[Any]:
    yield from (item["published"] for item in page["articles"])
    yield from (item["when"] for kind in ("events", "timeline") for item in page[kind])


@names
def test_it_follows_the_open_schema(pile: Path) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(document(pile))


@names
def test_every_id_it_points_to_is_there(pile: Path) -> None:
    page = document(pile)
    ids = {kind: {item["id"] for item in page[kind]} for kind in ("articles", "entities", "events", "claims", "groups")}
    parts = [part["entity"] for event in page["events"] for part in event["participants"]]
    places = [event["place"] for event in page["events"] if event["place"]]
    whole = [event["part_of"] for event in page["events"] if event["part_of"]]
    said = [ident for group in page["groups"] for ident in group["claims"]]
    sides = [ident for item in page["disagreements"] for side in item["sides"] for ident in side["claims"]]
    sources = [claim["source"]["entity"] for claim in page["claims"] if claim["source"]["entity"]]
    assert set(parts) | set(places) | set(sources) <= ids["entities"]
    assert set(whole) <= ids["events"]
    assert set(said) | set(sides) <= ids["claims"]
    assert {claim["group"] for claim in page["claims"]} <= ids["groups"]
    assert {kin[side] for kin in page["kinships"] for side in ("a", "b")} <= ids["articles"]


@names
def test_no_date_is_known_without_a_reason(pile: Path) -> None:
    for when in moments(document(pile)):
        assert (
            (when["basis"] == "unknown") == (when["precision"] == "unknown") == (when["start"] is when["end"] is None)
        )
        assert when["evidence"] or when["basis"] in ("unknown", "metadata")


@names
def test_nothing_rests_on_page_furniture(pile: Path) -> None:
    page = document(pile)
    furniture = {
        (item["id"], place)
        for item in page["articles"]
        for part in item["passages"]
        if part["role"] == "boilerplate"
        for place in range(part["start"], part["end"])
    }
    rests = [span for entity in page["entities"] for span in entity["mentions"]]
    rests += [span for event in page["events"] for span in event["mentions"]]
    rests += [span for claim in page["claims"] for span in claim["evidence"]]
    rests += [span for item in page["disagreements"] for side in item["sides"] for span in side["evidence"]]
    assert [span for span in rests if (span["article"], span["start"]) in furniture] == []


@names
def test_ids_are_unique(pile: Path) -> None:
    page = document(pile)
    for kind in ("articles", "entities", "events", "claims", "groups", "disagreements", "kinships", "timeline"):
        ids = [item["id"] for item in page[kind]]
        assert len(ids) == len(set(ids)), kind
