"""What common nouns name, in the few classes that events ask for; and verbs that lend a noun their subject."""

import csv
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct


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


@lru_cache(maxsize=1)
def coding_verbs() -> dict[str, frozenset[str]]:
    """What a verb does for the code of a relation: a root of its own, or report, intent, stop, ease, carry."""
    table: dict[str, set[str]] = {}
    for row in rows("coding_verbs.csv"):
        table.setdefault(row["verb"], set()).add(row["class"])
    return {verb: frozenset(classes) for verb, classes in table.items()}


class EventKind(Struct, frozen=True, kw_only=True):
    """A kind of event: which kinds it may be one with, whether its sides are alike, and how a line names it."""

    kind: str
    family: str
    symmetric: bool  # "A meets B" is "B meets A"
    deed: str | None  # "visits|visit"; None where nobody does it
    alone: str | None  # the deed without an object: "meets|meet"
    thing: str
    by: str  # the word between the thing and who did it
    of: str  # between the thing and whom it was done to


@lru_cache(maxsize=1)
def event_kinds() -> dict[str, EventKind]:
    """Kinds of events by name."""
    return {
        row["kind"]: EventKind(
            kind=row["kind"], family=row["family"], symmetric=row["symmetric"] == "y", deed=row["deed"] or None,
            alone=row["alone"] or None, thing=row["thing"], by=row["by"], of=row["of"],
        )
        for row in rows("event_kinds.csv")
    }  # fmt: skip


def event_kind(kind: str) -> EventKind:
    """The row of a kind; a plain one for a kind that has none."""
    plain = EventKind(
        kind=kind,
        family=kind,
        symmetric=False,
        deed=None,
        alone=None,
        thing=kind.replace("-", " "),
        by="by",
        of="of",
    )
    return event_kinds().get(kind, plain)


@lru_cache(maxsize=1)
def place_words() -> dict[str, str]:
    """The preposition of a place by the noun in its name: "at" for a dam, "on" for a river."""
    return {row["word"]: row["preposition"] for row in rows("place_words.csv")}


@lru_cache(maxsize=1)
def plural_words() -> frozenset[str]:
    """Nouns for people and forces that stand in the plural, or do with an "s"."""
    return frozenset(row["word"] for row in rows("plural_words.csv"))
