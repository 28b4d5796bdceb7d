"""Alliances, armed groups and other bodies that news names without explaining."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, cast

from msgspec import Struct

from .rows import cell, plain, rows, spellings

BodyKind = Literal["alliance", "armed-group", "body", "company"]


class Body(Struct, frozen=True, kw_only=True):
    """An organisation; `country` is where it belongs, None for those between states."""

    name: str
    aliases: tuple[str, ...]
    kind: BodyKind
    country: str | None
    source: str

    @property
    def key(self) -> str:
        """The table key of a mention: "body:NATO"."""
        return f"body:{self.name}"


@lru_cache(maxsize=1)
def bodies() -> tuple[Body, ...]:
    """Every body of the table."""
    return tuple(
        Body(
            name=row["name"], aliases=cell(row["aliases"]), kind=cast(BodyKind, row["kind"]),
            country=row["country"] or None, source=row["source"],
        )
        for row in rows("bodies")
    )  # fmt: skip


def alliances() -> tuple[Body, ...]:
    """Alliances and unions of states."""
    return tuple(body for body in bodies() if body.kind == "alliance")


def armed_groups() -> tuple[Body, ...]:
    """Armed groups that are no state's army."""
    return tuple(body for body in bodies() if body.kind == "armed-group")


@lru_cache(maxsize=1)
def body_names() -> dict[str, Body]:
    """Bodies by plain name and alias."""
    out: dict[str, Body] = {}
    for body in bodies():
        for name in (body.name, *body.aliases):
            out.setdefault(plain(name), body)
    return out


def body_named(words: str) -> Body | None:
    """The body of this name or these letters, or None."""
    names = body_names()
    return next((names[key] for key in spellings(words) if key in names), None)
