"""Task `relations`: the event code of a given pair."""

from typing import Any

from ..annotate import annotate
from ..events import code_pair
from ..rulebook import Rulebook
from .given import page


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """The root of the event between the two sides; null where none is read."""
    article, passages = page(row["text"], name=row["id"])
    reading = annotate(article, passages, rules)
    source, target = (article.cut(*row[side]) for side in ("source", "target"))
    return {"code": code_pair(reading, source, target, rules)}
