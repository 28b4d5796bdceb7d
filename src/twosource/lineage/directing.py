"""Which of two kin was first."""

from calendar import monthrange
from datetime import date, timedelta

from ..tables import agencies_of, is_called, is_wire
from .features import Common
from .outlets import originals, reported
from .profiles import Profile

MUCH_LONGER = 1.35
NO_YEAR = 4  # of a dateline that names none
HALF_A_YEAR = timedelta(days=183)


def declared(child: Profile, parent: Profile) -> bool:
    """True where one page names the other as its original."""
    return is_called(parent.article, originals(child.article))


def first(a: Profile, b: Profile, common: Common) -> tuple[Profile, Profile, str] | None:
    """(parent, child, why) by the first sign that tells; None where none does."""
    for test in (by_declaration, by_citation, by_agency, by_day, by_reporting, by_content):
        found = test(a, b, common)
        if found:
            return found
    return None


Found = tuple[Profile, Profile, str] | None


def by_declaration(a: Profile, b: Profile, common: Common) -> Found:
    """The declared original is the parent."""
    if declared(b, a) != declared(a, b):
        return (a, b, "declares it as its original") if declared(b, a) else (b, a, "declares it as its original")
    return None


def by_citation(a: Profile, b: Profile, common: Common) -> Found:
    """The page that the other names as its source is the parent."""
    left, right = cites(b, a), cites(a, b)
    if left != right:
        return (a, b, "names it as its source") if left else (b, a, "names it as its source")
    return None


def cites(child: Profile, parent: Profile) -> bool:
    """True where a page names the other's outlet or agency."""
    return is_called(parent.article, child.cited)


def by_agency(a: Profile, b: Profile, common: Common) -> Found:
    """An agency's own page is the parent of one that carries its credit."""
    if agencies_of(a.article) and agencies_of(b.article) and is_wire(a.article) != is_wire(b.article):
        return (a, b, "carries its credit") if is_wire(a.article) else (b, a, "carries its credit")
    return None


def by_day(a: Profile, b: Profile, common: Common) -> Found:
    """The earlier page is the parent, where both days, or both hours, are known."""
    if a.day is None or b.day is None:
        return None
    left, right = in_one_year(a.day, b.day)
    if left == right or abs(left - right) > HALF_A_YEAR:
        return None
    return (a, b, "is later") if left < right else (b, a, "is later")


def in_one_year(a: date, b: date) -> tuple[date, date]:
    """Two days; the one whose year is not known (4) in the year of the other."""
    year = max(a.year, b.year)
    return (with_year(a, year), with_year(b, year)) if NO_YEAR in (a.year, b.year) else (a, b)


def with_year(day: date, year: int) -> date:
    """The day in this year; 29 February is the day before where there is none."""
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def by_reporting(a: Profile, b: Profile, common: Common) -> Found:
    """A page with dateline, byline or agency is the parent of one without."""
    if reported(a.article) != reported(b.article):
        why = "carries no mark of reporting of its own"
        return (a, b, why) if reported(a.article) else (b, a, why)
    return None


def by_content(a: Profile, b: Profile, common: Common) -> Found:
    """The page with more quotations, or much more text, is the parent."""
    if len(a.quotes) != len(b.quotes):
        return (
            (a, b, "has fewer of the quotations")
            if len(a.quotes) > len(b.quotes)
            else (b, a, "has fewer of the quotations")
        )
    if max(a.size, b.size) > MUCH_LONGER * min(a.size, b.size):
        return (a, b, "is shorter") if a.size > b.size else (b, a, "is shorter")
    return None
