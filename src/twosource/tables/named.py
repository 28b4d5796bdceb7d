"""One look-up over all tables: what do these words name?"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from ..records import EntityKind, Form
from .bodies import body_names
from .countries import country_names
from .places import place_names
from .press import press_names
from .rows import plain, spellings, without_accents
from .treaties import treaty_names
from .weapons import weapon_names


class Named(Struct, frozen=True, kw_only=True):
    """A row that some words name: its key, kind and country, and whether the words are a capital or a seat."""

    key: str
    kind: EntityKind
    form: Form
    country: str | None
    stands: bool = False  # a capital or seat that may stand for a government


@lru_cache(maxsize=1)
def table_names() -> dict[str, Named]:
    """Plain words -> what they name; the first of country, body, treaty, weapon, place and outlet wins."""
    out: dict[str, Named] = {}
    for words, found in country_names().items():
        code = found.country.iso3
        kind: EntityKind = "place" if found.by == "capital" else "country"
        form: Form = "adjective" if found.by in ("adjective", "people") else "name"
        out[words] = Named(
            key=f"capital:{code}" if found.by == "capital" else f"country:{code}", kind=kind, form=form,
            country=code, stands=found.by in ("capital", "seat"),
        )  # fmt: skip
    for words, body in body_names().items():
        out.setdefault(words, Named(key=body.key, kind="organization", form="name", country=body.country))
    for words, treaty in treaty_names().items():
        out.setdefault(words, Named(key=treaty.key, kind="document", form="name", country=None))
    for words, weapon in weapon_names().items():
        out.setdefault(words, Named(key=weapon.key, kind="object", form="name", country=None))
    for words, place in place_names().items():
        own: Form = "adjective" if words in {plain(word) for word in place.adjectives} else "name"
        out.setdefault(words, Named(key=place.key, kind="place", form=own, country=place.country))
    for words, item in press_names().items():
        out.setdefault(words, Named(key=item.key, kind="outlet", form="name", country=item.country))
    return out


@lru_cache(maxsize=1)
def reaches() -> dict[str, int]:
    """First letters and figures of a name, in lower case -> the greatest number of words and signs in such a name."""
    out: dict[str, int] = {}
    for words in table_names():
        first = FIRST.match(words)
        key = first[0].lower() if first else ""
        out[key] = max(out.get(key, 0), len(PIECES.findall(words)))
    return out


FIRST = re.compile(r"\w+")
PIECES = re.compile(r"\w+|[^\w\s]")


@lru_cache(maxsize=65536)
def reach(word: str) -> int:
    """How many words a name of the tables that begins with this word has at most; 0 where none does."""
    first = FIRST.search(without_accents(word))
    return reaches().get(first[0].lower(), 0) if first else 0


def named(words: str) -> Named | None:
    """What these words name in the tables, or None."""
    names = table_names()
    found = next((names[key] for key in spellings(words) if key in names), None)
    return found or (shouted().get(plain(words)) if words.isupper() else None)


@lru_cache(maxsize=1)
def shouted() -> dict[str, Named]:
    """Names of two and more words in capitals."""
    return {words.upper(): row for words, row in reversed(table_names().items()) if " " in words}
