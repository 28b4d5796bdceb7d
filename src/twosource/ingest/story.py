"""One source -> Article and passages."""

import hashlib

from ..records import Article, Passage, article_id, record_id
from ..rulebook import Rulebook
from .sources import Source


def ingest(source: Source, rules: Rulebook) -> tuple[Article, tuple[Passage, ...]]:
    """To come. Raises InputError where the source cannot be read."""
    text = source.raw.decode("utf-8")
    article = Article(
        id=article_id(source.raw, source.name),
        name=source.name,
        text=text,
        raw_sha256=hashlib.sha256(source.raw).hexdigest(),
    )
    span = article.cut(0, len(text))
    made_by = "ingest.story"
    ident = record_id("passage", article.id, 0, len(text), made_by)
    return article, (Passage(id=ident, evidence=(span,), made_by=made_by, role="body"),)
