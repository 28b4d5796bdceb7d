"""A run-off in the dark told by eight pages: what a desk must be told about it, and what it must not."""

from functools import lru_cache
from pathlib import Path

import pytest

from told import sides
from twosource.pipeline import build
from twosource.records import Claim, Group, Record

HERE = Path(__file__).parent / "vote" / "in"


@lru_cache(maxsize=1)
def record() -> Record:
    """The record of the pile."""
    return build([HERE])


@lru_cache(maxsize=1)
def claims() -> dict[str, Claim]:
    """Claims by id."""
    return {claim.id: claim for claim in record().claims}


def found(verdict: str, *words: str) -> bool:
    """Is there a disagreement of this verdict with these words on sides of their own, in this order or the other?"""
    wanted = (words, words[::-1])
    return any(
        item.verdict == verdict
        and any(all(a in b for a, b in zip(pair, sides(record(), item), strict=False)) for pair in wanted)
        for item in record().disagreements
    )


def asked(words: str) -> Group:
    """The question that the first claim with these words answers."""
    return next(group for group in record().groups if any(words in claims()[name].text for name in group.claims))


def said_by(words: str) -> str | None:
    """The source of the first claim with these words."""
    source = next(claim.source for claim in record().claims if words in claim.text)
    return source.name if source else None


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("superseded", ("34", "36 people"), "the police took two of the detained back"),
        ("superseded", ("five gunmen", "four gunmen"), "the ministry corrected its account"),
        ("superseded", ("cancelled the trip", "to visit Sarn"), "the president's trip was called off"),
        ("hardened", ("at least 63 percent", "63 percent of voters"), "the tabloid dropped the bound"),
        ("contradiction", ("71 percent", "64.3 percent"), "the gossip site against the board"),
        ("contradiction", ("20,000", "6,500"), "the party's crowd and that of the police"),
        ("contradiction", ("claimed responsibility", "it had no part in the shooting"), "a group claims, then denies"),
    ],
)
def test_what_a_desk_must_be_told(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert found(verdict, *words), why


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("contradiction", ("51.2", "50.9"), "a count that went on"),
        ("contradiction", ("34", "36"), "one body that corrects itself"),
        ("contradiction", ("50.9", "49.1"), "the shares of two contenders"),
        ("contradiction", ("9 people", "gunmen"), "the riots of 2018"),
        ("contradiction", ("two stations", "310"), "the books of two stations, and those that observers saw"),
        ("superseded", ("9 people", "gunmen"), "the riots of 2018"),
        ("altered", ("Four gunmen", "Five gunmen"), "the copy names another body for it"),
    ],
)
def test_what_is_no_such_difference(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert not found(verdict, *words), why


@pytest.mark.parametrize(
    ("words", "source", "why"),
    [
        ("Five gunmen were killed", "Border Command", "a source behind a place, at the end of its sentence"),
        ("We ask for a recount", "Tomas Reval", "a man named by his surname alone on the page, then as he"),
        ("Turnout was 64.3", "Central Electoral Board", "the body that issues the page"),
        ("Turnout was 71", "www.whisperhill.example", "a site that counts for itself"),
    ],
)
def test_who_says_so(words: str, source: str, why: str) -> None:
    named = {entity.id: entity.name for entity in record().entities}
    claim = next(claim for claim in record().claims if words in claim.text)
    assert (named.get(claim.source_entity or "") or said_by(words)) == source, why


def test_each_contender_has_a_question_of_his_own() -> None:
    assert asked("51.2").id == asked("50.9").id != asked("48.8").id == asked("49.1").id


def test_the_dead_of_an_earlier_run_off_are_an_event_of_their_own() -> None:
    years = {
        event.when.interval.start.year
        for event in record().events
        if event.kind == "casualties" and event.when and event.when.interval and event.when.interval.start
    }
    assert years == {2018, 2025}


def test_a_power_cut_attacks_nobody() -> None:
    attacks = [span.quote for event in record().events if event.kind == "attack" for span in event.evidence]
    assert not {"hit", "struck"} & set(attacks)
