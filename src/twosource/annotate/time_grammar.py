"""Time rules compiled once: patterns, what a sentence must hold for a rule to be tried, and the best matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from msgspec import Struct

from ..rulebook import Rulebook
from .time_words import SLOT, expanded, meanings

FILES = (
    "times-alone", "times-dates", "times-figures", "times-lengths", "times-clock", "times-sets", "times-references",
)  # fmt: skip
WORD = re.compile(r"[a-z]+|\d")
OPTIONAL = re.compile(r"\((?:[^()]|\([^()]*\))*\)\?")
GROUPED = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
LOOK = re.compile(r"\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
WHOLE = re.compile(r"(?<![^ |])[a-z]+(?![^ |])")
SLOT_ALONE = re.compile(SLOT.pattern + r"(?![a-z?*])")
BEFORE = re.compile(r"\W*(?:(?:at|on|by|in|around|about|approximately) +)?", re.IGNORECASE)
LONGEST_ALONE = 40  # characters of a line that is nothing but a time
CLASSES = ("weekday", "wkday", "month", "season", "unit", "units", "daypart")


class Pattern(Struct, frozen=True, kw_only=True):
    """A rule ready to match: its id, regex, kind of meaning, constants, and the sets of words it needs one of."""

    rule: str
    regex: re.Pattern[str]
    kind: str
    gives: dict[str, Any]
    needs: tuple[frozenset[str], ...]
    noun: bool
    near: re.Pattern[str] | None
    alone: bool


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
            needs=one_of(rule.pattern.get("with", [])) or needs(rule.pattern["pattern"]),
            noun=rule.pattern.get("noun", False),
            near=near_words(rule.pattern.get("near", [])),
            alone=rule.pattern.get("alone", False),
        )
        for name in FILES for rule in rules.of(name)
    )  # fmt: skip


def one_of(words: list[str]) -> tuple[frozenset[str], ...]:
    """The words or word classes of a rule's `with:`, of which one must stand in the sentence for it to be tried."""
    return tuple(frozenset([word]) for word in words)


def near_words(words: list[str]) -> re.Pattern[str] | None:
    """A regex of the words of which one must stand in the sentence; None where none must."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) if words else None


def needs(pattern: str) -> tuple[frozenset[str], ...]:
    """The words and word classes a sentence must hold for the pattern to match: all of one of these sets.

    Of each alternative, its slots and whole words outside optional and grouped parts.

    >>> [sorted(one) for one in needs("(?:late )?last {month}|overnight")]
    [['last', 'month'], ['overnight']]
    """
    bare = GROUPED.sub("#", OPTIONAL.sub(gap, LOOK.sub("", pattern))).replace("[ -]", " ")
    return tuple(
        frozenset([*WHOLE.findall(part), *(name for name, _ in SLOT_ALONE.findall(part) if name in CLASSES)])
        for part in bare.lower().split("|")
    )


def gap(found: re.Match[str]) -> str:
    """What stays of an optional part: nothing where it brings its own blank, else a mark that it may join words."""
    words = found[0].removesuffix(")?").removeprefix("(").removeprefix("?:").split("|")
    return "" if all(word[:1] in (" ", ",") for word in words) or all(word[-1:] == " " for word in words) else "#"


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[str]]:
    """The classes each single word belongs to."""
    table: dict[str, set[str]] = {}
    for name in CLASSES:
        for word in meanings(name):
            table.setdefault(word, set()).add(name)
            if name == "weekday":
                table[word].add("wkday")
    for name in meanings("holiday"):
        table.setdefault(WORD.findall(name)[-1], set()).add("holiday")
    return {word: frozenset(names) for word, names in table.items()}


def hits(text: str, rules: Rulebook) -> list[Hit]:
    """The best matches in a folded sentence, in order of place, without overlap: the longest first, then rule order."""
    known = classes()
    present = set(WORD.findall(text.lower()))
    present.update(name for word in sorted(present) for name in known.get(word, ()))
    present.update(["figure"] if any(word.isdigit() for word in sorted(present)) else [])
    found = [
        (rank, hit)
        for rank, pattern in enumerate(patterns(rules))
        if any(needed <= present for needed in pattern.needs)
        and not (pattern.alone and len(text) > LONGEST_ALONE)
        and (pattern.near is None or pattern.near.search(text))
        for hit in matches(pattern, text)
        if not pattern.alone or is_alone(text, hit)
    ]  # fmt: skip
    found.sort(key=lambda item: (item[1].start - item[1].end, item[0], item[1].start))
    kept: list[Hit] = []
    for _, hit in found:
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def is_alone(text: str, hit: Hit) -> bool:
    """True where the sentence holds nothing else, but for a preposition and signs."""
    return BEFORE.fullmatch(text, 0, hit.start) is not None and not WORD.search(text[hit.end :].lower())


def begins(text: str, start: int, end: int) -> Iterator[int]:
    """Where words begin between two places of a text."""
    return (found.start() for found in re.finditer(r"(?<![\w$£€.,-])\w", text[:end]) if found.start() >= start)


def matches(pattern: Pattern, text: str) -> Iterator[Hit]:
    """Where a pattern matches; a group named x or y is the expression, else the whole match is.

    A slot may stand twice, the second time as `{month2}`: where only that one matched, it counts as the first.
    """
    for found in pattern.regex.finditer(text):
        words = {name: value for name, value in found.groupdict().items() if value}
        start, end = found.span("x" if "x" in words else "y" if "y" in words else 0)
        words = {**{name.rstrip("234"): value for name, value in words.items()}, **words}
        yield Hit(pattern=pattern, start=start, end=end, words=words, after=found.end())
