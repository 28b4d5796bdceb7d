"""Entities across articles, and a person's decisions about them."""

import pytest

from factories import read
from twosource.records import Decision, Entity, Given, Reading
from twosource.resolve.entities import resolve_entities

ONE = "Norwegian Foreign Minister Lena Orr flew to Oldhaven. The Northern Rescue Service (NRS) said so."
TWO = "Ms Orr denied it. The DPRK and North Korea are one. The Rescue Service agreed with the NRS."
THREE = "Karl Orr is a baker. Lena Orr is not."


def entities(*texts: str, decisions: tuple[Decision, ...] = ()) -> tuple[Entity, ...]:
    return resolve_entities(readings(*texts), decisions)


def readings(*texts: str) -> tuple[Reading, ...]:
    return tuple(read(text, f"{number}.txt") for number, text in enumerate(texts))


def names(*texts: str) -> dict[str, list[str]]:
    """Entity name -> the words of its mentions."""
    return {entity.name: [span.quote for span in entity.spans] for entity in entities(*texts)}


def test_a_surname_joins_the_one_person_of_the_pile():
    assert set(names(ONE, TWO)["Lena Orr"]) == {"Norwegian Foreign Minister", "Lena Orr", "Orr"}


def test_a_surname_of_two_people_stays_open():
    assert "Orr" in names(TWO, THREE)


def test_two_full_names_are_never_one_person():
    made = names(ONE, THREE)
    assert "Karl Orr" not in made["Lena Orr"]


def test_letters_and_tails_join_the_longer_name():
    assert set(names(ONE, TWO)["Northern Rescue Service"]) == {"Northern Rescue Service", "NRS", "Rescue Service"}


def test_names_of_one_country_are_one_entity():
    made = next(entity for entity in entities(TWO) if entity.country == "PRK")
    assert (made.name, made.kind, len(made.mentions)) == ("North Korea", "country", 2)


def test_a_state_no_table_knows_is_a_country_where_its_people_are_named():
    made = {entity.name: entity for entity in entities("Kestria paid.", "The Kestrian Energy Ministry said no.")}
    assert (made["Kestria"].kind, made["Kestria"].country) == ("country", "KES")
    assert made["Kestrian Energy Ministry"].country == "KES"


def test_a_state_no_table_knows_never_takes_a_real_countrys_code():
    made = {entity.name: entity for entity in entities("The prime minister of Marenia left.")}
    assert made["Marenia"].country == "MAE"


def test_one_foreign_name_makes_nobody_a_foreigner():
    texts = ("Mayor Ida Moll spoke in Dornick.", "The Lorranian Labour Ministry and the Lorrania Union met Germany.")
    made = {entity.name: entity for entity in entities(*texts)}
    assert made["Ida Moll"].country is None


def test_the_table_of_offices_gives_country_and_days():
    made = next(e for e in entities("Emmanuel Macron left.") if e.name == "Emmanuel Macron")
    assert made.country == "FRA"
    assert made.offices[0].start is not None
    assert isinstance(made.offices[0].evidence[0], Given)


def test_the_order_of_articles_changes_nothing():
    forward = resolve_entities(readings(ONE, TWO, THREE), ())
    assert resolve_entities(tuple(reversed(readings(ONE, TWO, THREE))), ()) == forward


def decision(kind, *subjects) -> Decision:
    return Decision(id="d", evidence=(subjects[0],), made_by="test", kind=kind, subjects=subjects, words="so")


def spot(reading: Reading, words: str):
    return next(mention.span for mention in reading.mentions if mention.span.quote == words)


@pytest.mark.parametrize("kind", ["merge", "split", "reject"])
def test_a_decision_is_replayed(kind):
    one, two = readings(ONE, TWO)
    lena, orr, service = spot(one, "Lena Orr"), spot(two, "Orr"), spot(one, "Northern Rescue Service")
    subjects = {"merge": (lena, service), "split": (lena, orr), "reject": (lena,)}[kind]
    made = resolve_entities((one, two), (decision(kind, *subjects),))
    holding = [entity for entity in made if lena in entity.spans]
    if kind == "merge":
        assert service in holding[0].spans
    if kind == "split":
        assert orr not in holding[0].spans
        assert any(orr in entity.spans for entity in made)
    if kind == "reject":
        assert not holding


SHORT = [
    (
        "The Northern Safety Council spoke. The Council said no more.",
        "Northern Safety Council",
        "Council",
        "the last word",
    ),
    ("The League of Potters spoke. The League said no more.", "League of Potters", "League", "what stands before of"),
    ("The Tarn Savings Bank closed. The Tarn Bank opens on Friday.", "Tarn Savings Bank", "Tarn Bank", "both ends"),
]


@pytest.mark.parametrize(("text", "name", "short", "why"), SHORT, ids=[row[3] for row in SHORT])
def test_a_body_goes_by_part_of_its_name(text: str, name: str, short: str, why: str) -> None:
    assert short in names(text)[name]


def test_the_army_of_two_pages_is_one() -> None:
    made = names("The army left Oldhaven.", "The army said so. The army was late.")
    assert made["The army"] == ["The army"] * 3
