"""Time expressions of a text, for tests: parsed once a text."""

from functools import lru_cache

from msgspec import structs

from factories import RULES, article, body
from twosource.annotate.parse import parse
from twosource.annotate.times import read_times
from twosource.records import Article, Declared, Given, Sentence, When


@lru_cache(maxsize=1024)
def parsed(text: str) -> tuple[Article, tuple[Sentence, ...]]:
    page = article(text)
    return page, parse(page, (body(page),)).sentences


@lru_cache(maxsize=4096)
def times(text: str, published: str | None = None) -> tuple[When, ...]:
    """The time expressions of a page that says, or does not say, when it was published."""
    page, sentences = parsed(text)
    if published:
        given = Given(kind="meta", where="published", words=published)
        said = Declared(id="d", evidence=(given,), made_by="test", kind="published", value=published)
        page = structs.replace(page, declared=(said,))
    return read_times(page, sentences, RULES)
