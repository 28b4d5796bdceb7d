"""Given names that one sex bears as a rule: enough to keep `she` from a man."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from .rows import plain, rows


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Given name -> f or m. Names that both bear are left out."""
    return {row["name"]: row["sex"] for row in rows("given_names")}


def is_given_name(name: str) -> bool:
    """True of a given name in the table, as it is written there."""
    return name in given_names()


@lru_cache(maxsize=65536)
def sex_of(name: str) -> Literal["f", "m"] | None:
    """What the first word of a person's name says, or None.

    >>> sex_of("Marta Quist")
    'f'
    """
    words = plain(name).split()
    sex = given_names().get(words[0]) if len(words) > 1 else None
    return "f" if sex == "f" else "m" if sex == "m" else None
