"""What the article says that a body is: before its name, behind it, or where it brings the body in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..tables import country_naming
from .mention_titles import noun_start, phrase_end
from .mention_types import Found, Line
from .mention_words import Words

NAMING = frozenset({"called", "named", "dubbed"})
NAMING_AS = frozenset({"known", "styled"})


def bodies_described(line: Line, bodies: list[Found], words: Words) -> Iterator[Found]:
    """What a body is, before its name or behind it: "Norway's state news agency NTB", "NTB, an agency"."""
    for body in bodies:
        spots = [before_name(line, body, words), behind_comma(line, body, words), before_called(line, body, words)]
        for first, head in (spot for spot in spots if spot is not None):
            yield nominal(line, first, head + 1, body, words)


def body_beside(line: Line, item: Found, words: Words) -> bool:
    """True where the words beside a name say that it is a body's: the firm Larnix; Larnix, a Danish bank."""
    if body_noun(line, item.first - 1, words) or behind_comma(line, item, words):
        return True
    return before_called(line, item, words) is not None


def said_of(line: Line, item: Found, words: Words) -> list[tuple[int, int]]:
    """The tokens [first, last) of what stands beside a body's name, with what follows its `of`."""
    spots = (before_name(line, item, words), behind_comma(line, item, words))
    return [(first, head + 5 if line.lower[head + 1 : head + 2] == ("of",) else head + 1)
            for first, head in (spot for spot in spots if spot is not None)]  # fmt: skip


def nominal(line: Line, first: int, last: int, body: Found, words: Words) -> Found:
    """A nominal mention of the body."""
    return Found(
        sentence=line.number, first=first, last=last, kind=body.kind, form="nominal", anchor=body.place,
        made_by=words.back_nouns[line.lower[last - 1]][0], name=line.cut(first, last),
    )  # fmt: skip


def body_noun(line: Line, at: int, words: Words) -> bool:
    """True for a common noun that says that something is a body."""
    if not 0 <= at < len(line.tokens):
        return False
    if line.tokens[at].tag != "NN" and not (line.tokens[at].tag == "NNP" and line.words[at].islower()):
        return False
    known = words.back_nouns.get(line.lower[at])
    return known is not None and known[1] == "body"


def before_name(line: Line, body: Found, words: Words) -> tuple[int, int] | None:
    """(start, noun) of "the agency" right before the name, before "the" and the name, or before a comma."""
    comma = body.first > 0 and line.words[body.first - 1] in (",", "the")
    head = body.first - (1 + comma) if comma else body.first - 1
    if comma and head > 0 and line.words[head] == ",":
        head -= 1
    return (noun_start(line, head, max(0, head - 8)), head) if body_noun(line, head, words) else None


def behind_comma(line: Line, body: Found, words: Words) -> tuple[int, int] | None:
    """(start, noun) of "a Danish pipeline operator" behind the name and a comma."""
    first = body.last + 1
    if first >= len(line.tokens) or line.words[body.last] != ",":
        return None
    if line.tokens[first].tag not in ("DT", "PRP$", "JJ", "NN", "NNP"):
        return None
    end = next((at for at in range(first, phrase_end(line, first)) if line.tokens[at].tag in PAST_NOUN),
               phrase_end(line, first))  # fmt: skip
    closed = end >= len(line.tokens) or line.tokens[end].tag in (*PAST_NOUN, ",", ".", "WDT", "WP")
    return (first, end - 1) if closed and body_noun(line, end - 1, words) and end - 1 > first else None


PAST_NOUN = ("IN", "VBN", "VBG", "TO")


def before_called(line: Line, body: Found, words: Words) -> tuple[int, int] | None:
    """(start, noun) of "a trading house called Larnix", "a group known as Larnix"."""
    at = body.first - 1
    if at > 0 and line.lower[at] == "as" and line.lower[at - 1] in NAMING_AS:
        at -= 1
    elif at < 0 or line.lower[at] not in NAMING:
        return None
    return (noun_start(line, at - 1, max(0, at - 9)), at - 1) if body_noun(line, at - 1, words) else None


def bodies_brought_in(line: Line, taken: Iterable[Found], words: Words) -> Iterator[Found]:
    """A body without a name that the article tells apart: "a Danish court", "Norway's central bank"."""
    held = {at for item in taken if item.sentence == line.number and item.form == "nominal"
            for at in range(item.first, item.last)}  # fmt: skip
    for at in range(2, len(line.tokens)):
        if not body_noun(line, at, words) or at in held or line.tokens[at].dep in ("compound", "nmod"):
            continue
        first = noun_start(line, at, max(0, at - 6))
        brought = line.lower[first] in ("a", "an") and at - first > 1 and country_or_place(line, first + 1)
        if brought or of_a_state(line, first, at):
            yield Found(
                sentence=line.number, first=first, last=at + 1, kind="organization", form="nominal",
                made_by=words.back_nouns[line.lower[at]][0], name=line.cut(first, at + 1),
            )  # fmt: skip


def of_a_state(line: Line, first: int, head: int) -> bool:
    """True for a body that a state owns: Norway's central bank, the country's cyber agency."""
    owns = next((at for at in range(first + 1, head) if line.tokens[at].tag == "POS"), None)
    if owns is None:
        return False
    owner = line.cut(first, owns)
    return country_naming(owner) is not None or owner.lower() in ("the country", "the nation", "the state")


def country_or_place(line: Line, at: int) -> bool:
    """True for a nationality or another proper word."""
    return country_naming(line.words[at]) is not None or line.tokens[at].tag == "NNP"
