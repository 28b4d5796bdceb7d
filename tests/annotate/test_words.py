"""The quick reading of lemmas and parts of speech says what the model's own pipeline says, token by token."""

import pytest

from factories import read
from twosource.annotate.model import model, read_lines, words

LINES = [
    ("The ministers met the miners who were striking in Halden.", "plain words"),
    ("There is no bridge, and there were none; it's a ford.", "'there' makes a verb of the 'is' after it"),
    ("They're gonna leave, you gotta stay, let's go, c'mon.", "two tokens that hang together"),
    ("It ain't over, y'all.", "a pair told by a pattern of letters"),
    ("Had he known that that dam leaked, he'd have left.", "one word, three relations"),
    ("Leaves left; the left leaves what the leaves leave.", "one word, several tags"),
    ("gon , na is expl there , is", "tokens of a pair set apart make no pair"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("line", "reason"), LINES, ids=[reason for _, reason in LINES])
def test_lemmas_and_parts_of_speech_are_those_of_the_whole_pipeline(line: str, reason: str) -> None:
    (doc,) = read_lines([line])
    told = [(word.lemma, word.pos, word.tag, word.dep) for word in words().of(doc)]
    assert told == [(token.lemma_, token.pos_, token.tag_, token.dep_) for token in model()(line)]


def test_characters_that_show_nothing_split_no_word() -> None:
    reading = read("Mari\u200bna Holt vis\u200bited Os\u200blo.")
    assert [token.lemma for token in reading.sentences[0].tokens] == ["Marina", "Holt", "visit", "Oslo", "."]
    assert [(m.name, m.table_key, m.span.quote) for m in reading.mentions] == [
        ("Marina Holt", None, "Mari\u200bna Holt"),
        ("Oslo", "capital:NOR", "Os\u200blo"),
    ]
