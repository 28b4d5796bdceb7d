"""Files and folders -> sources: raw bytes with a relative name and the sidecar beside them."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from ..records import Problem


class Source(Struct, frozen=True, kw_only=True):
    """Raw bytes of one input. `name` is relative to what the user gave; `sidecar` the bytes of NAME.meta.json."""

    name: str
    raw: bytes
    sidecar: bytes | None = None


def gather(paths: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """To come."""
    sources = [Source(name=p.name, raw=p.read_bytes()) for path in paths for p in sorted(path.glob("*.txt"))]
    return tuple(sources), ()
