"""The text of a task's input as an article: the text unchanged, its role and its day as given."""

from ..records import Article, Declared, Given, Passage, Role, article_id, record_id

MADE_BY = "evaluate.given"
Page = tuple[Article, tuple[Passage, ...]]


def page(text: str, *, name: str, published: str | None = None, title: str = "") -> Page:
    """One body passage over the text; with a title, a title passage above it and a blank line between.

    A text without a visible character has no passage.
    """
    whole = f"{title}\n\n{text}" if title else text
    raw = whole.encode("utf-8", "surrogatepass")
    ident = article_id(raw, name)
    article = Article(
        id=ident, name=name, text=whole, raw_sha256="", language="en", declared=declared(ident, published, title)
    )
    parts: list[tuple[int, int, Role]] = [(0, len(title), "title"), (len(whole) - len(text), len(whole), "body")]
    return article, tuple(passage(article, *part) for part in parts if whole[part[0] : part[1]].strip())


def passage(article: Article, start: int, end: int, role: Role) -> Passage:
    """A passage of the article."""
    ident = record_id("passage", article.id, start, end, MADE_BY)
    return Passage(id=ident, evidence=(article.cut(start, end),), made_by=MADE_BY, role=role)


def declared(ident: str, published: str | None, title: str) -> tuple[Declared, ...]:
    """What the input says of the text."""
    said = {"published": published, "title": title or None}
    return tuple(
        Declared(
            id=record_id("declared", ident, kind, value, MADE_BY), made_by=MADE_BY, kind=kind, value=value,
            evidence=(Given(kind="meta", where="input", words=value),),
        )
        for kind in ("published", "title") if (value := said[kind])
    )  # fmt: skip
