"""Agglomerative clustering by average link over a sparse table of likenesses."""

import heapq


def average_link(count: int, alike: dict[tuple[int, int], float], cut: float) -> list[int]:
    """For each of `count` items the lowest item of its group. Missing pairs count as 0 in every mean.

    Merges the two groups with the highest mean likeness until none reaches `cut`; ties go to the lower ranks.
    """
    sums: list[dict[int, float]] = [{} for _ in range(count)]
    for (a, b), value in alike.items():
        sums[a][b] = sums[b][a] = value
    size, parent = [1] * count, list(range(count))
    heap = [(-value, a, b) for (a, b), value in alike.items() if value >= cut]
    heapq.heapify(heap)
    while heap:
        value, a, b = heapq.heappop(heap)
        current = sums[a].get(b)
        if parent[a] != a or parent[b] != b or current is None or -value != current / (size[a] * size[b]):
            continue
        merge(a, b, sums)
        parent[b] = a
        size[a] += size[b]
        for other, total in sums[a].items():
            mean = total / (size[a] * size[other])
            if mean >= cut:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return [top(item, parent) for item in range(count)]


def merge(a: int, b: int, sums: list[dict[int, float]]) -> None:
    """Moves the summed likenesses of b to a, on both sides."""
    for other, total in sums[b].items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
    sums[b] = {}


def top(item: int, parent: list[int]) -> int:
    """The group an item ended in."""
    while parent[item] != item:
        item = parent[item]
    return item
