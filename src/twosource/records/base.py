"""What every record stands on: places in a text, facts given from elsewhere, and who made what.

Offsets are half-open and count Unicode code points of `Article.text`. Days are local days as written.
Unknown is `None`, never a record and never a guess.
"""

from __future__ import annotations

import hashlib
from typing import Literal

from msgspec import Struct

Number = int | float

Role = Literal["title", "standfirst", "body", "subhead", "caption", "byline", "dateline", "source-line", "boilerplate"]
Code = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Certainty = Literal["certain", "probable", "possible", "unknown"]
Polarity = Literal["affirmed", "negated"]
Mode = Literal["actual", "planned", "hypothetical", "asked"]
Silence = Literal["none", "not-confirmed", "no-comment", "not-acknowledged"]
Status = Literal["occurred", "reported", "alleged", "planned", "cancelled", "speculated", "denied"]
Basis = Literal["stated", "metadata", "derived", "cross-derived", "unknown"]
Precision = Literal["day", "month", "year", "interval", "open", "unknown"]
EntityKind = Literal["person", "organization", "outlet", "country", "place", "group", "document", "object", "other"]
Form = Literal["name", "nominal", "adjective", "pronoun"]
SourceKind = Literal[
    "person", "office", "agency", "outlet", "government", "organization", "officials", "analysts", "documents",
    "impersonal",
]  # fmt: skip
Bound = Literal["exact", "about", "nearly", "up-to", "less-than", "at-least", "more-than", "range", "several"]
Track = Literal["story", "archive"]


def record_id(kind: str, *parts: str | int | None) -> str:
    """Sixteen hex digits that depend on nothing but the kind and the parts (article id, span, rule id, ...)."""
    text = "\x1f".join([kind, *("" if part is None else str(part) for part in parts)])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Span(Struct, frozen=True, kw_only=True, tag="span"):
    """A place in an article: `article.text[start:end] == quote`. Make it with `cut`, which looks at the text."""

    article: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise ValueError(f"span {self.article}[{self.start}:{self.end}] does not fit its quotation")

    def touches(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        """True where every character of this span lies in the other."""
        return self.article == other.article and other.start <= self.start and self.end <= other.end


class Given(Struct, frozen=True, kw_only=True, tag="given"):
    """A fact that came with the article and is not in its text: where it was found, in which words."""

    kind: Literal["meta", "json-ld", "url", "sidecar", "table", "decision"]
    where: str
    words: str


Evidence = Span | Given


class Sourced(Struct, frozen=True, kw_only=True):
    """Base of everything we claim to have read. `evidence[0]` is the place; `made_by` a rule id or a function.

    Raises ValueError where there is no evidence or nobody made it, also when decoding.
    """

    id: str
    evidence: tuple[Evidence, ...]
    made_by: str

    def __post_init__(self) -> None:
        if not self.evidence or not self.made_by:
            raise ValueError(f"{type(self).__name__} {self.id} rests on no evidence or has no maker")

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places in the text, in order of importance."""
        return tuple(item for item in self.evidence if isinstance(item, Span))

    @property
    def span(self) -> Span:
        """The first place in the text. Raises IndexError where all evidence was given from elsewhere."""
        first = self.evidence[0]  # nearly always a span: this is asked more often than anything else
        return first if isinstance(first, Span) else self.spans[0]


class Cue(Struct, frozen=True, kw_only=True):
    """Words that carried a reading, and the rule that knows them."""

    span: Span
    rule: str
