import pytest

from factories import RULES, read
from twosource.events import code_pair, coded_pairs


@pytest.mark.parametrize(
    ("text", "wanted", "reason"),
    [
        ("France condemned Chile.", ("France", "Chile", "ACCUSE"), "both sides stand in their roles"),
        ("France did not help Chile.", ("France", "Chile", "REJECT"), "help that is refused"),
        ("France will meet Chile.", ("France", "Chile", "AGREE"), "a meeting to come is a promise"),
    ],
)
def test_a_relation_has_its_sides_and_root(text: str, wanted: tuple[str, str, str], reason: str) -> None:
    reading = read(text)
    found = [
        (item.source and item.source.quote, item.target and item.target.quote, item.code)
        for item in coded_pairs(reading, RULES)
    ]
    assert wanted in found, reason


def test_the_event_between_two_given_sides_is_coded() -> None:
    reading = read("Chile condemned Peru, and France sent aid to Chile.")
    source, target = (reading.article.cut(reading.article.text.index(word), reading.article.text.index(word) + 5)
                      for word in ("Chile", "Peru,"))  # fmt: skip
    assert code_pair(reading, source, target, RULES) == "ACCUSE"


def test_a_sentence_has_at_most_two_relations() -> None:
    reading = read("France condemned Chile, accused Peru, met Spain and attacked Italy.")
    assert len(coded_pairs(reading, RULES)) <= 2
