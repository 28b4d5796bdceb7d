"""The tasks by name: what each reads, and the stage that answers it."""

from collections.abc import Callable
from pathlib import Path

from ..errors import InputError
from ..rulebook import Rulebook, load_rulebook
from . import (
    attribution,
    events,
    factuality,
    html,
    lines,
    origins,
    quantities,
    relations,
    rewrites,
    stories,
    times,
)
from .lines_file import Json, read_lines, written

LINES: dict[str, Callable[[Json, Rulebook], Json]] = {  # one input line, one prediction
    "attribution": attribution.predict,
    "events": events.predict,
    "factuality": factuality.predict,
    "lines": lines.predict,
    "quantities": quantities.predict,
    "relations": relations.predict,
    "rewrites": rewrites.predict,
    "time": times.predict,
}
PILES: dict[str, Callable[[list[Json], Rulebook], list[Json]]] = {"stories": stories.predict}  # all lines at once
FOLDERS: dict[str, Callable[[Path, Rulebook], list[Json]]] = {"html": html.predict, "origins": origins.predict}
TASKS = tuple(sorted({*LINES, *PILES, *FOLDERS}))


def run(task: str, source: Path) -> bytes:
    """The predictions of a task, one JSON object a line, in order of the input.

    Raises InputError where there is no such task, or the input is none.
    """
    if task not in TASKS:
        raise InputError(task, "is no task", f"choose one of: {', '.join(TASKS)}")
    rules = load_rulebook()
    if task in FOLDERS:
        return written(FOLDERS[task](source, rules))
    rows = read_lines(source)
    if task in PILES:
        return written(PILES[task](rows, rules))
    return written([{"id": row["id"], **LINES[task](row, rules)} for row in rows])
