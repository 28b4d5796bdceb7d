"""How surely a thing happened as one number: the table, and the three things it asks of the sentence."""

from itertools import product
from typing import get_args

import msgspec
import pytest

from factories import RULES, article, read
from twosource.annotate.factuality import Form, Main, Voice, factuality_at, form, main, rows, score_of, voice
from twosource.annotate.quotes import read_quotes
from twosource.annotate.tree import grow
from twosource.records import Certainty, Mode, Polarity, Reading

FORMS = [
    ("The tanker sank.", "sank", "past", "done", "a past"),
    ("The tanker has been raised.", "raised", "past", "done", "a perfect is a past"),
    ("The tanker is sinking.", "sinking", "going-on", "now", "a present that goes on"),
    ("The owners sell the tanker.", "sell", "present", "now", "a present"),
    ("The owners want to sell the tanker.", "sell", "bare", "now", "an infinitive"),
    ("The tanker will be sold.", "sold", "bare", "open", "a future passive"),
    ("The owners did not sell the tanker.", "sell", "past", "done", "did makes a past"),
    ("Selling the tanker takes time.", "Selling", "ing", "now", "a gerund"),
    ("The owners announced the sale of the tanker.", "sale", "noun", "done", "a noun"),
    ("The tanker sold by the owners sank.", "sold", "participle", "done", "a participle behind its noun"),
]


@pytest.mark.parametrize(("text", "word", "shape", "time", "why"), FORMS, ids=[row[4] for row in FORMS])
def test_the_form_of_a_word_and_the_time_of_its_sentence(text: str, word: str, shape: str, time: str, why: str) -> None:
    tree = grow(read(text).sentences[0])
    at = next(at for at, token in enumerate(tree.tokens) if text[token.start : token.end] == word)
    assert (form(tree, at), main(tree)) == (shape, time), why


VOICES = [
    ("The mayor said he would resign.", "told", "he is no speaker"),
    ("I sold the boat.", "talk", "the writer says I"),
    ("You should sell the boat.", "talk", "the writer says you"),
    ('"I sold the boat," the fisherman said.', "told", "only somebody quoted says I"),
    ("Did the fisherman sell the boat?", "talk", "a question"),
]


@pytest.mark.parametrize(("text", "tone", "why"), VOICES, ids=[row[2] for row in VOICES])
def test_whoever_says_i_or_you_talks(text: str, tone: str, why: str) -> None:
    assert voice(grow(read(text).sentences[0]), read_quotes(text)) == tone, why


KINDS = (Certainty, Polarity, Mode, Voice, Form, Main)
LADDER = (
    "The army shelled the town.", "The army reportedly shelled the town.", "The army will shell the town.",
    "The army may shell the town.", "The army did not shell the town.",
)  # fmt: skip


def score(text: str, word: str) -> float | None:
    """The score of a word of a text."""
    found: Reading = read(text)
    start = text.index(word)
    return factuality_at(article(text), found.sentences, found.attributions, RULES, start=start, end=start + len(word))


def test_the_less_is_claimed_the_lower_the_score() -> None:
    scores = [score(text, "shell") for text in LADDER]
    assert None not in scores
    assert scores == sorted(scores, key=lambda one: one or 0.0, reverse=True)
    assert len(set(scores)) == len(scores)


def test_outside_every_sentence_there_is_no_score() -> None:
    assert factuality_at(article("   "), (), (), RULES, start=0, end=1) is None


def test_every_stance_has_a_score() -> None:
    stance = read("The army shelled the town.").stances[0]
    for certainty, polarity, mode, tone, shape, time in product(*(get_args(kind) for kind in KINDS)):
        one = msgspec.structs.replace(stance, certainty=certainty, polarity=polarity, mode=mode)
        assert -3 <= score_of(one, (tone, shape, time)) <= 3


def test_every_row_of_the_table_can_be_reached() -> None:
    seen: list[tuple[str, ...]] = []
    for row, _ in rows():
        assert not any(all(not a or a == b for a, b in zip(above, row, strict=True)) for above in seen), row
        seen.append(row)
