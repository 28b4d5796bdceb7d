"""A name and a colon at the head of a line: "Police: bridge is safe", "HOLT: We knew."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from ..records import Article
from ..rulebook import Rulebook
from .sources import Named, mention_at, noun_kind
from .speech import Draft, Frame
from .tree import Tree, stretch

SPEAKERS = frozenset({"person", "organization", "outlet", "country"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "VBG"})
MARKS = frozenset("\"'“‘«`")


class Label(Struct, frozen=True, kw_only=True):
    """What the rule asks of a label."""

    frame: Frame
    words: frozenset[str]
    most: int
    not_names: frozenset[str]


@lru_cache(maxsize=4)
def rule_of(rules: Rulebook) -> Label:
    """The rule about labels."""
    rule = rules.of("labels")[0]
    frame = Frame(
        rule=rule.id, takes=("quote",), preps=frozenset(), of=frozenset(), act=rule.pattern["act"],
        certainty=rule.pattern["certainty"], voice=True,
    )  # fmt: skip
    return Label(
        frame=frame, words=frozenset(rule.pattern["words"]), most=rule.pattern["most"],
        not_names=frozenset(rule.pattern["not_names"]),
    )  # fmt: skip


def labels(article: Article, trees: Sequence[Tree], named: Named, rules: Rulebook) -> list[Draft]:
    """The drafts of labelled lines, in order. A name in capitals counts where it labels more than one line."""
    rule = rule_of(rules)
    found = [(tree, colon) for tree in trees for colon in colons(article, tree, rule)]
    turns = Counter(tree.words[colon - 1] for tree, colon in found if capitals(article, tree, colon))
    return [
        drafted(article, tree, colon, rule.frame) for tree, colon in found
        if speaks(article, tree, colon - 1, named) or turns[tree.words[colon - 1]] > 1
    ]  # fmt: skip


def colons(article: Article, tree: Tree, rule: Label) -> Iterator[int]:
    """The colon behind a short name that opens a line, with a clause behind it."""
    first = tree.tokens[0].start if tree.tokens else 0
    if article.text[:first].rstrip(" \t")[-1:] not in ("", "\n"):
        return
    at = next((at for at, word in enumerate(tree.words[: rule.most + 1]) if word in rule.words), 0)
    before, behind = tree.tokens[:at], tree.tokens[at + 1 :]
    named = at > 0 and before[-1].pos in ("PROPN", "NOUN") and not any(token.tag in TENSED for token in before)
    told = any(token.tag in TENSED for token in behind)
    if told and (named or capitals(article, tree, at)) and tree.words[at - 1] not in rule.not_names:
        yield at


def speaks(article: Article, tree: Tree, head: int, named: Named) -> bool:
    """True of the name of somebody, and of "police", "report", "officials"."""
    mention = mention_at(tree, head, named)
    known = mention is not None and mention.form == "name" and mention.kind in SPEAKERS
    return known or noun_kind(tree, head) is not None


def capitals(article: Article, tree: Tree, colon: int) -> bool:
    """True of one word in capitals, as transcripts have it."""
    token = tree.tokens[colon - 1]
    return colon == 1 and article.text[token.start : token.end].isupper() and token.end - token.start > 2


def drafted(article: Article, tree: Tree, colon: int, frame: Frame) -> Draft:
    """The draft: from the colon to the end of the line; a quotation behind it is found by its marks."""
    token, text = tree.tokens[colon], article.text
    end = text.find("\n", token.end)
    start = tree.tokens[colon + 1].start
    rest = (start, len(text[: len(text) if end < 0 else end].rstrip()))
    return Draft(
        frame=frame, number=tree.sentence.number, cue=(token.start, token.end), verb=None,
        source=stretch(tree, 0, colon - 1), source_head=colon - 1,
        content=() if text[start] in MARKS and text[start] not in "'‘" else (rest,),
    )  # fmt: skip
