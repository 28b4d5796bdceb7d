"""Joining by mean likeness."""

from twosource.resolve.clusters import Link, gather


def test_the_strongest_link_joins_first_and_a_clash_keeps_apart() -> None:
    links = [Link(0, 1, 0.5), Link(1, 2, 0.9), Link(0, 2, None)]
    assert gather(3, links) == [[0], [1, 2]]


def test_a_negative_mean_does_not_join() -> None:
    assert gather(3, [Link(0, 1, 1.0), Link(0, 2, 0.2), Link(1, 2, -1.0)]) == [[0, 1], [2]]


def test_no_links_leave_everything_alone() -> None:
    assert gather(2, []) == [[0], [1]]
