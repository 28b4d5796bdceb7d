"""Feasts by their rules."""

from __future__ import annotations

from datetime import date, timedelta


def feast(rule: str, number: int) -> date:
    """The day of a feast in a year: 12-25, 11-4-3 (fourth Thursday of November; the 5th is the last),
    11-4-3+1 (the day after it), easter+1."""
    base, plus, more = rule.partition("+")
    if plus and base not in ("easter", "julian"):
        return feast(base, number) + timedelta(days=int(more))
    if base == "julian":
        return orthodox_easter(number)
    if rule.startswith("easter"):
        return easter(number) + timedelta(days=int(rule.removeprefix("easter")))
    parts = [int(part) for part in rule.split("-")]
    if len(parts) == 2:
        return date(number, *parts)
    month, rank, day = parts
    first = date(number, month, 1)
    found = first + timedelta(days=(day - first.weekday()) % 7 + 7 * (rank - 1))
    return found if found.month == month else found - timedelta(days=7)


def easter(number: int) -> date:
    """Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher."""
    a, b, c = number % 19, number // 100, number % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(number, month, day + 1)


def orthodox_easter(number: int) -> date:
    """Easter Sunday of the eastern churches, by the rule of Meeus; good for the years 1900 to 2099."""
    a, b, c = number % 4, number % 7, number % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(number, month, day + 1) + timedelta(days=13)
