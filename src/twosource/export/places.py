"""Places, days and figures as the record format writes them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ..records import Evidence, Given, Moment, Number, Span, Value
from ..time import precision
from .lookup import Lookup

Json = dict[str, Any]
UNKNOWN: Json = {"start": None, "end": None, "precision": "unknown", "basis": "unknown", "evidence": []}


def place(span: Span, at: Lookup) -> Json:
    """A span under the short id of its article."""
    return {"article": at.short[span.article], "start": span.start, "end": span.end, "quote": span.quote}


def places(evidence: Iterable[Evidence], at: Lookup) -> list[Json]:
    """The spans among the evidence, each once. What was given from elsewhere has no place in a text."""
    return [place(item, at) for item in dict.fromkeys(evidence) if isinstance(item, Span)]


def moment(when: Moment | None, at: Lookup) -> Json:
    """Days with precision and basis. A date that rests on nothing that can be shown is unknown."""
    if when is None or precision(when.interval) == "unknown" or when.basis == "unknown":
        return dict(UNKNOWN)
    spans = places(when.evidence, at)
    given = any(isinstance(item, Given) for item in when.evidence)
    basis = when.basis if spans or not given else "metadata"
    if not spans and basis != "metadata":
        return dict(UNKNOWN)
    interval = when.interval
    return {
        "start": day(interval.start), "end": day(interval.end), "precision": precision(interval),
        "basis": basis, "evidence": spans,
    }  # fmt: skip


def day(value: date | None) -> str | None:
    """ISO 8601 day, or None for an open end."""
    return value.isoformat() if value else None


def value(figure: Value | None) -> Json | None:
    """A range of numbers, or None where the statement gives no figure."""
    if figure is None or (figure.low is None and figure.high is None):
        return None
    return {"low": number(figure.low), "high": number(figure.high), "unit": figure.unit, "of": figure.of}


def number(figure: Number | None) -> Number | None:
    """A whole number as an integer: 3,000 is 3000 and not 3000.0."""
    return int(figure) if isinstance(figure, float) and figure.is_integer() else figure
