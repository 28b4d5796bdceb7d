"""When two ranges are the same figure, fit together, or exclude each other."""

from __future__ import annotations

from ..records import Claim, Number, Value

NEAR = 0.1  # "about": figures that lie this close, as a share of the larger, may be one


def numeric(claim: Claim) -> bool:
    """True for a claim whose value is a figure."""
    return claim.value is not None and (claim.value.low is not None or claim.value.high is not None)


def point(value: Value) -> Number | None:
    """The one figure a value names: its only end, or both where they are equal; None for a real range."""
    if value.low is None or value.high is None or value.low == value.high:
        return value.low if value.low is not None else value.high
    return None


def exact(value: Value) -> bool:
    """True for one figure without a bound."""
    return value.low is not None and value.low == value.high


def overlap(a: Value, b: Value) -> bool:
    """True where one number could be both."""
    low = max(x for x in (a.low, b.low, float("-inf")) if x is not None)
    high = min(x for x in (a.high, b.high, float("inf")) if x is not None)
    return low <= high


def close(a: Number, b: Number) -> bool:
    """True where two figures lie within the allowance for "about"."""
    return abs(a - b) <= NEAR * max(abs(a), abs(b))


def holds(outer: Value, inner: Value) -> bool:
    """True where a closed range holds all of another value."""
    if outer.low is None or outer.high is None or inner.low is None or inner.high is None:
        return False
    return outer.low <= inner.low and inner.high <= outer.high


def same_answer(a: Value, b: Value) -> bool:
    """True where two values answer the question alike: one figure, one inside the other's range, or rounded."""
    one, two = point(a), point(b)
    if one is not None and two is not None:
        return one == two or (close(one, two) and overlap(a, b) and not (exact(a) and exact(b)))
    return holds(a, b) or holds(b, a)


def rough(claim: Claim) -> bool:
    """True for a figure given as "about", "nearly" or "several"."""
    return claim.bound in ("about", "nearly", "several")


def excluded(a: Claim, b: Claim) -> bool:
    """True where the two figures cannot both be right, with room for rough ones."""
    if a.value is None or b.value is None or overlap(a.value, b.value):
        return False
    ends = [x for x in (a.value.low, a.value.high) if x is not None]
    others = [x for x in (b.value.low, b.value.high) if x is not None]
    return not ((rough(a) or rough(b)) and any(close(x, y) for x in ends for y in others))
