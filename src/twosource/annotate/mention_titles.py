"""Titles before a name and offices in apposition: mentions of the person, and what the person is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from .mention_types import Found, Line
from .mention_words import Words

STOP_TAGS = frozenset({"DT", "PDT", "IN", "TO", "CC", "PRP", "PRP$", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "WDT",
                       "WP", "WRB", "MD", "VB", "VBD", "VBZ", "VBP", "VBG", "CD", "RB", "EX", "NFP"})  # fmt: skip


def titles_found(line: Line, people: list[Found], names: list[Found], words: Words) -> Iterator[Found]:
    """A title before each name, and each apposition that names an office."""
    for person in people:
        made = before_name(line, person, names, words) or apposition(line, person, words)
        if made is not None:
            yield made


def before_name(line: Line, person: Found, names: list[Found], words: Words) -> Found | None:
    """The title that stands right before the name: "Norwegian Foreign Minister"."""
    last = person.first
    head, rule = head_before(line, last, words)
    if rule is None:
        return None
    first = head
    while first > 0 and belongs(line, first - 1, names):
        first -= 1
    while first < head and line.words[first] in ("-", "’s", "'s", "and", "&"):
        first += 1
    return titled(line, first, last, person, rule)


def head_before(line: Line, last: int, words: Words) -> tuple[int, str | None]:
    """(office noun, rule) of the title that ends here: the word before, or the one before "of State"."""
    rule = office_rule(line, last - 1, words)
    if rule is not None:
        return last - 1, rule
    if last > 2 and (rule := words.offices.get(" ".join(line.lower[last - 3 : last]))):
        return last - 3, rule
    at = last - 1
    while at > 1 and last - at < 5 and (line.words[at][0].isupper() or line.lower[at] in ("and", "the")):
        at -= 1
    if at < last - 1 and line.lower[at] in ("of", "for") and line.words[at - 1][0].isupper():
        return at - 1, office_rule(line, at - 1, words)
    return last - 1, None


def belongs(line: Line, at: int, names: list[Found]) -> bool:
    """True where this word is part of the title that goes on behind it."""
    holder = next(
        (n for n in names if n.kind == "person" and n.sentence == line.number and n.first <= at < n.last), None
    )
    if holder is not None:
        return False
    if line.tokens[at].tag == "POS":
        return at > 0 and any(
            n.last == at and (n.country or n.kind == "country") for n in names if n.sentence == line.number
        )
    if line.words[at] == "-":
        return 0 < at < len(line.tokens) - 1 and line.tokens[at - 1].end + 1 == line.tokens[at + 1].start
    if line.words[at] in ("and", "&"):
        return at > 0 and line.capital(at - 1) and line.capital(at + 1)
    return line.tokens[at].tag not in STOP_TAGS


def office_rule(line: Line, at: int, words: Words) -> str | None:
    """The rule of the title that ends at this word, two words first ("prime minister")."""
    if at < 0:
        return None
    pair = f"{line.lower[at - 1]} {line.lower[at]}" if at > 0 else ""
    return (
        words.offices.get(pair)
        or words.offices.get(line.lower[at].rstrip("."))
        or words.offices.get(line.tokens[at].lemma)
    )


def titled(line: Line, first: int, last: int, person: Found, rule: str) -> Found:
    """A nominal mention of the person."""
    return Found(
        sentence=line.number, first=first, last=last, kind="person", form="nominal", made_by=rule,
        name=line.cut(first, last), anchor=person.place,
    )  # fmt: skip


def apposition(line: Line, person: Found, words: Words) -> Found | None:
    """The office beside a name: "Ida Lorn, the mayor of Garrick", or "the mayor of Garrick, Ida Lorn"."""
    return behind_comma(line, person, words) or before_comma(line, person, words)


def behind_comma(line: Line, person: Found, words: Words) -> Found | None:
    """The office phrase after "Name,"."""
    at = person.last
    if at + 1 >= len(line.tokens) or line.words[at] != ",":
        return None
    last = phrase_end(line, at + 1)
    head = head_noun(line, at + 1, last, words)
    if head is None or line.tokens[head[0]].tag == "NNS":  # "the post at Tavel, analysts said"
        return None
    return titled(line, at + 1, last, person, head[1])


def before_comma(line: Line, person: Found, words: Words) -> Found | None:
    """The office phrase before ", Name"."""
    at = person.first - 1
    if at > 1 and line.lower[at] in words.honorifics:
        at -= 1
    if at < 1 or line.words[at] != ",":
        return None
    start = at
    while start > 0 and at - start < 12 and not phrase_stop(line, start - 1):
        start -= 1
    for head in range(at - 1, start - 1, -1):
        rule = office_rule(line, head, words) if line.tokens[head].tag.startswith("NN") else None
        if rule and (head + 1 == at or line.lower[head + 1] in ("of", "for", "to", "at", "in")):
            return titled(line, noun_start(line, head, start), at, person, rule)
    return None


def noun_start(line: Line, head: int, least: int) -> int:
    """Where the noun phrase that this noun ends begins, its article included."""
    first = head
    while first > least and line.tokens[first - 1].tag in NOUN_PHRASE:
        first -= 1
        if line.tokens[first].tag in ("DT", "PRP$"):
            break
    return first


NOUN_PHRASE = frozenset({"DT", "PRP$", "JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBN", "RB"})


def phrase_stop(line: Line, at: int) -> bool:
    """True for a word that no phrase of an office holds."""
    return line.tokens[at].tag in (
        ",",
        ".",
        ":",
        "``",
        "''",
        "-LRB-",
        "-RRB-",
        "MD",
        "VBD",
        "VBZ",
        "VBP",
        "WDT",
        "WP",
        "WRB",
        "TO",
    )


def phrase_end(line: Line, at: int) -> int:
    """Where the phrase that starts here ends."""
    last = at
    while last < len(line.tokens) and last - at < 14 and not phrase_stop(line, last):
        last += 1
    return last


def head_noun(line: Line, first: int, last: int, words: Words) -> tuple[int, str] | None:
    """(token, rule) of the noun that heads an office phrase: the last noun before its first preposition."""
    end = next((at for at in range(first, last) if line.tokens[at].tag in ("IN", "VBN", "VBG")), last)
    nouns = [at for at in range(first, end) if line.tokens[at].tag.startswith("NN")]
    if not nouns or first == last or line.tokens[first].tag in ("IN", "CC", "VBG", "VBN", "RB"):
        return None
    rule = office_rule(line, nouns[-1], words)
    return (nouns[-1], rule) if rule else None


def with_offices(lines: tuple[Line, ...], people: list[Found], titles: list[Found], names: list[Found]) -> list[Found]:
    """The people with the office and country of the first title that belongs to each, or of what follows the name:
    "President Ines Varga of Peru"."""
    by_place: dict[tuple[int, int, int] | None, Found] = {}
    for title in titles:
        if not title.made_by.endswith("/kin"):
            by_place.setdefault(title.anchor, title)
    out = []
    for person in people:
        own = by_place.get(person.place)
        if own is None:
            out.append(person)
            continue
        held = [n for n in names if n.within(own) and n.country]
        held += [n for n in names if n.country and follows(lines[person.sentence], n, person)]
        office, country = bare_office(own, held), held[0].country if held else None
        out.append(structs.replace(person, office=office, country=person.country or country))
    return out


def follows(line: Line, name: Found, person: Found) -> bool:
    """True for a country behind the `of` behind a person's name."""
    near = (
        name.sentence == person.sentence and name.kind == "country" and name.first in (person.last + 1, person.last + 2)
    )
    return near and line.lower[person.last] == "of"


def bare_office(title: Found, held: list[Found]) -> str:
    """The title without articles and countries: "Security Council Secretary"."""
    out = title.name
    for name in held:
        if name.kind == "country":
            for tail in ("'s ", "’s ", " "):
                out = out.replace(name.name + tail, "")
    front, of, back = out.partition(" of ")
    out = front.replace("’s ", "'s ").rpartition("'s ")[2] + of + back
    first, _, rest = out.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an", "its", "his", "her", "their", "our") else out
