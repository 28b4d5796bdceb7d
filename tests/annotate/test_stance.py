"""How sure, on sentences of invented stories: (certainty, polarity, mode, silence) of one word."""

import pytest

from factories import read
from twosource.records import Stance

PLAIN = ("certain", "affirmed", "actual", "none")
CASES = [
    ("The tanker sank on Monday.", "sank", PLAIN, "a plain past"),
    ("The navy may have dispatched two more ships.", "dispatched", ("possible", "affirmed", "actual", "none"), "may"),
    ("The navy is believed to have sent two ships.", "sent", ("probable", "affirmed", "actual", "none"), "believed to"),
    ("The number of ships could range from two to nine.", "range", ("possible", "affirmed", "actual", "none"), "could"),
    ("The envoy is set to meet the queen.", "meet", ("certain", "affirmed", "planned", "none"), "set to"),
    ("The envoy is expected to visit the island.", "visit", ("certain", "affirmed", "planned", "none"), "expected to"),
    ("A visit of the queen is planned for Friday.", "visit", ("certain", "affirmed", "planned", "none"), "planned"),
    ("The visit of the queen was called off.", "visit", ("certain", "negated", "planned", "none"), "called off"),
    ("Neither country has officially confirmed the deployment of the troops.", "deployment",
     ("unknown", "affirmed", "actual", "not-confirmed"), "reported silence"),
    ("The navy has not acknowledged the visit.", "visit",
     ("unknown", "affirmed", "actual", "not-acknowledged"), "not acknowledged"),
    ("The company denied that the gates were opened.", "opened", ("certain", "negated", "actual", "none"), "denied"),
    ("The gates were never opened.", "opened", ("certain", "negated", "actual", "none"), "never"),
    ("Nobody opened the gate.", "opened", ("certain", "negated", "actual", "none"), "nobody"),
    ("If the river rises, the bridge will close.", "rises", ("possible", "affirmed", "hypothetical", "none"), "if"),
    ("Traders fear a possible strike of the pilots.", "strike",
     ("possible", "affirmed", "hypothetical", "none"), "possible before a noun"),
]  # fmt: skip


def of(text: str, word: str) -> Stance:
    """The stance of the first such word."""
    return next(one for one in read(text).stances if one.span.quote == word)


@pytest.mark.parametrize(("text", "word", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_a_word_has_the_stance_its_sentence_gives_it(text: str, word: str, expected: tuple[str, ...], why: str) -> None:
    found = of(text, word)
    assert (found.certainty, found.polarity, found.mode, found.silence) == expected, why
