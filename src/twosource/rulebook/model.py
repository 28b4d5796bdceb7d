"""A rule and a book of rules, frozen and hashable, so that a room can compile them once."""

from typing import Any

from msgspec import Struct


class Rule(Struct, frozen=True, kw_only=True, eq=False):
    """One rule: what it means, its pattern for the room that reads it, and the examples that prove it.

    `id` is language/phenomenon/name: "en/hedges/believed-to". `pattern` is the rest of the rule as written.
    """

    id: str
    phenomenon: str
    means: str
    pattern: dict[str, Any]
    find: tuple[str, ...]
    misfires: tuple[str, ...]
    file: str
    line: int


class Rulebook(Struct, frozen=True, kw_only=True, eq=False):
    """All rules of a language. `digest` is SHA-256 over the files: part of every cache key and of the record.

    Compared and hashed by digest, so `functools.lru_cache` may hold what a room compiles from it.
    """

    digest: str
    rules: tuple[Rule, ...]

    def of(self, phenomenon: str) -> tuple[Rule, ...]:
        """The rules of one file, in its order. Raises KeyError where there is no such phenomenon."""
        found = tuple(rule for rule in self.rules if rule.phenomenon == phenomenon)
        if not found:
            raise KeyError(phenomenon)
        return found

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rulebook) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)
