"""Where pages differ: short piles, and what is found in them."""

from functools import lru_cache

import pytest

from factories import RULES, read
from twosource.pipeline import assemble
from twosource.records import Disagreement, Record


@lru_cache(maxsize=64)
def pile(*texts: str) -> Record:
    """The record of these texts, each a page of its own."""
    readings = tuple(read(text, f"{number:03}.txt") for number, text in enumerate(texts))
    return assemble(tuple(sorted(readings, key=lambda reading: reading.article.id)), RULES)


def quotes(item: Disagreement) -> list[list[str]]:
    """What stands on each side."""
    return [[span.quote for span in side.evidence] for side in item.sides]


CORRECTED = "The Health Ministry on Monday lowered the death toll from the quake in Tarn to 45, from 48."
FOUND = [
    ("superseded", "number", (CORRECTED,), "a page takes its own figure back"),
    (
        "contradiction", "number",
        ("The Health Ministry said 48 people had died. The mayor, Ana Brod, said more than 90 people had died.",),
        "two voices of one page exclude each other",
    ),
    (
        "contradiction", "date",
        ("The warning was sent at 18:00, the Harbour Authority said.",
         "The mayor, Ana Brod, said the alert arrived at 9:30 p.m."),
        "two hours for one warning",
    ),
    (
        "contradiction", "role",
        ("Director Ana Brod resigned on Monday, the board said. Ana Brod was dismissed, the union said.",),
        "two ways out of an office",
    ),
    (
        "contradiction", "polarity",
        ("The Tarn Front claimed responsibility for the raid.", "The Tarn Front said that it had no part in the raid."),
        "claimed, then denied",
    ),
    (
        "contradiction", "status",
        ("Minister Lena Ott visited Tarn on Friday.", "Minister Lena Ott cancelled her visit to Tarn on Friday."),
        "held on one page, called off on the other",
    ),
    (
        "contradiction", "polarity",
        ("The lock gates were closed on Sunday, Mayor Ana Brod said.",
         "The lock gates were not closed, the Harbour Authority said."),
        "said and denied by two voices",
    ),
    (
        "contradiction", "number",
        ("About 9,000 people gathered in the square, the union said. The police put the crowd at 3,000.",),
        "a crowd by two counts",
    ),
    (
        "contradiction", "number",
        ("Turnout was 58 percent, the Electoral Commission said. Turnout was 71 percent, Mayor Ana Brod said.",),
        "two turnouts",
    ),
    (
        "superseded", "number",
        ("The Health Ministry said four guards died in the fire.",
         "The Health Ministry corrects its account of the fire: five guards were killed, not four."),
        "not four takes four back",
    ),
    (
        "hardened", "certainty",
        ("Between 300 and 500 people fled their homes, the Red Crescent said.", "500 people fled their homes."),
        "the end of a range without its range and its source",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "kind", "texts", "why"), FOUND)
def test_a_difference_is_found_and_named(verdict: str, kind: str, texts: tuple[str, ...], why: str) -> None:
    found = [(item.verdict, item.kind) for item in pile(*texts).disagreements if item.level != "checked"]
    assert (verdict, kind) in found, why


FINE = [
    (
        ("Dora Hale won 51 percent of the vote, the Board said. Jan Brandt had 49 percent.",),
        "shares of two contenders",
    ),
    (
        (
            "In 2009 the dam broke, and nine people died in the flood that followed.",
            "Four people died in the flood on Monday, police said.",
        ),
        "a year that opens the clause before",
    ),
    (("At least 12 people died, police said.", "31 people died, the Health Ministry said."), "a bound"),
    (("12 people died in the fire, police said. 20 people were missing, Mayor Ana Brod said.",), "dead and missing"),
    (("Nine people died, police said. In the quake of 1988, 200 people died, the Health Ministry said.",), "a year"),
    (("The Army sent 200 soldiers to Tarn, the Defence Ministry said. It sent 900 to Brod, Ana Lund said.",), "deeds"),
    (
        ("At least three people died. Three died, Mayor Ana Brod said. The ministry said nine people had died.",),
        "a start of the count, told with its bound beside",
    ),
    (
        ("The clinic treated two people, the Tarn Clinic said. Six people were taken to hospital, police said.",),
        "some of the patients",
    ),
    (("An officer said three of the dead were children. Police said nine people died.",), "a part and its whole"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "why"), FINE)
def test_what_can_both_be_right_is_no_contradiction(texts: tuple[str, ...], why: str) -> None:
    found = [quotes(item) for item in pile(*texts).disagreements if "contradiction" in item.verdict]
    assert not found, why


def test_the_old_figure_of_a_correction_is_a_negated_claim() -> None:
    claims = {claim.text: claim for claim in pile(CORRECTED).claims}
    assert claims["from 48"].polarity == "negated"
    figures = [claim.value.low for claim in claims.values() if claim.polarity == "affirmed" and claim.value]
    assert [figure for figure in figures if figure] == [45]


def test_whoever_lowers_a_toll_is_its_source() -> None:
    sources = [claim.source for claim in pile(CORRECTED).claims if claim.value and claim.value.low == 45]
    assert [source.name for source in sources if source] == ["Health Ministry"]


def test_no_side_shows_more_than_a_reader_can_take_in() -> None:
    texts = tuple(f"{number} people died, minister Number {number} said." for number in range(40, 52))
    for item in pile(*texts).disagreements:
        assert all(len(side.evidence) + len(side.claims) <= 8 for side in item.sides)


def test_a_denied_quotation_speaks_against_the_page_that_has_it() -> None:
    found = pile(
        "Mayor Ana Brod said that 60 people had died.", 'Mayor Ana Brod spoke. "I never said that 60 people had died."'
    ).disagreements
    assert ("contradiction", "polarity") in [(item.verdict, item.kind) for item in found]
