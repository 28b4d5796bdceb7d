"""Which of two pages is the later one, as far as the pile tells."""

from __future__ import annotations

from .context import Draft, Page, Pile


def known(page: Page) -> bool:
    """True where a page's day of publication is known to the week."""
    days = page.published
    return bool(days and days.start and days.end and (days.end - days.start).days <= 7)


def later(pile: Pile, a: Draft, b: Draft) -> int:
    """1 where the first is surely of a later day, -1 where the second is, 0 where it cannot be told."""
    one, two = pile.pages[a.claim.article].published, pile.pages[b.claim.article].published
    if one is None or two is None:
        return 0
    if one.start and two.end and one.start > two.end:
        return 1
    return -1 if one.end and two.start and one.end < two.start else 0


def same_day(pile: Pile, a: Draft, b: Draft) -> bool:
    """True where both stand on one page, or on pages known to be of one day."""
    if a.claim.article == b.claim.article:
        return True
    one, two = pile.pages[a.claim.article].published, pile.pages[b.claim.article].published
    return bool(one and two and one.start and one.start == one.end and one == two)


def kin(pile: Pile, a: Draft, b: Draft) -> bool:
    """True where the pages share text or telling."""
    return frozenset((a.claim.article, b.claim.article)) in pile.kin


def copied_from(pile: Pile, copy: Draft, original: Draft) -> bool:
    """True where the first page goes back to the second, or might."""
    parent = pile.kin.get(frozenset((copy.claim.article, original.claim.article)))
    return parent is not None and parent in ("", original.claim.article)
