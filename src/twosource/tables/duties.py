"""What bodies are there for, by the words of their names: rescue, civil protection, the coastguard."""

from functools import lru_cache

from .rows import cell, rows

DUTIES = frozenset({"search", "rescue", "evacuation", "warning"})  # kinds of event that are somebody's duty


@lru_cache(maxsize=1)
def duties() -> dict[str, frozenset[str]]:
    """Word of a name -> kinds of event."""
    return {row["word"]: frozenset(cell(row["kinds"])) for row in rows("duties")}


def on_duty(name: str, kind: str) -> bool:
    """True where a body of this name is there for such events.

    >>> on_duty("Harbour Rescue Service", "search"), on_duty("Harbour Bank", "search")
    (True, False)
    """
    words = f" {name.lower()} "
    return any(f" {word} " in words and kind in kinds for word, kinds in duties().items())
