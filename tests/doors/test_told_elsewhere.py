"""Sentences that pages bear out in other words, and those that only look as if they did."""

from functools import lru_cache
from pathlib import Path

import pytest

import twosource
from twosource.records import Record

BUNDLES = Path(__file__).parents[1] / "data" / "origins"


@lru_cache(maxsize=4)
def built(bundle: str) -> Record:
    return twosource.build(next(BUNDLES.glob(f"{bundle}-*")) / "articles")


ORIGINS = [  # bundle, sentence, fewest, most, reason
    (
        "b01",
        "Three people died in the fire at the Lindhaven warehouse.",
        2,
        2,
        "the fire service, and bodies at a clinic",
    ),
    ("b02", "Twelve Tarsian soldiers were killed in the clash at Mount Osk.", 2, 3, "a ministry, a surgeon, a page"),
    ("b03", "The Vell dam was opened without warning on the night of 2 June.", 1, 2, "a district head; residents"),
    ("b04", "A foreign submarine entered Senn harbour on 9 October.", 0, 2, "two papers name each other; a denial"),
]


@pytest.mark.parametrize(("bundle", "sentence", "fewest", "most", "reason"), ORIGINS)
def test_pages_that_say_it_in_other_words_are_counted_once_a_family(
    bundle: str, sentence: str, fewest: int, most: int, reason: str
) -> None:
    found = twosource.check(built(bundle), sentence).origins
    assert (found.min, found.max) == (fewest, most), reason


NOT_BORNE_OUT = [
    ("b01", "Four people died in the fire at the Lindhaven warehouse.", "another figure"),
    ("b01", "Nobody died in the Lindhaven warehouse fire.", "the opposite"),
    ("b01", "The warehouse fire in Lindhaven broke out in June.", "another month"),
    ("b01", "Three people died in the fire at the Lindhaven warehouse on May 9.", "another day"),
    ("b01", "Police arrested the brigade chief.", "nobody says so"),
    ("b02", "Thirty Tarsian soldiers were killed at Mount Osk.", "another figure"),
    ("b02", "President Arman Desh was killed at Mount Osk.", "he only honours the dead"),
    ("b03", "The gates of the Vell dam were opened on the night of 9 July.", "another night"),
    ("b03", "The Karo dam was opened without warning.", "another place"),
    ("b04", "A foreign submarine entered Senn harbour on 19 November.", "another day"),
    ("b04", "A foreign submarine entered Sund harbour.", "another place"),
]


@pytest.mark.parametrize(("bundle", "sentence", "reason"), NOT_BORNE_OUT)
def test_kindred_words_alone_bear_nothing_out(bundle: str, sentence: str, reason: str) -> None:
    assert twosource.check(built(bundle), sentence).answer == "cannot tell", reason
