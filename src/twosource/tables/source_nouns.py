"""Head nouns that say what kind of source somebody is: officials, analysts, documents, a ministry, a newspaper."""

import csv
from functools import lru_cache
from importlib.resources import files
from typing import cast

from ..records import SourceKind


@lru_cache(maxsize=1)
def source_nouns() -> dict[str, SourceKind]:
    """Lemma of the noun -> kind of source."""
    text = (files("twosource.tables") / "data" / "source-nouns.csv").read_text(encoding="utf-8")
    return {row["word"]: cast(SourceKind, row["kind"]) for row in csv.DictReader(text.splitlines())}
