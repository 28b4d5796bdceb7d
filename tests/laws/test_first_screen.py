"""Every line of the first screen stands in the pages."""

import re
from functools import lru_cache
from pathlib import Path

import pytest

import twosource
from twosource.dossier import screen
from twosource.records import Record

ROOT = Path(__file__).parents[2]
PILES = [
    ROOT / "examples/pyongyang",
    ROOT / "examples/flood",
    *sorted((ROOT / "tests/stories").glob("*/in")),
    *sorted((ROOT / "tests/data/origins").glob("*/articles")),
]
names = pytest.mark.parametrize("pile", PILES, ids=lambda pile: "/".join(pile.parts[-2:]))
QUOTED = re.compile(r'"([^"]+)"')
FIGURE = re.compile(r"\d[\d,.]*\d|\d")
TYPE = re.compile(r" {2,}(contradiction|self-contradiction|probably earlier|hedge lost|altered in copying)$", re.M)
SECTION = "WHO STANDS BEHIND IT"


@lru_cache(maxsize=24)
def built(pile: Path) -> Record:
    return twosource.build(pile)


def flat(text: str) -> str:
    """Text with plain quotes and single spaces, in lower case."""
    return " ".join(re.sub("[“”]", '"', text).replace("’", "'").split()).lower()


def pages(record: Record) -> str:
    return flat("\n".join(page.text for page in record.articles))


@names
def test_every_quotation_of_the_first_screen_stands_in_a_page(pile: Path) -> None:
    record = built(pile)
    cards = TYPE.sub("", screen(record, width=80, colour=False).split(SECTION)[0])
    parts = [part.strip(" .,") for quote in QUOTED.findall(flat(cards)) for part in quote.split("...")]
    assert [part for part in parts if part and part not in pages(record)] == []


@names
def test_every_figure_of_a_question_on_the_first_screen_stands_in_a_page(pile: Path) -> None:
    record = built(pile)
    shown = [line for line in screen(record, width=80, colour=False).partition(SECTION)[2].splitlines() if "?" in line]
    figures = [figure for line in shown for figure in FIGURE.findall(line.split("?")[1][:18])]
    assert [figure for figure in figures if figure not in pages(record)] == []


@names
def test_the_first_screen_is_as_wide_as_it_may_be(pile: Path) -> None:
    assert max(map(len, screen(built(pile), width=80, colour=False).splitlines())) <= 80
