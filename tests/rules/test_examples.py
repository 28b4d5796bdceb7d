"""Every rule's own examples: it fires on exactly the marked characters, and not where it once misfired."""

from functools import lru_cache

import pytest

from factories import RULES, read
from twosource.errors import InputError
from twosource.events import read_events
from twosource.ingest import Source, ingest
from twosource.pipeline import assemble
from twosource.records import firings
from twosource.rulebook import Rule, marked

Fired = frozenset[tuple[str, int, int]]


@lru_cache(maxsize=4096)
def fired(text: str) -> Fired:
    """(rule, start, end) of all that is read in a text, as a page and as a sentence."""
    reading = read(text)
    return places((reading, read_events(reading, RULES))) | as_page(text)


def as_page(text: str) -> Fired:
    """What ingest sees in the text as a file of its own."""
    try:
        return places(ingest(Source(name="a.txt", raw=text.encode()), RULES))
    except InputError:
        return frozenset()


@lru_cache(maxsize=4096)
def fired_in_a_pile(text: str) -> Fired:
    """The same and what the stages over a pile make of the one text."""
    return fired(text) | places(assemble((read(text),), RULES))


def places(node: object) -> Fired:
    return frozenset((rule, span.start, span.end) for rule, span in firings(node))


def test_there_are_rules() -> None:
    assert RULES.rules


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_examples_and_not_where_it_once_misfired(rule: Rule) -> None:
    missed = [line for example in rule.find if (line := missing(rule, example))]
    wrong = [text for text in rule.misfires if any(name == rule.id for name, _, _ in fired(text))]
    assert not missed, f"{rule.file}:{rule.line}: does not fire as marked:\n" + "\n".join(missed)
    assert not wrong, f"{rule.file}:{rule.line}: fires on what it should leave alone:\n" + "\n".join(wrong)


def missing(rule: Rule, example: str) -> str | None:
    """What the rule should have marked and did not, and what it marked instead; None where all is well."""
    sentence = marked(example)
    wanted = {(rule.id, start, end) for start, end in sentence.spans}
    if wanted <= fired(sentence.text) or wanted <= fired_in_a_pile(sentence.text):
        return None
    found = [sentence.text[a:b] for name, a, b in sorted(fired_in_a_pile(sentence.text)) if name == rule.id]
    return f"  {example}\n    fired on: {found}"
