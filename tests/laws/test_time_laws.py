"""What must hold of every time expression, whatever the day of publication."""

import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from timed import times
from twosource.records import Interval, When
from twosource.time import days, hull, intersect, interval_of, month, precision, shift, told, year
from twosource.time.written import PARTS, bounded

OF_DAYS = [
    "yesterday", "the day before yesterday", "today", "overnight", "on Friday", "last Friday", "on Tuesday night",
    "Tuesday last week", "last week", "two weeks ago", "three days ago", "in the past week", "in the last 24 hours",
    "over the weekend", "at 5 p.m. on Friday", "on the first day of this week", "a week ago",
]  # fmt: skip
OF_YEARS = [
    "last year", "last June", "in early June", "on June 4", "in late March", "last summer", "in the third quarter",
    "early last year", "in June last year", "on Christmas Day", "five years ago", "on the night of June 4",
    "on the first day of June", "at the end of last year", "in the past two years", "in the first half of last year",
]  # fmt: skip
OTHERS = [
    "on Easter Monday", "since August", "until May", "on the 17th", "in Q3", "in fiscal 2024", "in the 1990s",
    "in the 12th century", "in the summer of 2019", "from 3 to 5 June", "between 2019 and 2023", "for several weeks",
    "the next day", "on Friday the 13th", "last month", "six months ago", "late this quarter", "at noon",
    "in 2019-2023",
]  # fmt: skip
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 28))
ALL = st.sampled_from([*OF_DAYS, *OF_YEARS, *OTHERS])


def said(words: str, published: date) -> tuple[When, ...]:
    return times(f"The old mill shut {words}.", published.isoformat())


@settings(max_examples=300, deadline=None)
@given(ALL, DAYS)
def test_an_interval_begins_no_later_than_it_ends(words: str, published: date) -> None:
    found = [when.interval for when in said(words, published) if when.interval]
    assert all(one.start is None or one.end is None or one.start <= one.end for one in found)


@settings(max_examples=300, deadline=None)
@given(ALL, DAYS)
def test_edtf_and_precision_say_the_same_days(words: str, published: date) -> None:
    for when in said(words, published):
        found, named = told(when), bounded(when)
        assert (found.earliest, found.latest, found.precision) == (named.start, named.end, precision(named))
        assert days_of(found.edtf) == (named if when.interval else None), found.edtf


@settings(max_examples=300, deadline=None)
@given(ALL, DAYS)
def test_the_value_touches_the_days_of_its_interval(words: str, published: date) -> None:
    for when in said(words, published):
        named = interval_of(when.value.partition("T")[0])
        assert named is None or when.interval is None or intersect(named, when.interval), when.value


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(OF_DAYS), DAYS, st.integers(min_value=-50, max_value=50))
def test_weeks_of_publication_move_the_days_by_as_much(words: str, published: date, weeks: int) -> None:
    first, second = said(words, published), said(words, published + timedelta(weeks=weeks))
    moved = [when.interval and far(when.interval, weeks) for when in first]
    assert moved == [when.interval for when in second]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(OF_YEARS), DAYS, st.integers(min_value=-20, max_value=20))
def test_years_of_publication_move_the_days_by_as_much(words: str, published: date, years: int) -> None:
    published = published.replace(day=min(published.day, 28))
    first, second = said(words, published), said(words, shift(published, 12 * years))
    moved = [when.interval and on(when.interval, years) for when in first]
    assert moved == [when.interval and on(when.interval, 0) for when in second]


@settings(max_examples=200, deadline=None)
@given(st.lists(ALL, min_size=1, max_size=3, unique=True), DAYS)
def test_expressions_do_not_overlap_and_quote_their_page(words: list[str], published: date) -> None:
    text = f"The old mill shut {', and '.join(words)}."
    found = times(text, published.isoformat())
    assert all(text[when.span.start : when.span.end] == when.span.quote for when in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def far(interval: Interval, weeks: int) -> Interval:
    ends = [end and end + timedelta(weeks=weeks) for end in (interval.start, interval.end)]
    return Interval(start=ends[0], end=ends[1])


def on(interval: Interval, years: int) -> Interval:
    """So many years on; the last of February is one day, leap year or not."""
    ends = [end and shift(end.replace(day=min(end.day, 28)), 12 * years) for end in (interval.start, interval.end)]
    return Interval(start=ends[0], end=ends[1])


def days_of(edtf: str) -> Interval | None:
    """The days of an EDTF value; None for XXXX."""
    start, mark, end = edtf.partition("/")
    if mark:
        ends = [None if one == ".." else date.fromisoformat(one) for one in (start, end)]
        return Interval(start=ends[0], end=ends[1])
    if re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return Interval(start=date.fromisoformat(edtf), end=date.fromisoformat(edtf))
    if re.fullmatch(r"\d\d[\dX]X", edtf):
        return interval_of(edtf.rstrip("X"))
    number, _, part = edtf.partition("-")
    if not number.isdigit():
        return None
    if not part:
        return year(int(number))
    code = {sign: name for name, sign in PARTS.items()}.get(part)
    return interval_of(f"{number}-{code}") if code else hull((month(int(number), int(part)),))


def test_the_reader_of_edtf_reads_all_its_forms() -> None:
    forms = ["2024-33", "2024-22", "199X", "19XX", "2024-06", "2024", "2024-06-01/..", "../2024-06-01"]
    assert [days(one) if (one := days_of(form)) else None for form in forms] == [
        91,
        92,
        3652,
        36524,
        30,
        366,
        None,
        None,
    ]
