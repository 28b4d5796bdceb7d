from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.records import Interval
from twosource.time import contains, days, edtf, hull, intersect, interval_of, precision, shift, timex

DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    a, b = sorted((draw(DAYS), draw(DAYS)))
    return Interval(start=draw(st.sampled_from((a, None))), end=draw(st.sampled_from((b, None))))


def span(start: str | None, end: str | None) -> Interval:
    return Interval(start=start and date.fromisoformat(start), end=end and date.fromisoformat(end))


@given(intervals(), intervals())
def test_it_does_not_matter_which_interval_is_cut_by_which(a: Interval, b: Interval) -> None:
    assert intersect(a, b) == intersect(b, a)


@given(intervals(), intervals())
def test_a_cut_lies_in_both_and_both_lie_in_the_hull(a: Interval, b: Interval) -> None:
    cut = intersect(a, b)
    assert cut is None or (contains(a, cut) and contains(b, cut))
    assert contains(hull((a, b)), a)
    assert contains(hull((a, b)), b)


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2025-06-17", "2025-06-17", "2025-06-17"),  # a day
        ("2024-02", "2024-02-01", "2024-02-29"),  # a leap month
        ("2025", "2025-01-01", "2025-12-31"),  # a year
        ("199", "1990-01-01", "1999-12-31"),  # a decade
        ("19", "1900-01-01", "1999-12-31"),  # a century as TIMEX3 writes it
        ("2025-W25", "2025-06-16", "2025-06-22"),  # a week, from Monday
        ("2025-W25-WE", "2025-06-21", "2025-06-22"),  # its week-end
        ("2025-W25-2", "2025-06-17", "2025-06-17"),  # its Tuesday
        ("2025-Q3", "2025-07-01", "2025-09-30"),  # a quarter
        ("2025-H1", "2025-01-01", "2025-06-30"),  # a half
        ("2025-SU", "2025-06-01", "2025-08-31"),  # a season
        ("2025-WI", "2024-12-01", "2026-02-28"),  # either winter of the year
        ("2025-06-17T23:40", "2025-06-17", "2025-06-17"),  # a clock time is on its day
        ("2025-06-17TEV", "2025-06-17", "2025-06-17"),  # a part of a day
    ],
)
def test_a_timex_value_names_days(value: str, start: str, end: str) -> None:
    assert interval_of(value) == span(start, end)


@pytest.mark.parametrize(
    "value", ["P2W", "PAST_REF", "XXXX-06-04", "2025-06-31", "2025-W54", "2025-13", "T09:00", "", "19-06"]
)
def test_durations_references_open_values_and_impossible_days_name_none(value: str) -> None:
    assert interval_of(value) is None


@pytest.mark.parametrize(
    ("interval", "fine", "value", "written"),
    [
        (span("2025-06-17", "2025-06-17"), "day", "2025-06-17", "2025-06-17"),
        (span("2025-06-01", "2025-06-30"), "month", "2025-06", "2025-06"),
        (span("2025-01-01", "2025-12-31"), "year", "2025", "2025"),
        (span("2025-06-16", "2025-06-22"), "interval", "2025-W25", "2025-06-16/2025-06-22"),
        (span("2025-06-01", "2025-06-12"), "interval", "2025-06", "2025-06-01/2025-06-12"),
        (span("2025-07-01", "2025-09-30"), "interval", "2025-Q3", "2025-07-01/2025-09-30"),
        (span("2025-05-01", "2025-06-30"), "interval", "2025", "2025-05-01/2025-06-30"),
        (span("2024-05-01", "2025-06-30"), "interval", "XXXX-XX-XX", "2024-05-01/2025-06-30"),
        (span("1990-01-01", "1999-12-31"), "interval", "199", "1990-01-01/1999-12-31"),
        (span("2025-06-16", None), "open", "XXXX-XX-XX", "2025-06-16/.."),
        (span(None, "2025-06-16"), "open", "XXXX-XX-XX", "../2025-06-16"),
        (span(None, None), "unknown", "XXXX-XX-XX", "XXXX"),
    ],
)
def test_an_interval_is_written_as_fine_as_it_is(interval: Interval, fine: str, value: str, written: str) -> None:
    assert (precision(interval), timex(interval), edtf(interval)) == (fine, value, written)


@given(DAYS, DAYS)
def test_the_value_of_days_never_names_a_day_less(a: date, b: date) -> None:
    interval = Interval(start=min(a, b), end=max(a, b))
    named = interval_of(timex(interval))
    assert named is None or contains(named, interval)


def test_days_are_counted_with_both_ends_and_open_ends_have_no_count() -> None:
    assert days(span("2025-06-01", "2025-06-30")) == 30
    assert days(span("2025-06-01", None)) is None


def test_a_month_after_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert shift(date(2025, 1, 31), 1) == date(2025, 2, 28)
