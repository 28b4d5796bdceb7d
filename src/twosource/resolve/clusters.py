"""Joining where most speaks for it; what clashes never meets."""

import heapq
from typing import NamedTuple


class Link(NamedTuple):
    """Two items, and how far they are above the mark for joining; None where they clash."""

    a: int
    b: int
    strength: float | None


def gather(count: int, links: list[Link]) -> list[list[int]]:
    """Groups of items, in order of their first. Two groups join while the links between them add up to more than
    nothing and no pair in them clashes; the pair of groups that most speaks for goes first, ties in order of place.
    """
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    clashes: dict[int, set[int]] = {i: set() for i in range(count)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    for link in links:
        if link.strength is None:
            clashes[link.a].add(link.b)
            clashes[link.b].add(link.a)
        else:
            sums[link.a][link.b] = sums[link.b][link.a] = link.strength
    heap = [(-s, a, b) for a, row in sums.items() for b, s in row.items() if a < b and s > 0]
    heapq.heapify(heap)
    while heap:
        cost, a, b = heapq.heappop(heap)
        if a not in members or b not in members or b in clashes[a] or b not in sums[a]:
            continue
        if abs(-cost - sums[a][b]) > 1e-9:
            continue
        merge(a, b, members, clashes, sums)
        for other, value in sums[a].items():
            if value > 0 and other in members and other not in clashes[a]:
                heapq.heappush(heap, (-value, min(a, other), max(a, other)))
    return sorted((sorted(group) for group in members.values()), key=lambda group: group[0])


def merge(
    a: int,
    b: int,
    members: dict[int, list[int]],
    clashes: dict[int, set[int]],
    sums: dict[int, dict[int, float]],
) -> None:
    """Group b goes into group a; its links and clashes go with it."""
    members[a].extend(members.pop(b))
    for other in clashes.pop(b):
        clashes[other].discard(b)
        clashes[other].add(a)
        clashes[a].add(other)
    sums[a].pop(b, None)
    for other, value in sums.pop(b).items():
        if other == a:
            continue
        sums[other].pop(b, None)
        sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + value
