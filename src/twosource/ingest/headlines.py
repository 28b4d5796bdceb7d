"""Which of the titles a page gives is its headline: the one filed for machines, the one shared, the one shown."""

import html
import re
from collections.abc import Sequence

from ..records import Declared, Given
from ..text import words

CUT = re.compile(r"\s+[|–—·•»-]+\s+|\s*\|\s*")  # what parts a title from the name of its site
AKIN = 0.5  # share of the shown title's words that a shared one must have
ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,4});", re.I)


def headline(titles: Sequence[Declared], sites: Sequence[str]) -> str | None:
    """The headline among the declared titles; None where there is none.

    A newsroom files one headline for machines (JSON-LD). Where it files two and the page shows or shares the second,
    that is the one. Without JSON-LD the shared one (og:title) counts, less the name of the site, where it says what
    the shown one says; then the one shown.
    """
    filed = [bare(item.value, sites) for item in titles if source(item) == "json-ld"]
    shown = [bare(item.value, sites) for item in titles if source(item) in ("text", "table")]
    shared = [bare(item.value, sites) for item in titles if source(item) not in ("text", "table", "json-ld", "sidecar")]
    told = {words(title) for title in (*shown, *shared)}
    if filed:
        return next((title for title in filed if words(title) in told), filed[0])
    if shown:
        return next((title for title in shared[:1] if says(title, shown[0])), shown[0])
    return next(iter((*shared, *(item.value for item in titles))), None)


def source(item: Declared) -> str:
    """Where a title was given; "text" for one that the page shows."""
    first = item.evidence[0]
    return first.kind if isinstance(first, Given) else "text"


def bare(title: str, sites: Sequence[str]) -> str:
    """A title without the name of its site before or behind it, and without entities that were encoded twice.

    >>> bare("Court & council clash | The Harbour Post", ["harbourpost.example"])
    'Court & council clash'
    """
    title = decoded(title)
    parts = CUT.split(title)
    if len(parts) > 1 and named(parts[-1], sites):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»-")
    if len(parts) > 1 and named(parts[0], sites):
        return title[len(parts[0]) :].lstrip(" |–—·•»-")
    return title


def named(part: str, sites: Sequence[str]) -> bool:
    """True where a part of a title is the name of the site, or its domain."""
    said = "".join(words(part)).removeprefix("the")
    return len(said) >= 2 and any(said in names(site) for site in sites)


def names(site: str) -> tuple[str, ...]:
    """A site's name as one word, and each part of its domain that is not its ending."""
    whole = "".join(words(site)).removeprefix("the")
    parts = site.lower().split(".") if "." in site and " " not in site else []
    return (whole, *(part.replace("-", "").removeprefix("the") for part in parts[:-1]))


def says(title: str, shown: str) -> bool:
    """True where a shared title has half of the shown one's words, and is more than that with a site's name behind."""
    own, other = words(title), words(shown)
    common = len(set(own) & set(other))
    return common >= AKIN * len(set(other)) and not (len(own) > len(other) and own[: len(other)] == other)


def decoded(text: str) -> str:
    """Text whose entities were encoded twice, decoded once more; other text unchanged."""
    return html.unescape(text) if ENTITY.search(text) else text
