"""Coded relations of two sides, as event data sets have them: who, whom, by which word, under which root.

PLOVER codes what is to come by its promise: help that is planned is AGREE, harm that is planned THREATEN; help that is
refused is REJECT, harm that is given up YIELD, of which CONCEDE is our finer root.
"""

from collections.abc import Iterable

from msgspec import Struct

from ..records import Code, EventMention, Filler, Mention, Reading, Span, Stance

HELP: frozenset[Code] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE"})
HARM: frozenset[Code] = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
SIDES = ("person", "organization", "country", "group", "outlet")
MOST = 2  # relations of one sentence
TARGETS = ("recipient", "theme", "bearer", "place", "other")


class Pair(Struct, frozen=True, kw_only=True):
    """One relation; a side that is not named is None."""

    source: Span | None
    target: Span | None
    trigger: Span
    code: Code


def coded_pairs(reading: Reading, mentions: Iterable[EventMention]) -> tuple[Pair, ...]:
    """At most two relations a sentence, no two alike: those with both sides named first, then in order of place."""
    stances = {item.id: item for item in reading.stances}
    able = {item.id: item for item in reading.mentions if item.kind in SIDES}
    found: dict[str, dict[tuple[object, ...], Pair]] = {}
    for mention in mentions:
        if mention.code is not None:
            item = pair(mention, able, stances)
            found.setdefault(mention.sentence, {}).setdefault((item.source, item.target, item.code), item)
    return tuple(item for pairs in found.values() for item in sorted(pairs.values(), key=whole)[:MOST])


def whole(item: Pair) -> tuple[int, int]:
    """Relations with more sides named stand first, then by place."""
    return -sum(side is not None for side in (item.source, item.target)), item.trigger.start


def pair(mention: EventMention, able: dict[str, Mention], stances: dict[str, Stance]) -> Pair:
    """The relation of one mention. A side the frame leaves open is the nearest that can act in the sentence."""
    around = [item.span for item in able.values() if item.sentence == mention.sentence and item.form != "pronoun"]
    before = [span for span in reversed(around) if span.end <= mention.span.start]
    behind = [span for span in around if span.start >= mention.span.end]
    source = first([*sides(mention, ("actor",), able), *said(mention, ("actor",)), *before], other=None)
    target = first([*sides(mention, TARGETS, able), *behind, *before, *said(mention, TARGETS)], other=source)
    return Pair(source=source, target=target, trigger=mention.span, code=code_of(mention, stances))


def first(spans: list[Span], *, other: Span | None) -> Span | None:
    """The first span that is not the other side."""
    return next((span for span in spans if other is None or not span.touches(other)), None)


def sides(mention: EventMention, roles: tuple[str, ...], able: dict[str, Mention]) -> list[Span]:
    """Participants in these roles that can act; of a pronoun, what it stands for in the same sentence."""
    named = [item.mention for role in roles for item in mention.fillers if item.role == role]
    found = [able[ident] for ident in named if ident in able]
    meant = [able.get(item.same_as or "", item) if item.form == "pronoun" else item for item in found]
    return [item.span for item in meant if item.sentence == mention.sentence]


def said(mention: EventMention, roles: tuple[str, ...]) -> list[Span]:
    """Participants in these roles, whatever they are."""
    return [item.span for item in mention.fillers if item.role in roles]


def code_of(mention: EventMention, stances: dict[str, Stance]) -> Code:
    """The root of a mention with its polarity and mode."""
    code = mention.code
    assert code is not None
    stance = stances.get(mention.stance or "")
    if stance is not None and stance.polarity == "negated":
        return "REJECT" if code in HELP else "CONCEDE" if code in HARM else code
    if stance is not None and stance.mode == "planned":
        return "AGREE" if code in HELP else "THREATEN" if code in HARM else code
    return code


def code_pair(reading: Reading, mentions: Iterable[EventMention], source: Span, target: Span) -> Code | None:
    """The root of the event between two given sides; None where no event is read near them."""
    stances = {item.id: item for item in reading.stances}
    coded = [mention for mention in mentions if mention.code is not None]
    if not coded:
        return None
    best = max(coded, key=lambda mention: closeness(mention, source, target))
    return code_of(best, stances)


def closeness(mention: EventMention, source: Span, target: Span) -> tuple[int, int, int]:
    """How well a mention fits two sides: sides in their roles, sides in any role, then the distance of its trigger."""
    actors = [item for item in mention.fillers if item.role == "actor"]
    others = [item for item in mention.fillers if item.role != "actor"]
    rightly = touched(actors, source) + touched(others, target)
    anyhow = touched(mention.fillers, source) + touched(mention.fillers, target)
    middle = (source.end + target.start) // 2
    return rightly, anyhow, -abs(mention.span.start - middle)


def touched(fillers: Iterable[Filler], span: Span) -> int:
    """1 where one of them touches the span."""
    return int(any(item.span.touches(span) for item in fillers))
