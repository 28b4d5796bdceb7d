"""Time rules compiled once: patterns, what a sentence must hold for a rule to be tried, and the best matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from msgspec import Struct

from ..rulebook import Rulebook
from .time_words import SLOT, expanded, meanings

FILES = ("times-dates", "times-lengths", "times-clock", "times-sets", "times-references")
WORD = re.compile(r"[a-z]+|\d")
OPTIONAL = re.compile(r"\((?:[^()]|\([^()]*\))*\)\?")
GROUPED = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
CLASSES = ("weekday", "wkday", "month", "season", "unit", "units", "daypart")


class Pattern(Struct, frozen=True, kw_only=True):
    """A rule ready to match: its id, regex, kind of meaning, constants, and the classes of words it needs."""

    rule: str
    regex: re.Pattern[str]
    kind: str
    gives: dict[str, Any]
    needs: frozenset[str]
    noun: bool
    near: re.Pattern[str] | None


class Hit(Struct, frozen=True, kw_only=True):
    """A place where a pattern matched: offsets in the sentence's text and the words of its slots."""

    pattern: Pattern
    start: int
    end: int
    words: dict[str, str]
    after: int  # where the whole match ends, words outside the expression included


@lru_cache(maxsize=4)
def patterns(rules: Rulebook) -> tuple[Pattern, ...]:
    """All time rules of the book, compiled."""
    return tuple(
        Pattern(
            rule=rule.id,
            regex=re.compile(rf"(?<![\w$£€])(?<!\d[.,-])(?:{expanded(rule.pattern['pattern'])})(?!\w)", re.IGNORECASE),
            kind=rule.pattern["kind"],
            gives=rule.pattern.get("gives", {}),
            needs=needs(rule.pattern["pattern"]),
            noun=rule.pattern.get("noun", False),
            near=near_words(rule.pattern.get("near", [])),
        )
        for name in FILES for rule in rules.of(name)
    )  # fmt: skip


def near_words(words: list[str]) -> re.Pattern[str] | None:
    """A regex of the words of which one must stand in the sentence; None where none must."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) if words else None


def needs(pattern: str) -> frozenset[str]:
    """The word classes without which a pattern cannot match: its slots outside optional and grouped parts."""
    bare = GROUPED.sub("", OPTIONAL.sub("", pattern))
    if "|" in bare:
        return frozenset()
    return frozenset(name for name, _ in SLOT.findall(bare) if name in CLASSES)


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[str]]:
    """The classes each single word belongs to."""
    table: dict[str, set[str]] = {}
    for name in CLASSES:
        for word in meanings(name):
            table.setdefault(word, set()).add(name)
            if name == "weekday":
                table[word].add("wkday")
    return {word: frozenset(names) for word, names in table.items()}


def hits(text: str, rules: Rulebook) -> list[Hit]:
    """The best matches in a folded sentence, in order of place, without overlap: the longest first, then rule order."""
    known = classes()
    present: set[str] = set()
    for word in WORD.findall(text.lower()):
        present |= known.get(word, frozenset())
    found = [
        (rank, hit)
        for rank, pattern in enumerate(patterns(rules))
        if pattern.needs <= present and (pattern.near is None or pattern.near.search(text))
        for hit in matches(pattern, text)
    ]  # fmt: skip
    found.sort(key=lambda item: (item[1].start - item[1].end, item[0], item[1].start))
    kept: list[Hit] = []
    for _, hit in found:
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def matches(pattern: Pattern, text: str) -> Iterator[Hit]:
    """Where a pattern matches; a group named x is the expression, else the whole match is.

    A slot may stand twice, the second time as `{month2}`: where only that one matched, it counts as the first.
    """
    for found in pattern.regex.finditer(text):
        words = {name: value for name, value in found.groupdict().items() if value}
        start, end = found.span("x") if "x" in words else found.span()
        words = {**{name.rstrip("2"): value for name, value in words.items()}, **words}
        yield Hit(pattern=pattern, start=start, end=end, words=words, after=found.end())
