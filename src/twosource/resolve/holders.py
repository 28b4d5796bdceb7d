"""What the table of offices knows of a person: country and offices with their days."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from msgspec import structs

from ..names import name_words, person_words, same_person, sound, surnames
from ..records import Entity, Given, Office
from ..tables import Held, offices


def with_table_offices(entity: Entity) -> Entity:
    """The person with the offices of the table, where the name and, for a surname alone, a title agree."""
    held = held_by(entity) if entity.kind == "person" else ()
    if not held:
        return entity
    known = tuple(
        Office(title=row.title, start=row.start, end=row.end, evidence=(given(row),)) for row in held
    )  # fmt: skip
    country = entity.country or next((row.country for row in reversed(held) if row.country), None)
    return structs.replace(entity, offices=entity.offices + known, country=country)


def given(row: Held) -> Given:
    """Where the fact stands."""
    return Given(
        kind="table", where="tables/offices", words=f"{row.holder}, {row.title}, {row.start} to {row.end or ''}"
    )


def held_by(entity: Entity) -> tuple[Held, ...]:
    """The rows of this person, in order of time; nothing where two holders fit."""
    keys = [sound(word) for word in surnames(entity.name)]
    rows = [row for key in keys[:1] for row in by_surname().get(key, ()) if same_person(row.holder, entity.name)]
    if len({row.holder for row in rows}) != 1:
        return ()
    if len(person_words(entity.name)) > 1 or titles_agree(entity, rows):
        return tuple(sorted(rows, key=lambda row: row.start))
    return ()


def well_known(name: str, countries: set[str]) -> str | None:
    """The country of the one office holder of this surname, where the pages speak of that country too."""
    rows = [row for word in surnames(name)[:1] for row in by_surname().get(sound(word), ())]
    one = {row.holder for row in rows if same_person(row.holder, name)}
    country = next((row.country for row in reversed(rows) if row.country), None)
    return country if len(one) == 1 and country in countries else None


def titles_agree(entity: Entity, rows: list[Held]) -> bool:
    """True where a title of the pages has a word of the table's."""
    said = {word for office in entity.offices for word in name_words(office.title)}
    return any(said & set(name_words(row.title)) - {"of", "the"} for row in rows)


@lru_cache(maxsize=1)
def by_surname() -> dict[str, list[Held]]:
    """Rows by the sound of the holder's surname."""
    out: dict[str, list[Held]] = defaultdict(list)
    for row in offices():
        for word in surnames(row.holder)[:1]:
            out[sound(word)].append(row)
    return out
