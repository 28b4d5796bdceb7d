from pathlib import Path

import pytest

from twosource.errors import RuleError
from twosource.rulebook import load_rulebook, marked

GOOD = """\
about: Words of doubt.
rules:
  - id: may
    means: It is left open.
    words: [may]
    find:
      - "They [[may]] come."
"""


def book(folder: Path, text: str) -> Path:
    (folder / "en").mkdir()
    (folder / "en" / "doubt.yaml").write_text(text, "utf-8")
    return folder


def test_a_rule_keeps_its_meaning_pattern_examples_and_line(tmp_path: Path) -> None:
    rule = load_rulebook(folder=book(tmp_path, GOOD)).of("doubt")[0]
    assert (rule.id, rule.line, rule.pattern) == ("en/doubt/may", 3, {"words": ["may"]})
    assert rule.find == ("They [[may]] come.",)


@pytest.mark.parametrize(
    ("change", "says", "why"),
    [
        (("    means: It is left open.\n", ""), "en/doubt.yaml:3: rule may: needs `means:`", "no meaning"),
        (("  - id: may\n    means", "  - means"), "en/doubt.yaml:3: rule (without id)", "no id"),
        (("[[may]]", "may"), "en/doubt.yaml:3: rule may: needs `find:`", "an example without marks"),
        (("    words: [may]\n", ""), "rule may: has no pattern", "nothing to look for"),
        (("    find:\n", "    not: never\n    find:\n"), "rule may: `not:` is a list", "examples are a list"),
        (("about: Words of doubt.\n", ""), "en/doubt.yaml:1: needs `about:`", "a file says what it is about"),
        (("rules:\n", "rules: [\n"), "en/doubt.yaml: is not YAML", "broken YAML"),
    ],
)
def test_a_faulty_rule_file_is_named_with_line_and_rule(
    tmp_path: Path, change: tuple[str, str], says: str, why: str
) -> None:
    with pytest.raises(RuleError) as error:
        load_rulebook(folder=book(tmp_path, GOOD.replace(*change)))
    assert says in str(error.value), why


def test_two_rules_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"en/doubt\.yaml:8: rule en/doubt/may: the id stands already at line 3"):
        load_rulebook(folder=book(tmp_path, GOOD + GOOD.split("rules:\n")[1]))


def test_a_language_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no rule files"):
        load_rulebook("xx", tmp_path)


def test_marks_are_offsets_in_the_plain_sentence() -> None:
    assert marked("He [[may]] come [[today]].").spans == ((3, 6), (12, 17))
    assert marked("He [[may]] come [[today]].").text == "He may come today."
