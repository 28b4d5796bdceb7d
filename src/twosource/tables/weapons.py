"""Weapons under their own names: missiles, aircraft, vehicles, guns. Names that are ordinary words need their noun."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from .rows import cell, plain, rows


class Weapon(Struct, frozen=True, kw_only=True):
    """A weapon, what class it is of, and the country that made it first (None for a joint work)."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    source: str

    @property
    def key(self) -> str:
        """The table key of a mention: "weapon:S-400"."""
        return f"weapon:{self.name}"


@lru_cache(maxsize=1)
def weapons() -> tuple[Weapon, ...]:
    """Every weapon of the table."""
    return tuple(
        Weapon(name=row["name"], aliases=cell(row["aliases"]), kind=row["class"], country=row["country"] or None,
               source=row["source"])
        for row in rows("weapons")
    )  # fmt: skip


@lru_cache(maxsize=1)
def weapon_names() -> dict[str, Weapon]:
    """Weapons by plain name and alias."""
    return {plain(name): weapon for weapon in weapons() for name in (weapon.name, *weapon.aliases)}
