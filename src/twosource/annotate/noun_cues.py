"""Nouns that hand a content to an owner: "the mayor's claim that ...", "criticism by the mayor of ..."."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..rulebook import Rule, Rulebook
from .speech import Draft, Frame, phrase, pobjects, subject
from .tree import Tree, pieces

LIGHT = frozenset(
    {"make", "have", "issue", "give", "express", "voice", "release", "repeat", "publish", "raise", "offer"}
)


@lru_cache(maxsize=4)
def noun_frames(rules: Rulebook) -> dict[str, tuple[tuple[Frame, bool], ...]]:
    """Lemma -> its frames, and whether they need an owner."""
    found: dict[str, list[tuple[Frame, bool]]] = {}
    for rule in rules.of("noun-cues"):
        for noun in dict.fromkeys(rule.pattern["nouns"]):
            found.setdefault(noun, []).append((frame_of(rule), rule.pattern.get("owner") == "needed"))
    return {noun: tuple(listed) for noun, listed in found.items()}


def frame_of(rule: Rule) -> Frame:
    """The frame of a rule about nouns."""
    return Frame(
        rule=rule.id, takes=tuple(rule.pattern["takes"]), preps=frozenset(rule.pattern.get("with", ())), of=frozenset(),
        act=rule.pattern["act"], certainty=rule.pattern["certainty"], voice=rule.pattern.get("voice", False),
    )  # fmt: skip


def noun_cues(tree: Tree, rules: Rulebook) -> Iterator[Draft]:
    """The drafts of nouns in one sentence."""
    table = noun_frames(rules)
    for at, token in enumerate(tree.tokens):
        if token.pos == "NOUN" and token.lemma.lower() in table:
            found = (draft(tree, at, frame, needed) for frame, needed in table[token.lemma.lower()])
            first = next((item for item in found if item), None)
            if first:
                yield first


def draft(tree: Tree, noun: int, frame: Frame, needed: bool) -> Draft | None:
    """The noun's draft where its content (and its owner, if needed) is there."""
    owner = owner_of(tree, noun)
    if needed and owner is None:
        return None
    heads = that_clauses(tree, noun) if "clause" in frame.takes else objects(tree, noun, frame, owner)
    content = pieces(tree, heads)
    if not content:
        return None
    token = tree.tokens[noun]
    return Draft(
        frame=frame, number=tree.sentence.number, cue=(token.start, token.end), verb=None,
        source=None if owner is None else phrase(tree, owner, noun), source_head=owner, content=content,
    )  # fmt: skip


def that_clauses(tree: Tree, noun: int) -> list[int]:
    """Clauses below the noun that "that" or "whether" opens."""
    return [
        kid for kid in tree.all(noun, "acl", "ccomp", "relcl")
        if kid > noun and (tree.kid(kid, "mark") is not None) and tree.tokens[kid].pos in ("VERB", "AUX")
    ]  # fmt: skip


def objects(tree: Tree, noun: int, frame: Frame, owner: int | None) -> list[int]:
    """What follows the noun's prepositions, without the owner."""
    preps = [kid for kid in tree.all(noun, "prep") if tree.tokens[kid].lemma.lower() in frame.preps]
    return [kid for kid in pobjects(tree, preps) if kid != owner]


def owner_of(tree: Tree, noun: int) -> int | None:
    """Whose statement it is: a possessive, "by" or "from" somebody, or the subject of "make" and the like."""
    own = tree.kid(noun, "poss")
    if own is not None:
        return own
    for prep in tree.all(noun, "prep", "agent"):
        if tree.tokens[prep].lemma.lower() in ("by", "from"):
            return tree.kid(prep, "pobj")
    head = tree.head(noun)
    if head is not None and tree.tokens[noun].dep == "dobj" and tree.tokens[head].lemma in LIGHT:
        return subject(tree, head)
    return None
