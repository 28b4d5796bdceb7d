from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.records import Interval, Relative
from twosource.time import ALWAYS, anchors, contains, day, intersect, month, solve, year

TUESDAY = day(date(2025, 6, 17))


def words(unit: str = "year", low: int | None = None, high: int | None = None, **fields: Any) -> Relative:
    anchor: Any = fields.pop("anchor", "published")
    named: Any = unit
    return Relative(anchor=anchor, unit=named, low=low, high=high, **fields)


ROWS = [
    (words("week", weekday=1), "2025-06-17", "2025-06-17", "Tuesday: the anchor counts"),
    (words("week", weekday=2), "2025-06-11", "2025-06-11", "Wednesday: the last one"),
    (words("week", 0, 1, weekday=2), "2025-06-18", "2025-06-18", "will meet on Wednesday"),
    (words("week", 0, 1, weekday=1), "2025-06-17", "2025-06-17", "will meet on Tuesday: today is still to come"),
    (words("day", -1, -1, weekday=1), "2025-06-10", "2025-06-10", "last Tuesday is not today"),
    (words("day", 1, 1, weekday=1), "2025-06-24", "2025-06-24", "next Tuesday is not today"),
    (words("week", -1, -1, weekday=3), "2025-06-12", "2025-06-12", "Thursday of last week"),
    (words("quarter", month=1), "2025-01-01", "2025-03-31", "the first quarter"),
    (words("quarter", month=12), "2024-12-01", "2025-02-28", "winter"),
    (words("quarter", -4, -4, month=7), "2024-07-01", "2024-09-30", "last year's third quarter"),
    (words("week", 0, 0, weekday=4), "2025-06-20", "2025-06-20", "Friday this week"),
    (words("day", -1, -1), "2025-06-16", "2025-06-16", "yesterday"),
    (words("week", -1, -1), "2025-06-09", "2025-06-15", "last week, from Monday"),
    (words("month", -6, -6), "2024-12-01", "2024-12-31", "six months ago, at the grain of months"),
    (words("quarter", 1, 1), "2025-07-01", "2025-09-30", "next quarter"),
    (words("year", -1, -1), "2024-01-01", "2024-12-31", "last year"),
    (words("decade", -1, -1), "2010-01-01", "2019-12-31", "last decade"),
    (words("year", month=6, day=4), "2025-06-04", "2025-06-04", "June 4"),
    (words("year", month=8), "2024-08-01", "2024-08-31", "August is past"),
    (words("year", 0, 1, month=8), "2025-08-01", "2025-08-31", "next August"),
    (words("year", -1, -1, month=3), "2024-03-01", "2024-03-31", "March last year"),
    (words("year", 1, 1, month=7, day=4), "2026-07-04", "2026-07-04", "July 4 next year is not the nearest"),
    (words("month", 1, 1, day=20), "2025-07-20", "2025-07-20", "the 20th of next month"),
    (words("year", 0, 0, month=9), "2025-09-01", "2025-09-30", "in September of this year"),
    (words("year", month=6, part="early"), "2025-06-01", "2025-06-12", "early June"),
    (words("year", -1, -1, part="late"), "2024-09-01", "2024-12-31", "late last year"),
    (words("month", day=31), "2025-05-31", "2025-05-31", "the 31st"),
    (words("year", month=6, day=4, weekday=2), "2025-06-04", "2025-06-04", "Wednesday, June 4"),
    (words("year", month=6, day=4, weekday=1), "2024-06-04", "2024-06-04", "Tuesday, June 4 was a year before"),
    (words("year", month=2, day=29), "2024-02-29", "2024-02-29", "29 February goes back to a leap year"),
    (words("day", 1, 13), "2025-06-18", "2025-06-30", "less than two weeks after"),
    (words("day", -7, 0), "2025-06-10", "2025-06-17", "the past seven days"),
]


@pytest.mark.parametrize(("relative", "start", "end", "why"), ROWS)
def test_words_over_a_known_day_name_days(relative: Relative, start: str, end: str, why: str) -> None:
    found = solve(relative, TUESDAY)
    assert found == Interval(start=date.fromisoformat(start), end=date.fromisoformat(end)), why


def test_an_unknown_anchor_gives_no_days() -> None:
    assert solve(words("week", weekday=1), ALWAYS) is None


def test_an_anchor_open_at_one_end_gives_days_open_at_that_end() -> None:
    assert solve(words("year", -1, -1), Interval(start=date(2025, 6, 1), end=None)) == Interval(
        start=date(2024, 1, 1), end=None
    )


DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
EQUATIONS = st.sampled_from([row[0] for row in ROWS if row[0].part is None or row[0].month])


@st.composite
def nested(draw: st.DrawFn) -> tuple[Interval, Interval]:
    a, b, c, d = sorted(draw(st.tuples(DAYS, DAYS, DAYS, DAYS)))
    return Interval(start=a, end=d), Interval(start=b, end=c)


@given(EQUATIONS, nested())
def test_knowing_more_of_the_anchor_never_allows_a_new_day(relative: Relative, pair: tuple[Interval, Interval]) -> None:
    wide, narrow = (solve(relative, anchor) for anchor in pair)
    assert wide is not None
    assert narrow is not None
    assert contains(wide, narrow)


@given(EQUATIONS, nested(), DAYS)
def test_the_true_anchor_is_never_lost_when_solving_backwards(
    relative: Relative, pair: tuple[Interval, Interval], true: date
) -> None:
    wide = pair[0]
    if intersect(wide, day(true)) is None:
        return
    target = solve(relative, day(true))
    assert target is not None
    found = anchors(relative, target, wide)
    assert found is not None
    assert contains(found, day(true))
    assert contains(wide, found)


def test_a_weekday_and_its_day_tell_the_week_of_publication() -> None:
    found = anchors(words("week", weekday=1), TUESDAY, year(2025))
    assert found == Interval(start=date(2025, 6, 17), end=date(2025, 6, 23))


def test_a_date_no_anchor_can_reach_has_no_anchors() -> None:
    assert anchors(words("year", -1, -1), TUESDAY, month(2025, 6)) is None
