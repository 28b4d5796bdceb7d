"""Files and folders -> sources: one article each, with a name relative to what the user gave."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..records import Note, Problem
from .forms import LISTED, opened
from .inputs import SIDECAR, Columns, File, Source, ending_of, shown

LARGEST_FILE = 1024 * 1024 * 1024  # bytes of a file that is read at all


class Gathered(NamedTuple):
    """What lies in the inputs: the articles, what could not be read, and what else is to be said. All by name."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]


def gather(inputs: Sequence[Path | File | Problem], columns: Columns = ()) -> Gathered:
    """Every article in these files and folders, and a Problem for each file that holds none.

    Hidden files and folders are passed over, as are sidecars; a link that leads back up is followed once.
    """
    sources: dict[tuple[str, bytes], Source] = {}
    problems: list[Problem] = []
    notes: list[Note] = []
    for given in inputs:
        for found in (item for file in files_of(given) for item in as_found(file, columns)):
            if isinstance(found, Problem):
                problems.append(found)
            elif isinstance(found, Note):
                notes.append(found)
            else:
                sources.setdefault((found.name, found.raw), found)
    return Gathered(
        tuple(sources[key] for key in sorted(sources)),
        tuple(sorted(problems, key=lambda item: item.name)),
        tuple(sorted(notes, key=lambda item: (item.name, item.words))),
    )


def as_found(file: File | Problem, columns: Columns) -> Iterator[Source | Problem | Note]:
    """What lies in a file."""
    return iter((file,)) if isinstance(file, Problem) else opened(file, columns)


def files_of(given: Path | File | Problem) -> Iterator[File | Problem]:
    """The files at a path, or what a door has read already."""
    if isinstance(given, File | Problem):
        yield given
        return
    found = list(files_under(given))
    if not found:
        yield nothing_at(given)
    for name, file in found:
        yield read_file(name, file)


def files_under(path: Path) -> Iterator[tuple[str, Path]]:
    """(name relative to the given path, file) of a file or of every file in a folder, sorted."""
    if path.is_file():
        yield shown(path.name), path
        return
    seen: set[str] = set()
    for folder, below, names in os.walk(path, followlinks=True):
        here = os.path.realpath(folder)
        if here in seen:
            below.clear()
            continue
        seen.add(here)
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder) / name
            if not name.startswith(".") and not name.endswith(SIDECAR):
                yield shown(file.relative_to(path).as_posix()), file


def nothing_at(path: Path) -> Problem:
    """Why a path gave no file."""
    name = shown(path.name or str(path))
    if path.is_dir():
        return Problem(name=name, why="the folder holds no file", mend=f"put articles into it ({LISTED})")
    return Problem(name=name, why="there is no such file or folder", mend="check the path")


def read_file(name: str, file: Path) -> File | Problem:
    """The bytes of a file with its sidecar; or why they cannot be had."""
    try:
        if file.is_file() and file.stat().st_size > LARGEST_FILE:
            return Problem(name=name, why=f"it is larger than {LARGEST_FILE >> 20} MiB", mend="split it")
        return File(name=name, raw=file.read_bytes(), sidecar=sidecar_of(file))
    except OSError as error:
        why = f"it cannot be read ({error.strerror})"
        return Problem(name=name, why=why, mend="check that it is a file and that you may read it")


def sidecar_of(file: Path) -> bytes | None:
    """The bytes of NAME.meta.json beside NAME.txt or of NAME.txt.meta.json, or None."""
    stem = file.name[: len(file.name) - len(ending_of(file.name))]
    for name in (stem + SIDECAR, file.name + SIDECAR):
        beside = file.with_name(name)
        if beside.is_file():
            return beside.read_bytes()
    return None
