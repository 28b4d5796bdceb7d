"""Countries: names, aliases, demonyms, capitals, and the seats that stand for a government."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct

from .rows import cell, plain, rows, spellings

NamedBy = Literal["name", "alias", "adjective", "people", "capital", "seat"]


class Country(Struct, frozen=True, kw_only=True):
    """A country or territory; `iso3` is ISO 3166-1 alpha-3 (XKX for Kosovo; old codes for former states)."""

    iso3: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    aliases: tuple[str, ...]
    seats: tuple[str, ...]
    source: str


class CountryName(Struct, frozen=True, kw_only=True):
    """A country and in which way some words name it."""

    country: Country
    by: NamedBy


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Every country of the table, by code."""
    return tuple(
        Country(
            iso3=row["iso3"], name=row["name"], adjectives=cell(row["adjectives"]), people=cell(row["people"]),
            capitals=cell(row["capitals"]), aliases=cell(row["aliases"]), seats=cell(row["seats"]),
            source=row["source"],
        )
        for row in rows("countries")
    )  # fmt: skip


@lru_cache(maxsize=1)
def country_names() -> dict[str, CountryName]:
    """Every way of naming a country, by plain words. A name wins over an alias, an alias over an adjective."""
    out: dict[str, CountryName] = {}
    for by in ("name", "alias", "adjective", "people", "capital", "seat"):
        for country in countries():
            for words in ways(country, by):
                out.setdefault(plain(words), CountryName(country=country, by=by))
    return out


def ways(country: Country, by: NamedBy) -> tuple[str, ...]:
    """The words that name the country in this way; people in both numbers ("Russian", "Russians")."""
    if by == "name":
        return (country.name,)
    if by == "people":
        return country.people + tuple(plural(word) for word in (*country.adjectives, *country.people))
    listed: dict[str, tuple[str, ...]] = {
        "alias": country.aliases, "adjective": country.adjectives, "capital": country.capitals, "seat": country.seats,
    }  # fmt: skip
    return listed[by]


def plural(word: str) -> str:
    """The plural of a word for people; words in -ese, -ish, -ch and the like stand for the people as they are."""
    return word if word.endswith(("ese", "ish", "ch", "s", "men", "ss", ".")) else word + "s"


def country_naming(words: str) -> CountryName | None:
    """The country these words name and how, or None."""
    names = country_names()
    return next((names[key] for key in spellings(words) if key in names), None)


def country_named(words: str) -> Country | None:
    """The country these words name (name, alias, adjective, people, capital or seat), or None.

    >>> country_named("DPRK").iso3
    'PRK'
    """
    found = country_naming(words)
    return found.country if found else None


@lru_cache(maxsize=1)
def by_code() -> dict[str, Country]:
    """Countries by their code."""
    return {country.iso3: country for country in countries()}


def country_of_code(iso3: str) -> Country | None:
    """The country of an ISO 3166-1 alpha-3 code, or None."""
    return by_code().get(iso3)
