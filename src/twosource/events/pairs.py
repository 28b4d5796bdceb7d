"""Coded relations of two sides, as event data sets have them: who, whom, by which word, under which root.

PLOVER codes what is to come by its promise: help that is planned is AGREE, harm that is planned THREATEN; help that is
refused is REJECT, harm that is given up YIELD, of which CONCEDE is our finer root.
"""

from msgspec import Struct

from ..records import Code, Reading, Span
from ..rulebook import Rulebook
from .coding import Coder
from .lexicon import lexicon
from .mentions import Hit, hits
from .scene import Marks, Scene

SIDES = ("person", "organization", "country", "group", "outlet")
MOST = 2  # relations of one sentence
TARGETS = ("recipient", "theme", "bearer", "place", "other")


class Pair(Struct, frozen=True, kw_only=True):
    """One relation; a side that is not named is None."""

    source: Span | None
    target: Span | None
    trigger: Span
    code: Code


def coded_pairs(reading: Reading, rules: Rulebook) -> tuple[Pair, ...]:
    """At most two relations a sentence, no two alike: those with both sides named first, then in order of place."""
    marks = Marks(reading)
    return tuple(
        item for sentence in reading.sentences for item in of_sentence(Scene(reading, sentence, marks), reading, rules)
    )


def of_sentence(scene: Scene, reading: Reading, rules: Rulebook) -> list[Pair]:
    """The relations of one sentence."""
    known = {hit.token: hit for hit in hits(scene, lexicon(rules), leisure=False)}
    found: dict[tuple[object, ...], Pair] = {}
    for hit in known.values():
        item = pair(scene, reading, hit, known)
        if item is not None:
            found.setdefault((item.source, item.target, item.code), item)
    return sorted(found.values(), key=whole)[:MOST]


def whole(item: Pair) -> tuple[int, int]:
    """Relations with more sides named stand first, then by place."""
    return -sum(side is not None for side in (item.source, item.target)), item.trigger.start


def pair(scene: Scene, reading: Reading, hit: Hit, known: dict[int, Hit]) -> Pair | None:
    """The relation of one trigger. A side the frame leaves open is the nearest that can act in the sentence."""
    trigger = span_of(scene, reading, (hit.token,))
    able = [m.span for m in scene.mentions if m.kind in SIDES and m.form != "pronoun"]
    before = [span for span in reversed(able) if span.end <= trigger.start]
    behind = [span for span in able if span.start >= trigger.end]
    source = first([*sides(scene, hit, ("actor",)), *before], other=None)
    target = first([*sides(scene, hit, TARGETS), *behind, *before], other=source)
    coder = Coder(scene, known, tokens(scene, source), tokens(scene, target))
    start = coder.start()
    code = (coder.at(start) if start is not None else None) or hit.frame.code
    return None if code is None else Pair(source=source, target=target, trigger=trigger, code=code)


def tokens(scene: Scene, span: Span | None) -> frozenset[int]:
    """The tokens of a span; none for None."""
    return frozenset(scene.inside(span)) if span else frozenset()


def span_of(scene: Scene, reading: Reading, words: tuple[int, ...]) -> Span:
    """The span from the first of these tokens to the last."""
    return reading.article.cut(scene.tree.tokens[words[0]].start, scene.tree.tokens[words[-1]].end)


def first(spans: list[Span], *, other: Span | None) -> Span | None:
    """The first span that is not the other side."""
    return next((span for span in spans if other is None or not span.touches(other)), None)


def sides(scene: Scene, hit: Hit, roles: tuple[str, ...]) -> list[Span]:
    """Participants in these roles that can act; of a pronoun, what it stands for in the same sentence."""
    found = [m for role in roles for word in hit.filled.get(role, ()) if (m := scene.mention(word)) is not None]
    by_id = {m.id: m for m in scene.mentions}
    meant = [by_id.get(m.same_as or "", m) if m.form == "pronoun" else m for m in found]
    return [m.span for m in meant if m.kind in SIDES]


def code_pair(reading: Reading, source: Span, target: Span, rules: Rulebook) -> Code | None:
    """The root of the event between two given sides; None where no event is read in their sentence.

    First from the clause of the source, down; else by the event mention that fits the two sides best.
    """
    sentence = next((item for item in reading.sentences if source.touches(item.span)), None)
    if sentence is None:
        return None
    scene = Scene(reading, sentence, Marks(reading))
    found = {hit.token: hit for hit in hits(scene, lexicon(rules), leisure=False)}
    coder = Coder(scene, found, frozenset(scene.inside(source)), frozenset(scene.inside(target)))
    start = coder.start()
    code = coder.at(start) if start is not None else None
    return code or nearest(scene, found, source, target)


def nearest(scene: Scene, found: dict[int, Hit], source: Span, target: Span) -> Code | None:
    """The root of the frame that fits the two sides best: in their roles, in any role, then by distance."""
    coded = [hit for hit in found.values() if hit.frame.code is not None]
    if not coded:
        return None
    sides, others = set(scene.inside(source)), set(scene.inside(target))
    middle = (min(sides | others, default=0) + max(sides | others, default=0)) // 2
    best = max(coded, key=lambda hit: (fit(hit, sides, others), -abs(hit.token - middle)))
    return best.frame.code


def fit(hit: Hit, source: set[int], target: set[int]) -> int:
    """How well a frame's participants are these two sides."""
    actors = set(hit.filled.get("actor", ()))
    everybody = set(hit.all())
    return 3 * bool(actors & source) + 2 * bool((everybody - actors) & target) + bool(everybody & (source | target))
