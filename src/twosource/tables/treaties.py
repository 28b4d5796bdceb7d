"""Treaties between states and the papers that news names like them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from msgspec import Struct

from .rows import cell, plain, rows


class Treaty(Struct, frozen=True, kw_only=True):
    """A treaty with the day on which it was signed or adopted."""

    name: str
    aliases: tuple[str, ...]
    signed: date
    source: str

    @property
    def key(self) -> str:
        """The table key of a mention: "treaty:Paris Agreement"."""
        return f"treaty:{self.name}"


@lru_cache(maxsize=1)
def treaties() -> tuple[Treaty, ...]:
    """Every treaty of the table, the oldest first."""
    return tuple(
        Treaty(name=row["name"], aliases=cell(row["aliases"]), signed=date.fromisoformat(row["signed"]),
               source=row["source"])
        for row in rows("treaties")
    )  # fmt: skip


@lru_cache(maxsize=1)
def treaty_names() -> dict[str, Treaty]:
    """Treaties by plain name and alias."""
    return {plain(name): treaty for treaty in treaties() for name in (treaty.name, *treaty.aliases)}
