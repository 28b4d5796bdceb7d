"""Task `events`: who did what to whom."""

from typing import Any

from ..annotate import annotate
from ..events import coded_pairs
from ..rulebook import Rulebook
from .attribution import ends
from .given import page


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """The coded relations of the sentence."""
    reading = annotate(*page(row["text"], name=row["id"], published=row.get("published")), rules)
    return {
        "events": [
            {
                "source": ends(item.source),
                "target": ends(item.target),
                "trigger": ends(item.trigger),
                "code": item.code,
            }
            for item in coded_pairs(reading, rules)
        ]
    }
