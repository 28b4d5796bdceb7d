"""Which names of one article name one thing."""

from __future__ import annotations

from ..names import (
    acronym_of,
    body_words,
    head_of,
    is_surname,
    name_key,
    peoples_of,
    same_person,
    same_place,
    tail_of,
)
from ..tables import sex_of
from .mention_types import Found
from .mention_words import Words

BODIES = frozenset({"organization", "outlet"})
Chain = list[int]


def name_links(found: list[Found], words: Words) -> dict[int, int]:
    """Index of a name -> index of the first name of the same thing. Full names go first, so that a surname cannot
    draw two people together; what two of them may be called follows neither."""
    kin = {item.anchor for item in found if item.made_by.endswith("/kin")}
    chains: list[Chain] = []
    for at in sorted((n for n, item in enumerate(found) if item.form in ("name", "adjective")), key=order(found)):
        fitting = [chain for chain in chains if same(found[chain[0]], found[at])]
        if alone_surname(found[at]):
            fitting = of_surname(found, at, fitting, kin, words)
        elif not fitting and found[at].kind in BODIES:
            begun = [chain for chain in chains if shortens(found[at], found[chain[0]], words)]
            fitting = begun if len(begun) == 1 else []
        if fitting:
            fitting[0].append(at)
        else:
            chains.append([at])
    return {at: min(chain) for chain in chains for at in chain if at != min(chain)}


def order(found: list[Found]):  # type: ignore[no-untyped-def]
    """Names of several words before surnames and other single words, each in order of place."""
    return lambda at: (alone_surname(found[at]), found[at].kind in BODIES and " " not in found[at].name, at)


Places = set[tuple[int, int, int] | None]


def of_surname(found: list[Found], at: int, fitting: list[Chain], kin: Places, words: Words) -> list[Chain]:
    """The chain that a surname alone belongs to: of the one person so named, or the only one named before it.

    Somebody's daughter does not take the surname from him; where two stay, it follows only surnames that stand alone.
    """
    fitting = [chain for chain in fitting if not other_person(found[chain[0]], found[at], words)]
    full = [chain for chain in fitting if not alone_surname(found[chain[0]])]
    before = [chain for chain in full if min(chain) < at] if len(full) > 1 else full
    own = [chain for chain in before if not any(found[n].place in kin for n in chain)] if len(before) > 1 else before
    return own if len(own) == 1 else [chain for chain in fitting if chain not in full]


def alone_surname(item: Found) -> bool:
    """True for a person's name of one word."""
    return item.kind == "person" and is_surname(item.name)


def other_person(head: Found, item: Found, words: Words) -> bool:
    """True where Mr or Ms before the surname does not fit the given name of the full one."""
    told, known = words.sexes.get(item.made_by), sex_of(head.name)
    return told is not None and known is not None and told != known


def shortens(item: Found, head: Found, words: Words) -> bool:
    """True where one word is how the article may call the longer name of a body: Larnix of Larnix Shipping, and the
    Commission of the European Commission."""
    if head.kind not in BODIES or item.table_key:
        return False
    last = item.name.lower() in words.back_nouns and body_words(head.name)[1:][-1:] == (item.name.lower(),)
    club = head.made_by.endswith("/club") and head.name.split()[-1] == item.name
    return last or club or head_of(item.name, head.name)


def same(head: Found, item: Found) -> bool:
    """True where two names of one article name one thing."""
    if head.table_key or item.table_key:
        return head.table_key == item.table_key
    if head.kind == item.kind == "country":
        return name_key(head.name) == name_key(item.name) or of_one_state(head.name, item.name)
    if head.kind == "person" or item.kind == "person":
        return head.kind == item.kind and same_person(head.name, item.name)
    if name_key(head.name) == name_key(item.name):
        return True
    if head.kind in BODIES and item.kind in BODIES:
        return acronym_of(head.name, item.name) or acronym_of(item.name, head.name) or either_tail(head.name, item.name)
    return head.kind == item.kind == "place" and same_place(head.name, item.name)


def of_one_state(a: str, b: str) -> bool:
    """A state and its people: Kestria, Kestrians."""
    return b.removesuffix("s") in peoples_of(a) or a.removesuffix("s") in peoples_of(b)


def either_tail(a: str, b: str) -> bool:
    """One name ends the other."""
    return tail_of(a, b) or tail_of(b, a) or body_words(a) == body_words(b)
