"""The tables hold together: holders do not overlap, countries exist, domains belong to one, every row has a source."""

import csv
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

import twosource.tables
from twosource.tables import (
    agencies,
    alliances,
    armed_groups,
    bodies,
    countries,
    country_of_code,
    named,
    offices,
    outlets,
    places,
    treaties,
    weapons,
)
from twosource.tables.rows import plain

DATA = Path(twosource.tables.__file__).parent / "data"
SHARED_PEOPLES = {"COG", "DMA", "VAT"}  # Congolese and Dominican are two nations' words
# no capital, or one that another state has, or one of its own name, or one like an ordinary word
NO_CAPITAL = {"BMU", "CYM", "DDR", "DJI", "ESH", "GIB", "HKG", "MAC", "MCO", "MDV", "SGP", "SMR", "SUN", "SYC"}
NO_CAPITAL |= {"VAT", "YUG"}
SHARED = {"Special Envoy"}  # titles that several may hold at one time


def test_no_two_hold_one_office_at_one_time() -> None:
    held = defaultdict(list)
    for row in offices():
        held[row.country, row.title].append(row)
    overlaps = [
        (one.title, one.holder, two.holder)
        for title, rows in held.items()
        if title[1] not in SHARED
        for one, two in pairwise(sorted(rows, key=lambda row: row.start))
        if one.end is None or one.end > two.start
    ]
    assert overlaps == []


def test_an_office_is_told_once_for_a_holder_and_day() -> None:
    rows = [(row.holder, row.country, row.title, row.start) for row in offices()]
    assert len(rows) == len(set(rows))


G20 = ["ARG", "AUS", "BRA", "CAN", "CHN", "DEU", "FRA", "GBR", "IDN", "IND", "ITA", "JPN", "KOR", "MEX", "RUS", "SAU"]
G20 += ["TUR", "USA", "ZAF"]


@pytest.mark.parametrize("code", [*G20, "UKR", "ISR", "IRN", "PRK", "SYR", "LBN", "SDN", "YEM", "PAK", "ARM", "AZE"])
def test_the_first_offices_of_states_that_matter_are_dated(code: str) -> None:
    assert any(row.country == code for row in offices())


def test_offices_of_states_are_many_and_so_are_those_between_states() -> None:
    titles = {(row.country, row.title) for row in offices()}
    assert len(titles) >= 250
    assert len({title for country, title in titles if country is None}) >= 25


COUNTRIES = [
    ("offices", {row.country for row in offices()}),
    ("bodies", {row.country for row in bodies()}),
    ("places", {row.country for row in places()}),
    ("agencies", {row.country for row in agencies()} | {row.owner for row in agencies()}),
    ("outlets", {row.country for row in outlets()} | {row.owner for row in outlets()}),
    ("weapons", {row.country for row in weapons()}),
]


@pytest.mark.parametrize(("table", "codes"), COUNTRIES, ids=[row[0] for row in COUNTRIES])
def test_every_country_that_a_table_names_exists(table: str, codes: set[str | None]) -> None:
    assert [code for code in codes if code is not None and country_of_code(code) is None] == [], table


def test_a_domain_belongs_to_one_house() -> None:
    domains = [domain for house in (*agencies(), *outlets()) for domain in house.domains]
    assert sorted(domains) == sorted(set(domains))
    assert all(domain == domain.lower() and "/" not in domain and "." in domain for domain in domains)


def test_a_country_has_a_name_of_its_own_a_capital_and_its_people() -> None:
    names = [name for row in countries() for name in sorted({plain(name) for name in (row.name, *row.aliases)})]
    assert sorted({name for name in names if names.count(name) > 1}) == []
    assert [row.iso3 for row in countries() if not row.adjectives and row.iso3 not in SHARED_PEOPLES] == []
    assert [row.iso3 for row in countries() if not row.capitals and row.iso3 not in NO_CAPITAL] == []


@pytest.mark.parametrize("rows", [bodies(), treaties(), weapons(), (*agencies(), *outlets())])
def test_a_name_names_one_thing_of_its_table(rows) -> None:
    names = [name for row in rows for name in sorted({plain(name) for name in (row.name, *row.aliases)})]
    twice = sorted({name for name in names if names.count(name) > 1})
    assert twice == []


def test_there_are_alliances_armed_groups_agencies_and_outlets_enough() -> None:
    assert (len(alliances()) >= 40, len(armed_groups()) >= 70) == (True, True)
    assert (len(agencies()) >= 90, len(outlets()) >= 200) == (True, True)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.stem)
def test_every_row_fills_its_columns_and_names_its_source(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert [row for row in rows if len(row) != len(head)] == []
    assert "source" not in head or all(row[head.index("source")] for row in rows)


@pytest.mark.parametrize(
    ("words", "key", "kind"),
    [
        ("the Paris Agreement", "treaty:Paris Agreement", "document"),
        ("UNCLOS", "treaty:UN Convention on the Law of the Sea", "document"),
        ("Patriot missiles", "weapon:Patriot missile system", "object"),
        ("T-72s", "weapon:T-72", "object"),
        ("Bundesbank", "body:Bundesbank", "organization"),
    ],
)
def test_treaties_weapons_and_firms_are_known(words: str, key: str, kind: str) -> None:
    row = named(words)
    assert row is not None
    assert (row.key, row.kind) == (key, kind)


@pytest.mark.parametrize("words", ["Patriot", "Abrams", "Leopard", "Hawk", "Lancet", "Challenger"])
def test_weapons_named_like_people_papers_and_beasts_need_their_noun(words: str) -> None:
    assert named(words) is None
