"""When two figures are one answer, and when they exclude each other."""

import pytest

from twosource.claims.ranges import overlap, same_answer
from twosource.records import Value


def value(low: int | None, high: int | None) -> Value:
    """A range."""
    return Value(low=low, high=high)


@pytest.mark.parametrize(
    ("a", "b", "same", "why"),
    [
        ((12, None), (12, 12), True, "the bound is lost, the figure is the same"),
        ((12, None), (31, 31), False, "a lower bound and a later count are two answers"),
        ((4000, 4500), (4200, 4200), True, "a figure inside a range"),
        ((200, None), (212, 212), True, "rounded down"),
        ((29, 29), (31, 31), False, "two exact figures, however close, are two answers"),
        ((1000, 3000), (10000, 12000), False, "ranges apart"),
    ],
)
def test_two_values_are_one_answer_where_one_can_stand_for_the_other(
    a: tuple[int | None, int | None], b: tuple[int | None, int | None], same: bool, why: str
) -> None:
    assert same_answer(value(*a), value(*b)) is same, why


def test_open_ends_reach_as_far_as_they_may() -> None:
    assert overlap(value(12, None), value(31, 31))
    assert not overlap(value(None, 11), value(12, 12))
