"""Words and runs of words, for comparing texts."""

import re
from collections.abc import Sequence

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, in order; figures keep their commas, names their hyphens.

    >>> words("At least 4,500 re-entered.")
    ('at', 'least', '4,500', 're-entered')
    """
    return tuple(found[0].lower().replace("’", "'") for found in WORD.finditer(text))


def shingles(run: Sequence[str], size: int) -> frozenset[tuple[str, ...]]:
    """Every run of `size` neighbouring words; empty where there are fewer.

    >>> sorted(shingles(("a", "b", "c"), 2))
    [('a', 'b'), ('b', 'c')]
    """
    return frozenset(tuple(run[at : at + size]) for at in range(len(run) - size + 1))
