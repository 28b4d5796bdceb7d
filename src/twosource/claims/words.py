"""Plain lists of words of this room, from the table claim_words."""

from __future__ import annotations

from functools import lru_cache

from ..tables.rows import cell, rows


@lru_cache(maxsize=256)
def words(name: str) -> frozenset[str]:
    """The words of one list. Raises KeyError where there is no such list, or two of one name."""
    found = [cell(row["word"]) for row in rows("claim_words") if row["list"] == name]
    if len(found) != 1:
        raise KeyError(name)
    return frozenset(found[0])
