"""Rules that know a line by its words: `rulebook/en/furniture.yaml`, compiled once."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

from msgspec import Struct

from ..records import Role
from ..rulebook import Rule, Rulebook
from ..text import fold
from .literals import needed

PHENOMENON = "furniture"
LONGEST_READ = 2000
NAMED = re.compile(r"\(\?P<\w+>")


class Pattern(Struct, frozen=True, kw_only=True, eq=False):
    """A compiled rule. `whole` and `opens` fit from a line's beginning, `holds` any part of it, `tails` its end.

    `begins` is whether any of `opens` fits at all. Beside each of `holds` stand the words one of which it needs.
    """

    rule: str
    role: Role
    opens: tuple[re.Pattern[str], ...]
    holds: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
    tails: tuple[re.Pattern[str], ...]
    begins: re.Pattern[str] | None
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
    flags = flags_of(rule)
    opens, holds = listed(rule, "line") + listed(rule, "opens"), listed(rule, "holds")
    return Pattern(
        rule=rule.id, role=cast(Role, rule.pattern["role"]), opens=tuple(re.compile(item, flags) for item in opens),
        holds=tuple((tuple(sorted(needed(item))), re.compile(item, flags)) for item in holds),
        tails=tuple(re.compile(item, flags) for item in listed(rule, "tail")),
        begins=any_of(opens, flags),
        most_words=rule.pattern.get("most_words"), lean=float(rule.pattern.get("lean", 0)),
        closes=float(rule.pattern.get("closes", 0)), last=bool(rule.pattern.get("last")),
        spacer=bool(rule.pattern.get("spacer")),
    )  # fmt: skip


def flags_of(rule: Rule) -> re.RegexFlag:
    """Capitals matter to rules that say so."""
    return re.NOFLAG if rule.pattern.get("cased") else re.IGNORECASE


def listed(rule: Rule, key: str) -> list[str]:
    """The expressions under a key, bound to the end of the line where the key says so."""
    bound = r"(?:%s)\Z" if key in ("line", "tail") else "(?:%s)"
    return [bound % item for item in rule.pattern.get(key, ())]


def any_of(expressions: Sequence[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    """One expression that fits where any of these does, without their named groups; None for none."""
    return re.compile(NAMED.sub("(?:", "|".join(expressions)), flags) if expressions else None


@lru_cache(maxsize=4)
def beginnings(rules: Rulebook) -> tuple[re.Pattern[str], ...]:
    """Whether any rule at all may know a line from its beginning: two expressions say so quicker than forty rules."""
    made = []
    for flags in (re.NOFLAG, re.IGNORECASE):
        some = [rule for rule in rules.of(PHENOMENON) if flags_of(rule) == flags]
        made.append(any_of([item for rule in some for key in ("line", "opens") for item in listed(rule, key)], flags))
    return tuple(expression for expression in made if expression is not None)


def known(line: str, rules: Rulebook) -> Firing | None:
    """The first rule that knows this line, or None."""
    if len(line) > LONGEST_READ:
        return None
    folded, size = fold(line), len(line.split())
    lowered = folded.lower()
    begins = any(expression.match(folded) for expression in beginnings(rules))
    for pattern in patterns(rules):
        if pattern.most_words is not None and size > pattern.most_words:
            continue
        found = (begins and first_beginning(pattern, folded)) or first_within(pattern, folded, lowered)
        if found:
            facts = tuple(facts_of(found))
            return Firing(
                rule=pattern.rule, role=pattern.role, lean=pattern.lean, closes=pattern.closes, last=pattern.last,
                spacer=pattern.spacer, facts=facts,
            )  # fmt: skip
    return None


def first_beginning(pattern: Pattern, line: str) -> re.Match[str] | None:
    """The first of a rule's expressions that fits from the beginning of a line."""
    if pattern.begins is None or not pattern.begins.match(line):
        return None
    return next((found for expression in pattern.opens if (found := expression.match(line))), None)


def first_within(pattern: Pattern, line: str, lowered: str) -> re.Match[str] | None:
    """The first of a rule's expressions that fits some part of a line."""
    for words, expression in pattern.holds:
        if (not words or any(word in lowered for word in words)) and (found := expression.search(line)):
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
