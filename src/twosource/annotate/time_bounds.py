"""The word before a time expression that makes it a bound: since August, until May, by Friday."""

from __future__ import annotations

import re
from typing import Literal

Bound = Literal["in", "since", "until", "before", "after"]
BOUNDS: dict[str, Bound] = {
    "since": "since", "from": "since", "starting": "since", "beginning": "since", "until": "until", "till": "until",
    "through": "until", "to": "until", "by": "before", "before": "before", "prior to": "before", "ahead of": "before",
    "after": "after", "following": "after", "beyond": "after",
}  # fmt: skip
LAST_WORDS = re.compile(rf"\b({'|'.join(BOUNDS)})(?: +(?:on|in|the|at))* *$", re.IGNORECASE)


def bound_of(before: str, after: str = "") -> Bound:
    """What the words before an expression make of it; "in" where nothing does, or where it owns what comes after.

    >>> bound_of("has been shut since ")
    'since'
    >>> bound_of("the toll from ", "'s flood")
    'in'
    """
    found = None if after.startswith("'s") else LAST_WORDS.search(before[-24:])
    return BOUNDS[found[1].lower()] if found else "in"
