"""Letters and names that the article explains itself: they are not the table's."""

from __future__ import annotations

from msgspec import structs

from ..names import acronym_of, is_acronym
from ..records import EntityKind
from .mention_described import said_of
from .mention_types import Found, Line
from .mention_words import Words


def defined(lines: tuple[Line, ...], names: list[Found], words: Words) -> list[Found]:
    """The names with letters that the article explains, as in "Coastal News Agency (CNA)", taken from the table."""
    own = {word: item.kind for item in names for word in explained(lines[item.sentence], item)}
    own |= {item.name: item.kind for item in names if of_another(lines[item.sentence], item, names, words)}
    return [own_name(item, own[item.name]) if item.table_key and item.name in own else item for item in names]


def own_name(item: Found, kind: EntityKind) -> Found:
    """The name as the article's own."""
    return structs.replace(item, kind=kind, table_key=None, country=None)


def explained(line: Line, item: Found) -> tuple[str, ...]:
    """The letters in brackets behind a name that no table knows, where they stand for it."""
    behind = line.words[item.last : item.last + 3]
    if item.table_key is not None or len(behind) < 3 or behind[0] != "(":
        return ()
    return (behind[1],) if acronym_of(behind[1], item.name) else ()


def of_another(line: Line, item: Found, names: list[Found], words: Words) -> bool:
    """True for an agency's letters that the article gives to another country: "KNA, the news agency of Kestria"."""
    if not (item.table_key or "").startswith(("agency:", "outlet:")) or not is_acronym(item.name):
        return False
    spots = said_of(line, item, words)
    owners = [n for n in names if n.sentence == line.number and n.kind in ("country", "place") and n.place != item.place
              and any(first <= n.first and n.last <= last for first, last in spots)]  # fmt: skip
    return any(owner.country != item.country for owner in owners)
