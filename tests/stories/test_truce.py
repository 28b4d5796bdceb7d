"""Hostages, a cease-fire and two governors, told by eight pages: what a desk must be told, and what it must not."""

from functools import lru_cache
from pathlib import Path

import pytest

from told import found, tellings
from twosource.pipeline import build
from twosource.records import Record

HERE = Path(__file__).parent / "truce" / "in"


@lru_cache(maxsize=1)
def record() -> Record:
    """The record of the pile."""
    return build([HERE])


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("contradiction", ("6 p.m.", "midnight"), "the mediator and a party on the hour of the cease-fire"),
        ("contradiction", ("20 prisoners", "18"), "the ministry and the rebels on the freed prisoners"),
        ("contradiction", ("14 aid workers", "it holds 12"), "the seized by the army, the held by the rebels"),
        ("contradiction", ("had no part in", "The army blamed"), "who was behind it"),
        (
            "contradiction",
            ("met Sena Korb", "that any talks had taken place"),
            "talks that a minister denies altogether",
        ),
        ("contradiction", ("visited Stella on Saturday", "cancelled his trip"), "held on one page, called off on one"),
        ("hardened", ("between 30 and 40", "40 gunmen stormed"), "a range lost in the tabloid"),
        ("contradiction", ("breaking the ceasefire", "The Front denied this"), "a denial that points back"),
        ("superseded", ("cancelled his trip", "will visit Stella"), "a visit that was called off"),
    ],
)
def test_what_a_desk_must_be_told(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert found(record(), verdict, *words), why


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("contradiction", ("nine engineers", "14 aid workers"), "the kidnapping of 2023"),
        ("contradiction", ("six aid workers", "18"), "freed hostages and freed prisoners"),
        ("superseded", ("three died", "Two drivers were killed"), "the dead of 2023"),
        ("contradiction", ("six aid workers", "Eight aid workers"), "the freed and those still held"),
    ],
)
def test_what_is_no_such_difference(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert not found(record(), verdict, *words), why


def test_one_kidnapping_is_told_by_five_pages_and_that_of_2023_is_another() -> None:
    told = [sorted(pages) for pages in tellings(record(), "abduction")]
    assert sorted(told) == [["001", "004", "007", "008"], ["002"]]


def test_the_cease_fire_of_2023_is_an_event_of_its_own() -> None:
    days = [event.when.interval.start for event in record().events if event.kind == "ceasefire" and event.when]
    assert sorted(day.year for day in days if day) == [2023, 2025, 2025]


def test_the_government_is_that_of_the_state_most_pages_speak_of() -> None:
    torvia = next(entity for entity in record().entities if entity.name == "Torvia")
    assert "The government" in {span.quote for span in torvia.spans}


def test_who_takes_over_an_office_seizes_nobody() -> None:
    assert not tellings(record(), "capture")
    assert ["006", "007"] in [sorted(pages) for pages in tellings(record(), "role-change")]


def test_a_sister_of_the_missing_is_not_missing() -> None:
    assert "How many are missing?" not in {group.label for group in record().groups}
