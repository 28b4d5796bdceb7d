"""Does a record file still hold? Every quotation is cut again from the stored text, every hash worked out again."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from ..records import Article, Record, Span, misplaced, walk
from .files import connect, damaged

PLAIN = ("utf-8", "ascii")


def faults(path: Path | str) -> tuple[tuple[str, ...], int]:
    """What no longer holds, in plain words, and how many quotations and hashes were looked at.

    Raises StoreError where the file is no record at all.
    """
    with closing(connect(Path(path))) as connection:
        try:
            head = dict(connection.execute("SELECT name, value FROM record"))
            texts = dict(connection.execute("SELECT id, text FROM articles"))
            places = connection.execute(
                'SELECT kind, record, article, start, "end", quote FROM evidence WHERE article IS NOT NULL'
            ).fetchall()
        except sqlite3.DatabaseError as error:
            raise damaged(Path(path)) from error
    bad_places = [name_of(place) for place in places if not holds(place, texts)]
    bad_document, counted = document_faults(head, texts)
    return (*bad_document, *bad_places), counted + len(places)


def holds(place: tuple[str, str, str, int, int, str], texts: dict[str, str]) -> bool:
    """True where the quotation stands at its place."""
    _, _, article, start, end, quote = place
    return texts.get(article, "")[start:end] == quote


def name_of(place: tuple[str, str, str, int, int, str]) -> str:
    """A place by its record."""
    kind, ident, article, start, end, quote = place
    return f"{kind} {ident}: article {article}[{start}:{end}] is not “{quote}”"


def document_faults(head: dict[str, str], texts: dict[str, str]) -> tuple[list[str], int]:
    """What does not hold in the stored record itself, and how much was looked at."""
    document = head.get("document", "").encode()
    found = []
    if hashlib.sha256(document).hexdigest() != head.get("sha256"):
        found.append("record: its hash has changed")
    try:
        record = msgspec.json.decode(document, type=Record)
    except (ValueError, msgspec.MsgspecError) as error:
        return [*found, f"record: cannot be read ({error})"], 1
    own = {page.id: page.text for page in record.articles}
    spans = sum(isinstance(item, Span) for item in walk(record))
    found += [f"record: article {item.article}[{item.start}:{item.end}] is not “{item.quote}”"
              for item in misplaced(record, own)]  # fmt: skip
    found += [fault for page in record.articles for fault in page_faults(page, texts)]
    return found, 1 + spans + len(own)


def page_faults(page: Article, texts: dict[str, str]) -> Iterator[str]:
    """What does not hold in one article. Only plain text can be hashed again without its file."""
    if texts.get(page.id) != page.text:
        yield f"article {page.name}: its text differs between the table and the record"
    plain = page.media == "text" and page.encoding.lower() in PLAIN
    if plain and hashlib.sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest() != page.raw_sha256:
        yield f"article {page.name}: its text is not that of its file any more"
