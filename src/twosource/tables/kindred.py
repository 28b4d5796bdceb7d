"""Families of words that reporters use for one another: die, perish, body; harbour, port, pier."""

from __future__ import annotations

from functools import lru_cache

from .rows import cell, rows

STEM = 5  # letters at the head of a long word that make two words kin


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[str]]:
    """Word -> the families it stands in."""
    found: dict[str, set[str]] = {}
    for row in rows("kindred_words"):
        for word in cell(row["words"]):
            found.setdefault(word, set()).add(row["class"])
    return {word: frozenset(names) for word, names in found.items()}


def akin(one: str, other: str) -> bool:
    """True where a reporter may write one lemma for the other.

    >>> akin("die", "body"), akin("dock", "dam"), akin("invade", "invasion")
    (True, False, False)
    """
    if one == other or (min(len(one), len(other)) >= STEM and one[:STEM] == other[:STEM]):
        return True
    known = classes()
    return bool(known.get(one, frozenset()) & known.get(other, frozenset()))
