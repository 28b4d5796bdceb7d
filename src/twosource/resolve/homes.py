"""Which country a place, a body or a person belongs to, where its own words do not say."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

from msgspec import structs

from ..names import name_key, peoples_of
from ..records import Entity, Reading
from ..tables import country_of_code, named
from .holders import well_known

HOMED = frozenset({"person", "place", "organization"})
STATE_RULES = ("/state-of", "/state-by-office")
REALM = re.compile(r"\b(?:Republic|Kingdom|Federation|Principality|Sultanate|Emirate|Grand Duchy) of ([A-Z][a-z]+)\b")
WORD = re.compile(r"\b[A-Z][a-z]+\b")


def realms(readings: tuple[Reading, ...]) -> frozenset[str]:
    """What a page calls the republic, the kingdom or the like of something, page heads included."""
    return frozenset(name for reading in readings for name in REALM.findall(reading.article.text))


def unknown_states(entities: list[Entity], makers: dict[str, str], readings: tuple[Reading, ...]) -> list[Entity]:
    """Places that no table knows and that are called a state, or have a nationality in the pile (Kestria, Kestrian),
    as countries; never one that is told to be a town, a river or the like.

    Such a country gets the first three letters of its name as a code of its own, as exports want three letters.
    """
    words = {word for reading in readings for word in WORD.findall(reading.article.text)}
    called = realms(readings)
    return [
        structs.replace(entity, kind="country", country=own_code(entity.name))
        if entity.kind != "person" and entity.table_key is None
        and (entity.name in called or is_state(entity, makers, words))
        else entity
        for entity in entities
    ]  # fmt: skip


def is_state(entity: Entity, makers: dict[str, str], words: set[str]) -> bool:
    """True for the Republic of X, and for an X with Xns that nothing calls a town."""
    made = {makers.get(mention, "") for mention in entity.mentions}
    if any(rule.endswith(STATE_RULES) for rule in made):
        return True
    if entity.kind not in ("place", "country", "organization", "group", "other"):
        return False
    told = any(
        rule.startswith(("en/places/", "en/org", "en/groups")) and not rule.endswith("/in-a-place") for rule in made
    )
    return not told and bool(peoples_of(entity.name) & words)


def own_code(name: str) -> str | None:
    """Three capitals of the name in its order, the first three that are no real country's."""
    letters = [sign for sign in name_key(name).upper() if "A" <= sign <= "Z"]
    codes = ("".join((letters[0], *rest)) for rest in combinations(letters[1:], 2))
    return next((code for code in codes if country_of_code(code) is None), None)


def peoples(names: set[str], words: set[str]) -> dict[str, str]:
    """Adjective or plural of nationality -> the state it is made of, for states that no table knows."""
    state_of = {word: name for name in sorted(names, reverse=True) for word in peoples_of(name)}
    return {word: state_of[one] for word in sorted(words) if (one := word.removesuffix("s")) in state_of}


def stray_peoples(entities: list[Entity], readings: tuple[Reading, ...]) -> bool:
    """True where the pile has a nationality (Kestria, Kestrian) of which it made no country: who is at home where
    is then not to be told."""
    words = {word for reading in readings for word in WORD.findall(reading.article.text)}
    known = {word for entity in entities if entity.kind in ("country", "person") for word in entity.name.split()}
    return any(peoples_of(word) & words for word in words - known if not named(word))


def home_countries(entities: list[Entity], *, unknown: bool) -> list[Entity]:
    """The entities with the one country that every article naming them speaks of, where there is but one.

    Only for people, places and bodies; agencies and outlets report on other countries too. With an `unknown`
    nationality about, nothing is inferred.
    """
    countries = {entity.id: entity.country for entity in entities if entity.kind == "country"}
    spoken: dict[str, Counter[str]] = {}
    for entity in entities:
        code = countries.get(entity.id)
        for span in entity.spans if code else ():
            spoken.setdefault(span.article, Counter())[str(code)] += 1
    states = [e for e in entities if e.kind == "country" and e.country and not e.table_key]
    people = {word: str(e.country) for e in states for word in sorted({e.name, *peoples_of(e.name)})}
    entities = [structs.replace(e, country=e.country or by_name(e, people)) for e in entities]
    everywhere = sum(spoken.values(), Counter())
    only = next(iter(everywhere)) if len(everywhere) == 1 and not unknown else None
    if unknown or max(everywhere.values(), default=0) < 2:
        spoken = {}
    return [structs.replace(entity, country=home(entity, spoken, only)) for entity in entities]


def by_name(entity: Entity, people: dict[str, str]) -> str | None:
    """The country whose name or nationality stands in the body's name or the person's title."""
    if entity.kind not in ("organization", "outlet", "person"):
        return None
    said = [span.quote for span in entity.spans]
    return next((people[word] for words in said for word in WORD.findall(words) if word in people), None)


def home(entity: Entity, spoken: dict[str, Counter[str]], only: str | None) -> str | None:
    """The entity's country: as told, or the only one its articles name, or the only one of the pile.

    A person without an office may be anybody from anywhere.
    """
    if entity.country or entity.table_key or entity.kind not in HOMED or "nternational" in entity.name:
        return entity.country
    named = {code for span in entity.spans for code in spoken.get(span.article, ())}
    if entity.kind == "person" and not entity.offices:
        return well_known(entity.name, named)
    return next(iter(named)) if len(named) == 1 else None if named else only
