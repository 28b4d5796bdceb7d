"""Notes on corrections, changes and help: what a line declares, whatever its role (`rulebook/en/notes.yaml`)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

from msgspec import Struct

from ..rulebook import Rulebook
from ..text import fold
from .days import stamp
from .facts import Fact, Kind
from .lines import Line

PHENOMENON = "notes"
EDGE = 6  # lines at either end of the story in which a page speaks of itself
LONGEST = 600


class Pattern(Struct, frozen=True, kw_only=True, eq=False):
    """A compiled rule."""

    rule: str
    edge: bool
    shapes: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=4)
def compiled(rules: Rulebook) -> tuple[Pattern, ...]:
    """Every rule on notes, in the order of the file."""
    return tuple(
        Pattern(
            rule=rule.id, edge=bool(rule.pattern.get("first_or_last")),
            shapes=tuple(
                re.compile((r"\A" if key == "opens" else "") + f"(?:{item})", 0 if rule.pattern.get("cased") else re.I)
                for key in ("opens", "holds") for item in rule.pattern.get(key, ())
            ),
        )
        for rule in rules.of(PHENOMENON)
    )  # fmt: skip


def note_facts(lines: Sequence[Line], told: Sequence[int], rules: Rulebook) -> Iterator[Fact]:
    """What notes declare, in order of place; `told` are the ranks of the lines of the story."""
    first, last = (told[0], told[-1]) if told else (len(lines), 0)
    for at, line in enumerate(lines):
        inner = first + EDGE <= at <= last - EDGE
        if len(line.text) > LONGEST:
            continue
        for note in compiled(rules):
            if not (note.edge and inner):
                yield from declared(line, note)


def declared(line: Line, note: Pattern) -> Iterator[Fact]:
    """The named groups of the first shape that fits."""
    folded = fold(line.text)
    found = next((match for shape in note.shapes if (match := shape.search(folded))), None)
    for kind, words in (found.groupdict() if found else {}).items():
        value = stamp(words) if kind == "modified" and words else words
        if found and value:
            start = line.start + found.start(kind)
            yield Fact(kind=cast(Kind, kind), value=value, made_by=note.rule, start=start, end=start + len(words))
