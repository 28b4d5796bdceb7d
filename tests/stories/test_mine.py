"""A blast in a mine told by eight pages: what a desk must be told about it, and what it must not."""

from functools import lru_cache
from pathlib import Path

import pytest

from told import found
from twosource.pipeline import build
from twosource.records import Event, Record

HERE = Path(__file__).parent / "mine" / "in"


@lru_cache(maxsize=1)
def record() -> Record:
    return build([HERE])


def kind_of(name: str) -> str | None:
    return next((entity.kind for entity in record().entities if entity.name == name), None)


def event(kind: str, *told: str) -> Event:
    """The event of this kind that these words tell of."""
    return next(
        item for item in record().events
        if item.kind == kind and set(told) <= {span.quote for span in item.evidence}  # type: ignore[union-attr]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("superseded", ("six", "seven"), "the inspectorate took one death back"),
        ("superseded", ("his visit planned for today", "planned for Friday"), "the president's visit was put off"),
        ("contradiction", ("2.8 percent", "1.1 percent"), "inspectorate against company, how much methane there was"),
        ("contradiction", ("41 men have lost", "41 men were dead"), "the copy made the absent dead, and she denies it"),
        ("contradiction", ("05:40", "06:25"), "inspectorate and union against the company, when the alarm was raised"),
    ],
)
def test_what_a_desk_must_be_told(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert found(record(), verdict, *words), why


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("three", "seven"), "a count that rose"),
        (("18 miners", "seven"), "another explosion, in 2011"),
        (("25 million", "4 million"), "the state's fund and the company's own money"),
        (("34", "29"), "five men had not gone down"),
    ],
)
def test_what_is_no_contradiction(words: tuple[str, ...], why: str) -> None:
    assert not found(record(), "contradiction", *words), why


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("Dresk Coal", "organization", "a company is named after what it deals in"),
        ("Upper Wenn", "place", "one of the villages of Upper Wenn and Lower Wenn"),
        ("Lower Wenn", "place", "the second of the villages"),
        ("Varnholt colliery", "place", "a mine is a place"),
        ("Energy", None, "what a Minister of Energy deals with is no name"),
        ("Union Slams Mine", None, "words in capitals of a title are no name"),
    ],
)
def test_names(name: str, kind: str | None, why: str) -> None:
    assert kind_of(name) == kind, why


def test_the_inspectorate_is_one_voice_on_every_page() -> None:
    group = next(group for group in record().groups if group.label == "How many died?")
    answers = {answer.text: answer.origins for answer in group.answers}
    assert answers["seven"].min == answers["seven"].max == 1
    assert answers["six"].min == answers["six"].max == 1


def test_the_blast_is_one_event_of_all_pages_and_not_that_of_2011() -> None:
    blast = event("accident", "blast", "explosion")
    pages = {span.article for span in blast.evidence}  # type: ignore[union-attr]
    assert len(pages) == 7
    assert blast.when is not None
    assert str(blast.when.interval.start) == str(blast.when.interval.end) == "2026-03-03"
    old = [item for item in record().events if item.when and str(item.when.interval.end) == "2011-11-30"]
    assert [item.kind for item in old] == ["casualties"]


@pytest.mark.parametrize(
    ("question", "figures", "why"),
    [
        (
            "How many are trapped?",
            {(34, 34), (29, 29), (18, 18)},
            "a count that moved, whatever word a page has for it",
        ),
        ("How much aid?", {(25_000_000, 25_000_000)}, "any money is money"),
        ("How many were rescued?", {(11, 11)}, "brought to the surface alive"),
    ],
)
def test_figures_of_one_thing_are_one_question(question: str, figures: set[tuple[int, int]], why: str) -> None:
    found = {
        (claim.value.low, claim.value.high)
        for group in record().groups if group.label == question
        for claim in record().claims if claim.id in group.claims and claim.value
    }  # fmt: skip
    assert figures <= found, why


def test_people_leave_the_villages_they_are_of() -> None:
    name = {entity.id: entity.name for entity in record().entities}
    places = {name[item.place] for item in record().events if item.kind == "evacuation" and item.place}
    assert places <= {"Upper Wenn", "Lower Wenn"}


def test_the_state_and_a_company_pledge_apart() -> None:
    pledges = [item for item in record().events if item.kind in ("pledge", "aid")]
    assert all(len([p for p in item.participants if p.role == "actor"]) < 2 for item in pledges)


def test_the_day_of_a_page_is_not_the_day_of_what_it_tells_without_one() -> None:
    release = event("release", "released")
    assert release.when is not None
    assert (release.when.interval.start, str(release.when.interval.end)) == (None, "2026-03-06")


def test_the_rewrites_are_known() -> None:
    name = {article.id: article.name[:3] for article in record().articles}
    kin = {(name[item.parent], name[item.child]) for item in record().kinships}
    assert {("001", "002"), ("004", "005")} <= kin
