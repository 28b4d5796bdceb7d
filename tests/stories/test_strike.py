"""A rail strike in an invented country: what a reader of the record relies on."""

from functools import cache
from pathlib import Path

import pytest

from twosource.pipeline import build
from twosource.records import Claim, Disagreement, Group, Record

PILE = Path(__file__).parent / "strike" / "in"


@cache
def record() -> Record:
    """The record of the pile."""
    return build([PILE])


@cache
def claims() -> dict[str, Claim]:
    """Claims by id."""
    return {claim.id: claim for claim in record().claims}


def asked(words: str) -> Group:
    """The question of the first claim whose text holds these words."""
    return next(group for group in record().groups if any(words in claims()[ident].text for ident in group.claims))


def differences(*words: str) -> list[Disagreement]:
    """Disagreements of which each of these words stands on a side of its own."""
    found = []
    for item in record().disagreements:
        texts = [" | ".join(claims()[ident].text for ident in side.claims) for side in item.sides]
        homes = [{n for n, text in enumerate(texts) if word in text} for word in words]
        if all(homes) and len(set.union(*homes)) >= len(words):
            found.append(item)
    return found


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("20,000 railway workers went on strike", "put the number of strikers at 8,000", "union and ministry"),
        ("Some 40,000 people took part", "demonstrators at 15,000", "organisers and police"),
        ("put at 12 by the police", "at 41 by the Belmira General Hospital", "police and hospital, one verb for both"),
        ("23 people are under arrest", "26", "police and the union's lawyers"),
        ("officers had been attacked", "The union has denied this", "a denial that points back"),
        ("raise its offer", "Orsin denied this", "an official without a name, and the minister"),
        ("curfew began at 10 p.m.", "began at 8 p.m.", "the mayor and the police give two hours"),
    ],
)
def test_two_voices_that_exclude_each_other_are_a_contradiction(one: str, two: str, reason: str) -> None:
    assert [item.verdict for item in differences(one, two)].count("contradiction") == 1, reason


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("rose to 23", "arrested 17 persons", "arrests were counted on"),
        ("620 trains", "540 trains", "two days"),
        ("21 million dinars", "14 million dinars", "costs grow"),
        ("30 million dinars", "14 million dinars", "a strike years ago"),
        ("Five people were arrested", "arrested 17 persons", "a strike years ago"),
    ],
)
def test_figures_of_two_times_are_no_contradiction(one: str, two: str, reason: str) -> None:
    assert not [item for item in differences(one, two) if item.verdict in ("contradiction", "altered")], reason


def test_a_bound_lost_in_the_tabloid_is_told() -> None:
    assert "hardened" in [item.verdict for item in differences("At least 20,000", "TWENTY thousand")]


def test_arrests_are_one_question_with_the_earlier_strike_apart() -> None:
    assert asked("rose to 23").id == asked("arrested 17 persons").id
    assert asked("Five people were arrested").id != asked("rose to 23").id


def test_the_police_stand_behind_the_figure_they_first_gave() -> None:
    told = next(c for c in record().claims if c.value and c.value.low == 17 and "reporting 17" in c.text)
    assert (told.source.name if told.source else "") == "National Police"


def test_talks_were_planned_and_called_off() -> None:
    found = [item for item in differences("talks called off", "are planned for Thursday") if item.kind == "status"]
    assert [item.verdict for item in found] == ["superseded"]


def test_who_makes_demands_of_strikers_does_not_strike() -> None:
    names = {entity.id: entity.name for entity in record().entities}
    strikes = [event for event in record().events if event.kind == "strike"]
    assert not [p for event in strikes for p in event.participants if names.get(p.entity) == "Helga Orsin"]


def test_every_telling_of_the_rally_in_the_square_names_no_other_place() -> None:
    names = {entity.id: entity.name for entity in record().entities}
    places = {names[event.place] for event in record().events if event.kind == "protest" and event.place}
    assert places == {"Station Square"}


def test_a_rewrite_tells_of_the_attack_that_its_original_tells_of() -> None:
    (event,) = [event for event in record().events if event.kind == "attack" and event.status == "reported"]
    assert len({span.article for span in event.evidence}) == 2
