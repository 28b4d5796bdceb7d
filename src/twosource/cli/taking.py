"""What a verb takes in: paths, "-" for standard input, addresses, and the map of a table's columns."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from ..errors import InputError

if TYPE_CHECKING:
    from ..ingest import Columns, File
    from ..records import Problem

FIELDS = ("text", "html", "title", "author", "published", "modified", "url", "site", "section", "fetched")
Inputs: TypeAlias = "list[Path | str | File | Problem]"


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


private_option = click.option(
    "--allow-private", is_flag=True, help="Fetch from addresses on this computer and its own network, too."
)


def taken(words: Sequence[str], *, private: bool = False) -> Inputs:
    """The paths, with what stands on standard input in place of "-" and the page in place of an address.

    A page that cannot be had is a Problem, so that the rest goes on.
    """
    return [one(word, private=private) for word in words]


def one(word: str, *, private: bool) -> str | File | Problem:
    """One input."""
    from ..ingest import File
    from ..records import Problem
    from .fetching import Limits, fetch, is_address

    if word == "-":
        return File(name="stdin", raw=sys.stdin.buffer.read())
    if not is_address(word):
        return word
    try:
        return fetch(word, Limits(private=private))
    except InputError as error:
        return Problem(name=error.name, why=error.why, mend=error.mend)
