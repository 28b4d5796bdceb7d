"""Task `html`: text and facts of one page."""

import gzip
from pathlib import Path
from typing import Any

import msgspec

from ..errors import InputError
from ..ingest import Source, ingest, summary
from ..rulebook import Rulebook
from .lines_file import read_lines


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
    found: dict[str, Any] = msgspec.to_builtins(summary(article, passages))
    return found
