"""Adjectives of nationality made of a state's name."""

from __future__ import annotations

ENDINGS = ("an", "ian", "ese", "ish", "ic")


def peoples_of(name: str) -> frozenset[str]:
    """The adjectives of nationality that English may make of a state's name of one word.

    >>> "Kestrian" in peoples_of("Kestria")
    True
    """
    if not name.isalpha() or len(name) < 4:
        return frozenset()
    open_ended = name[-1] in "aeiouy"
    stem = name[:-1] if open_ended else name
    return frozenset({stem + end for end in ENDINGS} | ({name + "n"} if open_ended else set()))
