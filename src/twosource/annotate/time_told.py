"""Expressions that hang on what was told just before: "the next day", "later that year", "two days later"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from ..records import Interval, Sentence, When
from ..time import days, interval_of, solve, solved_value

FAR = 2  # sentences back
LONGEST = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3660}


def with_told(whens: Iterable[When], sentences: tuple[Sentence, ...]) -> Iterator[When]:
    """The expressions in order of place, those that hang on a day told before them filled in where one was told.

    The last date up to two sentences back that is as fine as the words counts; where there is none the equation stays.
    """
    numbers = {sentence.id: sentence.number for sentence in sentences}
    before: list[When] = []
    for when in whens:
        told = last_told(when, before, numbers)
        found = when if told is None else hung_on(when, told)
        before.append(found)
        yield found


def last_told(when: When, before: list[When], numbers: dict[str, int]) -> When | None:
    """The date that an expression hangs on; None where it hangs on none, or none near is fine enough."""
    relative = when.relative
    if relative is None or relative.anchor != "reference" or when.interval is not None or when.type == "DURATION":
        return None
    here = numbers.get(when.sentence or "", -1)
    near = (item for item in reversed(before) if 0 <= here - numbers.get(item.sentence or "", -FAR - 1) <= FAR)
    return next((item for item in near if is_fine(item, LONGEST[relative.unit])), None)


def is_fine(when: When, most: int) -> bool:
    """True for a date of no more than so many days."""
    length = days(when.interval) if when.interval else None
    return when.type in ("DATE", "TIME") and length is not None and length <= most


def hung_on(when: When, told: When) -> When:
    """The expression solved over the date it hangs on, which stands as second evidence."""
    relative, anchor = when.relative, told.interval
    found = solve(relative, anchor) if relative and anchor else None
    if found is None:
        return when
    value = solved_value(when, None, found)
    return structs.replace(
        when, value=value, interval=own_days(value) or found, evidence=(*when.evidence, told.span)
    )  # fmt: skip


def own_days(value: str) -> Interval | None:
    """The days of a value of a day, a week or longer; None where it stays open."""
    return interval_of(value.partition("T")[0])
