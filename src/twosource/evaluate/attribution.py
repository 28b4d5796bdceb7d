"""Task `attribution`: who says what.

The task's own marks hold no attribution inside another's content, so its lines do not either: what somebody is said to
have said stays in the record, with the chain of the one who says so.
"""

from typing import Any

from ..annotate import annotate
from ..records import Attribution, Span
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
            for item in outermost(reading.attributions)
        ]
    }


def outermost(attributions: tuple[Attribution, ...]) -> list[Attribution]:
    """Those whose first word of evidence lies in no other's content."""
    return [one for one in attributions if not any(holds(other, one) for other in attributions)]


def holds(outer: Attribution, inner: Attribution) -> bool:
    """True where the content of one holds the cue of the other; of two that hold each other the shorter is held."""
    inside = outer.id != inner.id and any(inner.span.within(span) for span in outer.content)
    return inside and (size(outer), outer.id) > (size(inner), inner.id)


def size(item: Attribution) -> int:
    """Characters of the content."""
    return sum(len(span.quote) for span in item.content)


def ends(span: Span | None) -> list[int] | None:
    """Start and end, or None."""
    return [span.start, span.end] if span else None
