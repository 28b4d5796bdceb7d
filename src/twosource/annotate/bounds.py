"""Words that say on which side of a figure the truth lies, and the two readings of them.

The table of both readings is rulebook en/bounds.yaml: the record keeps "nearly 700" as up to 700, a task that asks
for the figure as printed gets 700.
"""

import re
from functools import lru_cache
from typing import cast

from msgspec import Struct

from ..records import Bound, Number, Quantity
from ..rulebook import Rule, Rulebook
from ..rulebook.loader import load_rulebook

Ends = tuple[Number | None, Number | None]


class BoundWords(Struct, frozen=True, kw_only=True):
    """A rule's bound and where its words stand around a figure."""

    rule: str
    bound: Bound
    ends: tuple[str, str]
    bench: tuple[str, str]


class Found(Struct, frozen=True, kw_only=True):
    """A bound found around a figure, and the span of figure and words together."""

    words: BoundWords
    start: int
    end: int


class Table(Struct, frozen=True, kw_only=True):
    """All bound words of a language, compiled."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    by_before: dict[str, BoundWords]
    by_after: dict[str, BoundWords]
    by_bound: dict[str, BoundWords]


@lru_cache(maxsize=4)
def bound_table(rules: Rulebook) -> Table:
    """The bound words of the rulebook, longest first."""
    made = [(rule, words_of(rule)) for rule in rules.of("bounds")]
    before = {word: words for rule, words in made for word in rule.pattern.get("before", [])}
    after = {word: words for rule, words in made for word in rule.pattern.get("after", [])}
    article = r"(?:an?\s|the\s|its\s|their\s|his\s|her\s|another\s)?"
    return Table(
        before=re.compile(rf"(?:(?<=[^\w])|^)(?P<words>{longest(before)})\s?{article}$", re.IGNORECASE),
        after=re.compile(rf"\s(?P<words>{longest(after)})\b", re.IGNORECASE),
        by_before=before,
        by_after=after,
        by_bound={words.bound: words for _, words in made},
    )


def words_of(rule: Rule) -> BoundWords:
    """What one rule says."""
    record, bench = rule.pattern["record"], rule.pattern["bench"]
    return BoundWords(
        rule=rule.id, bound=cast(Bound, rule.pattern["bound"]), ends=(record[0], record[1]), bench=(bench[0], bench[1])
    )


def longest(words: dict[str, BoundWords]) -> str:
    """The words as alternatives, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def find_bound(text: str, start: int, end: int, table: Table) -> Found | None:
    """The bound words right before or right behind text[start:end], or None."""
    before = table.before.search(text[max(0, start - 40) : start])
    if before and not over_a_time(text, start, end, before["words"]):
        at = max(0, start - 40) + before.start("words")
        return Found(words=table.by_before[before["words"].lower()], start=at, end=end)
    after = table.after.match(text, end)
    if after:
        return Found(words=table.by_after[after["words"].lower()], start=start, end=after.end())
    return None


def over_a_time(text: str, start: int, end: int, words: str) -> bool:
    """True for the "over" of "fell by a tenth over seven years": how long it took, and no bound. "Lasted over seven
    years" and "over 70 years old" are bounds."""
    if words.lower() != "over" or not TIMES.search(text[start:end]) or re.match(r"[\s-]old\b", text[end:]):
        return False
    before = re.search(r"([\w%.]+)\sover\s$", text[max(0, start - 30) : start])
    return before is None or not LASTING.fullmatch(before[1].lower())


TIMES = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?|decades?|minutes?|nights?|weekends?)$")
LASTING = re.compile(
    r"last(?:s|ed|ing)?|took|takes?|taking|taken|wait(?:s|ed|ing)?|spen[dt]s?|spending|for|is|was|are|were|be|been|after|in|"
    r"serv(?:es?|ed|ing)|liv(?:es?|ed|ing)|aged|held|and|or|now"
)


def filled(ends: tuple[str, str], low: Number | None, high: Number | None) -> Ends:
    """The ends of a range after the pattern: "N" keeps an end, "-" opens it."""
    return (low if ends[0] == "N" else None), (high if ends[1] == "N" else None)


def for_bench(
    quantity: Quantity, rules: Rulebook | None = None
) -> tuple[Number | None, Number | None, str | None, str | None]:
    """(low, high, unit, of) as the task `quantities` prints them: people have no unit, "nearly 700" is 700."""
    words = bound_table(rules or load_rulebook()).by_bound.get(quantity.bound)
    unit = None if quantity.unit == "person" else quantity.unit
    if words is None or quantity.point is None:
        return quantity.low, quantity.high, unit, quantity.of
    low, high = filled(words.bench, quantity.point, quantity.point)
    return low, high, unit, quantity.of
