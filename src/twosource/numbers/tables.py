"""The two tables of this room: number words and units."""

import csv
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

NO_PEOPLE = {"specimen", "regimen", "omen", "abdomen", "acumen", "semen", "stamen", "amen", "ramen", "examen"}


class Unit(Struct, frozen=True, kw_only=True):
    """A unit and its kind (length, currency, time, percent, ...). `name` is one English word or two, singular."""

    name: str
    kind: str


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of this room."""
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1)
def number_words() -> dict[str, dict[str, int]]:
    """Kind -> word -> value: small, ten, scale, abbreviation, plural, ordinal, fraction, times."""
    table: dict[str, dict[str, int]] = {}
    for row in rows("number_words.csv"):
        table.setdefault(row["kind"], {})[row["word"]] = int(row["value"])
    return table


@lru_cache(maxsize=2)
def units(where: str) -> dict[str, Unit]:
    """Written form -> unit, for forms that stand "before" or "after" a figure."""
    return {row["form"]: Unit(name=row["unit"], kind=row["kind"]) for row in rows("units.csv") if row["where"] == where}


@lru_cache(maxsize=1)
def person_nouns() -> frozenset[str]:
    """Nouns that count people, singular and plural, in lower case."""
    return frozenset(row["noun"] for row in rows("person_nouns.csv"))


def is_person_noun(word: str) -> bool:
    """True for a noun that counts people: "soldiers", "dead", "watchmen", "Tarsians"."""
    plain = word.lower()
    if plain in person_nouns() or (plain.endswith(("men", "women")) and plain not in NO_PEOPLE):
        return True
    return word[:1].isupper() and plain.endswith(("ians", "eans"))
