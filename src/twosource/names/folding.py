"""Keys under which two spellings of a name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

POSSESSIVE = re.compile(r"['’]s?$")
LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The name without case, accents, hyphens, dots, articles and possessives.

    >>> name_key("Pak Min-ho") == name_key("PAK MIN HO")
    True
    """
    bare = LEADING.sub("", POSSESSIVE.sub("", name.strip()))
    bare = DOTTED.sub(lambda found: found[0].replace(".", ""), bare)
    flat = "".join(sign for sign in unicodedata.normalize("NFKD", bare.casefold()) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w&]+", " ", flat.replace("'", "").replace("’", "")).split())


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name's key."""
    return tuple(name_key(name).split())
