"""The page stays small, and what a big pile has too much of is told in a table."""

import re

import pytest

import twosource
from twosource.dossier import page, screen

from .browser import PILES, dossier
from .many import many

PAGES = 60
BIG = 3_000_000 // 200  # bytes a page of a big pile: 200 pages in 3 MB


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    return twosource.build(many(PAGES, tmp_path_factory.mktemp("big") / "in"))


@pytest.mark.parametrize("name", PILES)
def test_a_small_pile_takes_less_than_400_kb(name):
    assert len(dossier(name).encode()) < 400_000


def test_a_big_pile_takes_less_than_3_mb_for_200_pages(big):
    assert len(page(big).encode()) < BIG * PAGES


def test_a_big_pile_has_a_table_of_pairs_and_no_drawing(big):
    html = page(big)
    assert 'class="arcs"' not in html
    assert "All pairs" in html
    assert html.count('class="facing"') > 5, "direct pairs stand side by side"


def test_every_link_of_a_big_pile_has_one_target(big):
    html = page(big)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]+)"', html)) <= set(ids)


def test_the_screen_of_a_big_pile_is_a_screen(big):
    lines = screen(big).splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80
