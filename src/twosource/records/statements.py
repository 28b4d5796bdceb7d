"""What claims makes: who says which value, who agrees, and where they differ."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .base import Bound, Number, Polarity, Silence, Sourced, Span
from .happenings import Moment
from .marks import Speaker


class Value(Struct, frozen=True, kw_only=True):
    """What a claim says: a figure as a range, or a state in words ("21:00", "opened")."""

    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    of: str | None = None
    state: str | None = None


class Claim(Sourced, frozen=True, kw_only=True):
    """One article's statement about one question."""

    article: str
    text: str
    question: str  # key of the question it answers
    value: Value | None
    polarity: Polarity
    certainty: Literal["certain", "probable", "possible", "planned", "unknown"]
    cue: Span | None
    source: Speaker | None  # None: the article's own voice
    source_entity: str | None
    chain: tuple[Speaker, ...]  # nearest first, the outlet a page declares before all others
    event: str | None = None
    silence: Silence = "none"
    bound: Bound | None = None
    when: Moment | None = None  # as of which days the statement speaks


class Origins(Struct, frozen=True, kw_only=True):
    """How many independent origins stand behind it, never one number."""

    min: int
    max: int
    why: str
    voices: tuple[str, ...] = ()  # the ultimate sources counted, by name
    parties: tuple[str, ...] = ()  # those of them that take part in the event
    articles: tuple[str, ...] = ()  # the pages that say so
    folded: tuple[str, ...] = ()  # pages folded into another


class Answer(Struct, frozen=True, kw_only=True):
    """One of the rival answers to a question."""

    text: str
    claims: tuple[str, ...]
    origins: Origins


class Group(Sourced, frozen=True, kw_only=True):
    """Claims of all articles that answer one question."""

    label: str
    question: str
    claims: tuple[str, ...]
    answers: tuple[Answer, ...]
    verdict: Literal["corroborated", "single-origin", "unsourced", "disputed"]
    value: Value | None = None
    event: str | None = None


class Side(Struct, frozen=True, kw_only=True):
    """One side of a disagreement."""

    claims: tuple[str, ...]
    evidence: tuple[Span, ...]


class Disagreement(Sourced, frozen=True, kw_only=True):
    """Two sides that do not say the same, judged. rank 1 is the most pressing; 0 for what was checked and is fine."""

    kind: Literal["number", "date", "place", "person", "role", "polarity", "status", "certainty", "other"]
    verdict: Literal[
        "contradiction", "self-contradiction", "superseded", "hardened", "altered", "compatible", "different-referent"
    ]
    sides: tuple[Side, ...]
    why: str
    level: Literal["card", "slip", "checked"]
    rank: int
    rank_why: str
    pages: int
    origins: Origins | None = None


class Weighed(Struct, frozen=True, kw_only=True):
    """What claims makes of a pile."""

    claims: tuple[Claim, ...] = ()
    groups: tuple[Group, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


class Verdict(Struct, frozen=True, kw_only=True):
    """The four-way answer of `check`: for, against, why, and what would settle it."""

    sentence: str
    answer: Literal["stands", "one origin", "none named", "cannot tell"]
    origins: Origins
    supports: tuple[str, ...]  # claim ids
    against: tuple[str, ...]
    why: str
    settle: str
