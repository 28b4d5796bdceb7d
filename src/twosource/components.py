"""Pairs that belong together -> connected groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item", int, str)


def components(items: Iterable[Item], pairs: Iterable[tuple[Item, Item]]) -> list[list[Item]]:
    """The connected groups of the items, each sorted, in order of their first member.

    Raises KeyError where a pair names what is not among the items.

    >>> components(range(4), [(2, 0)])
    [[0, 2], [1], [3]]
    """
    parent = {item: item for item in sorted(items)}

    def root(item: Item) -> Item:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    groups: dict[Item, list[Item]] = {}
    for item in parent:
        groups.setdefault(root(item), []).append(item)
    return list(groups.values())
