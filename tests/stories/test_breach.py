"""The computers of a bank are raided, told by nine pages: what a desk relies on, what it must be told, and what not."""

from functools import lru_cache
from pathlib import Path

import pytest

from told import found, tellings
from twosource.pipeline import build
from twosource.records import Record

HERE = Path(__file__).parent / "breach" / "in"


@lru_cache(maxsize=1)
def record() -> Record:
    """The record of the pile."""
    return build([HERE])


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("contradiction", ("card numbers were stolen", "The bank has denied this"), "a denial that points back"),
        ("contradiction", ("4 p.m.", "8:30 a.m."), "the bank and the supervisor on the hour of one call"),
        ("superseded", ("1.29 million", "1.34 million"), "the supervisor corrects itself"),
        ("contradiction", ("1.29 million", "puts the number at 2.1 million"), "the supervisor and the league"),
        ("contradiction", ("About 900", "250"), "the league and the police on a crowd"),
        ("contradiction", ("she resigned", "was dismissed by the board"), "two ways out of an office"),
        ("contradiction", ("claimed responsibility", "it had no part in the attack"), "claimed, and then denied"),
        ("altered", ("Two men were arrested", "Three men were arrested"), "a figure that the copy changed"),
        ("hardened", ("Between 40 and 50", "50 branches locked"), "a range lost in the tabloid"),
    ],
)
def test_what_a_desk_must_be_told(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert found(record(), verdict, *words), why


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("contradiction", ("1.34 million", "at least 1.2 million"), "a lower bound of the day before"),
        ("contradiction", ("90,000", "1.2 million"), "the theft of 2022"),
        ("contradiction", ("Between 40 and 50", "47 branches"), "a figure inside the range"),
        ("contradiction", ("800 million", "200 million"), "a loan of the state and one of a fund"),
    ],
)
def test_what_is_no_such_difference(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert not found(record(), verdict, *words), why


def test_all_pages_that_tell_of_the_raid_tell_of_one_event_and_that_of_2022_is_another() -> None:
    (raid,) = tellings(record(), "cyber-attack")
    assert sorted(raid) == ["001", "002", "003", "004", "005", "006", "007", "008"]
    assert [sorted(pages) for pages in tellings(record(), "attack")] == [["001"]]


def test_a_chairman_under_fire_is_no_fire() -> None:
    assert not tellings(record(), "disaster")


def test_who_pledges_is_not_who_says_so() -> None:
    (claim,) = [c for c in record().claims if "pledged 800 million" in c.text and c.question.startswith("figure:")]
    assert claim.source is None
