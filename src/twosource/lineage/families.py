"""Articles that count as one, in two partitions."""

from collections.abc import Iterable, Sequence
from typing import Literal

from ..records import Compared, Family, Kinship, Span, record_id

MADE_BY = "lineage.families"


def families(
    openings: dict[str, Span], kinships: Sequence[Kinship], compared: Sequence[Compared]
) -> tuple[Family, ...]:
    """Sure kin; and kin that is likely or cannot be told. An article without kin is a family of its own.

    `openings` holds the first line of every article, by id.
    """
    articles = sorted(openings)
    reporting = [item for item in kinships if item.kind != "same-site"]
    sure = [(item.parent, item.child) for item in reporting if item.certainty in ("declared", "sure")]
    likely = [(item.parent, item.child) for item in reporting]
    open_ = [(item.a, item.b) for item in compared if item.verdict == "cannot-tell"]
    return (
        *(made(group, "sure", openings) for group in joined(articles, sure)),
        *(made(group, "possible", openings) for group in joined(articles, [*likely, *open_])),
    )


def made(group: tuple[str, ...], partition: Literal["sure", "possible"], openings: dict[str, Span]) -> Family:
    """The record of a group."""
    why = "no kin" if len(group) == 1 else "copied or rewritten from one another"
    if len(group) > 1 and partition == "possible":
        why = "kin, or cannot tell"
    ident = record_id("family", partition, *group)
    return Family(
        id=ident, evidence=tuple(openings[article] for article in group), made_by=MADE_BY, partition=partition,
        articles=group, why=why,
    )  # fmt: skip


def joined(articles: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Connected groups, each sorted, in order of their first member."""
    leader = {article: article for article in articles}

    def lead(article: str) -> str:
        while leader[article] != article:
            leader[article] = leader[leader[article]]
            article = leader[article]
        return article

    for a, b in pairs:
        low, high = sorted((lead(a), lead(b)))
        leader[high] = low
    groups: dict[str, list[str]] = {}
    for article in sorted(articles):
        groups.setdefault(lead(article), []).append(article)
    return [tuple(groups[key]) for key in sorted(groups)]
