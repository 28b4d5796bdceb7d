"""Time expressions: the time rules over each sentence, resolved where the day of publication is known."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from msgspec import Struct, structs

from ..records import Article, Declared, Evidence, Given, Interval, Passage, Sentence, Span, When, record_id
from ..rulebook import Rulebook
from ..text import flat
from ..time import day, interval_of, move, shift, solve, solved_value
from ..time.timexes import week_value
from .time_anchors import event_anchor
from .time_bounds import Bound, bound_of
from .time_grammar import Hit, hits, is_alone
from .time_joins import joined
from .time_meanings import meaning
from .time_roles import role_of
from .time_said import Meaning, Scene
from .time_tense import tense
from .time_told import with_told
from .time_words import rank_of

LATE = re.compile(r"T(?:1[4-9]|2\d):[\d:.]+(?:Z|[+-]00:?00)$")
JOINED = re.compile(r" (?:and|to|or|through|until) | ?[-–] ?", re.IGNORECASE)
BESIDE = re.compile(
    r"(?: \([^()]*\))?,? (?:on |of |at |around |about |by |shortly before |shortly after )*", re.IGNORECASE
)

RATED = re.compile(
    r"(?:\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve))(?: (?:million|billion|trillion))?"
    r"(?: [a-z]+s)? $",
    re.IGNORECASE,
)
FISCAL = re.compile(r"\b(?:fiscal|FY)", re.IGNORECASE)
SINCE = re.compile(r"\b(?:since|as of)(?: (?:in|the|at|on))* $", re.IGNORECASE)
EVENT = re.compile(r" (?:after|before|following|ago|later|earlier|of|from)\b", re.IGNORECASE)


class Anchor(Struct, frozen=True, kw_only=True):
    """The day of publication and where it stands. `late`: given in UTC so late that the local day may be the next."""

    day: date
    evidence: Evidence
    late: bool = False


def read_times(
    article: Article, sentences: tuple[Sentence, ...], rules: Rulebook, passages: tuple[Passage, ...] = ()
) -> tuple[When, ...]:
    """Every time expression of the sentences and of the date lines among the passages, in order of place.

    Value and interval are filled in where the article states its day of publication; else the equation stays.
    """
    anchor = anchor_of(article)
    lines = [line_of(passage) for passage in passages if passage.role == "dateline"]
    found = [when for item in (*sentences, *lines) for when in read_sentence(article, item, rules, anchor)]
    return tuple(with_told(sorted(found, key=lambda when: (when.span.start, when.span.end)), sentences))


def line_of(passage: Passage) -> Sentence:
    """A date line as a sentence without words: it is read for its dates alone."""
    return Sentence(
        id="", evidence=(passage.span,), made_by=passage.made_by, number=0, role=passage.role, tokens=()
    )  # fmt: skip


def read_sentence(article: Article, sentence: Sentence, rules: Rulebook, anchor: Anchor | None) -> Iterator[When]:
    """The time expressions of one sentence; a time of day takes the day that stands beside it."""
    text = flat(sentence.span.quote)
    found = [(hit, read_hit(article, sentence, hit, anchor)) for hit in hits(text, rules)]
    offset = sentence.span.start
    whens = joined(article, text, offset, list(in_place(text, found, anchor)), rules)
    for place, when in enumerate(whens):
        other = day_beside(text, offset, whens, place) if role_of(when) == "clock" else None
        yield when if other is None else on_day(when, other)


def in_place(text: str, found: list[tuple[Hit, When | None]], anchor: Anchor | None) -> Iterator[When]:
    """The expressions with the year that stands beside them, solved where publication is known."""
    for place, (hit, _) in enumerate(found):
        when = with_next_year(text, found, place)
        if when is None:
            continue
        if anchor is not None:
            when = resolved(when, anchor_day(anchor, when))
        yield of_accounts(to_last_day(when, hit))


def anchor_day(anchor: Anchor, when: When) -> date:
    """The day of publication; the next one where only that makes a bare weekday of the past the day of the news."""
    relative, following = when.relative, move(anchor.day, 1)
    bare = relative is not None and relative.weekday is not None and relative.low is None and relative.day is None
    return following if anchor.late and bare and relative and relative.weekday == following.weekday() else anchor.day


def of_accounts(when: When) -> When:
    """A year or quarter of accounts may begin up to a year before the one of the calendar."""
    start = when.interval.start if when.interval else None
    if start is None or when.interval is None or not FISCAL.search(when.span.quote):
        return when
    return replaced(when, when.value, Interval(start=shift(start, -12), end=when.interval.end))


def to_last_day(when: When, hit: Hit) -> When:
    """Two days of a month, and the night before publication, end on the second day."""
    start = when.interval.start if when.interval else None
    if start is None or when.interval != day(start):
        return when
    whole = hit.pattern.gives.get("whole")
    if whole is not None:
        near = move(start, -2) if whole == "weekend" and start.weekday() < 2 else start  # Labor Day is a Monday
        value = week_value(near) + ("-WE" if whole == "weekend" else "")
        return replaced(when, value, interval_of(value))
    if hit.pattern.kind == "days-of-month":
        last = min(rank_of(hit.words["dom2"]), monthrange(start.year, start.month)[1])
        return replaced(when, when.value, Interval(start=start, end=start.replace(day=max(last, start.day))))
    if hit.pattern.gives.get("tail") == "TNI" and hit.pattern.gives.get("turn") == -1:
        return replaced(when, when.value, Interval(start=start, end=move(start, 1)))
    return when


def day_beside(text: str, offset: int, whens: list[When], place: int) -> When | None:
    """The date right before or after a time of day, with no more than "on" or "at" between them."""
    when = whens[place]
    for other in whens[max(0, place - 1) : place] + whens[place + 1 : place + 2]:
        gap = text[min(when.span.end, other.span.end) - offset : max(when.span.start, other.span.start) - offset]
        if role_of(other) == "day" and BESIDE.fullmatch(gap):
            return other
    return None


def with_next_year(text: str, found: list[tuple[Hit, When | None]], place: int) -> When | None:
    """A month or day that shares the year of the one after it: "between May and August 2024"."""
    hit, when = found[place]
    if when is None or when.relative is None or when.relative.month is None or place + 1 >= len(found):
        return when
    other, later = found[place + 1]
    days = later.interval if later is not None and later.relative is None else None
    if hit.pattern.kind != "calendar" or days is None or days.start is None or other.pattern.kind != "calendar":
        return when
    if not JOINED.fullmatch(text[hit.end : other.start]) or not when.value.startswith("XXXX-"):
        return when
    number = days.start.year - (when.relative.month > days.start.month)
    value = f"{number:04}{when.value[4:]}"
    return structs.replace(when, value=value, interval=interval_of(value), relative=None)


def on_day(when: When, other: When) -> When:
    """The time of day on the day of the other expression."""
    return structs.replace(
        when, value=other.value + when.value[10:], relative=other.relative, interval=other.interval
    )  # fmt: skip


def anchor_of(article: Article) -> Anchor | None:
    """The day the page says it was published, or the day of its dateline; None where neither is a full date."""
    for kind in ("published", "dateline-date"):
        said = article.said(kind)
        value = day_of(said)
        if said is not None and value is not None:
            return Anchor(day=value, evidence=said.evidence[0], late=is_late(said))
    return None


def is_late(said: Declared) -> bool:
    """True for a stamp in UTC so late in the day that in the east of the world the next one had begun."""
    found = LATE.search(said.value)
    return found is not None and isinstance(said.evidence[0], Given)


def day_of(said: Declared | None) -> date | None:
    """The local day as written; None where the value is no full date."""
    found = re.match(r"\d{4}-\d\d-\d\d", said.value) if said else None
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def read_hit(article: Article, sentence: Sentence, hit: Hit, anchor: Anchor | None) -> When | None:
    """A match as a time expression; None where it is none after all."""
    offset = sentence.span.start
    span = article.cut(offset + hit.start, offset + hit.end)
    if hit.pattern.noun and not has_noun(sentence, span):
        return None
    text = flat(sentence.span.quote)
    if hit.pattern.kind == "length" and is_rate(text, hit):
        return None
    bound = "in" if hit.pattern.kind == "days-of-month" else bound_of(text[: hit.start], text[hit.end :])
    spoken = tense(sentence, span.start, span.end)
    if bound in ("before", "until") and spoken == "open":
        spoken = "future"
    if text[hit.end :].startswith("'s") or SINCE.search(text[: hit.start]):
        spoken = "past"  # "Wednesday's ruling", "since August", whatever is to follow from it
    scene = Scene(tense=spoken, published=anchor.day if anchor else None, alone=is_alone(text, hit))
    said = meaning(hit, scene)
    return None if said is None else to_when(article, sentence, hit, said, anchor, bound)


def is_rate(text: str, hit: Hit) -> bool:
    """True for "a year" behind a figure, or a figure and what is counted: that is a rate."""
    one = hit.words.get("count", "").lower() in ("a", "an")
    return one and RATED.search(text[: hit.start]) is not None and EVENT.match(text, hit.end) is None


def has_noun(sentence: Sentence, span: Span) -> bool:
    """True where a word of the span is a noun or a name: not "may" or "march" as verbs."""
    return any(
        token.pos in ("NOUN", "PROPN") for token in sentence.tokens if span.start <= token.start < span.end
    )  # fmt: skip


def to_when(article: Article, sentence: Sentence, hit: Hit, said: Meaning, anchor: Anchor | None, bound: Bound) -> When:
    """The record of a time expression."""
    span = article.cut(sentence.span.start + hit.start, sentence.span.start + hit.end)
    relative = said.relative or event_anchor(article, sentence, hit)
    evidence: tuple[Evidence, ...] = (span,)
    if anchor is not None and relative is not None and relative.anchor == "published":
        evidence = (span, anchor.evidence)
    return When(
        id=record_id("when", article.id, span.start, span.end, hit.pattern.rule), evidence=evidence,
        made_by=hit.pattern.rule, type=said.type, value=said.value, interval=said.days, relative=relative,
        bound=bound, sentence=sentence.id or None,
    )  # fmt: skip


def resolved(when: When, published: date) -> When:
    """The same with the value and days that follow from the day of publication.

    A bare time of day takes its value from that day, and no days: it does not say on which day something was.
    """
    if when.relative is None:
        bare = when.value.startswith("XXXX-XX-XXT") and when.interval is None
        return replaced(when, f"{published}{when.value[10:]}", None) if bare else when
    if when.relative.anchor != "published":
        return when
    value = solved_value(when, day(published))
    days = interval_of(value) if value.endswith("-WE") else solve(when.relative, day(published))
    return replaced(when, value, days)


def replaced(when: When, value: str, interval: Interval | None) -> When:
    """The same time expression with another value and interval."""
    return structs.replace(when, value=value, interval=interval)
