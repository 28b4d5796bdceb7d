"""Spellings of one name in Latin letters: Sergei and Sergey, Chaykovsky and Tchaikovsky, Mohammed and Muhammad."""

from __future__ import annotations

import re
from functools import lru_cache

# Romanisation differs in these endings and letters; each pair comes from a common standard (BGN, ISO 9, press use).
STEPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?:iy|yy|yi|ij|ii|ey|ei|ay|ai|y|i)$", "i"),
        (r"(?:eff|ev|ov|off|ow)$", "v"),
        (r"yev", "ev"),
        (r"ye", "e"),
        (r"iya|ia|ja|ya", "a"),
        (r"iu|yu|ju", "u"),
        (r"iy|yi|ij|ji", "i"),
        (r"y|j(?=[^aeiou])", "i"),
        (r"kh", "h"),
        (r"tch|tsch", "ch"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"q|ck", "k"),
        (r"oo|ou", "u"),
        (r"ee", "i"),
        (r"w", "v"),
        (r"([a-z])\1", r"\1"),
    )
)
# First names whose spellings no rule of letters joins: one person writes them either way.
PAIRS = {
    "mohammed": "muhammad", "mohamed": "muhammad", "mohammad": "muhammad", "muhammed": "muhammad",
    "alexander": "aleksandr", "alexandr": "aleksandr", "aleksander": "aleksandr", "oleksandr": "aleksandr",
    "volodimir": "vladimir", "dmitro": "dmitri", "sergii": "sergei", "serhii": "sergei", "serhiy": "sergei",
    "mikola": "nikolai", "olena": "elena", "pyotr": "petr", "peter": "petr", "yevgeny": "evgeni", "evgeny": "evgeni",
    "hussain": "hussein", "husain": "hussein", "ahmad": "ahmed", "usama": "osama", "abd": "abdul", "yusuf": "yousef",
    "youssef": "yousef", "bashir": "bashar", "gaddafi": "qaddafi", "kadhafi": "qaddafi", "kim": "kim",
}  # fmt: skip


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A rough key of a folded word; words with one key are spellings of one name.

    >>> sound("sergey") == sound("sergei"), sound("barlow") == sound("burlow")
    (True, False)
    """
    word = PAIRS.get(word, word)
    if len(word) < 4:
        return word
    for pattern, plain in STEPS:
        word = pattern.sub(plain, word)
    return word
