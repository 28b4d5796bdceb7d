"""Whether two statements may speak of one happening: the places their pages are about, the events they belong to."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from ..records import Interval
from .context import Draft, Pile

MAIN_PLACES = 3
FAR = timedelta(days=30)  # pages this far apart seldom speak of one hour or one count


def main_places(pile: Pile, article: str) -> frozenset[str]:
    """The places a page names most."""
    page = pile.pages[article]
    named = Counter(pile.entity_of[m.id] for m in page.reading.mentions if m.kind == "place" and m.id in pile.entity_of)
    return frozenset(sorted(named, key=lambda name: (-named[name], name))[:MAIN_PLACES])


def about(pile: Pile, draft: Draft, places: tuple[str, ...]) -> bool:
    """True where a page is about one of these places: one of those it names most; or where there are none."""
    return not places or bool(set(places) & main_places(pile, draft.claim.article))


def one_scene(pile: Pile, a: Draft, b: Draft) -> bool:
    """False for pages that are about different places, and for two events that are known to lie apart."""
    if a.claim.article == b.claim.article:
        return True
    if far(pile.pages[a.claim.article].published, pile.pages[b.claim.article].published):
        return False
    one, two = pile.events.get(a.claim.event or ""), pile.events.get(b.claim.event or "")
    if one and two and one.id != two.id and one.place and two.place and one.place != two.place:
        return False
    here, there = main_places(pile, a.claim.article), main_places(pile, b.claim.article)
    return not here or not there or bool(here & there)


def far(one: Interval | None, two: Interval | None) -> bool:
    """True for two days of publication that are known and far apart."""
    if not one or not two or not one.start or not one.end or not two.start or not two.end:
        return False
    return one.start - two.end > FAR or two.start - one.end > FAR
