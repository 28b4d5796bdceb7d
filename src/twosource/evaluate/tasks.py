"""The tasks by name."""

from pathlib import Path

from ..errors import InputError


def run(task: str, source: Path) -> bytes:
    """The predictions of a task, one JSON object a line. Raises InputError where there is no such task or input."""
    raise InputError(task, "is no task", "choose one of: ")
