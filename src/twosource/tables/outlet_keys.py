"""Names under which pages cite each other: an outlet's name, its domain, its agency, and the name of a file."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from ..records import Article
from .press import press_named

GENERIC = frozenset(
    re.findall(r"\w+", "www com org net news co uk the online html htm txt md example wire daily http https")
)


def outlet_keys(name: str) -> frozenset[str]:
    """What a name is compared by: its words without the general ones, run together; of a domain also its first part.

    >>> sorted(outlet_keys("www.marl-gazette.example")), sorted(outlet_keys("The Marl Gazette"))
    (['marl', 'marlgazette'], ['marlgazette'])
    """
    known = press_named(name)
    bare = known.name if known else name
    parts = [part for part in re.split(r"[\W_]+", bare.lower()) if part not in GENERIC and not part.isdigit()]
    domain = "." in bare and " " not in bare
    return frozenset(found for found in ("".join(parts), parts[0] if parts and domain else "") if len(found) > 1)


def all_keys(names: Iterable[str]) -> frozenset[str]:
    """The keys of several names."""
    return frozenset().union(*map(outlet_keys, names))


def keys_of_page(article: Article) -> frozenset[str]:
    """The names under which others may cite a page: its site, and the name of its file."""
    found = {host_of(article.address)} if article.address else set()
    found |= {item.value for item in article.declared if item.kind == "site"}
    found.add(re.sub(r"\.[a-z.]+$", "", article.name.rsplit("/", 1)[-1]))
    return all_keys(filter(None, found))


def host_of(address: str | None) -> str:
    """The host in an address, or the empty string."""
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""


def site_of(article: Article) -> str | None:
    """The site a page stands on: the host of its address, or what it says; None where neither is told."""
    site = article.said("site")
    host = host_of(article.address) or (site.value.lower() if site else "")
    return host.removeprefix("www.") or None


def agencies_of(article: Article) -> tuple[str, ...]:
    """The agencies a page carries in its byline or dateline, as written."""
    return tuple(item.value for item in article.declared if item.kind == "agency")


def is_wire(page: Article) -> bool:
    """True where a page is an agency's own: its dateline has the agency, and site or file name do not say otherwise."""
    named = all_keys(agencies_of(page))
    house = {mine for mine in keys_of_page(page) if not mine.isdigit()}
    return bool(named) and (not house or any(mine.startswith(name) for name in named for mine in house))


def is_called(page: Article, names: frozenset[str]) -> bool:
    """True where one of these keys is this page's outlet, or the agency whose own report it is."""
    own = keys_of_page(page)
    if any(name == mine or (len(name) >= 3 and mine.startswith(name)) for name in names for mine in own):
        return True
    return bool(all_keys(agencies_of(page)) & names) and is_wire(page)
