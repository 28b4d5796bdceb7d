"""Who held which office since 2000: heads of state and government, ministers and commanders who are often named."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from msgspec import Struct

from .rows import rows


class Held(Struct, frozen=True, kw_only=True):
    """An office somebody held. `country` is None for offices between states; `end` is None where it is not over."""

    holder: str
    country: str | None
    title: str
    start: date
    end: date | None
    source: str


@lru_cache(maxsize=1)
def offices() -> tuple[Held, ...]:
    """Every row, in the order of the table."""
    return tuple(
        Held(
            holder=row["holder"], country=row["country"] or None, title=row["title"],
            start=date.fromisoformat(row["start"]), end=date.fromisoformat(row["end"]) if row["end"] else None,
            source=row["source"],
        )
        for row in rows("offices")
    )  # fmt: skip
