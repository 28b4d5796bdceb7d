"""Files and folders -> sources: raw bytes with a relative name and the sidecar beside them."""

import gzip
import io
import os
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from ..records import Problem
from ..text import revealed

TEXT = (".txt", ".md")
HTML = (".html", ".htm", ".html.gz", ".htm.gz")
SIDECAR = ".meta.json"
LARGEST = 64 * 1024 * 1024
SNIFFED = 8192


class Source(Struct, frozen=True, kw_only=True):
    """Raw bytes of one input. `name` is relative to what the user gave; `sidecar` the bytes of NAME.meta.json."""

    name: str
    raw: bytes
    sidecar: bytes | None = None


def gather(paths: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Every readable file under these paths, by name, and a Problem for each that is none.

    Hidden files and folders are passed over, as are sidecars; a link that leads back up is followed once.
    """
    sources: dict[tuple[str, bytes], Source] = {}
    problems: list[Problem] = []
    for path in paths:
        found = list(files_under(path))
        if not found:
            problems.append(nothing_at(path))
        for name, file in found:
            made = read_file(name, file)
            if isinstance(made, Problem):
                problems.append(made)
            else:
                sources.setdefault((made.name, made.raw), made)
    return tuple(sources[key] for key in sorted(sources)), tuple(sorted(problems, key=lambda item: item.name))


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


def shown(name: str) -> str:
    """A file name that is safe to print and to store: what cannot be seen is written out."""
    return revealed(name.replace("\n", "[U+000A]").replace("\r", "[U+000D]").replace("\t", "[U+0009]"))


def nothing_at(path: Path) -> Problem:
    """Why a path gave no file."""
    name = shown(path.name or str(path))
    if path.is_dir():
        return Problem(name=name, why="the folder holds no file", mend="put .txt, .md or .html files into it")
    return Problem(name=name, why="there is no such file or folder", mend="check the path")


def read_file(name: str, file: Path) -> Source | Problem:
    """The bytes of a file, gunzipped, with its sidecar; or why it cannot be an article."""
    if not name.lower().endswith(TEXT + HTML):
        kinds = ", ".join((*TEXT, *HTML[:3]))
        return Problem(name=name, why="twosource does not know this kind of file", mend=f"give {kinds}")
    try:
        raw = file.read_bytes()
    except OSError as error:
        why = f"it cannot be read ({error.strerror})"
        return Problem(name=name, why=why, mend="check that it is a file and that you may read it")
    if name.lower().endswith(".gz"):
        return unzipped(name, file, raw)
    return checked(name, file, raw)


def unzipped(name: str, file: Path, raw: bytes) -> Source | Problem:
    """The source in a gzipped page; at most LARGEST bytes are unpacked."""
    try:
        with gzip.open(io.BytesIO(raw)) as stream:
            raw = stream.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        return Problem(name=name, why="it is not a whole gzip file", mend="download it again, or unpack it yourself")
    return checked(name, file, raw)


def checked(name: str, file: Path, raw: bytes) -> Source | Problem:
    """The source, unless its bytes are too many, none, or no text."""
    if len(raw) > LARGEST:
        return Problem(name=name, why=f"it is larger than {LARGEST >> 20} MiB", mend="split it into articles")
    if not raw.strip():
        return Problem(name=name, why="the file is empty", mend="save the page again")
    if is_binary(raw):
        return Problem(name=name, why="it holds binary data, not text", mend="save the article as text or HTML")
    return Source(name=name, raw=raw, sidecar=sidecar_of(file))


def is_binary(raw: bytes) -> bool:
    """True where the first bytes hold too many control characters to be text in any encoding we read."""
    head = raw[:SNIFFED]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    if head.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")):
        return True
    strange = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return strange > max(3, len(head) // 50)


def sidecar_of(file: Path) -> bytes | None:
    """The bytes of NAME.meta.json beside NAME.txt or of NAME.txt.meta.json, or None."""
    stem = file.name
    for ending in sorted(TEXT + HTML, key=len, reverse=True):
        if stem.lower().endswith(ending):
            stem = stem[: -len(ending)]
            break
    for name in (stem + SIDECAR, file.name + SIDECAR):
        beside = file.with_name(name)
        if beside.is_file():
            return beside.read_bytes()
    return None
