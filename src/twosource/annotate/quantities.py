"""Figures as ranges, with their unit and what they count. Dates, names, scores and clock times are left out."""

import re
from functools import lru_cache
from typing import Any, Literal

from msgspec import Struct, structs

from ..numbers import Amount, is_person_noun, read_amounts
from ..records import Article, Bound, Number, Quantity, Sentence, Span, When, record_id
from ..rulebook import Rulebook
from ..text import flat, fold
from .bounds import Found, bound_table, filled, find_bound
from .figure_words import Kinds, is_no_quantity, kinds_of
from .referents import Referent, referent, words_of

Scope = Literal["total", "additional", "part"]


class Around(Struct, frozen=True, kw_only=True):
    """An amount in its sentence: the amount (offsets in the article), its tokens, its bound and its scope."""

    amount: Amount
    inside: range
    bound: Found | None
    scope: Scope | None
    start: int
    end: int


def read_quantities(
    article: Article, sentences: tuple[Sentence, ...], whens: tuple[When, ...], rules: Rulebook
) -> tuple[Quantity, ...]:
    """Every quantity of the article, in order of place."""
    text = flat_sentences(article, sentences)
    dates = [when.span for when in whens if when.type != "DURATION"]
    found: list[Quantity] = []
    for sentence in sentences:
        found.extend(of_sentence(article, text, sentence, dates, rules))
    return tuple(found)


def flat_sentences(article: Article, sentences: tuple[Sentence, ...]) -> str:
    """The folded text of the article, line breaks inside its sentences as spaces: offsets stand."""
    text = fold(article.text)
    for span in (sentence.span for sentence in sentences if "\n" in sentence.span.quote):
        text = text[: span.start] + flat(span.quote) + text[span.end :]
    return text


def of_sentence(article: Article, text: str, sentence: Sentence, dates: list[Span], rules: Rulebook) -> list[Quantity]:
    """The quantities of one sentence."""
    kinds, words = kinds_of(rules), words_of(rules)
    found: list[Quantity] = []
    earlier: Referent | None = None
    before: Around | None = None
    for amount in amounts_of(text, sentence, kinds):
        around = before = converted(text, before, look_around(text, sentence, amount, rules))
        if (
            around is None
            or in_date(around, dates)
            or is_no_quantity(text, sentence, around.amount, around.inside, kinds, around.bound is not None)
        ):
            continue
        kind = around.amount.unit.kind if around.amount.unit else None
        counted = referent(sentence, text, around.inside, kind, earlier, words)
        if around.amount.kind in ("ordinal", "zero") and counted is None:
            continue
        found.append(quantity(article, sentence, around, counted, kinds))
        earlier = counted or earlier
    return found


def amounts_of(text: str, sentence: Sentence, kinds: Kinds) -> list[Amount]:
    """The amounts of the sentence with offsets in the article, counts of nought among them."""
    span = sentence.span
    words = text[span.start : span.end]
    amounts = [*read_amounts(words), *kinds.noughts(words)]
    moved = [
        Amount(
            start=a.start + span.start, end=a.end + span.start, core_start=a.core_start + span.start,
            core_end=a.core_end + span.start, low=a.low, high=a.high, kind=a.kind, unit=a.unit,
        )
        for a in amounts
    ]  # fmt: skip
    kept: list[Amount] = []
    for amount in sorted(moved, key=lambda a: (a.start, -a.end)):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return kept


def look_around(text: str, sentence: Sentence, amount: Amount, rules: Rulebook) -> Around | None:
    """The amount with its tokens, bound and scope; None where no token lies in it."""
    inside = [i for i, token in enumerate(sentence.tokens) if token.start < amount.end and amount.start < token.end]
    if not inside:
        return None
    floor = sentence.span.start
    bound = find_bound(text[floor : sentence.span.end], amount.start - floor, amount.end - floor, bound_table(rules))
    start, end = (bound.start + floor, bound.end + floor) if bound else (amount.start, amount.end)
    scope, start = scope_of(text[floor : sentence.span.end], start - floor, end - floor, rules)
    return Around(
        amount=amount, inside=range(inside[0], inside[-1] + 1), bound=bound, scope=scope, start=start + floor, end=end
    )


def converted(text: str, before: Around | None, around: Around | None) -> Around | None:
    """The amount with the bound of the one before it where it says the same in another unit: "more than 100
    kilometres (60 miles)"."""
    if before is None or around is None or around.bound or not before.bound:
        return around
    left, right = before.amount.unit, around.amount.unit
    bracketed = re.fullmatch(r"[^().]{0,20}\((?:about\s)?", text[before.amount.end : around.amount.start]) is not None
    if not bracketed or left is None or right is None or left.kind != right.kind or left.name == right.name:
        return around
    return structs.replace(around, bound=before.bound)


def in_date(around: Around, dates: list[Span]) -> bool:
    """True where the figure is part of a date or clock time. "Two weeks" in "two weeks later" stays a quantity."""
    unit = around.amount.unit
    if unit is not None or no_year(around.amount):
        return False
    return any(span.start < around.amount.core_end and around.amount.core_start < span.end for span in dates)


def no_year(amount: Amount) -> bool:
    """True for a range of four digits one end of which is no year of the news: "1000 to 2000 hires"."""
    return amount.kind == "range" and amount.high >= 1000 and not 1500 <= amount.low <= amount.high < 2200


@lru_cache(maxsize=4)
def scope_patterns(rules: Rulebook) -> tuple[tuple[Scope, re.Pattern[str], re.Pattern[str]], ...]:
    """(scope, words before, words behind) of the rule of scopes."""
    rule: Any = next(rule for rule in rules.of("quantities") if rule.pattern["kind"] == "scope")
    made: list[tuple[Scope, re.Pattern[str], re.Pattern[str]]] = []
    for scope in ("additional", "total", "part"):
        words = "|".join(re.escape(word) for word in rule.pattern[scope])
        after = "|".join(re.escape(word) for word in rule.pattern[scope] if word not in ("including", "among"))
        before = re.compile(rf"\b(?:an?\s)?(?P<words>{words})(?:\sof)?\s(?:the\s)?$", re.IGNORECASE)
        behind = re.compile(rf"(?:\s[\w-]+){{0,1}}\s?(?P<words>{after})\b", re.IGNORECASE)
        made.append((scope, before, behind))
    return tuple(made)


@lru_cache(maxsize=4)
def reached(rules: Rulebook) -> re.Pattern[str]:
    """What stands before a total: "bringing the total to", "taking the overall number of arrests to"."""
    rule: Any = next(rule for rule in rules.of("quantities") if rule.pattern["kind"] == "scope")
    words = "|".join(re.escape(word) for word in rule.pattern["reached"])
    verbs = r"br(?:ings?|inging|ought)|tak(?:es?|ing)|took|rais(?:es?|ing|ed)|lift(?:s|ing|ed)?|push(?:es|ing|ed)?"
    return re.compile(
        rf"\b(?:{verbs})\s(?:the|its|their)\s(?:\w+\s)?(?:{words})(?:\s(?:of|for|in)(?:\s\w+)+?)?\sto\s$", re.I
    )


def scope_of(text: str, start: int, end: int, rules: Rulebook) -> tuple[Scope | None, int]:
    """Whether the figure is an addition, the whole or a part, and where the span begins with its words."""
    for scope, before, behind in scope_patterns(rules):
        found = before.search(text[max(0, start - 30) : start])
        if found:
            return scope, max(0, start - 30) + found.start()
        if behind.match(text, end):
            return scope, start
    if reached(rules).search(text[max(0, start - 40) : start]):
        return "total", start
    if re.match(r"\sof (?:the|its|their|his|her|those|these|them|whom|which)\b", text[end:]):
        return "part", start
    return None, start


def quantity(article: Article, sentence: Sentence, around: Around, counted: Referent | None, kinds: Kinds) -> Quantity:
    """The record of one amount."""
    amount = around.amount
    low, high, bound, made_by = ends_of(around, counted, kinds)
    of_span = None
    if counted is not None:
        token = sentence.tokens[counted.token]
        of_span = article.cut(token.start, token.end)
    of = (counted.word or of_span.quote) if counted is not None and of_span is not None else None
    unit = unit_of(amount, of, counted is not None and counted.rule is not None)
    span = article.cut(around.start, around.end)
    return Quantity(
        id=record_id("quantity", article.id, span.start, span.end, made_by), evidence=(span,), made_by=made_by,
        low=low, high=high, point=amount.low if amount.low == amount.high else None, bound=bound,
        unit=unit, of=of, of_span=of_span, scope=around.scope, sentence=sentence.id,
    )  # fmt: skip


def ends_of(around: Around, counted: Referent | None, kinds: Kinds) -> tuple[Number | None, Number | None, Bound, str]:
    """(low, high, bound, rule id) of an amount: a bound's words come first, then what the figure itself says."""
    amount = around.amount
    often = amount.unit is not None and amount.unit.kind == "times"
    maker = kinds.rule("times" if often else amount.kind)
    if around.bound is not None:
        low, high = filled(around.bound.words.ends, amount.low, amount.high)
        return low, None if amount.kind == "several" else high, around.bound.words.bound, around.bound.words.rule
    if amount.kind == "exact" and not often:
        maker = (counted.rule if counted else None) or maker
        maker = kinds.rule("scope") if around.scope and around.start < amount.start else maker
    if amount.kind == "several":
        return amount.low, None, "several", maker
    return amount.low, amount.high, "range" if amount.kind == "range" else "exact", maker


def unit_of(amount: Amount, of: str | None, people: bool) -> str | None:
    """The unit as the record names it: "person" for people, None for other counts."""
    if amount.unit is not None:
        return amount.unit.name
    return "person" if people or (of is not None and is_person_noun(of)) else None
