"""Something a page, its container or a file beside it declares, before there is an article to hang it on."""

from typing import Literal

from msgspec import Struct

from ..records import Given, Role

Kind = Literal[
    "title", "author", "site", "section", "published", "modified", "original", "agency", "credit", "dateline-place",
    "dateline-date", "correction", "language",
]  # fmt: skip


class Fact(Struct, frozen=True, kw_only=True):
    """Something declared: a place in the text (start, end) or something given from elsewhere, and what it says."""

    kind: Kind
    value: str
    made_by: str
    start: int = 0
    end: int = 0
    given: Given | None = None


class Known(Struct, frozen=True, kw_only=True):
    """A stretch of a text whose role its form tells: a field of an archive's export, an entry of a live blog."""

    start: int
    end: int
    role: Role
    made_by: str


def told(kind: Kind, value: str, source: Literal["meta", "table", "sidecar"], where: str, words: str = "") -> Fact:
    """A fact that a container gives: a column, a header, an element of a feed. At most 500 characters are quoted."""
    evidence = Given(kind=source, where=where, words=(words or value)[:500])
    return Fact(kind=kind, value=value, made_by="ingest.forms", given=evidence)
