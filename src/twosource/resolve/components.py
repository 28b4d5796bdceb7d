"""Pairs that belong together -> groups."""

from __future__ import annotations

from collections.abc import Iterable


def components(size: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The connected groups of the numbers 0..size-1, each in order, ordered by their first number.

    >>> components(4, [(2, 0)])
    [[0, 2], [1], [3]]
    """
    parent = list(range(size))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for a, b in pairs:
        left, right = sorted((root(a), root(b)))
        parent[right] = left
    groups: dict[int, list[int]] = {}
    for at in range(size):
        groups.setdefault(root(at), []).append(at)
    return list(groups.values())
