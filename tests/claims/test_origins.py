"""Counting origins on claims and families built by hand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from factories import article, body
from twosource.claims.origins import count_origins, known
from twosource.pipeline import build
from twosource.records import Claim, Family, Lineage, Reading, Speaker

TEXT = "Something was said here by somebody."
PAGES = {name: article(TEXT, f"{name}.txt") for name in ("one", "two", "three", "harbour_times", "coast_daily")}


def claim(page: str, kind: str | None = None, name: str = "", entity: str | None = None) -> Claim:
    source = Speaker(kind=kind, name=name) if kind else None  # type: ignore[arg-type]
    span = PAGES[page].cut(0, 9)
    return Claim(
        id=f"{page}-{name}", evidence=(span,), made_by="test", article=PAGES[page].id, text="", question="q",
        value=None, polarity="affirmed", certainty="certain", cue=None, source=source, source_entity=entity,
        chain=(source,) if source else (),
    )  # fmt: skip


def family(*pages: str) -> Family:
    ids = tuple(sorted(PAGES[page].id for page in pages))
    span = PAGES[pages[0]].cut(0, 9)
    return Family(id="f", evidence=(span,), made_by="test", partition="sure", articles=ids, why="")


def counted(*claims: Claim, families: tuple[Family, ...] = ()) -> tuple[int, int]:
    readings = tuple(Reading(article=page, passages=(body(page),)) for page in PAGES.values())
    found = count_origins(claims, known(readings, Lineage(families=families)))
    return found.min, found.max


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        ([claim("one")], (0, 1)),  # its own voice adds nothing sure
        ([claim("one"), claim("two")], (0, 2)),
        ([claim("one", "analysts", "analysts")], (0, 0)),
        ([claim("one", "impersonal", "it")], (0, 0)),
        ([claim("one", "documents", "estimates")], (0, 0)),
        ([claim("one", "person", "Tom Arber")], (1, 1)),
        ([claim("one", "person", "Tom Arber"), claim("two", "person", "Arber")], (1, 1)),  # one man
        ([claim("one", "person", "Tom Arber"), claim("two", "person", "Mara Lund")], (2, 2)),
        ([claim("one", "person", "Tom Arber"), claim("two")], (1, 2)),  # the other names nobody
        (
            [claim("one", "organization", "Interior Ministry"), claim("two", "organization", "Rescue Service")],
            (1, 2),  # two official voices of one state may be one
        ),
        (
            [
                claim("one", "organization", "National Rescue Service"),
                claim("two", "organization", "NRS"),
            ],
            (1, 1),  # its letters
        ),
        (
            [claim("one", "organization", "Ministry of Defence"), claim("two", "organization", "defence ministry")],
            (1, 1),
        ),
        ([claim("one", "agency", "TASS"), claim("two", "agency", "KCNA")], (2, 2)),
        ([claim("one", "outlet", "local media")], (0, 1)),  # it may be a paper that nobody else has
        ([claim("one", "government", "harbour police")], (1, 1)),  # a body without a name of its own is placed
        ([claim("one", "impersonal", "the army command")], (1, 1)),
        ([claim("one", "officials", "army officials")], (1, 1)),
        ([claim("one", "officials", "officials")], (0, 1)),  # of which institution is not told
        ([claim("one", "person", "residents")], (0, 1)),
        (
            [
                claim("one", "government", "Defence Ministry"),
                claim("two", "impersonal", "a surgeon at the district hospital"),
            ],
            (2, 2),  # a hospital is no voice of the state
        ),
        ([claim("one", "person", "the coast guard"), claim("two", "government", "harbour police")], (1, 2)),
    ],
)
def test_the_count_of_origins(claims: list[Claim], wanted: tuple[int, int]) -> None:
    assert counted(*claims) == wanted


def test_a_rewrite_in_its_own_voice_is_folded_into_the_page_that_names_the_source() -> None:
    claims = (claim("one", "organization", "Rescue Service"), claim("two"))
    assert counted(*claims, families=(family("one", "two"),)) == (1, 1)


def test_a_copy_that_names_the_minister_where_the_page_names_the_ministry_adds_nobody() -> None:
    said = (claim("one", "government", "Interior Ministry"), claim("two", "office", "the interior minister"))
    assert counted(*said, families=(family("one", "two"),)) == (1, 1)
    assert counted(*said) == (1, 2), "on two pages of no kin they may be two"


def test_what_a_headline_says_and_the_page_leaves_to_analysts_is_no_voice_of_its_own() -> None:
    said = (claim("one"), claim("one", "analysts", "analysts"))
    assert counted(*said) == (0, 0)


def test_two_copies_in_their_own_voice_are_one_family() -> None:
    assert counted(claim("one"), claim("two"), families=(family("one", "two"),)) == (0, 1)


def test_papers_that_name_each_other_are_one_at_most_and_perhaps_none() -> None:
    circle = (
        claim("coast_daily", "outlet", "Harbour Times"),
        claim("harbour_times", "outlet", "Coast Daily"),
        claim("one", "outlet", "Harbour Times"),
    )
    assert counted(*circle) == (0, 1)
    assert counted(*circle, claim("two", "person", "Arvid Nilsen")) == (1, 2)


def test_a_page_that_names_another_rests_on_whom_that_one_names() -> None:
    claims = (claim("one", "outlet", "Harbour Times"), claim("harbour_times", "person", "Mara Lund"))
    assert counted(*claims) == (1, 1)


def test_an_exact_copy_never_raises_the_minimum() -> None:
    claims = (claim("one", "person", "Tom Arber"), claim("two", "person", "Tom Arber"))
    assert counted(*claims, families=(family("one", "two"),))[0] == counted(claims[0])[0]


PEOPLE = ("Tom Arber", "Mara Lund", "Karin Holm")


@given(st.lists(st.tuples(st.sampled_from(["one", "two", "three"]), st.sampled_from([*PEOPLE, ""])), max_size=6))
def test_taking_a_page_away_never_adds_a_source(said: list[tuple[str, str]]) -> None:
    claims = [claim(page, "person" if name else None, name) for page, name in said]
    low, high = counted(*claims)
    for page in ("one", "two", "three"):
        fewer = counted(*(item for item in claims if item.article != PAGES[page].id))
        assert fewer[0] <= low
        assert fewer[1] <= high
    assert low <= high


def test_what_a_site_says_in_its_own_voice_on_two_pages_it_says_once() -> None:
    said, pages = [claim("one"), claim("two"), claim("three")], dict(PAGES)
    for name in ("one", "two"):
        pages[name] = structs.replace(PAGES[name], address=f"https://marl-gazette.example/{name}")
    readings = tuple(Reading(article=page, passages=(body(page),)) for page in pages.values())
    assert count_origins(said, known(readings, Lineage())).max == 2


def test_a_party_to_the_event_is_named_as_one() -> None:
    readings = tuple(Reading(article=page, passages=(body(page),)) for page in PAGES.values())
    found = count_origins([claim("one", "agency", "TASS", "e1")], known(readings, Lineage()), parties=("e1",))
    assert found.parties == ("TASS",)


def test_a_town_hall_and_a_ministry_are_two_voices_and_who_quotes_a_list_is_none() -> None:
    record = build([Path(__file__).resolve().parents[2] / "examples" / "flood"])
    answers = {a.text: a.origins for g in record.groups if g.label == "How many are missing?" for a in g.answers}
    assert (answers["24"].min, answers["24"].max) == (1, 1), "the mayor only quotes the official list"
