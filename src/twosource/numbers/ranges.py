"""Ranges: two ends, both included; None is an open end."""

from typing import Literal

Number = int | float
Range = tuple[Number | None, Number | None]
Compared = Literal["equal", "inside", "overlaps", "disjoint"]

INFINITE = float("inf")


def compare(a: Range, b: Range) -> Compared:
    """How two ranges lie to each other; "inside" where either holds the other.

    >>> compare((11000, 11000), (10000, 12000))
    'inside'
    """
    if a == b:
        return "equal"
    if covers(a, b) or covers(b, a):
        return "inside"
    return "overlaps" if floor(a) <= ceiling(b) and floor(b) <= ceiling(a) else "disjoint"


def covers(outer: Range, inner: Range) -> bool:
    """True where every value of the inner range lies in the outer one."""
    return floor(outer) <= floor(inner) and ceiling(inner) <= ceiling(outer)


def hull(a: Range, b: Range) -> Range:
    """The smallest range that holds both; an open end stays open."""
    low = None if a[0] is None or b[0] is None else min(a[0], b[0])
    high = None if a[1] is None or b[1] is None else max(a[1], b[1])
    return low, high


def floor(span: Range) -> Number:
    """The low end, or minus infinity."""
    return -INFINITE if span[0] is None else span[0]


def ceiling(span: Range) -> Number:
    """The high end, or infinity."""
    return INFINITE if span[1] is None else span[1]


def plain(number: Number) -> str:
    """A number as a newspaper prints it.

    >>> plain(12000), plain(2500000), plain(0.3)
    ('12,000', '2.5 million', '0.3')
    """
    for size, word in ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")):
        if abs(number) >= size and number * 1000 % size == 0:
            return f"{number / size:,.10g} {word}"
    return f"{number:,}" if isinstance(number, int) else f"{number:,.10g}"


def in_words(span: Range) -> str:
    """A range in words.

    >>> in_words((1000, 3000)), in_words((None, 4000)), in_words((12, None)), in_words((7, 7))
    ('1,000 to 3,000', 'up to 4,000', 'at least 12', '7')
    """
    low, high = span
    if low is None:
        return "not known" if high is None else f"up to {plain(high)}"
    if high is None:
        return f"at least {plain(low)}"
    return plain(low) if low == high else f"{plain(low)} to {plain(high)}"
