"""What a verb takes in: paths, "-" for standard input, addresses, and the map of a table's columns."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

if TYPE_CHECKING:
    from ..ingest import Columns, File

FIELDS = ("text", "html", "title", "author", "published", "modified", "url", "site", "section", "fetched")
Inputs: TypeAlias = "list[Path | str | File]"


def as_columns(context: click.Context, option: click.Parameter, words: str | None) -> Columns:
    """A map of columns as it is written on the command line. Raises BadParameter where it is none."""
    pairs = tuple(pair(item) for item in (words or "").split(",") if item.strip())
    if not all(field in FIELDS and name for field, name in pairs):
        raise click.BadParameter(f"write text=COLUMN,published=COLUMN; what can be mapped: {', '.join(FIELDS)}")
    return pairs


def pair(item: str) -> tuple[str, str]:
    """What it is and the column, of "text=body"."""
    field, _, name = item.partition("=")
    return field.strip(), name.strip()


paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
columns_option = click.option(
    "--map", "columns", metavar="MAP", callback=as_columns,
    help="Which columns of a table hold what: text=body,published=date. Guessed, and shown, where it is not given.",
)  # fmt: skip


def taken(words: Sequence[str | Path]) -> Inputs:
    """The paths, with what stands on standard input in place of "-"."""
    from ..ingest import File

    return [File(name="stdin", raw=sys.stdin.buffer.read()) if str(word) == "-" else word for word in words]
