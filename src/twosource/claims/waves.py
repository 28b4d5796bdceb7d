"""Deeds told of many times, each with a figure of its own: which figures speak of one and the same."""

from __future__ import annotations

from collections import Counter

from msgspec import structs

from .context import Draft, Topic
from .groups import parted, place_of
from .ranges import numeric


def waves(drafts: tuple[Draft, ...], repeating: frozenset[str], once: frozenset[str]) -> tuple[Draft, ...]:
    """The drafts, those of a deed that repeats parted into one question per figure: 11,000 sent, and 3,000 sent.

    Figures that the pages themselves set against each other stay one question; so do two figures of one event where
    the thing is counted `once`.
    """
    out = [draft for draft in drafts if not apart(draft, repeating)]
    by_topic: dict[Topic, list[Draft]] = {}
    for draft in sorted((d for d in drafts if apart(d, repeating)), key=place_of):
        by_topic.setdefault(bare(draft.topic), []).append(draft)
    for topic in sorted(by_topic):
        taken: set[Topic] = set()
        parts = joined(parted(tuple(by_topic[topic])), once)
        for part in sorted(parts, key=lambda part: (-len(part), place_of(part[0]))):
            out.extend(placed(topic, part, taken))
    return tuple(out)


def apart(draft: Draft, repeating: frozenset[str]) -> bool:
    """True for a figure of a deed that may be told of many times."""
    return draft.topic.kind == "figure" and draft.concept in repeating and numeric(draft.claim)


def bare(topic: Topic) -> Topic:
    """The question without what sets one deed off from another."""
    kept = tuple(facet for facet in topic.facets if facet != "further" and not facet.startswith("in-"))
    return structs.replace(topic, facets=kept)


def joined(parts: list[list[Draft]], once: frozenset[str]) -> list[list[Draft]]:
    """The figures, those of one and the same deed in one list."""
    out: list[list[Draft]] = []
    for part in parts:
        near = [other for other in out if any(one_deed(a, b, once) for a in part for b in other)]
        out = [other for other in out if other not in near] + [[*part, *(draft for other in near for draft in other)]]
    return [sorted(part, key=place_of) for part in out]


def one_deed(a: Draft, b: Draft, once: frozenset[str]) -> bool:
    """True where a page moves or corrects one figure to the other, or sets one voice beside another about one event."""
    if a.topic.facets != b.topic.facets:
        return False
    near = a.claim.article == b.claim.article and abs(a.number - b.number) <= 1
    if a.replaced or b.replaced:
        return (near and a.number == b.number) or (bool(a.replaced) != bool(b.replaced) and same_figure(a, b))
    if a.concept not in once:
        return False
    voices = a.claim.source is not None and b.claim.source is not None and a.by != b.by
    return (near and voices) or a.claim.event == b.claim.event is not None


def same_figure(a: Draft, b: Draft) -> bool:
    """True for two equal figures."""
    one, two = a.claim.value, b.claim.value
    return one is not None and two is not None and (one.low, one.high) == (two.low, two.high)


def placed(topic: Topic, part: list[Draft], taken: set[Topic]) -> list[Draft]:
    """The drafts of one figure under one question: that of their event, where no other figure has it."""
    events = Counter(draft.claim.event for draft in part if draft.claim.event)
    best = max(sorted(events), key=lambda name: events[name], default=None)
    further = ("further",) if any("further" in draft.topic.facets for draft in part) else ()
    mine = Topic(kind="event", name=best, facets=further) if best else topic
    if not best or mine in taken:
        mine = structs.replace(topic, facets=(*topic.facets, *further, part[0].words))
    taken.add(mine)
    return [structs.replace(draft, topic=mine, claim=structs.replace(draft.claim, question=mine.key)) for draft in part]
