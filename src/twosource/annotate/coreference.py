"""Within one article: which mention points back to which."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import EntityKind, Form
from ..tables import country_naming
from .antecedents import antecedent
from .mention_types import Found, Line
from .mention_words import Words
from .page import Page
from .same_names import name_links

REFERS: dict[str, EntityKind] = {
    "person": "person",
    "body": "organization",
    "country": "country",
    "place": "place",
    "document": "document",
    "several": "group",
}
ARTICLES = ("the", "this", "that")


def pointers_found(line: Line, taken: list[Found], words: Words) -> Iterator[Found]:
    """Pronouns and definite nouns that may point back; what they point at is judged in `links`."""
    here = [item for item in taken if item.sentence == line.number]
    held = {at for item in here for at in range(item.first, item.last)}
    nested = {at for item in here if item.form == "nominal"
              for at in range(item.first + 1, item.last - 1) if line.tokens[at + 1].tag == "POS"}  # fmt: skip
    firm = {at for item in here if item.form != "nominal" for at in range(item.first, item.last)}
    for at, low in enumerate(line.lower):
        if at in nested - firm and alone(line, at) and low in words.back_nouns:
            yield from definite(line, at, words)
        owning = line.tokens[at].tag == "PRP$" and at not in firm and low in words.pronouns
        if at in held and not owning:
            continue
        if low in words.pronouns and line.tokens[at].tag in ("PRP", "PRP$"):
            yield pointer(line, at, at + 1, "pronoun", words.pronouns[low][0], words.pronouns[low][1])
        elif (
            line.lower[at] in words.state_phrases
            or " ".join(line.lower[max(0, at - 1) : at + 1]) in words.state_phrases
        ):
            yield from state(line, at, words)
        elif alone(line, at):
            yield from definite(line, at, words)


def state(line: Line, at: int, words: Words) -> Iterator[Found]:
    """ "the government", "national authorities": whoever governs the country."""
    two = at > 0 and f"{line.lower[at - 1]} {line.lower[at]}" in words.state_phrases
    first = at - 1 if two else at
    article = first > 0 and line.lower[first - 1] == "the"
    if alone(line, at) and (article or two):
        yield pointer(line, first - 1 if article else first, at + 1, "nominal", words.the_state, "body")


def definite(line: Line, at: int, words: Words) -> Iterator[Found]:
    """ "the mayor", "the foreign minister", "the board", "the Danish company", "the Commission"."""
    known = words.back_nouns.get(line.lower[at])
    if not common(line, at, known is not None and known[1] == "body"):
        return
    first, rule = at, known[0] if known else (words.the_officer if line.lower[at] in words.offices else None)
    if known is None and at and f"{line.lower[at - 1]} {line.lower[at]}" in words.offices:
        first, rule = at - 1, words.the_officer
    if known is None or known[1] == "body":
        while at - first < 3 and first > 1 and describes(line, first - 1):
            first -= 1
    if rule and first > 0 and line.lower[first - 1] in ARTICLES:
        yield pointer(line, first - 1, at + 1, "nominal", rule, known[1] if known else "person")


def common(line: Line, at: int, body: bool) -> bool:
    """True for a common noun in the singular, or a body's one capitalised noun: the Commission."""
    if noun(line, at):
        return True
    plain = at > 0 and line.lower[at - 1] == "the" and not line.headline
    return body and plain and line.tokens[at].tag == "NNP" and line.words[at].istitle()


def noun(line: Line, at: int) -> bool:
    """True for a common noun in the singular; the parser takes some for names though they are written small."""
    return line.tokens[at].tag == "NN" or (line.tokens[at].tag == "NNP" and line.words[at].islower())


def describes(line: Line, at: int) -> bool:
    """True for a noun or a nationality before a noun: the [water] company, the [Danish] bank."""
    if noun(line, at) or line.lower[at] in ("former", "outgoing", "acting", "interim", "incoming"):
        return True
    named = country_naming(line.words[at]) if line.words[at][0].isupper() else None
    return named is not None and named.by == "adjective"


def alone(line: Line, at: int) -> bool:
    """True for a noun that no further name or phrase makes another thing ("the mayor of Oldhaven")."""
    after = at + 1
    if line.tokens[at].dep in ("compound", "nmod"):
        return False
    return after >= len(line.tokens) or (
        line.lower[after] != "of" and line.tokens[after].tag not in ("NNP", "NN", "NNS", "NNPS")
    )


def pointer(line: Line, first: int, last: int, form: Form, rule: str, refers: str) -> Found:
    """A pronoun or definite noun."""
    return Found(
        sentence=line.number, first=first, last=last, kind=REFERS[refers], form=form, made_by=rule,
        name=line.cut(first, last),
    )  # fmt: skip


def links(lines: tuple[Line, ...], found: list[Found], words: Words) -> dict[int, int]:
    """Index of a mention -> index of the first mention of the same thing; `found` is in order of place.

    A pointer that nothing in the article settles is not in the answer.
    """
    by_place = {item.place: at for at, item in enumerate(found)}
    first_of = name_links(found, words)
    for at, item in enumerate(found):
        if item.anchor is not None and item.anchor in by_place:
            target = by_place[item.anchor]
            first_of[at] = first_of.get(target, target)
    page = Page(lines, found, first_of, words)
    for at, item in enumerate(found):
        if item.anchor is None and points(item):
            target_or_none = antecedent(page, at)
            if target_or_none is not None:
                first_of[at] = first_of.get(target_or_none, target_or_none)
        elif item.kind == "group" and item.name.lower() in ("police", "the police"):
            forces = [n for n in range(at) if found[n].kind == "group" and found[n].name.lower().endswith(" police")]
            if len(page.roots(forces)) == 1:
                first_of[at] = page.root(forces[0])
    return first_of


def points(item: Found) -> bool:
    """True for a pronoun, and for a description of one thing."""
    return item.form == "pronoun" or (item.form == "nominal" and item.kind not in ("group", "object"))
