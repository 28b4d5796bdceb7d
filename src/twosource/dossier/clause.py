"""The telling clause of a quotation with its own place in the page: what is printed is what the offsets cut."""

from __future__ import annotations

import re

from msgspec import Struct

from ..records import Span
from .telling import telling
from .words import quoted, trimmed


class Clause(Struct, frozen=True, kw_only=True):
    """The telling part of a quotation on one line, and where it stands: offsets in code points, half-open."""

    words: str
    start: int
    end: int


def clause(span: Span, *, figure: bool = False) -> Clause:
    """The telling clause of a span. With `figure` the phrase of a rank is enough: "his second visit"."""
    said = trimmed(telling(trimmed(span.quote), ranks=figure))
    found = re.search(r"\s+".join(re.escape(word) for word in said.split()), span.quote)
    if found is None:
        return Clause(words=" ".join(span.quote.split()), start=span.start, end=span.end)
    return Clause(words=said, start=span.start + found.start(), end=span.start + found.end())


def in_marks(span: Span, limit: int) -> str:
    """The telling clause in quotation marks, cut at words around its figure where it is longer than `limit`."""
    return quoted(clause(span).words, limit)
