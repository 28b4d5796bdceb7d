"""What ingest makes: articles and their passages."""

from __future__ import annotations

import hashlib
from typing import Literal

from msgspec import Struct

from .base import Role, Sourced, Span


class Declared(Sourced, frozen=True, kw_only=True):
    """Something a page says of itself: its title, author, original, agency, credit, dateline or date."""

    kind: Literal[
        "title", "author", "site", "section", "published", "modified", "original", "agency", "credit",
        "dateline-place", "dateline-date", "correction", "language",
    ]  # fmt: skip
    value: str  # dates as ISO 8601 where they could be read


class Article(Struct, frozen=True, kw_only=True):
    """Verbatim text, where it came from, and what the page declares. `name` is relative, never a machine path."""

    id: str
    name: str
    text: str
    raw_sha256: str
    address: str | None = None
    media: Literal["text", "html", "pdf", "docx", "part"] = "text"  # part: plain text out of a bigger file
    encoding: str = "utf-8"
    language: str | None = None
    sidecar_sha256: str | None = None
    fetched: str | None = None  # when it was taken from the web, where somebody said so: it is not younger than that
    declared: tuple[Declared, ...] = ()
    doubts: tuple[str, ...] = ()  # what was found and is not believed, and why: a day after the page was fetched

    def cut(self, start: int, end: int) -> Span:
        """The span over text[start:end]. Raises ValueError where it is empty or outside the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"[{start}:{end}] lies outside article {self.id} of {len(self.text)} characters")
        return Span(article=self.id, start=start, end=end, quote=self.text[start:end])

    def said(self, kind: str) -> Declared | None:
        """The first thing of this kind the page declares, or None."""
        return next((item for item in self.declared if item.kind == kind), None)


def article_id(raw: bytes, address_or_name: str) -> str:
    """First 16 hex digits of SHA-256 over the raw bytes and the canonical address, or else the file name."""
    return hashlib.sha256(raw + b"\x00" + address_or_name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Passage(Sourced, frozen=True, kw_only=True):
    """A stretch of an article and its role. Passages cover every visible character and do not overlap."""

    role: Role
    wrapped: bool = False  # its line feeds are those of a printed column: sentences go over them
    told_at: str | None = None  # TIMEX3 of the hour above an entry of a live blog, the day open where none stands there


class RawNode(Struct, frozen=True, kw_only=True):
    """A text node of a page, or a line of a plain text: text[start:end] is what raw[raw_start:raw_end] shows.

    Exact for the node as a whole: inside it an entity is longer in the bytes than in the text.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int


class RawMap(Struct, frozen=True, kw_only=True):
    """Where the text of an article stands in its raw bytes, in order; `unmapped` are (why, characters) that do not."""

    nodes: tuple[RawNode, ...]
    unmapped: tuple[tuple[str, int], ...] = ()

    def bytes_of(self, span: Span) -> tuple[int, int] | None:
        """The bytes of the nodes that a span touches, from the first to the last; None where it touches none."""
        touched = [node for node in self.nodes if node.start < span.end and span.start < node.end]
        return (touched[0].raw_start, touched[-1].raw_end) if touched else None
