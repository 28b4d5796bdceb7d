"""The model's names, repaired: titles, possessives and headline verbs trimmed, types judged over the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..names import head_of, is_acronym, name_key, name_words, surnames
from ..records import EntityKind, Form
from ..tables import offices, sex_of
from .mention_compounds import glued
from .mention_described import body_beside
from .mention_persons import personal
from .mention_titles import apposition
from .mention_types import Found, Line
from .mention_words import Words
from .parse import MADE_BY, Seen

KINDS: dict[str, EntityKind] = {
    "PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organization", "NORP": "group",
    "LAW": "document", "PRODUCT": "object", "EVENT": "other",
}  # fmt: skip
PARTICLE_WORDS = "al el bin ibn abu de del della di da dos du la le van von der den ter of"
PARTICLES = frozenset(PARTICLE_WORDS.split())
CALENDAR_AND_SUCH = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "today yesterday tomorrow internet covid earth god mr ms mrs i ii iii am pm "
    "gmt communique no. number"
)
CAMEL = re.compile(r"\b(?!Ma?c|De|O|Di|La|Le|Van)[A-Z][a-z]+[A-Z]")
SAYING = frozenset({"say", "add", "insist", "announce", "claim", "warn", "argue", "stress"})
SELF: dict[str, EntityKind] = {"he": "person", "she": "person", "it": "organization"}
SURNAMES_TOO = frozenset({"may", "june", "april", "august", "march", "earth"})
NOT_NAMES = frozenset(CALENDAR_AND_SUCH.split())


def model_found(line: Line, seen: Iterable[Seen], words: Words) -> Iterator[Found]:
    """The model's names of one line, trimmed; what is left of nothing is dropped."""
    for name in seen:
        kind = KINDS.get(name.label)
        if kind is None:
            continue
        first, last = tokens_of(line, name.start, name.end)
        yield from trimmed(line, first, last, kind, words)


def tokens_of(line: Line, start: int, end: int) -> tuple[int, int]:
    """The tokens [first, last) that the characters touch."""
    inside = [at for at, token in enumerate(line.tokens) if token.start < end and start < token.end]
    return inside[0], inside[-1] + 1


def trimmed(line: Line, first: int, last: int, kind: EntityKind, words: Words) -> Iterator[Found]:
    """The name without titles, articles, possessives and small words around it."""
    while first < last and not starts_name(line, first, last, kind, words):
        first += 1
    cut = next((at for at in range(first, last) if breaks(line, at)), last)
    last = cut
    while last > first and not ends_name(line, last - 1, kind):
        last -= 1
    if not any(word[0].isalpha() for word in line.words[first:last]) or (last == first + 1 and shouts(line, first)):
        return
    if all(word.isdigit() or word.lower() in NOT_NAMES for word in line.words[first:last]):
        return  # "9 November 2025"
    if first < last:
        if kind == "person":
            first, last = with_given(line, first, last), with_hyphen(line, last)
        yield found(line, first, last, kind, MADE_BY)


def found(line: Line, first: int, last: int, kind: EntityKind, made_by: str) -> Found:
    """A name mention of these tokens."""
    form: Form = "adjective" if kind == "group" and line.tokens[last - 1].tag == "JJ" else "name"
    return Found(
        sentence=line.number, first=first, last=last, kind=kind, form=form, made_by=made_by,
        name=line.cut(first, last),
    )  # fmt: skip


def starts_name(line: Line, at: int, last: int, kind: EntityKind, words: Words) -> bool:
    """True where a name may begin with this word."""
    word, low = line.words[at], line.lower[at]
    if not word[0].isupper() and not word[0].isdigit() and low not in PARTICLES - {"of"}:
        return False
    if line.tokens[at].tag in ("DT", "PRP", "PRP$", "POS", "IN", "CC", "WDT") or low in NOT_NAMES:
        return False
    if kind != "person" or at + 1 == last:
        return True
    return low not in words.offices and low not in words.honorifics


def breaks(line: Line, at: int) -> bool:
    """True for a possessive, a comma or another sign that no name holds."""
    return line.tokens[at].tag in ("POS", ",", ":", "-LRB-", "-RRB-", "``", "''") or line.words[at] in ("|", "/", "•")


def ends_name(line: Line, at: int, kind: EntityKind) -> bool:
    """True where a name may end with this word."""
    word = line.words[at]
    if not (word[0].isupper() or word[0].isdigit() or (kind != "person" and word.isalpha() and word.islower())):
        return False
    if kind == "person" and line.tokens[at].tag in ("VBZ", "VBD", "VBP", "VBG", "IN"):
        return False
    if kind == "person" and line.lower[at] in SURNAMES_TOO:
        return True
    return line.tokens[at].tag not in ("POS", "IN", "DT", "CC", "TO") and line.lower[at] not in NOT_NAMES


def with_given(line: Line, first: int, last: int) -> int:
    """From the given name that the model left outside: Luiz of Luiz Inacio da Silva."""
    before = first - 1
    if before < 0 or line.tokens[before].dep != "compound" or not first <= line.tokens[before].head < last:
        return first
    return before if line.words[before].istitle() and sex_of(line.cut(before, last)) else first


def with_hyphen(line: Line, last: int) -> int:
    """Past the "-un" of Pak Min-ho."""
    if last + 1 >= len(line.tokens) or line.words[last] not in ("-", "‑", "–") or not glued(line, last):
        return last
    return last + 2 if line.tokens[last + 1].tag == "NNP" or line.words[last + 1].islower() else last


def runs_found(line: Line, taken: list[Found], words: Words) -> Iterator[Found]:
    """Runs of proper nouns that nothing else explains; never in headlines and never the first word alone."""
    if line.headline:
        return
    held = {at for item in taken if item.sentence == line.number for at in range(item.first, item.last)}
    at = 0
    while at < len(line.tokens):
        last = at
        while (
            last < len(line.tokens)
            and last not in held
            and (runs_on(line, last, words) or (last > at and links_name(line, last, words)))
        ):
            last += 1
        if last > at + 1 and all(word.isupper() for word in line.words[at:last]):
            at = last
        lone = last == at + 1
        told = spoken_of(line, at, words) if lone and not shouts(line, at) else None
        if last > at and not (lone and (at == 0 or shouts(line, at)) and not letters(line, at) and not told):
            kind: EntityKind = told or ("organization" if lone and letters(line, at) else "other")
            yield found(line, at, last, kind, "mentions/proper-noun")
        at = max(last, at + 1)


def spoken_of(line: Line, at: int, words: Words) -> EntityKind | None:
    """What a lone name is by what it says of itself, or by what stands behind its comma."""
    item = found(line, at, at + 1, "other", MADE_BY)
    told = speaking(line, at) or ("organization" if body_beside(line, item, words) else None)
    if told is None and (apposition(line, item, words) or acts_in_office(line, at)):
        return "person"
    return told


def acts_in_office(line: Line, at: int) -> bool:
    """True for the surname of a holder of an office of the table that is the subject of its sentence."""
    return line.tokens[at].dep == "nsubj" and line.tokens[at].tag == "NNP" and line.lower[at] in holders()


def speaking(line: Line, at: int) -> EntityKind | None:
    """What a lone name is that speaks of itself as "he", "she" or "it": "Harlan said she would wait"."""
    if at + 2 >= len(line.tokens) or line.tokens[at + 1].lemma not in SAYING or line.tokens[at].dep != "nsubj":
        return None
    return next((SELF[word] for word in line.lower[at + 2 : at + 5] if word in SELF), None)


def letters(line: Line, at: int) -> bool:
    """True for an acronym in a line that does not shout."""
    word = line.words[at]
    return is_acronym(word) and len(word) < 7 and not shouts(line, at) and line.tokens[at].lemma.isupper()


def shouts(line: Line, at: int) -> bool:
    """True where another word of letters near this one is in capitals too, or the word is an English one."""
    word = line.words[at]
    near = [line.words[n] for n in range(max(0, at - 2), min(len(line.words), at + 3)) if n != at]
    if word.lower() in line.small:
        return word.isupper()
    return word.isupper() and any(len(other) > 2 and other.isupper() and other.isalpha() for other in near)


def links_name(line: Line, at: int, words: Words) -> bool:
    """True for the small words inside Ana de la Torre."""
    ahead = next((n for n in range(at, min(at + 3, len(line.tokens))) if line.lower[n] not in PARTICLES), None)
    inside = line.words[at].islower() and ahead is not None and ahead > at and line.lower[at] != "of"
    return inside and line.tokens[at].tag in ("NNP", "FW") and runs_on(line, ahead or at, words)


def runs_on(line: Line, at: int, words: Words) -> bool:
    """True for a proper noun that is no title, no day and no month."""
    low = line.lower[at]
    return (
        line.tokens[at].tag in ("NNP", "NNPS")
        and line.words[at][0].isupper()
        and line.words[at][-1].isalpha()
        and low not in NOT_NAMES
        and low not in words.offices
        and low not in words.honorifics
        and len(low) > 1
    )


def votes(lines: tuple[Line, ...], names: Iterable[Found], words: Words) -> dict[str, Counter[EntityKind]]:
    """Name key -> how strongly the article speaks for each kind."""
    out: dict[str, Counter[EntityKind]] = {}
    names = list(names)
    firms = {name_words(item.name)[0] for item in names if item.made_by.startswith("en/organisations")
             and head_of(item.name.split()[0], item.name)}  # fmt: skip
    for item in names:
        if name_words(item.name)[:1] and name_key(item.name) in firms:
            out.setdefault(name_key(item.name), Counter())["organization"] += 5
        count = out.setdefault(name_key(item.name), Counter())
        if item.kind != "other":
            count[item.kind] += weight_of(item, lines[item.sentence])
        if item.last - item.first == 1 and name_key(item.name) in holders():
            count["person"] += 3
        for kind, weight in around(lines[item.sentence], item, words):
            count[kind] += weight
    return out


@lru_cache(maxsize=1)
def holders() -> frozenset[str]:
    """Surnames of those who held an office of the table: Macron alone is a person."""
    return frozenset(surname for row in offices() for surname in surnames(row.holder) if len(surname) > 3)


def weight_of(item: Found, line: Line) -> int:
    """How much the maker of a name counts: rules most, the model little, and nothing in a headline."""
    if item.made_by.startswith("en/"):
        return 12
    if item.made_by != MADE_BY or line.headline:
        return 0
    return 1 if item.kind == "person" and item.last - item.first == 1 else 2  # single words are often towns


def around(line: Line, item: Found, words: Words) -> Iterator[tuple[EntityKind, int]]:
    """What the words beside a name say about its kind."""
    before = line.lower[item.first - 1] if item.first else ""
    earlier = line.lower[item.first - 2] if item.first > 1 else ""
    if before in words.honorifics or before in words.offices:
        yield "person", 8
    if not item.first and item.name.isupper() and item.last < len(line.words) and line.words[item.last] == ",":
        yield "place", 6  # a dateline
    after = line.lower[item.last] if item.last < len(line.words) else ""
    if after in words.offices and line.words[item.last][0].isupper() and item.last - item.first == 1:
        yield "other", 9  # the Labour of a Labour Minister
    if after in words.offices and line.words[item.last].islower():
        yield "organization", 6  # a company before its chief
    if CAMEL.search(item.name):
        yield "organization", 12
    if sex_of(item.name):
        yield "person", 4
    if personal(line, item, words):
        yield "person", 7
    if body_beside(line, item, words):
        yield "organization", 8
    if before == "of" and earlier in words.place_of:
        yield "place", 10
    if before == "of" and earlier in words.offices:
        yield "place", 3
    if before in words.in_place and not line.headline:
        yield "place", 3 if before == "at" else 6
    if before in ("the", "The") and item.last - item.first == 1 and item.made_by == MADE_BY:
        yield "organization", 2
    if went_to(line, item):
        yield "place", 3
    yield from apposed(line, item, words)
    if (
        item.last < len(line.tokens)
        and line.lower[item.last] in words.place_heads
        and line.tokens[item.last].tag == "NN"
    ):
        yield "place", 4


def went_to(line: Line, item: Found) -> bool:
    """True for one word after a verb that mostly takes a place: "will visit Garrick"."""
    token = line.tokens[item.first]
    verb = line.tokens[token.head]
    return item.last - item.first == 1 and token.dep == "dobj" and verb.lemma in ("visit", "tour", "evacuate", "flee")


def apposed(line: Line, item: Found, words: Words) -> Iterator[tuple[EntityKind, int]]:
    """What a noun in apposition says: ", a low-lying district"; ", the mayor"."""
    inside = range(item.first, item.last)
    for token in line.tokens:
        if token.dep == "appos" and token.head in inside and token.lemma.lower() in words.place_of:
            yield "place", 10
        if token.dep == "appos" and token.head in inside and token.lemma.lower() in words.offices:
            yield "person", 8
    if apposition(line, item, words) is not None:
        yield "person", 10
    head = line.tokens[line.head(item.first, item.last)]
    if head.dep == "appos" and line.tokens[head.head].lemma.lower() in words.offices:
        yield "person", 8
    told = speaking(line, item.first) if len(inside) == 1 else None
    if told:
        yield told, 4
    if head.dep == "nsubj" and line.tokens[head.head].lemma in ("say", "tell", "add", "insist") and len(inside) == 2:
        yield "person", 2


def full_people(names: Iterable[Found]) -> dict[str, str]:
    """Surname key -> full name, for every person the article names in full; the first one holds it."""
    out: dict[str, str] = {}
    for item in names:
        if item.kind == "person" and item.last - item.first > 1:
            for word in surnames(item.name):
                out.setdefault(word, item.name)
    return out
