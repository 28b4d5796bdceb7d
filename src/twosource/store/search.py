"""Full-text search in a record file."""

import re
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from .files import connect


class Hit(Struct, frozen=True, kw_only=True):
    """A sentence that holds the words searched for. `article` is the short id."""

    article: str
    start: int
    end: int
    quote: str


def find(path: Path, words: str, *, limit: int = 50) -> tuple[Hit, ...]:
    """Sentences that hold all the words, by article and place. Nothing in the words is taken as query syntax."""
    terms = " ".join(f'"{term}"' for term in re.findall(r"\w+", words))
    if not terms:
        return ()
    query = """
        SELECT articles.short, search.start, search."end", search.text
        FROM search JOIN articles ON articles.id = search.article
        WHERE search MATCH ? AND search.kind = 'sentence'
        ORDER BY articles.short, search.start LIMIT ?
    """
    with closing(connect(path)) as connection:
        rows = connection.execute(query, (terms, limit)).fetchall()
    return tuple(Hit(article=row[0], start=row[1], end=row[2], quote=row[3]) for row in rows)
