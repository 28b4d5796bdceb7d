"""Which country a place, a body or a person belongs to, where its own words do not say."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import structs

from ..names import name_key
from ..records import Entity, Reading
from ..tables import country_of_code

ENDINGS = ("an", "ian", "ese", "ish", "ic")
WORD = re.compile(r"\b[A-Z][a-z]+\b")


def unknown_states(entities: list[Entity], makers: dict[str, str], readings: tuple[Reading, ...]) -> list[Entity]:
    """Places that no table knows and that are called a state, or have a nationality in the pile (Kestria, Kestrian),
    as countries; never one that is told to be a town, a river or the like.

    Such a country gets the first three letters of its name as a code of its own, as exports want three letters.
    """
    words = {word for reading in readings for word in WORD.findall(reading.article.text)}
    return [
        structs.replace(entity, kind="country", country=own_code(entity.name))
        if entity.kind == "place" and entity.table_key is None and is_state(entity, makers, words)
        else entity
        for entity in entities
    ]  # fmt: skip


def is_state(entity: Entity, makers: dict[str, str], words: set[str]) -> bool:
    """True for the Republic of X, and for an X with Xns that nothing calls a town."""
    made = {makers.get(mention, "") for mention in entity.mentions}
    told = any(rule.startswith("en/places/") and not rule.endswith(("/in-a-place", "/state-of")) for rule in made)
    return "en/places/state-of" in made or (not told and bool(made_of(entity.name) & words))


def made_of(name: str) -> set[str]:
    """The adjectives of nationality that English may make of a state's name: Kestria, Kestrian."""
    if not name.isalpha() or len(name) < 4:
        return set()
    open_ended = name[-1] in "aeiouy"
    stem = name[:-1] if open_ended else name
    return {stem + end for end in ENDINGS} | ({name + "n"} if open_ended else set())


def own_code(name: str) -> str | None:
    """Three capitals of the name, unless a real country has them."""
    code = name_key(name)[:3].upper()
    return None if len(code) < 3 or not code.isascii() or country_of_code(code) else code


def peoples(names: set[str], words: set[str]) -> dict[str, str]:
    """Adjective of nationality -> the state it is made of, for states that no table knows."""
    return {word: name for name in sorted(names) for word in sorted(made_of(name) & words)}


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
    everywhere = {code for count in spoken.values() for code in count}
    only = next(iter(everywhere)) if len(everywhere) == 1 else None
    return [structs.replace(entity, country=home(entity, spoken, only)) for entity in entities]


def home(entity: Entity, spoken: dict[str, Counter[str]], only: str | None) -> str | None:
    """The entity's country: as told, or the only one its articles name, or the only one of the pile."""
    if entity.country or entity.kind not in ("person", "place", "organization"):
        return entity.country
    named = {code for span in entity.spans for code in spoken.get(span.article, ())}
    return next(iter(named)) if len(named) == 1 else None if named else only
