"""From a Stance to one number, -3 (certainly did not happen) to 3 (certainly happened): a table, hand-set from counts.

Beside the Stance the table asks three things. The form of the word: a past is surer than a present, a present surer
than a bare infinitive. The main verb of the sentence: below a past one more has come about than below "will". And the
voice: whoever speaks of "I" and "you" outside quotation marks talks of what may be or ought to be, and means it less
surely than a writer who tells what was done.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from ..records import Article, Attribution, Sentence, Stance
from ..rulebook import Rulebook
from .quotes import read_quotes
from .stance import stance_of, word_at
from .tree import Tree, grow

Form = Literal["past", "present", "going-on", "participle", "ing", "bare", "noun", "other"]
Voice = Literal["told", "talk"]
Main = Literal["done", "now", "open"]
PERSONS = frozenset({"i", "me", "my", "mine", "you", "your", "yours", "u", "!", "?"})
DONE = frozenset({"was", "were", "had", "has", "have", "'ve", "’ve", "'d", "’d", "did"})
BARE = frozenset({"MD", "TO", "VB"})
TAGS: dict[str, Form] = {"VBD": "past", "VBZ": "present", "VBP": "present", "VBG": "ing", "VBN": "participle"}


def factuality_at(
    article: Article, sentences: tuple[Sentence, ...], attributions: tuple[Attribution, ...], rules: Rulebook, *,
    start: int, end: int,
) -> float | None:  # fmt: skip
    """How surely the thing named by article.text[start:end] happened; None outside sentences."""
    found = word_at(sentences, start, end)
    if found is None:
        return None
    sentence, at = found
    tree = grow(sentence)
    stance = stance_of(article, sentence, attributions, rules, at=at)
    return score_of(stance, (voice(tree, read_quotes(article.text)), form(tree, at), main(tree)))


def score_of(stance: Stance, told: tuple[Voice, Form, Main]) -> float:
    """The score of the first row of the table that fits; an empty cell of the table fits everything."""
    said = (stance.certainty, stance.polarity, stance.mode, *told)
    fits = (score for row, score in rows() if all(not cell or cell == one for cell, one in zip(row, said, strict=True)))
    return next(fits)


@lru_cache(maxsize=1)
def rows() -> tuple[tuple[tuple[str, ...], float], ...]:
    """(certainty, polarity, mode, voice, form, main) and score, in the order of the table."""
    text = (files("twosource.tables") / "data" / "factuality.csv").read_text(encoding="utf-8")
    keys = ("certainty", "polarity", "mode", "voice", "form", "main")
    return tuple((tuple(row[key] for key in keys), float(row["score"])) for row in csv.DictReader(text.splitlines()))


def form(tree: Tree, at: int) -> Form:
    """The form of a word with its auxiliaries: "has sunk" is past, "is sinking" going on, "to sink" bare."""
    token = tree.tokens[at]
    if token.pos in ("NOUN", "PROPN"):
        return "noun"
    helpers = [kid for kid in tree.kids[at] if tree.tokens[kid].dep in ("aux", "auxpass")]
    if any(tree.words[kid] in DONE for kid in helpers):
        return "past"
    if token.tag == "VB" or any(tree.tokens[kid].tag in BARE for kid in helpers):
        return "bare"
    if token.tag in ("VBN", "VBG") and helpers:
        return "going-on" if token.tag == "VBG" else "present"
    return TAGS.get(token.tag, "other")


def main(tree: Tree) -> Main:
    """What the main verb of the sentence says of its time: past, present, or open (a modal, an order, "to go")."""
    root = next((at for at, token in enumerate(tree.tokens) if token.head == at), 0)
    shape = form(tree, root)
    return "done" if shape == "past" else "open" if shape == "bare" else "now"


def voice(tree: Tree, quotes: Sequence[tuple[int, int]]) -> Voice:
    """Talk where the writer says I or you, asks or exclaims, outside quotation marks; else told."""
    spoken = (token for token, word in zip(tree.tokens, tree.words, strict=True) if word in PERSONS)
    return "talk" if any(not quoted(token.start, quotes) for token in spoken) else "told"


def quoted(place: int, quotes: Sequence[tuple[int, int]]) -> bool:
    """True of a place between quotation marks."""
    return any(start <= place < end for start, end in quotes)
