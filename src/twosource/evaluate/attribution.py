"""Task `attribution`: who says what. Nested attributions are printed like any other."""

from typing import Any

from ..annotate import annotate
from ..records import Span
from ..rulebook import Rulebook
from .given import page


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """Source, cue and content of every attribution in the text."""
    reading = annotate(*page(row["text"], name=row["id"]), rules)
    return {
        "attributions": [
            {
                "source": ends(item.source),
                "cue": ends(item.cue.span if item.cue else None),
                "content": [ends(part) for part in item.content],
            }
            for item in reading.attributions
        ]
    }


def ends(span: Span | None) -> list[int] | None:
    """Start and end, or None."""
    return [span.start, span.end] if span else None
