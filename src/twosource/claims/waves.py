"""Deeds told of many times, each with a figure of its own: which figures speak of one and the same."""

from __future__ import annotations

from collections import Counter

from msgspec import structs

from .context import Draft, Topic
from .groups import parted, place_of
from .ranges import numeric


def waves(drafts: tuple[Draft, ...], repeating: frozenset[str]) -> tuple[Draft, ...]:
    """The drafts, those of a deed that repeats parted into one question per figure: 11,000 sent, and 3,000 sent."""
    out = [draft for draft in drafts if not apart(draft, repeating)]
    by_topic: dict[Topic, list[Draft]] = {}
    for draft in sorted((d for d in drafts if apart(d, repeating)), key=place_of):
        by_topic.setdefault(bare(draft.topic), []).append(draft)
    for topic in sorted(by_topic):
        taken: set[Topic] = set()
        for part in sorted(parted(tuple(by_topic[topic])), key=lambda part: (-len(part), place_of(part[0]))):
            out.extend(placed(topic, part, taken))
    return tuple(out)


def apart(draft: Draft, repeating: frozenset[str]) -> bool:
    """True for a figure of a deed that may be told of many times."""
    return draft.topic.kind == "figure" and draft.concept in repeating and numeric(draft.claim)


def bare(topic: Topic) -> Topic:
    """The question without what sets one deed off from another."""
    kept = tuple(facet for facet in topic.facets if facet != "further" and not facet.startswith("in-"))
    return structs.replace(topic, facets=kept)


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
