"""A difference between two sides, before it is ranked; and the sides it is built from."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ..records import Origins, Side
from .context import Draft
from .groups import place_of

MOST_CLAIMS = 4  # a side shows no more: with its claims' own places a reader can still take it in

Kind = Literal["number", "date", "place", "person", "role", "polarity", "status", "certainty", "other"]
Judged = Literal[
    "contradiction", "self-contradiction", "superseded", "hardened", "altered", "compatible", "different-referent"
]
Level = Literal["card", "slip", "checked"]


class Finding(Struct, frozen=True, kw_only=True):
    """Two or more sides, judged; the weaker side last."""

    kind: Kind
    verdict: Judged
    sides: tuple[tuple[Draft, ...], ...]
    why: str
    level: Level
    made_by: str
    weight: int = 3  # 1: a count, a denial, whether or when; 2: both sure; 3: a hedge lost; 4: a change over time
    origins: Origins | None = None


def spread(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """At most four drafts of a side: one a page first, in order of place."""
    first: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda item: (item.role == "title", place_of(item))):
        first.setdefault(draft.claim.article, draft)
    rest = [draft for draft in sorted(drafts, key=place_of) if draft not in first.values()]
    return tuple(sorted([*first.values(), *rest][:MOST_CLAIMS], key=place_of))


def to_side(drafts: tuple[Draft, ...]) -> Side:
    """The record of a side."""
    shown = spread(drafts)
    return Side(claims=tuple(d.claim.id for d in shown), evidence=tuple(d.claim.span for d in shown))


def pages(drafts: tuple[Draft, ...]) -> int:
    """Number of pages on a side."""
    return len({draft.claim.article for draft in drafts})


def sure(drafts: tuple[Draft, ...]) -> bool:
    """True where one of them is certain."""
    return any(draft.claim.certainty == "certain" for draft in drafts)


def voices(drafts: tuple[Draft, ...]) -> frozenset[str]:
    """Who says it: entities, or names; the page itself where it speaks in its own voice."""
    return frozenset(voice(draft) for draft in drafts)


def voice(draft: Draft) -> str:
    """Whose claim it is."""
    source = draft.claim.source
    if source is None:
        return "page " + draft.claim.article
    return draft.claim.source_entity or source.name.lower()


def who(draft: Draft) -> str:
    """The source in print."""
    return draft.by or "the page itself"
