"""Task `time`: time expressions with TIMEX3 values."""

from datetime import date
from typing import Any

from ..annotate import parse, read_times
from ..records import Interval
from ..rulebook import Rulebook
from ..time import day, solved_value
from .given import page


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """The time expressions of the text, solved where the day of publication is given."""
    article, passages = page(row["text"], name=row["id"], published=row.get("published"))
    known = given_day(row.get("published"))
    return {
        "times": [
            {"start": item.span.start, "end": item.span.end, "type": item.type, "value": solved_value(item, known)}
            for item in read_times(article, parse(article, passages).sentences, rules)
        ]
    }


def given_day(published: str | None) -> Interval | None:
    """The day of publication as an interval."""
    return day(date.fromisoformat(published[:10])) if published else None
