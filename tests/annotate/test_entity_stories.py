"""Stories of many themes, read once before anything was mended for them, and what B-cubed they must keep."""

import pytest

from entity_stories import b_cubed, score, unmarked

STORIES = [
    ("climate", "capitals for governments, envoys, a conference"),
    ("coup", "a state that no table knows, a junta, a regional bloc"),
    ("court", "a banker tried: companies by their first word, a lender, a central bank"),
    ("cyber", "hackers, agencies and firms described before they are named"),
    ("festival", "a director, her husband and her lawyer, a jury"),
    ("hostage", "an armed group, two of one surname, letters of an agency"),
    ("merger", "two companies and the people who run them"),
    ("orbit", "space agencies, a chairman, capitals"),
    ("quake", "a region, a town, offices and institutes"),
    ("robbery", "the police, a suspect, a museum and the firm that guards it"),
    ("strike", "a union, a trust and a hospital"),
    ("summit", "two presidents, their ministers, an accord"),
    ("transfer", "clubs, a striker, a manager"),
    ("vaccine", "a drugmaker, a ministry, doctors and lawyers"),
    ("vote", "parties and those who lead them"),
]


LEAST = {"transfer": 0.88}  # "the forward", "the Brazilian" and a club told by its league only


@pytest.mark.parametrize(("name", "why"), STORIES)
def test_the_entities_of_a_story_are_kept_apart_and_together(name: str, why: str) -> None:
    assert score(name) >= LEAST.get(name, 0.9), why


def test_marks_may_stand_in_marks() -> None:
    plain, marks = unmarked("p", "{a:{b:Norway}'s king} left.")
    assert plain == "Norway's king left."
    assert {plain[mark.start : mark.end] for mark in marks} == {"Norway", "Norway's king"}


def test_b_cubed_punishes_what_is_missed_split_and_merged() -> None:
    assert b_cubed([("a", "x"), ("a", "x"), ("b", "y")]) == 1.0
    assert b_cubed([("a", "x"), ("a", None)]) < 1.0
    assert b_cubed([("a", "x"), ("b", "x")]) < 1.0
    assert b_cubed([("a", "x"), ("a", "y")]) < 1.0
