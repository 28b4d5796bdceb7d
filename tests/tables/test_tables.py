"""Tables: names in, rows out."""

import pytest

from twosource.tables import (
    agency_named,
    armed_groups,
    body_named,
    countries,
    country_named,
    country_naming,
    country_of_code,
    named,
    offices,
    outlet_named,
    outlets,
    place_named,
    places,
    sex_of,
)


@pytest.mark.parametrize(
    ("words", "code", "by"),
    [
        ("DPRK", "PRK", "alias"),
        ("the Democratic People’s Republic of Korea", "PRK", "alias"),
        ("South Korean", "KOR", "adjective"),
        ("Russians", "RUS", "people"),
        ("Kyiv", "UKR", "capital"),
        ("the Kremlin", "RUS", "seat"),
        ("Élysée", "FRA", "seat"),
        ("U.S.", "USA", "alias"),
        ("FRANCE", "FRA", "name"),
        ("Holland", "NLD", "alias"),
    ],
)
def test_a_country_has_many_names(words, code, by):
    found = country_naming(words)
    assert found is not None
    assert (found.country.iso3, found.by) == (code, by)


@pytest.mark.parametrize("words", ["us", "turkey", "car", "Velmora", ""])
def test_what_names_no_country_is_none(words):
    assert country_naming(words) is None


def test_codes_are_single_and_sorted():
    codes = [country.iso3 for country in countries()]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Tass", "TASS"),
        ("KCNA", "Korean Central News Agency"),
        ("AP", "Associated Press"),
        ("https://en.yna.co.kr/view/1", "Yonhap News Agency"),
    ],
)
def test_an_agency_is_known_by_name_letters_and_domain(words, name):
    found = agency_named(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("www.independent.co.uk", "The Independent"),
        ("the New York Times", "The New York Times"),
        ("The Sun", "The Sun"),
    ],
)
def test_an_outlet_is_known_by_name_and_domain(words, name):
    found = outlet_named(words)
    assert found is not None
    assert found.name == name


def test_the_sun_is_no_newspaper():
    assert outlet_named("sun") is None
    assert outlet_named("Sun") is None


@pytest.mark.parametrize(
    ("words", "key", "kind"),
    [
        ("the United Nations", "body:United Nations", "organization"),
        ("Kharkov", "place:Kharkiv", "place"),
        ("USA TODAY", "outlet:USA Today", "outlet"),
        ("Jakarta", "capital:IDN", "place"),
        ("the White House", "country:USA", "country"),
    ],
)
def test_one_look_up_asks_all_tables(words, key, kind):
    row = named(words)
    assert row is not None
    assert (row.key, row.kind) == (key, kind)


def test_bodies_and_places_are_known_by_their_aliases():
    body, place = body_named("Ansar Allah"), place_named("Chechen")
    assert body in armed_groups()
    assert place is not None
    assert (place.name, place.country) == ("Chechnya", "RUS")


def test_every_row_that_names_a_country_names_one_of_the_table():
    codes = {row.country for row in (*places(), *outlets(), *offices())} | {row.owner for row in outlets()}
    assert all(country_of_code(code) for code in codes - {None})


def test_offices_end_after_they_begin():
    assert all(row.end is None or row.start <= row.end for row in offices())


def test_given_names_tell_the_sex_only_with_a_surname():
    assert (sex_of("Marta Quist"), sex_of("Otto Lang"), sex_of("Marta"), sex_of("Xq Lang")) == ("f", "m", None, None)


def test_every_capital_names_its_country():
    assert country_named("Ulan Bator") is country_of_code("MNG")
