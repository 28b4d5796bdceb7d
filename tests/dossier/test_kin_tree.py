"""Who copied whom in a terminal: the tree, and two pages side by side."""

from functools import lru_cache
from pathlib import Path

import pytest

from twosource.dossier import beside, listing
from twosource.errors import InputError
from twosource.pipeline import build
from twosource.records import Record

BUNDLES = Path(__file__).parents[1] / "data" / "origins"


@lru_cache(maxsize=2)
def record(name: str) -> Record:
    return build(BUNDLES / name / "articles")


def test_a_copy_of_a_copy_stands_below_it_and_pages_without_kin_stand_last() -> None:
    lines = listing(record("b01-warehouse-fire"), "lineage").split("\n")
    assert lines[0].startswith("002  npa_wire.txt  Three die")
    assert lines[1].startswith("├─ 003 is the same text as 002, surely")
    assert lines[2].startswith("│  └─ 001 is an edited copy of 003, surely")
    assert lines[3].startswith("└─ 004 retells 002, as the page declares")
    assert lines[4] == "no kin: 000"


def test_pages_that_name_each_other_make_no_endless_tree() -> None:
    shown = listing(record("b04-circular-harbour"), "lineage")
    assert shown.count("each names the other as its source") == 2
    assert "also: " in shown


def test_two_pages_stand_in_columns_of_a_width_with_their_judgement_below() -> None:
    shown = beside(record("b01-warehouse-fire"), ("001", "npa_wire.txt"), 80)
    assert all(len(line) <= 80 for line in shown.split("\n"))
    assert "001 lind_online.txt" in shown.split("\n")[0]
    assert "002 npa_wire.txt" in shown.split("\n")[0]
    assert "001 is an edited copy of 002" in shown


def test_two_pages_without_kin_say_so() -> None:
    shown = beside(record("b01-warehouse-fire"), ("000", "001"), 80)
    assert "retells" not in shown
    assert shown.rstrip().split("\n")[-1]


def test_an_original_that_is_not_among_the_pages_is_named() -> None:
    shown = listing(build(Path(__file__).parents[2] / "examples" / "pyongyang"), "lineage")
    assert shown.count("as its original: not in the pile") == 3
    assert "└─ 001 shares a source with 000, probably" in shown


def test_a_page_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match="999"):
        beside(record("b01-warehouse-fire"), ("000", "999"))
