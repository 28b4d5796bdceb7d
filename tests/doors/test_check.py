"""Sentences of a user's own, and the answer each must get."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

import twosource
from twosource.cli.door import run
from twosource.records import Record

HERE = Path(__file__).parent
TABLE: dict[str, list[dict[str, str]]] = yaml.safe_load((HERE / "check.yaml").read_text("utf-8"))
ROWS = [pytest.param(row, answer, id=row["sentence"]) for answer, rows in TABLE.items() for row in rows]


@lru_cache(maxsize=2)
def built(pile: str) -> Record:
    return twosource.build(HERE.parents[1] / "examples" / pile)


@pytest.mark.parametrize(("row", "answer"), ROWS)
def test_a_sentence_gets_the_answer_of_a_careful_reader(row: dict[str, str], answer: str) -> None:
    found = twosource.check(built(row["pile"]), row["sentence"]).answer
    if "fails" in row:
        assert found != answer, "this is right now: take away its `fails`"
    else:
        assert found == answer, row["why"]


def test_there_are_at_least_six_right_sentences_an_answer() -> None:
    right = {answer: sum("fails" not in row for row in rows) for answer, rows in TABLE.items()}
    assert len(TABLE) == 4
    assert min(right.values()) >= 6


@pytest.mark.parametrize("pile", ["pyongyang", "flood"])
def test_what_stands_has_two_origins_and_what_is_not_in_the_pile_has_none(pile: str) -> None:
    for row in (row for rows in TABLE.values() for row in rows if row["pile"] == pile):
        verdict = twosource.check(built(pile), row["sentence"])
        assert (verdict.answer == "stands") <= (verdict.origins.min >= 2), row["sentence"]
        assert bool(verdict.why), row["sentence"]


def test_the_command_and_the_api_give_the_same_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, sentence = tmp_path / "r.twosource", TABLE["one origin"][0]["sentence"]
    twosource.save(built("flood"), path)
    assert run(["check", str(path), sentence, "--json"]) == 0
    answered: Any = json.loads(capsys.readouterr().out)
    assert answered == json.loads(msgspec.json.encode(twosource.check(built("flood"), sentence)))


@pytest.mark.parametrize("sentence", ["?", "Ten.", "12 12 12", "“", "the of and", "x" * 500, "Il a neigé hier à Tarn."])
def test_a_sentence_that_says_nothing_is_not_answered_by_a_guess(sentence: str) -> None:
    assert twosource.check(built("flood"), sentence).answer == "cannot tell"
