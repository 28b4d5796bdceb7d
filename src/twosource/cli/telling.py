"""How the commands speak: results on standard output, progress and problems on standard error."""

import os
import shutil
import sys
from collections.abc import Callable
from typing import Any

import click

from ..records import Record

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
verbose = click.option("-v", "--verbose", is_flag=True, expose_value=False, help="Show the traceback of an error.")


def tell(text: str) -> None:
    """A result, ending in one line break."""
    click.echo(text, nl=not text.endswith("\n"))


def tell_json(value: Any) -> None:
    """A result as JSON, in UTF-8 whatever the terminal's language."""
    import msgspec

    tell_bytes(msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n")


def tell_bytes(content: bytes) -> None:
    """A result that is already in bytes."""
    sys.stdout.buffer.write(content)
    sys.stdout.flush()


def tell_next(*steps: str) -> None:
    """What to do next: on one line where it fits, else a line each."""
    line = "     ".join(steps)
    tell(line if len(line) <= shutil.get_terminal_size().columns else "\n".join(steps))


def columns() -> int | None:
    """How wide the terminal is; None where results go to a file or another program."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def tell_screen(record: Record) -> None:
    """The first screen, as wide as the terminal."""
    from ..dossier import screen

    width = min(shutil.get_terminal_size().columns, 100)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    tell(screen(record, width=width, colour=colour))


def tell_problems(record: Record) -> int:
    """Names every input that could not be read; the exit code: 2 where there is one, else 0."""
    for problem in record.problems:
        click.echo(f"twosource: {problem.name}: {problem.why}; {problem.mend}", err=True)
    return 2 if record.problems else 0


MOST_NOTES = 10


def tell_notes(record: Record, before: Record | None = None) -> None:
    """What is to be said of the inputs and is no fault, on standard error; what was said before is not said again."""
    known = set(before.notes) if before else set()
    notes = [note for note in record.notes if note not in known]
    for note in notes[:MOST_NOTES]:
        click.echo(f"{note.name}: {note.words}", err=True)
    if len(notes) > MOST_NOTES:
        click.echo(f"and {len(notes) - MOST_NOTES} more: twosource show RECORD articles --dropped", err=True)


def counter() -> Callable[[int, int], None] | None:
    """A line that counts pages on a terminal and is gone when all are read; None where nobody watches."""
    if not sys.stderr.isatty():
        return None

    def count(done: int, total: int) -> None:
        line = f"reading page {done} of {total}" if done < total else ""
        click.echo(f"\r\x1b[K{line}", err=True, nl=False)

    return count


def workers() -> int:
    """How many processes may read."""
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
