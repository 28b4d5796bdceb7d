"""Which country a place, a body or a person belongs to, where its own words do not say."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import structs

from ..names import name_key
from ..records import Entity, Reading
from ..tables import country_of_code

ENDINGS = ("n", "an", "ian", "ese", "i", "ish", "er")
WORD = re.compile(r"\b[A-Z][a-z]+\b")


def unknown_states(entities: list[Entity], readings: tuple[Reading, ...]) -> list[Entity]:
    """Places that no table knows and that have a nationality in the pile (Kestria, Kestrian) as countries.

    Such a country gets the first three letters of its name as a code of its own, as exports want three letters.
    """
    words = {word for reading in readings for word in WORD.findall(reading.article.text)}
    return [
        structs.replace(entity, kind="country", country=own_code(entity.name))
        if entity.kind == "place" and entity.table_key is None and has_people(entity.name, words)
        else entity
        for entity in entities
    ]  # fmt: skip


def has_people(name: str, words: set[str]) -> bool:
    """True where the pile has an adjective of nationality made of this one word."""
    if not name.isalpha() or len(name) < 4:
        return False
    stems = {name, name[:-1]} if name[-1] in "aeiouy" else {name}
    made = {stem + end for stem in stems for end in ENDINGS if not (stem == name and end == "n" and name[-1] != "a")}
    return bool(made - {name} & words) and bool((made - {name}) & words)


def own_code(name: str) -> str | None:
    """Three capitals of the name, unless a real country has them."""
    code = name_key(name)[:3].upper()
    return None if len(code) < 3 or not code.isascii() or country_of_code(code) else code


def home_countries(entities: list[Entity]) -> list[Entity]:
    """The entities with the one country that every article naming them speaks of, where there is but one.

    Only for people, places and bodies; agencies and outlets report on other countries too.
    """
    countries = {entity.id: entity.country for entity in entities if entity.kind == "country"}
    spoken: dict[str, Counter[str]] = {}
    for entity in entities:
        code = countries.get(entity.id)
        for span in entity.spans if code else ():
            spoken.setdefault(span.article, Counter())[str(code)] += 1
    return [structs.replace(entity, country=home(entity, spoken)) for entity in entities]


def home(entity: Entity, spoken: dict[str, Counter[str]]) -> str | None:
    """The entity's country: as told, or the only one that its articles name."""
    if entity.country or entity.kind not in ("person", "place", "organization"):
        return entity.country
    named = {code for span in entity.spans for code in spoken.get(span.article, ())}
    return next(iter(named)) if len(named) == 1 else None
