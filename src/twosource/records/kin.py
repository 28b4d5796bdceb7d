"""What lineage makes: who copied or rewrote whom."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .base import Sourced, Span


class Aligned(Struct, frozen=True, kw_only=True):
    """Two places that tell the same; `altered` names a figure or name that differs."""

    parent: Span
    child: Span
    altered: str | None = None


class Kinship(Sourced, frozen=True, kw_only=True):
    """Two articles that are not independent. Without a known direction parent is the lower id."""

    parent: str
    child: str
    kind: Literal["verbatim", "edited", "rewritten", "common-source", "same-site"]
    directed: bool
    certainty: Literal["declared", "sure", "probable"]
    aligned: tuple[Aligned, ...]
    score: float  # 0..1 that both share one origin
    why: str
    through: str | None = None  # the article that this kinship runs over; None where it is direct


class Compared(Sourced, frozen=True, kw_only=True):
    """A pair that was compared and is no kin, or that cannot be told."""

    a: str
    b: str
    verdict: Literal["independent", "unrelated", "cannot-tell"]
    score: float
    why: str


class Family(Sourced, frozen=True, kw_only=True):
    """Articles that count as one: surely ("sure" partition), or if kin and cannot-tell are merged ("possible")."""

    partition: Literal["sure", "possible"]
    articles: tuple[str, ...]
    why: str


class Lineage(Struct, frozen=True, kw_only=True):
    """What lineage makes of a pile."""

    kinships: tuple[Kinship, ...] = ()
    compared: tuple[Compared, ...] = ()
    families: tuple[Family, ...] = ()
