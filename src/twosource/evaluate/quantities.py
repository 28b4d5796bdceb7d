"""Task `quantities`: figures as ranges, printed by the task's own rule for bounds and people."""

from typing import Any

from ..annotate import parse, read_quantities, read_times
from ..annotate.bounds import for_bench
from ..records import Quantity
from ..rulebook import Rulebook
from .given import page


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """The figures of the sentence."""
    article, passages = page(row["text"], name=row["id"])
    sentences = parse(article, passages).sentences
    found = read_quantities(article, sentences, read_times(article, sentences, rules), rules)
    return {"quantities": [printed(item, rules) for item in found]}


def printed(item: Quantity, rules: Rulebook) -> dict[str, Any]:
    """One figure."""
    low, high, unit, of = for_bench(item, rules)
    return {"start": item.span.start, "end": item.span.end, "low": low, "high": high, "unit": unit, "of": of}
