"""twosource: a pile of news articles in, a sourced, dated, disagreement-checked record out.

>>> import twosource
>>> record = twosource.build("FOLDER")  # doctest: +SKIP
>>> record.disagreements[0].sides[0].evidence[0].quote  # doctest: +SKIP

Each name is loaded when it is first asked for, so that `import twosource` costs nothing.
"""

import importlib
from typing import TYPE_CHECKING, Any

from .version import VERSION

if TYPE_CHECKING:
    from .export import to_json
    from .pipeline import add, build, check
    from .records import Record
    from .store import load as open
    from .store import save

__version__ = VERSION

__all__ = ["Record", "add", "build", "check", "open", "save", "to_json"]

HOMES = {
    "Record": ("records", "Record"),
    "add": ("pipeline", "add"),
    "build": ("pipeline", "build"),
    "check": ("pipeline", "check"),
    "open": ("store", "load"),
    "save": ("store", "save"),
    "to_json": ("export", "to_json"),
}


def __getattr__(name: str) -> Any:
    """The public name, from the room where it lives. Raises AttributeError for any other."""
    if name not in HOMES:
        raise AttributeError(f"module 'twosource' has no attribute {name!r}")
    room, found = HOMES[name]
    return getattr(importlib.import_module(f"{__name__}.{room}"), found)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
