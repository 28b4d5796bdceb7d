"""An article while its pointers are read."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from .mention_types import Found, Line
from .mention_words import Words


class Page(Struct, frozen=True):
    """What is known of an article while its pointers are read: lines, mentions in order of place, links so far."""

    lines: tuple[Line, ...]
    found: list[Found]
    first_of: Mapping[int, int]
    words: Words

    def root(self, at: int) -> int:
        """The first mention of the same thing."""
        return self.first_of.get(at, at)

    def roots(self, numbers: list[int]) -> list[int]:
        """The things that these mentions speak of, each once, in order."""
        return list(dict.fromkeys(self.root(n) for n in numbers))

    def chain(self, at: int) -> list[int]:
        """All mentions of the same thing, in order of place."""
        root = self.root(at)
        return [n for n in range(len(self.found)) if self.root(n) == root]

    def one(self, numbers: list[int]) -> int | None:
        """The thing that all these mentions speak of, by the last of them; None where they speak of several."""
        return numbers[-1] if len(self.roots(numbers)) == 1 else None
