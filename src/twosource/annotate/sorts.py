"""What sort of body something is: by its name, by the words beside it, by the table that knows it."""

from __future__ import annotations

from functools import lru_cache

from ..names import body_words
from ..tables import body_named
from .mention_types import Found, Line
from .mention_words import Words
from .same_names import BODIES

OF_TABLE = {
    "alliance": frozenset({"alliance", "bloc", "grouping", "organisation", "organization"}),
    "armed-group": frozenset({"group", "militia", "movement", "organisation", "organization"}),
    "body": frozenset({"body", "organisation", "organization"}),
    "company": frozenset({"company", "firm", "business", "group", "giant", "corporation"}),
}
OF_PRESS = {
    "agency": frozenset({"agency"}),
    "outlet": frozenset({"newspaper", "paper", "broadcaster", "outlet", "daily", "magazine", "tabloid", "website"}),
}


def called(item: Found) -> bool:
    """True for a body's name, or what it is called, of two and more words."""
    return item.kind in BODIES and item.form in ("name", "nominal") and item.last - item.first > 1


def ends_with(name: str, phrase: str) -> bool:
    """The body's name ends in the words of the phrase: "the water company" may be the Vale Water Company."""
    words = body_words(phrase)
    return body_words(name)[-len(words) :] == words


def sorts_of(item: Found, lines: tuple[Line, ...], words: Words) -> frozenset[str]:
    """The nouns by which this mention says its body may be called; none for what is no body."""
    if item.kind not in BODIES or item.form == "pronoun":
        return frozenset()
    if item.form == "nominal":
        return sort_of_noun(lines[item.sentence].lower[item.last - 1], words) if told(item) else frozenset()
    company = words.broad if item.made_by.endswith("/company") else frozenset()
    return by_table(item.table_key) | company | noun_behind(item, lines[item.sentence], words)


def noun_behind(item: Found, line: Line, words: Words) -> frozenset[str]:
    """The noun right behind a name that says what it is: the Larnix group."""
    noun = line.lower[item.last] if item.last < len(line.lower) else ""
    known = words.back_nouns.get(noun)
    return sort_of_noun(noun, words) if known and known[1] == "body" else frozenset()


def told(item: Found) -> bool:
    """True for a noun that stands with a name, or brings a body in: "a Danish court"."""
    return (
        item.anchor is not None or item.name.lower().startswith(("a ", "an ")) or "'s " in item.name.replace("’", "'")
    )


def sort_of_noun(noun: str, words: Words) -> frozenset[str]:
    """A noun and what else it may be called: a lender is a company."""
    return frozenset({noun}) | (words.broad if noun in words.businesses else frozenset())


@lru_cache(maxsize=4096)
def by_table(key: str | None) -> frozenset[str]:
    """What a table says: an alliance, an agency."""
    table, _, name = (key or "").partition(":")
    body = body_named(name) if table == "body" else None
    return OF_TABLE[body.kind] if body else OF_PRESS.get(table, frozenset())
