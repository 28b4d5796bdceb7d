"""RSS and Atom files: an article for each entry that carries text; `<source>`, the true publisher, is kept."""

import html
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ...errors import InputError
from ...records import Note
from ..days import stamp
from ..declared import site_of
from ..facts import Fact, Kind, told
from ..inputs import File, Opened, Source, numbered, part
from .rows import looks_marked

Node = Any  # an element of lxml, which has no types
TEXTS = ("encoded", "content", "description", "summary")
PUBLISHED = ("pubdate", "published", "date", "issued")
MODIFIED = ("updated", "modified")
ROOTS = ("rss", "feed", "rdf")


def read_feed(file: File) -> Opened:
    """The entries of a feed. Raises InputError where the file is none."""
    root = parsed(file)
    entries = [node for node in root.iter() if isinstance(node.tag, str) and local(node) in ("item", "entry")]
    made = day(next((node for node in root.iter() if isinstance(node.tag, str) and is_stamp(node)), None))
    for number, entry in enumerate(entries, 1):
        name = numbered(file.name, number)
        source = article(name, entry, file.fetched or made)
        yield source or Note(name=name, words="the entry has no text, only a title or an address; it is set aside")


def parsed(file: File) -> Node:
    """The root of the feed. Entities are not resolved and nothing is fetched. Raises InputError where it is no feed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(file.raw, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or local(root) not in ROOTS:
        raise InputError(file.name, "it is XML, but no RSS or Atom feed", "save the article as text or HTML")
    return root


def local(node: Node) -> str:
    """The name of an element in lower case without its namespace."""
    return str(node.tag).rsplit("}", 1)[-1].lower()


def is_stamp(node: Node) -> bool:
    """True for the element that says when the feed itself was made: nothing in it is younger."""
    parent = node.getparent()
    return local(node) in ("lastbuilddate", "updated") and parent is not None and local(parent) in ("channel", "feed")


def day(node: Node | None) -> str | None:
    """The day an element holds."""
    return stamp(text_of(node)) if node is not None else None


def article(name: str, entry: Node, fetched: str | None) -> Source | None:
    """The article of an entry; None where it has no text."""
    content = next((words for words in (content_of(child(entry, tag)) for tag in TEXTS) if words.strip()), "")
    if not content:
        return None
    facts, address = tuple(facts_of(entry)), address_of(entry)
    plain = part(name, content, address=address, fetched=fetched, facts=facts)
    if not looks_marked(content) and "</" not in content:
        return part(name, html.unescape(content), address=address, fetched=fetched, facts=facts)
    return Source(
        name=name, raw=plain.raw, media="html", charset="utf-8", address=address, fetched=fetched, facts=facts
    )


def child(entry: Node, name: str) -> Node | None:
    """The first child of this name, whatever its namespace."""
    return next((node for node in entry if isinstance(node.tag, str) and local(node) == name), None)


def content_of(node: Node | None) -> str:
    """The text or markup an element holds; the markup of XHTML as it stands."""
    if node is None:
        return ""
    if len(node) and node.get("type") == "xhtml":
        return str(etree.tostring(node[0], encoding="unicode", with_tail=False))
    return text_of(node)


def text_of(node: Node) -> str:
    """The words in an element."""
    return "".join(str(words) for words in node.itertext()).strip()


def address_of(entry: Node) -> str | None:
    """Where the article stands: the link, or an id that is one."""
    links = [node for node in entry if isinstance(node.tag, str) and local(node) == "link"]
    found = [node.get("href") or text_of(node) for node in links if node.get("rel", "alternate") == "alternate"]
    found += [text_of(node) for node in (child(entry, "guid"), child(entry, "id")) if node is not None]
    return next((address for address in found if address.startswith(("http://", "https://"))), None)


def facts_of(entry: Node) -> Iterator[Fact]:
    """What an entry declares."""
    title = child(entry, "title")
    if title is not None and text_of(title):
        yield told("title", " ".join(html.unescape(text_of(title)).split()), "meta", "feed title", text_of(title))
    for node in entry:
        name = local(node) if isinstance(node.tag, str) else ""
        when = stamp(text_of(node)) if name in PUBLISHED + MODIFIED else None
        if when:
            kind: Kind = "published" if name in PUBLISHED else "modified"
            yield told(kind, when, "meta", f"feed {name}", text_of(node))
    for node in entry:
        if isinstance(node.tag, str) and local(node) in ("author", "creator"):
            yield from authors(node)
    yield from publisher(child(entry, "source"))


def authors(node: Node) -> Iterator[Fact]:
    """The author an element names; RSS writes "mail (Name)"."""
    named = child(node, "name")
    words = text_of(named if named is not None else node)
    name = words[words.index("(") + 1 : -1] if "@" in words and words.endswith(")") and "(" in words else words
    if name and "@" not in name:
        yield told("author", name, "meta", "feed author", words)


def publisher(node: Node | None) -> Iterator[Fact]:
    """The true publisher of an entry that a feed took over: its site, else its name."""
    if node is None:
        return
    title = child(node, "title")
    words = text_of(title) if title is not None else text_of(node)
    address = node.get("url") or ""
    if words or address:
        yield told("site", words or site_of(address) or address, "meta", "feed source", words or address)
