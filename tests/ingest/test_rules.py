import pytest

from factories import RULES
from twosource.ingest import fired
from twosource.rulebook import Rule, marked

OURS = [*RULES.of("furniture"), *RULES.of("datelines")]


@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.id)
def test_a_rule_fires_on_the_marked_characters_of_its_examples_and_nowhere_it_must_not(rule: Rule) -> None:
    for example in map(marked, rule.find):
        found = fired(example.text, RULES)
        for start, end in example.spans:
            assert (rule.id, start, end) in found, (example.text, found)
    for text in rule.misfires:
        assert not [hit for hit in fired(text, RULES) if hit[0] == rule.id], text
