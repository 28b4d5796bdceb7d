"""A ferry lost at sea told by seven pages: what a desk must be told about it, and what it must not."""

from functools import lru_cache
from pathlib import Path

import pytest

from told import found
from twosource.pipeline import build, check
from twosource.records import Event, Record

HERE = Path(__file__).parent / "ferry" / "in"


@lru_cache(maxsize=1)
def record() -> Record:
    return build([HERE])


def told(event: Event) -> set[str]:
    """The pages and words that tell of an event."""
    names = {page.id: page.name for page in record().articles}
    return {f"{names[item.span.article]} {item.span.quote}" for item in record().event_mentions
            if item.id in event.mentions}  # fmt: skip


def event(words: str) -> Event:
    """The event that this page tells of in this word."""
    return next(item for item in record().events if words in told(item))


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("contradiction", ("110 and 120", "180"), "operator against survivors, who was on board"),
        ("superseded", ("14", "13"), "one of the dead was found alive"),
        ("superseded", ("on Friday", "cancelled"), "the second visit was called off"),
        ("hardened", ("at least nine", "nine people"), "a copy lost the bound"),
    ],
)
def test_what_a_desk_must_be_told(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert found(record(), verdict, *words), why


def test_a_toll_that_rises_and_falls_is_no_contradiction() -> None:
    assert not found(record(), "contradiction", "nine", "14")
    assert not found(record(), "contradiction", "14", "13")


def test_the_visit_that_was_and_the_one_that_was_called_off_are_two() -> None:
    was, planned = event("001.txt arrived"), event("004.txt visit")
    assert was.status == "occurred"
    assert planned.status == "cancelled"
    assert was.id != planned.id == event("003.txt visit").id


@pytest.mark.parametrize(("now", "then"), [("001.txt capsized", "001.txt ran"), ("001.txt died", "001.txt injured")])
def test_the_accident_of_2019_stays_apart(now: str, then: str) -> None:
    assert event(now).id != event(then).id
    assert event(then).when.interval.start.year == 2019  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("sentence", "answer", "why"),
    [
        ("Thirteen people died when the Halcyon capsized.", "one origin", "the Coast Guard alone"),
        ("40 people died when the Halcyon capsized.", "cannot tell", "that many are missing, not dead"),
        ("Dario Fenn visited Port Sabel on Tuesday.", "none named", "a page in its own voice"),
        ("The search was called off.", "none named", "a page in its own voice"),
        ("The Halcyon capsized in 2019.", "cannot tell", "another year"),
        ("Rosa Imre visited Port Sabel.", "cannot tell", "she did not"),
        ("Norrland Lines admitted that the ferry had been overloaded.", "cannot tell", "it denies it"),
    ],
)
def test_a_sentence_gets_the_answer_of_a_careful_reader(sentence: str, answer: str, why: str) -> None:
    assert check(record(), sentence).answer == answer, why


def test_an_operator_by_role_is_no_second_origin_beside_its_name() -> None:
    assert check(record(), "117 people were on board the Halcyon.").origins.min == 1
