"""The record as one JSON document in the open format `twosource-record` 1.0 (docs/record.schema.json)."""

from msgspec import json

from ..records import Record
from ..version import VERSION
from .happenings_json import entity, event, timeline
from .lookup import Lookup, look_up
from .pages_json import article, kinship
from .places import Json
from .statements_json import claims, disagreement, group


def to_json(record: Record) -> bytes:
    """UTF-8 JSON, indented by one space; the same record gives the same bytes."""
    return json.format(json.encode(document(record)), indent=1) + b"\n"


def document(record: Record) -> Json:
    """The document as plain lists and mappings."""
    at = look_up(record)
    return {
        "format": "twosource-record",
        "version": "1.0",
        "generator": f"twosource {VERSION}",
        "articles": articles(at),
        "entities": [entity(item, at) for item in record.entities],
        "events": [event(item, at) for item in record.events],
        "claims": claims(at),
        "groups": [group(item, at) for item in record.groups],
        "disagreements": [disagreement(item, at) for item in record.disagreements],
        "kinships": [kinship(item, at) for item in record.kinships],
        "timeline": timeline(at),
    }


def articles(at: Lookup) -> list[Json]:
    """Every article, by its short id."""
    return sorted((article(reading, at) for reading in at.record.readings), key=lambda item: str(item["id"]))
