"""An outbreak told by seven pages: what a desk must be told about them, and what it must not."""

from functools import lru_cache
from pathlib import Path

import pytest

from told import found
from twosource.pipeline import build
from twosource.records import Record

HERE = Path(__file__).parent / "plague" / "in"


@lru_cache(maxsize=1)
def record() -> Record:
    return build([HERE])


@pytest.mark.parametrize(
    ("verdict", "words", "why"),
    [
        ("superseded", ("174", "180"), "the institute took six double entries back"),
        ("superseded", ("called off", "will visit"), "the minister's visit was planned and called off"),
        ("hardened", ("At least four", "Four dead"), "the tabloid dropped the bound"),
        ("altered", ("400 people have died", "400 people in the valley were ill"), "the rewrite made the ill dead"),
        ("contradiction", ("Tuesday morning", "Sunday"), "mayor and Water Board, when chlorine was added"),
    ],
)
def test_what_a_desk_must_be_told(verdict: str, words: tuple[str, ...], why: str) -> None:
    assert found(record(), verdict, *words), why


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("four", "six"), "a count that rose"),
        (("seven people died", "Six"), "another outbreak, ten years ago"),
        (("62 patients", "71 persons"), "two days"),
        (("120", "At least four"), "the ill and the dead are two things"),
    ],
)
def test_what_is_no_contradiction(words: tuple[str, ...], why: str) -> None:
    assert not found(record(), "contradiction", *words), why


def test_pages_that_go_back_to_one_institute_are_one_origin_of_its_count() -> None:
    group = next(group for group in record().groups if group.label == "How many cases?")
    answers = {answer.text: answer.origins for answer in group.answers}
    assert answers["180"].min == 1
    assert answers["174"].min == answers["174"].max == 1


def test_the_rewrites_are_known_and_the_bulletin_is_none() -> None:
    name = {article.id: article.name[:3] for article in record().articles}
    kin = {(name[item.parent], name[item.child]) for item in record().kinships}
    assert {("001", "002"), ("004", "005")} <= kin
    assert not any("003" in pair for pair in kin)
