"""export, eval: the verbs that hand results to other tools."""

from pathlib import Path

import click

from .asking import record_argument
from .telling import tell, tell_bytes, verbose

FORMATS = ("json", "csv", "html", "md")


@click.command()
@record_argument
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path),
    help="File to write; for csv a folder. Without it, standard output (not csv).",
)  # fmt: skip
@verbose
def export(path: Path, form: str, target: Path | None) -> None:
    """Write a record for other tools: JSON in the open format, CSV tables, the HTML dossier, or Markdown."""
    from ..store import load

    if form == "csv" and target is None:
        raise click.UsageError("csv is several files: give a folder with -o FOLDER")
    record = load(path)
    if form == "csv":
        from ..export import to_csv

        for name, content in to_csv(record).items():
            put(content, Path(str(target)) / name)
        return
    content = written(form, record)
    if target is None:
        tell_bytes(content)
    else:
        put(content, target)


def written(form: str, record: object) -> bytes:
    """The bytes of one format."""
    from ..dossier import markdown, page
    from ..export import to_json
    from ..records import Record

    assert isinstance(record, Record)
    match form:
        case "json":
            return to_json(record)
        case "html":
            return page(record).encode()
        case _:
            return markdown(record).encode()


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
@verbose
def evaluate(task: str, source: Path, target: Path) -> None:
    """Run one stage on the input of a bench task and write its predictions, one JSON object a line."""
    from ..evaluate import run

    lines = run(task, source)
    put(lines, target)
    tell(f"{target}: {lines.count(bytes([10]))} predictions")
