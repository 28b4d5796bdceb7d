"""A page in five fields: title, authors, day, site and body, for other tools and for the bench."""

from msgspec import Struct

from ..records import Article, Declared, Given, Passage, Span
from .headlines import decoded, headline

TRUSTED = ("json-ld", "meta", "table", "sidecar", "url")
STORY_ROLES = ("standfirst", "body", "subhead")


class Summary(Struct, frozen=True, kw_only=True):
    """What a page is, in brief. `date` is an ISO day or None."""

    title: str | None
    authors: tuple[str, ...]
    date: str | None
    body: str


def summary(article: Article, passages: tuple[Passage, ...]) -> Summary:
    """The page's own words where it shows them, else what its head gives."""
    body = "\n\n".join(passage.span.quote for passage in passages if passage.role in STORY_ROLES)
    published = [item for item in article.declared if item.kind == "published"]
    day = min(published, key=lambda item: (rank(item), published.index(item)), default=None)
    titles = [item for item in article.declared if item.kind == "title"]
    sites = [item.value for item in article.declared if item.kind == "site"]
    return Summary(
        title=headline(titles, sites),
        authors=authors_of(article.declared),
        date=day.value[:10] if day else None,
        body=decoded(body) if article.media == "html" else body,
    )


def rank(item: Declared) -> int:
    """Which of several days to show: what a machine wrote, then what the page shows."""
    first = item.evidence[0]
    return TRUSTED.index(first.kind) if isinstance(first, Given) and first.kind in TRUSTED else 9


def authors_of(declared: tuple[Declared, ...]) -> tuple[str, ...]:
    """The names of the authors from the best place that gives any, in order, once each."""
    named = [item for item in declared if item.kind == "author"]
    for wanted in ("json-ld", "meta", "table", None):
        found = [item.value for item in named if kind_of(item) == wanted]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def kind_of(item: Declared) -> str | None:
    """Where a fact was given; None for the text itself."""
    first = item.evidence[0]
    return None if isinstance(first, Span) else first.kind
