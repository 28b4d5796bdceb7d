"""Tables: names in, rows out."""

import pytest

from twosource.tables import agency_named, countries, country_naming, outlet_named


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
