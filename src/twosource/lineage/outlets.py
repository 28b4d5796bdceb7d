"""Which page another one names: as its declared original, as an agency, or as the paper that reported it."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from ..records import Article, Reading
from ..tables import press_named

MARKS = ("dateline-place", "dateline-date", "agency", "published")
CITED, OWN_MARKS = 2.5, 1.8
GENERIC = frozenset(
    re.findall(r"\w+", "www com org net news co uk the online html htm txt md example wire daily http https")
)


def names_of(article: Article) -> frozenset[str]:
    """The names under which others may cite a page: its site, its agency, and the name of its file."""
    found = {host_of(article.address)} if article.address else set()
    found |= {item.value for item in article.declared if item.kind == "site"}
    found.add(re.sub(r"\.[a-z.]+$", "", article.name.rsplit("/", 1)[-1]))
    return all_keys(found)


def keys(name: str) -> frozenset[str]:
    """What a name is compared by: its words without the general ones, run together; of a domain also its first part.

    >>> sorted(keys("www.marl-gazette.example")), sorted(keys("The Marl Gazette")), sorted(keys("spa.marl"))
    (['marlgazette'], ['marlgazette'], ['spa', 'spamarl'])
    """
    known = press_named(name)
    bare = known.name if known else name
    parts = [part for part in re.split(r"[\W_]+", bare.lower()) if part not in GENERIC and not part.isdigit()]
    domain = "." in bare and " " not in bare
    return frozenset(found for found in ("".join(parts), parts[0] if parts and domain else "") if len(found) > 1)


def all_keys(names: Iterable[str]) -> frozenset[str]:
    """The keys of several names."""
    return frozenset().union(*map(keys, names))


def host_of(address: str | None) -> str:
    """The host in an address, or the empty string."""
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""


def originals(article: Article) -> frozenset[str]:
    """What a page declares it was first printed by."""
    return all_keys(item.value for item in article.declared if item.kind == "original")


def agencies(article: Article) -> tuple[str, ...]:
    """The agencies a page carries in its byline or dateline, as written."""
    return tuple(item.value for item in article.declared if item.kind == "agency")


def cited(reading: Reading) -> frozenset[str]:
    """The outlets and agencies that a page names as having told it something."""
    named = {
        speaker.name for item in reading.attributions for speaker in item.chain if speaker.kind in ("outlet", "agency")
    }
    named |= {item.name for item in reading.mentions if item.kind == "outlet"}
    return all_keys(named)


def is_called(page: Article, names: frozenset[str]) -> bool:
    """True where one of these names is this page's outlet, or the agency whose own report it is."""
    own = names_of(page)
    if any(name == mine or (len(name) >= 3 and mine.startswith(name)) for name in names for mine in own):
        return True
    return bool(all_keys(agencies(page)) & names) and is_wire(page)


def is_wire(page: Article) -> bool:
    """True where a page is an agency's own: its dateline has the agency and no byline or site says otherwise."""
    named = agencies(page)
    house = {mine for mine in names_of(page) if not mine.isdigit()}
    if not named:
        return False
    return not house or any(mine.startswith(name) for name in all_keys(named) for mine in house)


def marked(article: Article) -> bool:
    """True where a page carries signs of reporting of its own: dateline, byline, agency, day or address."""
    return article.address is not None or any(
        item.kind in MARKS or (item.kind == "author" and item.made_by.endswith("byline")) for item in article.declared
    )
