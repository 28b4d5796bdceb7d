"""A capital as a city, or as the government that sits there."""

from __future__ import annotations

from msgspec import structs

from .mention_types import Found, Line
from .mention_words import Words


def read_capital(line: Line, item: Found, words: Words) -> Found:
    """The capital as the country where it acts, owns or stands between; else as a place."""
    if item.table_key is None or not item.table_key.startswith("capital:"):
        return item
    before = line.lower[item.first - 1] if item.first else ""
    owns = item.last < len(line.tokens) and line.tokens[item.last].tag == "POS"
    if item.first == 0 and item.name.isupper():
        return structs.replace(item, reading="place")  # a dateline
    if before in words.capital_place and before not in words.government_prepositions and not (owns and before == "of"):
        return structs.replace(item, reading="place", made_by=words.capital_place[before])
    if not governs(line, item, words):
        return structs.replace(item, reading="place")
    return structs.replace(
        item, kind="country", table_key=f"country:{item.country}", reading="government", made_by=words.government
    )


def of_mind(line: Line, verb: int, words: Words) -> bool:
    """True for "was ready", "is willing"."""
    return any(token.head == verb and token.dep == "acomp" and token.lemma in words.minds for token in line.tokens)


def governs(line: Line, item: Found, words: Words) -> bool:
    """True where the capital does what governments do."""
    token = line.tokens[line.head(item.first, item.last)]
    while token.dep == "conj" and line.tokens[token.head] is not token:
        token = line.tokens[token.head]
    if item.last < len(line.tokens) and line.tokens[item.last].tag == "POS":
        return line.lower[token.head] not in words.local  # Jakarta's airports are the city's
    if token.dep == "nsubj":
        return line.tokens[token.head].lemma not in words.bodily or of_mind(line, token.head, words)
    if token.dep == "pobj":
        return line.lower[token.head] in words.government_prepositions
    return token.dep in words.government_relations
