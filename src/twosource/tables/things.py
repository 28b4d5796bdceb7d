"""What common nouns name, in the few classes that events ask for; and verbs that lend a noun their subject."""

import csv
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def things() -> dict[str, frozenset[str]]:
    """Classes by noun lemma: "frigate" -> {"troops"}."""
    table: dict[str, set[str]] = {}
    for row in rows("things.csv"):
        table.setdefault(row["word"], set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in table.items()}


@lru_cache(maxsize=1)
def support_verbs() -> dict[str, frozenset[str]]:
    """What a verb does with the event noun beside it: direct ("pay a visit"), reverse ("receive a visit"),
    cancelled ("call off a visit"), figure ("the toll rose").
    """
    table: dict[str, set[str]] = {}
    for row in rows("support_verbs.csv"):
        table.setdefault(row["verb"], set()).add(row["effect"])
    return {verb: frozenset(effects) for verb, effects in table.items()}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of this room."""
    text = (files("twosource.tables") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
