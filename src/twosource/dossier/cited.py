"""The names of agencies and outlets behind the words that pages use for them."""

from __future__ import annotations

import re
from functools import lru_cache

from ..tables import press_named

WORD = re.compile(r"[\w.&-]+")
LONGEST = 6


@lru_cache(maxsize=4096)
def press_in(words: str) -> str | None:
    """The agency or outlet named within a description: "the state-run agency Tass" is TASS. None where none is.

    The longest name wins; a name begins with a capital letter.
    """
    parts = list(WORD.finditer(words))
    for size in range(min(LONGEST, len(parts)), 0, -1):
        for first in range(len(parts) - size + 1):
            name = words[parts[first].start() : parts[first + size - 1].end()]
            known = press_named(name) if name[:1].isupper() else None
            if known is not None:
                return known.name
    return None


def is_name(words: str) -> bool:
    """True where every word of more than three letters is written as a name: "Port News Agency"."""
    return all(word[:1].isupper() for word in WORD.findall(words) if len(word) > 3) and words[:1].isupper()
