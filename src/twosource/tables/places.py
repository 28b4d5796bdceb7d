"""Continents, regions, waters and well-known cities that are no capitals."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, cast

from msgspec import Struct

from .rows import cell, plain, rows, spellings

PlaceKind = Literal["continent", "region", "city", "water", "place", "bloc"]


class Place(Struct, frozen=True, kw_only=True):
    """A place; `country` is None where it lies in several or where states dispute it."""

    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    kind: PlaceKind
    country: str | None
    source: str

    @property
    def key(self) -> str:
        """The table key of a mention: "place:Crimea"."""
        return f"place:{self.name}"


@lru_cache(maxsize=1)
def places() -> tuple[Place, ...]:
    """Every place of the table."""
    return tuple(
        Place(
            name=row["name"], aliases=cell(row["aliases"]),
            adjectives=cell(row["adjectives"]), kind=cast(PlaceKind, row["kind"]),
            country=row["country"] or None, source=row["source"],
        )
        for row in rows("places")
    )  # fmt: skip


@lru_cache(maxsize=1)
def place_names() -> dict[str, Place]:
    """Places by plain name and alias."""
    out: dict[str, Place] = {}
    for place in places():
        for name in (place.name, *place.aliases, *place.adjectives):
            out.setdefault(plain(name), place)
    return out


def place_named(words: str) -> Place | None:
    """The place of this name or alias, or None."""
    names = place_names()
    return next((names[key] for key in spellings(words) if key in names), None)
