import re

import pytest

from factories import RULES
from twosource.ingest.furniture import PHENOMENON, flags_of, listed
from twosource.ingest.literals import needed


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (r"\bnewsletters?\b", {"newsletter"}),  # the optional letter is not needed
        (r"\b(daily|weekly) news\b", {"daily", "weekly"}),  # one of either, longer than what follows
        (r"^all rights|\bcopyright\b", {"all rights", "copyright"}),
        (r"(photo )?by [A-Z]", {"by "}),  # what may be left out is not needed
        (r"\d+ (shares|\d+)", set()),  # a match need hold no word
        (r"(?:Photo){2}", {"photo"}),  # at least once, in lower case
        (r"(?=.*left)x", set()),  # what stands ahead is not looked into
    ],
)
def test_an_expression_needs_the_words_that_every_match_passes_through(expression: str, words: set[str]) -> None:
    assert needed(expression) == words


def test_every_part_of_a_line_that_a_rule_knows_has_a_word_that_the_rule_needs() -> None:
    lines = [example for rule in RULES.of(PHENOMENON) for example in (*rule.misfires, *map(str, rule.find))]
    for rule in RULES.of(PHENOMENON):
        for item in listed(rule, "holds"):
            fitting = [line for line in lines if re.search(item, line, flags_of(rule))]
            words = needed(item)
            assert all(not words or any(word in line.lower() for word in words) for line in fitting)
