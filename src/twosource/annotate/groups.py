"""Several at once: both countries, the two leaders, officials, troops, arms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .mention_types import Found, Line
from .mention_words import Words

IN_PHRASE = (
    "compound",
    "amod",
    "det",
    "nummod",
    "nmod",
    "poss",
    "advmod",
    "punct",
    "case",
    "predet",
    "npadvmod",
    "cc",
    "conj",
    "quantmod",
)


def pairs_found(line: Line, words: Words) -> Iterator[Found]:
    """ "both countries", "the two leaders": a count and a noun that rules know, with what lies between."""
    for at, word in enumerate(line.lower):
        if word not in words.pair_counts or at + 1 >= len(line.tokens):
            continue
        last = at + 1
        if line.tokens[last].tag in ("JJ", "NN") and word != "neither" and last + 1 < len(line.tokens):
            last += 1
        known = words.pairs.get(line.tokens[last].lemma)
        first = at - 1 if word == "two" and at and line.lower[at - 1] in ("the", "these", "those") else at
        if known and line.tokens[last].tag == ("NN" if word == "neither" else "NNS") and (word != "two" or first < at):
            yield group(line, first, last + 1, known[0], "group")


def crowds_found(line: Line, taken: list[Found], words: Words) -> Iterator[Found]:
    """Plural nouns of people, troops and arms with what describes them, where no name stands in their place."""
    for at, token in enumerate(line.tokens):
        known = words.group_nouns.get(token.lemma.lower())
        if (
            known is None
            or not countable(line, at)
            or any(t.sentence == line.number and t.first <= at < t.last for t in taken)
        ):
            continue
        first = phrase_start(line, at)
        if line.cut(first, at + 1).lower() in words.state_phrases:
            continue
        inside_it = (t.country for t in taken if t.sentence == line.number and first <= t.first and t.last <= at)
        yield group(line, first, at + 1, known[0], known[1], only(inside_it))


def only(countries: Iterable[str | None]) -> str | None:
    """The one country told; None for none and for several."""
    told = {country for country in countries if country is not None}
    return told.pop() if len(told) == 1 else None


def countable(line: Line, at: int) -> bool:
    """True for a plural noun, or one that speaks for many (intelligence, leadership)."""
    token = line.tokens[at]
    if token.tag in ("NNS", "NNPS"):
        return token.dep != "compound"
    mass = token.lemma.lower() in (
        "intelligence",
        "leadership",
        "media",
        "police",
        "delegation",
        "artillery",
        "ammunition",
        "weaponry",
        "contingent",
    )
    return token.tag == "NN" and mass and token.dep not in ("compound", "nmod")


def phrase_start(line: Line, at: int) -> int:
    """Where the words that describe this noun begin; articles and figures stay outside."""
    first = at
    while first > 0 and inside(line, first - 1, at):
        first -= 1
    while first < at and not describes(line, first):
        first += 1
    owner = next((n for n in range(at - 1, first, -1) if line.tokens[n].tag == "POS"), first)
    return owner + 1 if owner > first and line.words[owner - 1].islower() else first


def describes(line: Line, at: int) -> bool:
    """False for an article, a figure or another word that does not belong to the group's name."""
    if line.lower[at] in ("dozen", "dozens", "hundreds", "thousands", "scores"):
        return False
    if line.tokens[at].tag in ("RB", "JJ") and line.words[at + 1] == "-":
        return True
    return (
        line.tokens[at].tag not in ("DT", "CD", "RB", "PDT", "CC", "POS", "PRP$", "IN", ",") and line.words[at] != "-"
    )


def inside(line: Line, at: int, noun: int) -> bool:
    """True where this token hangs on the noun, directly or through its describers."""
    here = at
    for _ in range(6):
        if here == noun:
            return True
        if line.tokens[here].dep not in IN_PHRASE or line.tokens[here].tag in ("CD", ","):
            return False
        here = line.tokens[here].head
    return False


def group(line: Line, first: int, last: int, rule: str, kind: str, country: str | None = None) -> Found:
    """A nominal mention of several, with the country whose people they are."""
    return Found(
        sentence=line.number, first=first, last=last, kind="object" if kind == "object" else "group", form="nominal",
        made_by=rule, name=line.cut(first, last), country=country,
    )  # fmt: skip
