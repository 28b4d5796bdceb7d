"""Words that say a body or a person speaks for a state: ministry, minister, police."""

import csv
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def official_words() -> frozenset[str]:
    """The words, in lower case and singular."""
    text = (files("twosource.tables") / "data" / "official_words.csv").read_text(encoding="utf-8")
    return frozenset(row["word"] for row in csv.DictReader(text.splitlines()))
