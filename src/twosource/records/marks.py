"""What annotate makes: sentences and the marks in them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from .articles import Article, Passage
from .base import (
    Bound,
    Certainty,
    Cue,
    EntityKind,
    Form,
    Mode,
    Number,
    Polarity,
    Role,
    Silence,
    Sourced,
    SourceKind,
    Span,
)


class Token(Struct, frozen=True, kw_only=True, array_like=True):
    """A word of a sentence: offsets in the article, Universal Dependencies-like labels of the parser.

    `head` is the index of its head in the sentence's tokens; the root points at itself.
    """

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    head: int
    dep: str


class Sentence(Sourced, frozen=True, kw_only=True):
    """A sentence; evidence[0] is its span. A line break always ends one."""

    number: int  # rank in the article
    role: Role  # of the passage it stands in
    tokens: tuple[Token, ...]


class Mention(Sourced, frozen=True, kw_only=True):
    """A place that speaks of somebody or something."""

    kind: EntityKind
    form: Form
    name: str  # words without titles, articles and possessives, as written
    sentence: str
    head: int  # index of its head token in the sentence
    table_key: str | None = None  # "country:PRK", "agency:TASS", "outlet:...": the table row it names
    country: str | None = None  # ISO 3166-1 alpha-3 of the country it is or belongs to
    same_as: str | None = None  # id of the first mention of the same thing in this article; None where open or first
    members: tuple[str, ...] = ()  # of a group: ids of mentions
    office: str | None = None  # title that stands with a person's name, without the country
    reading: Literal["place", "government"] | None = None  # of a place name that may stand for a government


class Interval(Struct, frozen=True, kw_only=True):
    """Whole days, both ends included; None is an open end. Raises ValueError where it ends before it starts."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"{self.end} lies before {self.start}")


class Relative(Struct, frozen=True, kw_only=True):
    """A date as an equation over an anchor: anchor + low..high units, then narrowed by the calendar fields.

    "Tuesday": anchor published, unit week, low high None, weekday 1. "last year": year, -1, -1.
    "six months following his trip": anchor event, month, 6, 6. "less than two weeks after": week, 0, 2.
    "June 4": anchor published, unit year, month 6, day 4. `words` is what names the anchor event.
    """

    anchor: Literal["published", "event", "reference"]
    unit: Literal["day", "week", "month", "quarter", "year", "decade"]
    low: int | None = None
    high: int | None = None
    weekday: int | None = None  # Monday is 0
    month: int | None = None
    day: int | None = None
    part: Literal["early", "mid", "late"] | None = None
    words: Span | None = None


class When(Sourced, frozen=True, kw_only=True):
    """A time expression: TIMEX3 type and value, and the days it may mean where they are known."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str  # TIMEX3, XXXX where the year is open
    interval: Interval | None = None
    relative: Relative | None = None  # unsolved equation; resolve solves it
    bound: Literal["in", "since", "until", "before", "after"] = "in"
    sentence: str | None = None

    @property
    def names_days(self) -> bool:
        """True for a date, and for an hour that stands with its day ("the night of 2 June"); not for "at 8 p.m."."""
        return self.type == "DATE" or (self.type == "TIME" and (self.interval is not None or self.relative is not None))


class Quantity(Sourced, frozen=True, kw_only=True):
    """A figure as a range. None is an open end: "up to 50" has no low, "at least 50" no high."""

    low: Number | None
    high: Number | None
    point: Number | None  # the figure as written where there is one, whatever its bound
    bound: Bound
    unit: str | None  # singular English word; "person" for people; None for other counts
    of: str | None  # what is counted, as written
    of_span: Span | None = None
    scope: Literal["total", "additional", "part"] | None = None
    sentence: str | None = None


class Speaker(Struct, frozen=True, kw_only=True):
    """Somebody a statement came through. `mention` is None for the outlet that a page declares."""

    kind: SourceKind
    name: str
    span: Span | None = None
    mention: str | None = None


class Attribution(Sourced, frozen=True, kw_only=True):
    """Who says what in which words. evidence[0] is the cue, or the content where no word is the cue."""

    source: Span | None
    source_kind: SourceKind
    source_mention: str | None
    cue: Cue | None
    content: tuple[Span, ...]
    chain: tuple[Speaker, ...]  # nearest first, the ultimate source last; without the article's own outlet
    manner: Literal["direct", "indirect", "mixed"] = "indirect"
    act: Literal["say", "confirm", "deny", "believe", "plan", "ask", "silence"] = "say"
    certainty: Certainty = "certain"  # of the cue: "suggests" is probable
    sentence: str | None = None


class Stance(Sourced, frozen=True, kw_only=True):
    """How sure the text is of one predicate; evidence[0] is the predicate word, cues are the words that say so."""

    certainty: Certainty
    polarity: Polarity
    mode: Mode
    silence: Silence = "none"
    cues: tuple[Cue, ...] = ()
    sentence: str | None = None


class Dropped(Sourced, frozen=True, kw_only=True):
    """Something that was seen and not used, and why."""

    what: str
    why: str


class Reading(Struct, frozen=True, kw_only=True):
    """All that was read in one article, in order of place: the input of every later stage."""

    article: Article
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    whens: tuple[When, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stances: tuple[Stance, ...] = ()
    dropped: tuple[Dropped, ...] = ()
