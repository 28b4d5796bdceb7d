"""Counts of things that no concept knows: which of them answer one question.

The verb tells a question ("nine wells were sealed", "three wells were drilled"), but pages choose their verbs freely.
So counts of one noun are one question where they share the verb, where one of them has a verb that only counts
("the number stands at 174"), or where they give the same figure.
"""

from __future__ import annotations

from collections import Counter

from msgspec import structs

from .concepts import Concept
from .context import Draft, Topic
from .groups import place_of
from .ranges import numeric, same_answer
from .words import words


def same_things(drafts: tuple[Draft, ...], known: tuple[Concept, ...]) -> tuple[Draft, ...]:
    """The drafts, counts of one thing under one question."""
    told = adopted(drafts, known)
    by_thing: dict[tuple[str, tuple[str, ...]], list[Draft]] = {}
    for draft in sorted((d for d in told if bare_count(d)), key=place_of):
        by_thing.setdefault((draft.thing, draft.topic.facets), []).append(draft)
    out = [draft for draft in told if not bare_count(draft)]
    for key in sorted(by_thing):
        parts = questions(by_thing[key])
        out.extend(named(draft, part, alone=len(parts) == 1) for part in parts for draft in part)
    return tuple(out)


def bare_count(draft: Draft) -> bool:
    """True for a figure of a noun without a concept."""
    return draft.topic.kind == "figure" and draft.concept is None and bool(draft.thing) and numeric(draft.claim)


def adopted(drafts: tuple[Draft, ...], known: tuple[Concept, ...]) -> tuple[Draft, ...]:
    """A noun that one page counts by a concept is counted by it on every page: "cases of cholera", "174 cases"."""
    homes = {d.thing: d for d in sorted(drafts, key=place_of, reverse=True) if d.concept and tells(d, known)}
    return tuple(under(draft, homes[draft.thing]) if bare_count(draft) and draft.thing in homes else draft
                 for draft in drafts)  # fmt: skip


def tells(draft: Draft, known: tuple[Concept, ...]) -> bool:
    """True where the noun by itself names the concept."""
    return any(concept.name == draft.concept and draft.thing in concept.nouns for concept in known)


def under(draft: Draft, home: Draft) -> Draft:
    """The draft under the question of another, with its own facets."""
    topic = structs.replace(home.topic, facets=draft.topic.facets)
    claim = structs.replace(draft.claim, question=topic.key)
    return structs.replace(draft, topic=topic, claim=claim, concept=home.concept, label=home.label)


def questions(drafts: list[Draft]) -> list[list[Draft]]:
    """The drafts of one noun, parted into questions."""
    parts: list[list[Draft]] = []
    for draft in drafts:
        near = [part for part in parts if any(one_question(draft, other) for other in part)]
        joined = sorted([draft, *(other for part in near for other in part)], key=place_of)
        parts = [part for part in parts if part not in near] + [joined]
    return sorted(parts, key=lambda part: place_of(part[0]))


def one_question(a: Draft, b: Draft) -> bool:
    """Do two counts of one noun ask the same?"""
    if a.verb == b.verb or {a.verb, b.verb} & (words("count-verb") | {""}):
        return True
    return bool(a.claim.value and b.claim.value and same_answer(a.claim.value, b.claim.value))


def named(draft: Draft, part: list[Draft], *, alone: bool) -> Draft:
    """The draft with the name of its question: the noun, and the commonest verb where the noun has several."""
    verbs = Counter(item.verb for item in part if item.verb not in words("count-verb"))
    verb = "" if alone or not verbs else f" {max(sorted(verbs), key=lambda name: verbs[name])}"
    topic = Topic(kind="figure", name=draft.thing + verb, facets=draft.topic.facets)
    return structs.replace(
        draft, topic=topic, label=label(part), claim=structs.replace(draft.claim, question=topic.key)
    )


def label(part: list[Draft]) -> str:
    """The question in the pages' own noun."""
    value = next((item.claim.value for item in part if item.claim.value and item.claim.value.of), None)
    if value is None or value.of is None:
        return part[0].label
    return f"How many {value.of}?" if value.unit in (None, "person") else f"How much: {value.of}?"
