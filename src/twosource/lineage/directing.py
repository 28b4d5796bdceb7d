"""Which of two kin was first."""

from ..tables import agencies_of, is_called, is_wire
from .features import Common
from .outlets import marked, originals
from .profiles import Profile

MUCH_LONGER = 1.35


def declared(child: Profile, parent: Profile) -> bool:
    """True where one page names the other as its original."""
    return is_called(parent.article, originals(child.article))


def first(a: Profile, b: Profile, common: Common) -> tuple[Profile, Profile, str] | None:
    """(parent, child, why) by the first sign that tells; None where none does."""
    for test in (by_declaration, by_citation, by_agency, by_day, by_marks, by_content):
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
    if a.day and b.day and a.day != b.day and (a.day.year == 4) == (b.day.year == 4):
        return (a, b, "is later") if a.day < b.day else (b, a, "is later")
    return None


def by_marks(a: Profile, b: Profile, common: Common) -> Found:
    """A page with dateline, byline or address is the parent of one without."""
    if marked(a.article) != marked(b.article):
        why = "carries no mark of reporting of its own"
        return (a, b, why) if marked(a.article) else (b, a, why)
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
