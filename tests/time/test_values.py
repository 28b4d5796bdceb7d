from datetime import date
from typing import Any

import pytest

from twosource.records import Given, Interval, Relative, When
from twosource.time import day, month, solved_value, year

GIVEN = (Given(kind="meta", where="test", words="x"),)


def when(value: str, unit: Any = "year", kind: Any = "DATE", **fields: Any) -> When:
    relative = Relative(anchor=fields.pop("anchor", "published"), unit=unit, **fields)
    return When(id="w", evidence=GIVEN, made_by="test", type=kind, value=value, relative=relative)


LATE_JUNE = Interval(start=date(2025, 6, 17), end=date(2025, 6, 23))


@pytest.mark.parametrize(
    ("words", "published", "value", "why"),
    [
        (when("XXXX-06-04", month=6, day=4), year(2025), "2025-06-04", "the year of publication is enough"),
        (when("XXXX-12-04", month=12, day=4), year(2025), "XXXX-12-04", "December of this year or of the last"),
        (when("XXXX-06", month=6, part="early"), LATE_JUNE, "2025-06", "early June is a part of June"),
        (when("XXXX-03", month=3), year(2025), "2025-03", "a month"),
        (when("XXXX", low=-1, high=-1), year(2025), "2024", "last year"),
        (when("XXXX-WXX-2", unit="week", weekday=1), LATE_JUNE, "2025-06-17", "one Tuesday is left"),
        (when("XXXX-WXX-2", unit="week", weekday=1), month(2025, 6), "XXXX-WXX-2", "five Tuesdays are left"),
        (when("XXXX-WXX-2TEV", unit="week", weekday=1, kind="TIME"), LATE_JUNE, "2025-06-17TEV", "Tuesday evening"),
        (when("XXXX-WXX", unit="week", low=-1, high=-1), day(date(2025, 6, 17)), "2025-W24", "last week"),
        (when("XXXX", unit="year", low=-1, high=-1), None, "XXXX", "nothing is known"),
        (when("P2W", unit="day", low=1, high=13, kind="DURATION"), year(2025), "P2W", "a duration stays one"),
    ],
)
def test_a_value_is_filled_in_as_far_as_the_day_of_publication_tells(
    words: When, published: Interval | None, value: str, why: str
) -> None:
    assert solved_value(words, published) == value, why


def test_days_found_by_the_date_network_fill_in_what_hangs_on_an_event() -> None:
    words = when("XXXX-XX", unit="month", anchor="event", low=6, high=6)
    assert solved_value(words, year(2025), month(2024, 9)) == "2024-09"


def test_a_bare_time_of_day_takes_the_day_of_what_it_dates() -> None:
    words = When(id="w", evidence=GIVEN, made_by="test", type="TIME", value="2025-06-17T21:00")
    assert solved_value(words, year(2025), day(date(2025, 6, 13))) == "2025-06-13T21:00"
    assert solved_value(words, year(2025), month(2025, 6)) == "2025-06-17T21:00"
