"""Rules that know a line by its words: `rulebook/en/furniture.yaml`, compiled once."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from msgspec import Struct

from ..records import Role
from ..rulebook import Rule, Rulebook
from ..text import fold

PHENOMENON = "furniture"
LONGEST_READ = 2000


class Pattern(Struct, frozen=True, kw_only=True, eq=False):
    """A compiled rule. `whole` patterns fit a line, `parts` any part of it, `tails` its end."""

    rule: str
    role: Role
    whole: tuple[re.Pattern[str], ...]
    parts: tuple[re.Pattern[str], ...]
    tails: tuple[re.Pattern[str], ...]
    most_words: int | None
    lean: float
    closes: float
    last: bool
    spacer: bool


class Firing(Struct, frozen=True, kw_only=True):
    """A rule that knows a line. `facts` are (kind, start, end) within the line."""

    rule: str
    role: Role
    lean: float = 0.0
    closes: float = 0.0
    last: bool = False  # it counts below the last sentence of the story only
    spacer: bool = False  # it stands between the paragraphs of a story and tells nothing of what is around it
    facts: tuple[tuple[str, int, int], ...] = ()


@lru_cache(maxsize=4)
def patterns(rules: Rulebook) -> tuple[Pattern, ...]:
    """Every furniture rule, compiled, in the order of the file."""
    return tuple(compiled(rule) for rule in rules.of(PHENOMENON))


def compiled(rule: Rule) -> Pattern:
    """One rule as regular expressions over a folded line without white space around it."""
    flags = re.NOFLAG if rule.pattern.get("cased") else re.IGNORECASE

    def listed(key: str, shape: str) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(shape % item, flags) for item in rule.pattern.get(key, ()))

    return Pattern(
        rule=rule.id, role=cast(Role, rule.pattern["role"]), whole=listed("line", r"(?:%s)\Z"),
        parts=listed("opens", r"\A(?:%s)") + listed("holds", "(?:%s)"), tails=listed("tail", r"(?:%s)\Z"),
        most_words=rule.pattern.get("most_words"), lean=float(rule.pattern.get("lean", 0)),
        closes=float(rule.pattern.get("closes", 0)), last=bool(rule.pattern.get("last")),
        spacer=bool(rule.pattern.get("spacer")),
    )  # fmt: skip


def known(line: str, rules: Rulebook) -> Firing | None:
    """The first rule that knows this line, or None."""
    if len(line) > LONGEST_READ:
        return None
    folded, size = fold(line), len(line.split())
    for pattern in patterns(rules):
        if pattern.most_words is not None and size > pattern.most_words:
            continue
        found = first_match(pattern, folded)
        if found is not None:
            facts = tuple(facts_of(found))
            return Firing(
                rule=pattern.rule, role=pattern.role, lean=pattern.lean, closes=pattern.closes, last=pattern.last,
                spacer=pattern.spacer, facts=facts,
            )  # fmt: skip
    return None


def first_match(pattern: Pattern, line: str) -> re.Match[str] | None:
    """The first of a rule's expressions that fits."""
    for expression in pattern.whole:
        if found := expression.match(line):
            return found
    for expression in pattern.parts:
        if found := expression.search(line):
            return found
    return None


def facts_of(found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """(kind, start, end) of the named groups of a match: what the line declares."""
    for name, value in found.groupdict().items():
        if value and value.strip():
            start = found.start(name)
            yield name.rstrip("_").replace("_", "-"), start, start + len(value.rstrip(" .,-|"))


def tail_of(line: str, rules: Rulebook) -> tuple[int, Firing] | None:
    """Where a line of another kind is glued to the end of this one, and what knows it; None where nothing is."""
    folded = fold(line)
    for pattern in patterns(rules):
        for expression in pattern.tails:
            found = expression.search(folded)
            if found and found.start() > 0:
                facts = tuple(
                    (kind, start - found.start(), end - found.start()) for kind, start, end in facts_of(found)
                )
                return found.start(), Firing(rule=pattern.rule, role=pattern.role, closes=pattern.closes, facts=facts)
    return None
