"""Time expressions, and the words beside them, that are one: "tomorrow at 5 p.m.", "two weeks before Easter"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct, structs

from ..records import Article, When, record_id
from ..rulebook import Rulebook
from .time_grammar import begins
from .time_joined import Joined, counted, hour, nth, on_clock, part, same_day, total
from .time_roles import Role, role_of
from .time_words import expanded

FILE = "times-joins"
NEAR = 80  # characters before an expression in which words that belong to it may stand
JOINERS: dict[str, Callable[[When | None, When | None, dict[str, str]], Joined | None]] = {
    "on-clock": on_clock, "hour": hour, "part": part, "sum": total, "nth": nth, "counted": counted,
    "same-day": same_day,
}  # fmt: skip


class Join(Struct, frozen=True, kw_only=True):
    """A rule ready to join: roles of the expressions at its left and right, and the regex of the words beside them."""

    rule: str
    kind: str
    left: frozenset[Role]
    right: frozenset[Role]
    words: re.Pattern[str]


@lru_cache(maxsize=4)
def joins(rules: Rulebook) -> tuple[Join, ...]:
    """The join rules of the book, compiled."""
    return tuple(
        Join(
            rule=rule.id,
            kind=rule.pattern["kind"],
            left=frozenset(rule.pattern.get("left", ())),
            right=frozenset(rule.pattern.get("right", ())),
            words=re.compile(rf"(?:{expanded(rule.pattern['pattern'])})", re.IGNORECASE),
        )
        for rule in rules.of(FILE)
    )


def joined(article: Article, text: str, offset: int, found: list[When], rules: Rulebook) -> list[When]:
    """The expressions of one sentence with those that are one made one; `text` is the folded sentence at `offset`."""
    items, at = list(found), 0
    while at < len(items):
        for join in joins(rules):
            made = tried(join, text, offset, items, at)
            if made is not None:
                first, last, (start, end), said = made
                base = items[at]
                items[first:last] = [one(article, base, join, (offset + start, offset + end), said)]
                at = max(first - 1, 0)
                break
        else:
            at += 1
    return items


Try = tuple[int, int, tuple[int, int], Joined]


def tried(join: Join, text: str, offset: int, items: list[When], at: int) -> Try | None:
    """Which items a rule makes one, where in the sentence, and what they say; None where it does not fit."""
    if join.left and join.right:
        return pair(join, text, offset, items, at)
    return behind(join, text, offset, items, at) if join.left else ahead(join, text, offset, items, at)


def pair(join: Join, text: str, offset: int, items: list[When], at: int) -> Try | None:
    """An expression and the next one with nothing but the rule's words between them."""
    if at + 1 >= len(items) or role_of(items[at]) not in join.left or role_of(items[at + 1]) not in join.right:
        return None
    first, second = items[at], items[at + 1]
    between = join.words.fullmatch(text, first.span.end - offset, second.span.start - offset)
    said = JOINERS[join.kind](first, second, spoken(between)) if between else None
    if said is None or (join.kind == "counted" and not ends_here(text[second.span.end - offset :])):
        return None
    return at, at + 2, (first.span.start - offset, second.span.end - offset), said


def behind(join: Join, text: str, offset: int, items: list[When], at: int) -> Try | None:
    """An expression and the rule's words right behind it."""
    if role_of(items[at]) not in join.left:
        return None
    found = join.words.match(text, items[at].span.end - offset)
    if found is None or (at + 1 < len(items) and items[at + 1].span.start - offset < found.end()):
        return None
    said = JOINERS[join.kind](items[at], None, spoken(found))
    return None if said is None else (at, at + 1, (items[at].span.start - offset, found.end()), said)


def ahead(join: Join, text: str, offset: int, items: list[When], at: int) -> Try | None:
    """An expression and the rule's words right before it, which swallow what was read inside them."""
    if role_of(items[at]) not in join.right:
        return None
    end = items[at].span.start - offset
    tries = (join.words.fullmatch(text, start, end) for start in begins(text, max(0, end - NEAR), end))
    found = next((one for one in tries if one), None)
    if found is None:
        return None
    first = next(i for i, item in enumerate(items) if item.span.end - offset > found.start())
    if items[first].span.start - offset < found.start():
        return None
    said = JOINERS[join.kind](None, items[at], spoken(found))
    start = found.start("x") if "x" in found.re.groupindex else found.start()
    return None if said is None else (first, at + 1, (start, items[at].span.end - offset), said)


def spoken(found: re.Match[str]) -> dict[str, str]:
    """The words of the slots; the second of its kind counts as the first where only that one matched."""
    words = {name: value for name, value in found.groupdict().items() if value}
    return {**{name.rstrip("234"): value for name, value in words.items()}, **words}


GOES_ON = re.compile(
    r"\W*$|\s*[.,;:!?)]|\s+(?:and|but|or|when|where|the|a|an|he|she|they|it|we|i|you|on|in|at|to|for|with|as|that|which|"
    r"by|because|is|was|were|will|would|has|had|have)\b",
    re.IGNORECASE,
)


def ends_here(rest: str) -> bool:
    """True where what follows does not make the date the name of an event: not "two days after the June 4 vote"."""
    return GOES_ON.match(rest) is not None


def one(article: Article, base: When, join: Join, place: tuple[int, int], said: Joined) -> When:
    """The joined expression as a record; the words first, then what else its day rests on."""
    span = article.cut(*place)
    return structs.replace(
        base, id=record_id("when", article.id, span.start, span.end, join.rule), made_by=join.rule,
        evidence=(span, *said.rests_on), type=said.type, value=said.value, interval=said.interval,
        relative=said.relative,
    )  # fmt: skip
