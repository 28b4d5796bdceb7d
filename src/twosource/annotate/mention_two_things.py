"""Names that two things bear: the state or the state of the union, the capital or the man of that name."""

from __future__ import annotations

from msgspec import structs

from ..names import person_words
from .mention_types import Found, Line
from .mention_words import TwoThings, Words


def settled(lines: tuple[Line, ...], names: list[Found], words: Words) -> list[Found]:
    """The names with those that two things bear read as the article tells, or left open."""
    spoken = {word for line in lines for word in line.words}
    full = [person_words(item.name) for item in names if item.kind == "person" and " " in item.name]
    return [
        of_rule(item, words.two_things[item.name], spoken)
        if item.name in words.two_things
        else of_person(lines[item.sentence], item, names, full, words)
        for item in names
    ]


def of_rule(item: Found, rule: TwoThings, spoken: set[str]) -> Found:
    """The thing whose words the article has: the table's, the other one, or neither where both or none speak."""
    if item.table_key != rule.table:
        return item
    table, other = bool(rule.words & spoken), bool(rule.other & spoken)
    if table and not other:
        return structs.replace(item, made_by=rule.id)
    return structs.replace(
        item,
        kind="place",
        table_key=None,
        reading=None,
        made_by=rule.id,
        country=rule.country if other > table else None,
    )


def of_person(line: Line, item: Found, names: list[Found], full: list[tuple[str, ...]], words: Words) -> Found:
    """A place's name that somebody in the article bears: his, unless it stands where only a place can, or the article
    speaks of that country by other words; then it is open."""
    if item.table_key is None or item.form != "name" or " " in item.name or item.kind not in ("place", "country"):
        return item
    bearing = [name for name in full if item.name.lower() in (name[0], name[-1])]
    if not bearing or (item.first and line.lower[item.first - 1] in words.capital_place):
        return item
    known = any(n.country == item.country and n.name != item.name for n in names if n.kind == "country")
    if known or not any(name[-1] == item.name.lower() for name in bearing):
        return structs.replace(item, kind="place", table_key=None, country=None, reading=None)
    return structs.replace(item, kind="person", table_key=None, country=None, reading=None)
