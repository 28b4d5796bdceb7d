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
    """The relation of one trigger: its actor or the subject above it, and the first other that can receive."""
    trigger = span_of(scene, reading, (hit.token,))
    able = [m.span for m in scene.mentions if m.kind in SIDES and m.form != "pronoun"]
    before = [span for span in reversed(able) if span.end <= trigger.start]
    behind = [span for span in able if span.start >= trigger.end]
    source = first([*spans(scene, reading, agents(scene, hit)), *before], other=None)
    target = first([*spans(scene, reading, patients(scene, hit)), *behind, *before], other=source)
    coder = Coder(scene, known, tokens(scene, source), tokens(scene, target))
    start = coder.start()
    code = (coder.at(start) if start is not None else None) or hit.frame.code
    return None if code is None else Pair(source=source, target=target, trigger=trigger, code=code)


def agents(scene: Scene, hit: Hit) -> list[int]:
    """Who does it: the actor of the frame, then the subjects of the clauses above it."""
    tree = scene.tree
    above = [over for over in (hit.token, *tree.above(hit.token)) if tree.verbal(over)]
    return [*hit.filled.get("actor", ()), *(word for over in above for word in tree.subjects(over))]


def patients(scene: Scene, hit: Hit) -> list[int]:
    """To whom: the recipient of the frame, whoever is named below the trigger, then its other fillers."""
    below = [m.head for m in scene.mentions if m.kind in (*SIDES, "place") and hit.token in scene.tree.above(m.head)]
    recipients = [word for word in hit.filled.get("recipient", ()) if scene.somebody(word) or scene.is_place(word)]
    named = [word for word in below if word > hit.token and word not in hit.filled.get("actor", ())]
    others = [word for role in ("recipient", "theme", "bearer", "place") for word in hit.filled.get(role, ())]
    return [*recipients, *named, *others]


def spans(scene: Scene, reading: Reading, words: list[int]) -> list[Span]:
    """The spans of these nouns: their mention, or the noun with what stands before it. Open pronouns are left out."""
    by_id = {m.id: m for m in scene.mentions}
    found = []
    for word in words:
        mention = scene.mention(word)
        if mention is not None and mention.form == "pronoun":
            mention = by_id.get(mention.same_as or "")
        elif mention is None and scene.tree.tokens[word].pos == "PRON":
            continue
        elif mention is None or mention.head != word:
            found.append(reading.article.cut(*scene.tree.phrase(word)))
            continue
        if mention is not None:
            found.append(mention.span)
    return found


def tokens(scene: Scene, span: Span | None) -> frozenset[int]:
    """The tokens of a span; none for None."""
    return frozenset(scene.inside(span)) if span else frozenset()


def span_of(scene: Scene, reading: Reading, words: tuple[int, ...]) -> Span:
    """The span from the first of these tokens to the last."""
    return reading.article.cut(scene.tree.tokens[words[0]].start, scene.tree.tokens[words[-1]].end)


def first(spans: list[Span], *, other: Span | None) -> Span | None:
    """The first span that is not the other side."""
    return next((span for span in spans if other is None or not span.touches(other)), None)


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
