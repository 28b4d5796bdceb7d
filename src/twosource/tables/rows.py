"""CSV tables of this folder: read once, cells split, every row naming its source."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

CURLY = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-"})


@lru_cache(maxsize=32)
def rows(table: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/<table>.csv`, in its order. Raises FileNotFoundError where there is no such table."""
    text = files(__package__).joinpath("data", f"{table}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def cell(words: str) -> tuple[str, ...]:
    """The entries of a cell with `|` between them.

    >>> cell("UK|Britain")
    ('UK', 'Britain')
    """
    return tuple(part for part in words.split("|") if part)


def plain(words: str) -> str:
    """The words without accents, curly quotes, double spaces and a leading article; capitals stand.

    >>> plain("The  Élysée")
    'Elysee'
    """
    flat = " ".join((words if words.isascii() else without_accents(words)).split())
    return flat[4:] if flat[:4] in ("the ", "The ", "THE ") else flat


def without_accents(words: str) -> str:
    """The words without accents and curly quotes; one sign may become several."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign))
    return bare.translate(CURLY)


def spellings(words: str) -> Iterator[str]:
    """The keys under which a lookup tries some words: as they stand, and in title case where they shout.

    Short capitals stay as they are: US is a country, us is not.
    """
    key = plain(words)
    yield key
    if key.isupper() and len(key) > 4:
        yield key.title()
