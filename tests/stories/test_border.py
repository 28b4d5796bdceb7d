"""An envoy's visits and a clash at a border, told by seven pages: what a desk must be told, and what it must not."""

from functools import lru_cache
from pathlib import Path

import pytest

from told import sides
from twosource.pipeline import build
from twosource.records import Claim, Event, Record

HERE = Path(__file__).parent / "border" / "in"


@lru_cache(maxsize=1)
def record() -> Record:
    return build([HERE])


def claims(words: str) -> list[Claim]:
    return [claim for claim in record().claims if words in claim.text]


def events(kind: str, quote: str = "") -> list[Event]:
    """Events of a kind that a page tells in a sentence with these words."""
    text = {m.id: m.span for m in record().event_mentions}
    pages = {article.id: article.text for article in record().articles}
    return [
        event
        for event in record().events
        if event.kind == kind
        and any(quote in pages[text[m].article][max(0, text[m].start - 80) : text[m].end + 80] for m in event.mentions)
    ]


def compared(*words: str) -> set[str]:
    """Verdicts of the disagreements that have each of these words on a side of its own."""
    return {
        item.verdict
        for item in record().disagreements
        if all(any(word in side for side in sides(record(), item)) for word in words)
    }


def test_the_three_visits_stay_apart() -> None:
    days = {str(event.when.interval.start) for event in events("visit", "Orsek") if event.when}
    assert {"2026-05-12", "2026-06-02"} <= days


@pytest.mark.parametrize(
    "words", ["the agenda remains undisclosed", "gave no details of the agenda", "its start remains uncertain"]
)
def test_what_nobody_told_is_a_claim_of_unknown_certainty_in_the_pages_own_voice(words: str) -> None:
    found = claims(words)
    assert found
    assert all(claim.certainty == "unknown" and claim.source is None for claim in found)


def test_not_confirmed_does_not_say_that_it_was_not_so() -> None:
    assert not [c for c in claims("Neither government has confirmed") if not c.question.startswith("ack")]


@pytest.mark.parametrize("words", ["9 Norvanian", "bodies of 7 Norvanian soldiers", "nine soldiers dead"])
def test_dead_soldiers_are_no_soldiers_sent(words: str) -> None:
    assert not [claim for claim in claims(words) if claim.question.startswith("figure:troops")]


def test_the_ministry_counts_dead_other_than_the_army_does() -> None:
    assert "contradiction" in compared("bodies of 7", "Four Norvanian soldiers were killed")


def test_the_dead_of_one_army_are_not_set_against_those_of_the_other() -> None:
    assert not compared("Two Sulmaran soldiers", "Norvanian soldiers were killed")


def test_the_range_that_a_tabloid_dropped_is_told() -> None:
    assert "hardened" in compared("between 4,000 and 5,000", "5,000 troops from secretive Belmara")


def test_troops_open_fire_and_nothing_burns() -> None:
    assert not events("disaster")


def test_a_warning_given_and_a_visit_called_off_are_events() -> None:
    assert events("warning", "issued warnings")
    assert [event for event in events("visit", "planned for June") if event.status == "cancelled"]
    assert not events("relations-cut")


def test_a_state_is_a_country_though_a_page_makes_it_the_owner_of_an_account() -> None:
    assert {e.kind for e in record().entities if e.name in ("Norvane", "Belmara", "Sulmar")} == {"country"}
