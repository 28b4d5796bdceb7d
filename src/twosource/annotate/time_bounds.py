"""The word before a time expression that makes it a bound: since August, until May, by Friday."""

from __future__ import annotations

import re
from typing import Literal

Bound = Literal["in", "since", "until", "before", "after"]
BOUNDS: dict[str, Bound] = {
    "since": "since", "from": "since", "starting": "since", "beginning": "since", "until": "until", "till": "until",
    "through": "until", "to": "until", "by": "before", "before": "before", "prior to": "before", "ahead of": "before",
    "after": "after", "following": "after", "beyond": "after", "effective": "since", "as from": "since",
    "with effect from": "since", "up to": "until", "up to and including": "until", "no later than": "before",
    "not later than": "before", "no earlier than": "since", "not before": "since", "between": "since",
}  # fmt: skip
COMPARED = re.compile(
    r"(?:\b(?:up|down|rose|fell|increase|decrease|rise|drop|unchanged|changed)|\d|%|percent|million|billion)"
    r"(?: sharply| slightly)? from (?:the )?$",
    re.IGNORECASE,
)  # "up from Tuesday" compares; nothing began there
SECOND = re.compile(r"\bbetween [^.;,]{3,40} and (?:the )?$", re.IGNORECASE)
AFTER: dict[str, Bound] = {
    " at the latest": "before",
    " onward": "since",
    " and beyond": "since",
    " at the earliest": "since",
}
LAST_WORDS = re.compile(
    rf"\b({'|'.join(sorted(BOUNDS, key=len, reverse=True))})(?: +(?:on|in|the|at))* *$", re.IGNORECASE
)


def bound_of(before: str, after: str = "") -> Bound:
    """What the words before an expression make of it; "in" where nothing does, or where it owns what comes after.

    >>> bound_of("has been shut since ")
    'since'
    >>> bound_of("the toll from ", "'s flood")
    'in'
    """
    if after.startswith("'s"):
        return "in"
    found = LAST_WORDS.search(before[-32:])
    if found and not COMPARED.search(before[-48:]):
        return BOUNDS[found[1].lower()]
    if SECOND.search(before[-60:]):
        return "until"
    return next((bound for words, bound in AFTER.items() if after.lower().startswith(words)), "in")
