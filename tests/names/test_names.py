"""Name keys: which spellings meet and which stay apart."""

import pytest

from twosource.names import (
    acronym_of,
    is_acronym,
    name_key,
    peoples_of,
    person_words,
    same_body,
    same_person,
    same_place,
    sound,
    surnames,
    tail_of,
)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("Kim Jong-un", "KIM JONG UN", "a hyphen and capitals"),
        ("the Élysée", "Elysee", "an accent and an article"),
        ("U.S.", "US", "dots"),
        ("Norway’s", "Norway", "a possessive"),
    ],
)
def test_two_writings_of_a_name_have_one_key(a, b, why):
    assert name_key(a) == name_key(b), why


@pytest.mark.parametrize(
    ("a", "b"),
    [("sergei", "sergey"), ("zelensky", "zelenskyy"), ("mohammed", "muhammad"), ("lavrov", "lavroff")],
)
def test_spellings_of_one_name_sound_alike(a, b):
    assert sound(a) == sound(b)


@pytest.mark.parametrize(("a", "b"), [("berg", "borg"), ("marrow", "morrow"), ("hollin", "holm")])
def test_two_names_do_not_sound_alike(a, b):
    assert sound(a) != sound(b)


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Kim Jong Un", "kim"),
        ("Xi Jinping", "xi"),
        ("Ines Varga", "varga"),
        ("Ursula von der Leyen", "leyen"),
        ("Ferdinand Marcos Jr", "marcos"),
    ],
)
def test_a_person_is_called_by_the_surname(name, alone):
    assert alone in surnames(name)


@pytest.mark.parametrize(
    ("a", "b", "same", "why"),
    [
        ("Sergey Orlov", "Sergei Orlov", True, "two spellings"),
        ("Orlov", "Sergei Orlov", True, "the surname alone"),
        ("J. Reth", "Jonas Reth", True, "an initial"),
        ("Al-Hadi", "Hassan al-Hadi", True, "a surname with its particle"),
        ("Donald J. Trump", "Donald Trump", True, "a middle initial"),
        ("Kim Jong-un", "Kim Jong Un", True, "a hyphen"),
        ("Lise Orr", "Pavel Orr", False, "two full names with one surname"),
        ("Jonas", "Jonas Reth", False, "a first name alone"),
        ("Kim Yo Jong", "Kim Jong Un", False, "brother and sister"),
        ("", "Jonas Reth", False, "nothing"),
    ],
)
def test_one_person_or_two(a, b, same, why):
    assert same_person(a, b) is same, why
    assert same_person(b, a) is same, why


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ministry of the Interior", "Interior Ministry", True),
        ("NRS", "Northern Rescue Service", True),
        ("Rescue Service", "Rescue Board", False),
    ],
)
def test_one_body_or_two(a, b, same):
    assert same_body(a, b) is same


def test_a_tail_needs_two_words():
    assert tail_of("Rescue Service", "Northern Rescue Service")
    assert not tail_of("Service", "Northern Rescue Service")
    assert not tail_of("Northern Rescue Service", "Northern Rescue Service")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("River Arne", "Arne", True),
        ("River Arne", "Arne province", False),
        ("Brann reservoir", "Brann dam", True),
        ("Merrin oblast", "Merrin region", True),
        ("Merrin", "Garrick", False),
    ],
)
def test_one_place_or_two(a, b, same):
    assert same_place(a, b) is same


def test_letters_are_short_and_stand_for_the_words():
    assert [word for word in ("NATO", "N.R.S.", "SHOUTING", "Nato") if is_acronym(word)] == ["NATO", "N.R.S."]
    assert acronym_of("MSF", "Médecins Sans Frontières")
    assert not acronym_of("MSF", "Doctors Without Borders")


def test_peoples_are_made_of_states():
    assert {"Kestrian", "Kestrish"} & peoples_of("Kestria")
    assert not peoples_of("Ost")


def test_words_of_a_person_leave_out_junior():
    assert person_words("Ferdinand Marcos Jr.") == ("ferdinand", "marcos")
