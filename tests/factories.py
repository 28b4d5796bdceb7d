"""Tiny factories: an article, a reading of a text with the real parser, and the rulebook."""

from functools import lru_cache

from twosource.annotate import annotate
from twosource.records import Article, Passage, Reading, article_id, record_id
from twosource.rulebook import load_rulebook

RULES = load_rulebook()


def article(text: str, name: str = "a.txt") -> Article:
    """An article without metadata over this text."""
    return Article(id=article_id(text.encode(), name), name=name, text=text, raw_sha256="0" * 64)


def body(page: Article) -> Passage:
    """One body passage over the whole text."""
    ident = record_id("passage", page.id, 0, len(page.text), "test")
    return Passage(id=ident, evidence=(page.cut(0, len(page.text)),), made_by="test", role="body")


@lru_cache(maxsize=2048)
def read(text: str, name: str = "a.txt") -> Reading:
    """What annotate reads in this text, taken as one body passage."""
    page = article(text, name)
    return annotate(page, (body(page),), RULES)
