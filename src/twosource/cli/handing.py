"""export, eval: the verbs that hand results to other tools."""

from pathlib import Path

import click

from ..records import Record
from .asking import record_argument
from .telling import as_json, tell, tell_bytes, tell_json, verbose

FORMATS = ("json", "csv", "html", "md", "note")


@click.command()
@record_argument
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path),
    help="File to write; for csv a folder. Without it, standard output (not csv).",
)  # fmt: skip
@click.option("--about", metavar="WORDS", help="For the note: only the questions that hold these words.")
@as_json
@verbose
def export(path: Path, form: str, target: Path | None, about: str | None, as_json: bool) -> None:
    """Write a record for other tools: JSON in the open format, CSV tables, the HTML dossier, Markdown, or a note.

    The note is plain text for a desk's log: questions, answers, quotations, pages with their hashes.

    Prints the files it wrote.
    """
    from ..store import load

    if target is None:
        if form == "csv":
            raise click.UsageError("csv is several files: give a folder with -o FOLDER")
        tell_bytes(written(form, load(path), about))
        return
    files = contents(form, load(path), target, about)
    for file, content in files.items():
        put(content, file)
    names = [str(file) for file in files]
    tell_json({"files": names}) if as_json else tell("\n".join(names))


def contents(form: str, record: Record, target: Path, about: str | None) -> dict[Path, bytes]:
    """Every file of one format."""
    if form != "csv":
        return {target: written(form, record, about)}
    from ..export import to_csv

    return {target / name: content for name, content in to_csv(record).items()}


def written(form: str, record: Record, about: str | None = None) -> bytes:
    """The bytes of a format that is one file."""
    from ..dossier import markdown, page, pile_note
    from ..export import to_json

    if form == "json":
        return to_json(record)
    text = {"html": page, "md": markdown}[form](record) if form != "note" else pile_note(record, about)
    return text.encode("utf-8", "replace")


def put(content: bytes, target: Path) -> None:
    """Write a file, its folder made where it is missing."""
    from ..errors import InputError

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        raise InputError(str(target), f"cannot be written ({error.strerror})", "choose another place") from error


@click.command("eval")
@click.argument("task")
@click.argument("source", type=click.Path(path_type=Path), metavar="INPUT")
@click.option("--predictions", "target", required=True, type=click.Path(path_type=Path), help="File to write.")
@as_json
@verbose
def evaluate(task: str, source: Path, target: Path, as_json: bool) -> None:
    """Run one stage on the input of a bench task and write its predictions, one JSON object a line."""
    from ..evaluate import run

    lines = run(task, source)
    put(lines, target)
    count = lines.count(b"\n")
    tell_json({"file": str(target), "predictions": count}) if as_json else tell(f"{target}: {count} predictions")
