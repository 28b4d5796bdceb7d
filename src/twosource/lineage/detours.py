"""Which kinships are direct, and which only run over a third article: a copy of a copy is kin to the first as well."""

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import structs

from ..records import Kinship, Reading
from ..tables import GENERIC
from .profiles import Profile

RANK = {"declared": 0, "sure": 1, "probable": 2}


def with_detours(kinships: Sequence[Kinship], pages: Sequence[tuple[Reading, Profile]]) -> tuple[Kinship, ...]:
    """The kinships, each marked with the article it runs over where an article has a nearer parent among its kin."""
    names = {page[0].article.id: house(page[0].article.name) for page in pages}
    kin = {(item.parent, item.child) for item in kinships} | {(item.child, item.parent) for item in kinships}
    children = {item.child for item in kinships}
    by_child: dict[str, list[Kinship]] = defaultdict(list)
    for item in kinships:
        by_child[item.child].append(item)
    nearest = {
        child: min(
            found,
            key=lambda item: (
                RANK[item.certainty], -round(item.score, 2), -len(names[item.parent] & names[item.child]),
                item.parent in children, item.parent,
            ),
        ).parent
        for child, found in by_child.items()
    }  # fmt: skip
    return tuple(
        structs.replace(item, through=nearest[item.child])
        if item.parent != nearest[item.child] and (item.parent, nearest[item.child]) in kin
        else item
        for item in kinships
    )


def house(name: str) -> frozenset[str]:
    """The words of a file's name that may name a house: "radio_lund.txt" and "lund_online.txt" share one."""
    stem = name.rsplit("/", 1)[-1].split(".", 1)[0]
    return frozenset(word for word in re.findall(r"[^\W\d_]{4,}", stem.lower()) if word not in GENERIC)
