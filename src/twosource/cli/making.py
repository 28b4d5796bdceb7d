"""demo, build, add: the verbs that make a record."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import InputError
from ..records import Record
from .taking import Inputs, columns_option, paths_argument, private_option, taken
from .telling import (
    as_json,
    counter,
    tell,
    tell_bytes,
    tell_json,
    tell_next,
    tell_notes,
    tell_problems,
    tell_screen,
    verbose,
    workers,
)

if TYPE_CHECKING:
    from ..ingest import Columns

EXAMPLES = ("pyongyang", "flood")


@click.command()
@click.argument("story", type=click.Choice(EXAMPLES), default="pyongyang")
@click.option(
    "-o", "--into", type=click.Path(path_type=Path, file_okay=False), default=Path("twosource-demo"), show_default=True,
    help="Folder to write to.",
)  # fmt: skip
@as_json
@verbose
def demo(story: str, into: Path, as_json: bool) -> int:
    """Read the example pages, print the first screen, write the dossier."""
    from ..dossier import page

    record = read(example_folder(story))
    into.mkdir(parents=True, exist_ok=True)
    target, dossier = into / f"{story}.twosource", into / f"{story}.html"
    keep(record, target)
    dossier.write_text(page(record), encoding="utf-8")
    if as_json:
        show_json(record)
    else:
        tell_screen(record)
        tell_next(f"Open {dossier}", f'Ask: twosource check {target} "your sentence"')
    return tell_problems(record)


def example_folder(story: str) -> Path:
    """The example pages: inside the installed package, or in the repository it runs from."""
    inside = Path(str(resources.files("twosource"))) / "examples" / story
    beside = Path(__file__).parents[3] / "examples" / story
    found = next((folder for folder in (inside, beside) if folder.is_dir()), None)
    if found is None:
        raise InputError(story, "the example pages are not installed", "install twosource again")
    return found


def read(paths: Path | Inputs, columns: Columns = ()) -> Record:
    """The record of these inputs, counted on the terminal."""
    from ..pipeline import build as make

    return make(paths, workers=workers(), progress=counter(), columns=columns)


def keep(record: Record, target: Path) -> None:
    """Save the record."""
    from ..store import save

    save(record, target)


def show_json(record: Record) -> None:
    """The record in the open JSON format."""
    from ..export import to_json

    tell_bytes(to_json(record))


@click.command()
@paths_argument
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="The record to write.")
@columns_option
@private_option
@as_json
@verbose
def build(paths: tuple[str, ...], target: Path, columns: Columns, allow_private: bool, as_json: bool) -> int:
    """Read files, folders and addresses into a new record, and print its first screen.

    A PATH may be "-" for standard input, or an address that begins with https://: nothing else is ever fetched.
    """
    record = read(taken(paths, private=allow_private), columns)
    tell_notes(record)
    keep(record, target)
    if as_json:
        show_json(record)
    else:
        tell_screen(record)
        page = target.with_suffix(".html")
        tell_next(
            f"Read: twosource export {target} --format html -o {page}", f'Ask: twosource check {target} "your sentence"'
        )
    return tell_problems(record)


@click.command()
@click.argument("target", type=click.Path(path_type=Path), metavar="RECORD")
@paths_argument
@columns_option
@private_option
@as_json
@verbose
def add(target: Path, paths: tuple[str, ...], columns: Columns, allow_private: bool, as_json: bool) -> int:
    """Read more pages into a record, and print what is new: pages, origins, figures, disagreements.

    A PATH may be "-" for standard input, or an address that begins with https://: nothing else is ever fetched.
    """
    from ..pipeline import add as join
    from ..store import load
    from .news import news, told

    before = load(target)
    after = join(before, taken(paths, private=allow_private), workers=workers(), progress=counter(), columns=columns)
    tell_notes(after, before)
    keep(after, target)
    found = news(before, after)
    if as_json:
        tell_json(found)
    else:
        tell(told(found))
    return tell_problems(after)
