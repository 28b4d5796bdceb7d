"""Task `factuality`: did it happen, and how surely."""

from typing import Any

from ..annotate import parse, read_attributions, read_mentions
from ..annotate.factuality import factuality_at
from ..rulebook import Rulebook
from .given import page


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """The score of the word at the trigger, from -3 to 3; 0 where it stands in no sentence."""
    article, passages = page(row["text"], name=row["id"])
    parsed = parse(article, passages)
    mentions = read_mentions(article, parsed, rules)
    attributions = read_attributions(article, parsed.sentences, mentions, rules)
    start, end = row["trigger"]
    found = factuality_at(article, parsed.sentences, attributions, rules, start=start, end=end)
    return {"score": 0.0 if found is None else found}
