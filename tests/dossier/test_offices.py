"""Offices in words: each title once, days where the record has them, and where they come from."""

from datetime import date

import pytest

from twosource.dossier import page
from twosource.dossier.offices import Held, from_table, offices
from twosource.records import Given, Office

from .pile import Pile

TABLE = Given(kind="table", where="tables/offices", words="Tom Hale, Keeper")
SPRING, AUTUMN, LATER = date(2011, 3, 4), date(2015, 9, 30), date(2020, 1, 2)


def hale(*held: tuple[str, date | None, date | None]):
    """Tom Hale with these offices; those with days are from the table."""
    pile = Pile()
    made = pile.entity("001.txt", "Tom Hale")
    kept = tuple(
        Office(title=title, start=start, end=end, evidence=(TABLE,) if start or end else made.spans)
        for title, start, end in held
    )
    pile.made["entity"] = [type(made)(
        id=made.id, evidence=made.evidence, made_by="test", name=made.name, kind="person", country=None, mentions=(),
        offices=kept,
    )]  # fmt: skip
    return pile.record()


NOW = ("since 2 Jan 2020",)
CASES = [
    ("no days known", [("Keeper", None, None)], [("Keeper", ())]),
    ("both days", [("Keeper", SPRING, AUTUMN)], [("Keeper", ("4 Mar 2011 - 30 Sep 2015",))]),
    ("still in office", [("Keeper", LATER, None)], [("Keeper", NOW)]),
    ("only the end", [("Keeper", None, AUTUMN)], [("Keeper", ("until 30 Sep 2015",))]),
    ("held twice", [("Keeper", None, AUTUMN), ("Keeper", LATER, None)], [("Keeper", ("until 30 Sep 2015", *NOW))]),
    ("on a page and in the table", [("keeper", None, None), ("Keeper", LATER, None)], [("keeper", NOW)]),
    ("two offices", [("Keeper", None, None), ("Mayor", LATER, None)], [("Keeper", ()), ("Mayor", NOW)]),
]


@pytest.mark.parametrize(("held", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_title_stands_once_with_its_days(held, wanted):
    assert offices(hale(*held).entities[0]) == tuple(Held(title=title, days=days) for title, days in wanted)


def test_the_page_shows_the_days_and_says_that_they_are_from_a_table():
    html = page(hale(("Keeper", LATER, None)))
    assert 'Keeper <span class="quiet">since 2 Jan 2020</span>' in html
    assert "Offices with days are from twosource’s own table" in html


def test_an_office_without_days_is_from_the_pages():
    record = hale(("Keeper", None, None))
    assert not from_table(record.entities[0])
    assert "own table" not in page(record)
