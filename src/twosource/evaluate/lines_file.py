"""JSON Lines in and out."""

from pathlib import Path
from typing import Any

import msgspec

from ..errors import InputError

Json = dict[str, Any]


def read_lines(source: Path) -> list[Json]:
    """The objects of a JSON Lines file. Raises InputError where it is none."""
    try:
        raw = source.read_bytes()
    except OSError as error:
        raise InputError(str(source), "cannot be read", "give the JSON Lines file of the task's input") from error
    try:
        return [msgspec.json.decode(line, type=dict[str, Any]) for line in raw.splitlines() if line.strip()]
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise InputError(str(source), f"is not JSON Lines ({error})", "give the task's input") from error


def written(rows: list[Json]) -> bytes:
    """JSON Lines."""
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
