"""Names found once, found again wherever the article writes them: whole, by surname, or by how it shortens them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..names import acronyms_of, head_of, name_key, peoples_of, place_parts
from ..records import EntityKind
from ..tables import named
from .mention_names import found as made
from .mention_names import full_people
from .mention_types import Found, Line

CARRIED = "mentions/carried"
Spoken = dict[str, list[tuple[tuple[str, ...], EntityKind]]]


def is_person(item: Found, people: dict[str, str]) -> bool:
    """True for a surname, or the end of a longer name, of somebody the article names in full."""
    key = name_key(item.name)
    if item.table_key is not None or item.kind == "person":
        return False
    if item.last - item.first == 1:
        return key in people
    return item.kind == "other" and any(name_key(full).endswith(f" {key}") for full in people.values())


def carried(lines: tuple[Line, ...], names: list[Found]) -> list[Found]:
    """With surnames made people, and names found once found again wherever their words stand alone."""
    people = full_people(names)
    names = [structs.replace(item, kind="person") if is_person(item, people) else item for item in names]
    spoken = spoken_names(lines, names, people)
    short = letters_of(names)
    out = list(names)
    for line in lines:
        held = {at for item in out if item.sentence == line.number for at in range(item.first, item.last)}
        for at, word in enumerate(line.words):
            if at in held or not word[0].isupper() or not line.tokens[at].tag.startswith(("NN", "JJ", "VB")):
                continue
            if word in short:
                out.append(made(line, at, at + 1, short[word], CARRIED))
                continue
            for tail, kind in spoken.get(line.lower[at], ()):
                last = at + 1 + len(tail)
                if line.lower[at + 1 : last] == tail and held.isdisjoint(range(at, last)):
                    out.append(made(line, at, last, kind, CARRIED))
                    held.update(range(at, last))
                    break
    return out


def letters_of(names: list[Found]) -> dict[str, EntityKind]:
    """Three and more capitals -> the kind of the body of the article whose name they stand for."""
    bodies = [item for item in names if item.kind in ("organization", "outlet") and item.table_key is None]
    return {short: item.kind for item in reversed(bodies) for short in acronyms_of(item.name) if len(short) > 2}


def spoken_names(lines: tuple[Line, ...], names: list[Found], people: dict[str, str]) -> Spoken:
    """First word -> (further words, kind) of every name of the article, longest first; with surnames, and the
    proper word of a place whose kind is told (Arne of the River Arne)."""
    listed: dict[tuple[str, ...], EntityKind] = {(key,): "person" for key in people if " " not in key}
    for item in names:
        if item.table_key is None and item.kind != "other" and item.form == "name":
            listed.setdefault(lines[item.sentence].lower[item.first : item.last], item.kind)
        if item.kind == "place" and item.made_by.startswith("en/places"):
            proper, _ = place_parts(item.name)
            listed.setdefault(proper, "place")
    listed |= {words: kind for words, kind in shorter(lines, names) if words not in listed}
    out: Spoken = {}
    for words in sorted(listed, key=lambda words: (-len(words), words)):
        if words and len(words[0]) > 2:
            out.setdefault(words[0], []).append((words[1:], listed[words]))
    return out


def shorter(lines: tuple[Line, ...], names: list[Found]) -> Iterator[tuple[tuple[str, ...], EntityKind]]:
    """The first word of a company or other body, as in Larnix of Larnix Shipping, and the people of a state that no
    table knows."""
    for item in names:
        if item.table_key is not None or item.form != "name" or lines[item.sentence].headline:
            continue
        line = lines[item.sentence]
        first = line.words[item.first]
        if item.kind in ("organization", "outlet") and head_of(first, item.name) and telling(first, line):
            yield (first.lower(),), item.kind
        if item.made_by.endswith("/club"):
            yield (line.lower[item.last - 1],), item.kind
        if item.kind in ("country", "place") and item.last - item.first == 1:
            yield from (((word.lower(),), "group") for word in sorted(peoples_of(item.name)))


def telling(word: str, line: Line) -> bool:
    """True for a word that is a name by itself: no table knows it, and the article does not write it small."""
    return word[0].isupper() and word.isalpha() and word.lower() not in line.small and named(word) is None
