"""Task `html`: text and facts of one page."""

import gzip
from pathlib import Path
from typing import Any

import msgspec

from ..errors import InputError
from ..ingest import Source, ingest
from ..records import Article, Passage
from ..rulebook import Rulebook
from .lines_file import read_lines

STORY = ("standfirst", "subhead", "body")


def predict(source: Path, rules: Rulebook) -> list[dict[str, Any]]:
    """Title, authors, date and body of every page that the input file names."""
    return [{"id": row["id"], **one(row, source.parent, rules)} for row in read_lines(source)]


def one(row: dict[str, Any], folder: Path, rules: Rulebook) -> dict[str, Any]:
    """One page; what cannot be read is empty."""
    path = folder / row["html_path"]
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    sidecar = msgspec.json.encode({"url": row["url"]}) if row.get("url") else None
    try:
        article, passages = ingest(Source(name=path.name.removesuffix(".gz"), raw=raw, sidecar=sidecar), rules)
    except InputError:
        return {"title": None, "authors": [], "date": None, "body": ""}
    return facts(article, passages)


def facts(article: Article, passages: tuple[Passage, ...]) -> dict[str, Any]:
    """What the page declares and what its story is."""
    title, published = article.said("title"), article.said("published")
    shown = next((item.span.quote for item in passages if item.role == "title"), None)
    return {
        "title": title.value if title else shown,
        "authors": [item.value for item in article.declared if item.kind == "author"],
        "date": published.value[:10] if published else None,
        "body": "\n".join(item.span.quote for item in passages if item.role in STORY),
    }
