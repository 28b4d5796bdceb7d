"""What the head of a page gives: title, authors, days, site, from meta elements, JSON-LD and the address."""

import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from ..records import Given
from .days import stamp
from .declared import site_of
from .facts import Fact, Kind
from .markup import Markup

MADE_BY = "ingest.head"
ARTICLES = re.compile(r"article|blogposting|report|newsstory|liveblog", re.I)
PUBLISHED = (
    "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
    "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "article.published", "cxenseparse:recs:publishtime", "og:article:published_time", "rnews:datepublished",
    "published_at", "originalpublicationdate", "article_date_original", "release_date", "og:pubdate", "ptime",
)  # fmt: skip
MODIFIED = ("article:modified_time", "datemodified", "last-modified", "og:updated_time", "lastmod")
TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title")
AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "sailthru.author",
    "byl",
    "authors",
    "dcterms.creator",
)
SITES = ("og:site_name", "application-name")
NO_NAME = re.compile(r"[a-z]+(?:-[a-z]+)+$|\(|Image\b|Photo\b")
WRAPPED = re.compile(r"^\s*(?://\s*)?<!\[CDATA\[|^\s*<!--|(?://\s*)?\]\]>\s*$|-->\s*$")
URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=\D|$)")


def head_facts(page: Markup, address: str | None) -> tuple[Fact, ...]:
    """Everything the head gives, best place first; places that disagree are all kept."""
    nodes = [node for script in page.json_ld for node in nodes_of(script)]
    facts = [*ld_facts(nodes), *meta_facts(page)]
    said = dict(reversed(page.meta))
    where = address or canonical_of(page) or said.get("canonical") or said.get("og:url")
    if where:
        facts.extend(url_facts(where))
    if not any(fact.kind == "published" for fact in facts):
        facts.extend(time_facts(page))
    return tuple(facts)


def time_facts(page: Markup) -> Iterator[Fact]:
    """The day of the page's time elements, where they all tell the same one."""
    days = {stamp(words): words for words in reversed(page.times)}
    told = sorted({day[:10] for day in days if day})
    if len(told) == 1:
        day = next(day for day in days if day)
        yield given("published", day, "meta", "time", days[day])


def canonical_of(page: Markup) -> str | None:
    """The whole address that a page gives itself: where it stands, whatever twin of it this is."""
    said = dict(reversed(page.meta))
    found = (said.get(key, "").strip() for key in ("canonical", "og:url"))
    return next((words for words in found if words.lower().startswith(("http://", "https://"))), None)


def nodes_of(script: str) -> Iterator[dict[str, Any]]:
    """The articles in one JSON-LD script; a damaged script has none."""
    try:
        tree = msgspec.json.decode(
            WRAPPED.sub("", script).strip().strip(";").replace("\n", " ").replace("\t", " ").encode()
        )
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return
    todo = [tree]
    while todo:
        node = todo.pop(0)
        if isinstance(node, list):
            todo.extend(node[:50])
        elif isinstance(node, dict):
            todo.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)
            if ARTICLES.search(str(node.get("@type", ""))) and any(
                k in node for k in ("headline", "datePublished", "name")
            ):
                yield node


def ld_facts(nodes: list[dict[str, Any]]) -> Iterator[Fact]:
    """Facts of the articles in JSON-LD."""
    for node in nodes[:1]:
        for kind, key in (("title", "headline"), ("published", "datePublished"), ("modified", "dateModified")):
            words = node.get(key)
            value = (stamp(words) if kind != "title" else plain(words)) if isinstance(words, str) else None
            if value:
                yield given(kind, value, "json-ld", key, str(words))
        other = plain(node.get("name"))
        if other and other != plain(node.get("headline")):
            yield given("title", other, "json-ld", "name", other)
        for name in people(node.get("author") or node.get("creator")):
            yield given("author", name, "json-ld", "author", name)
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield given("site", publisher["name"], "json-ld", "publisher", publisher["name"])


def people(value: Any) -> Iterator[str]:
    """The names in an author field, which may be a name, an object or a list of either."""
    if isinstance(value, str):
        yield from names_in(value)
    elif isinstance(value, dict):
        yield from people(value.get("name"))
    elif isinstance(value, list):
        for item in value[:20]:
            yield from people(item)


def names_in(words: str) -> Iterator[str]:
    """Names in a string such as "By Mara Lund and Tom Arber"; addresses are none."""
    bare = re.sub(r"^(?:by|written by|von|par|por)\s*:?\s+", "", plain(words), flags=re.I)
    if "://" in bare or "@" in bare or bare.startswith("/"):
        return
    for name in re.split(r"\s*(?:,|;|\band\b|\bund\b|&|\|)\s*", bare):
        if 2 <= len(name) <= 60 and not name.isdigit() and not NO_NAME.match(name):
            yield name


def meta_facts(page: Markup) -> Iterator[Fact]:
    """Facts of meta elements, in order of how far they are to be trusted."""
    listed: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("title", TITLES), ("published", PUBLISHED), ("modified", MODIFIED), ("author", AUTHORS), ("site", SITES),
    )  # fmt: skip
    for kind, keys in listed:
        for key in keys:
            for words in [content for name, content in page.meta if name == key][:10]:
                yield from meta_fact(kind, key, words)


def meta_fact(kind: Kind, key: str, words: str) -> Iterator[Fact]:
    """The facts of one meta element."""
    if kind in ("published", "modified"):
        value = stamp(words)
        if value:
            yield given(kind, value, "meta", key, words)
    elif kind == "author":
        for name in names_in(words):
            yield given(kind, name, "meta", key, words)
    elif plain(words):
        yield given(kind, plain(words), "meta", key, words)


def url_facts(address: str) -> Iterator[Fact]:
    """The site, and the day where the path holds one."""
    site = site_of(address)
    if site:
        yield given("site", site, "url", "host", address)
    try:
        found = URL_DAY.search(urlsplit(address).path)
    except ValueError:
        return
    value = stamp(f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}") if found else None
    if value:
        yield given("published", value, "url", "path", address)


def plain(words: Any) -> str:
    """Words with white space runs as one space, and entities that were encoded twice decoded."""
    if not isinstance(words, str):
        return ""
    return " ".join(html.unescape(words).split())


def given(kind: Any, value: str, source: Any, where: str, words: str) -> Fact:
    """A fact from outside the text."""
    return Fact(kind=kind, value=value, made_by=MADE_BY, given=Given(kind=source, where=where, words=words[:500]))
