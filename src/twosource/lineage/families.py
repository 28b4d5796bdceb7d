"""Articles that count as one, in two partitions."""

from collections.abc import Sequence
from typing import Literal

from ..components import components
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
        *(made(tuple(group), "sure", openings) for group in components(articles, sure)),
        *(made(tuple(group), "possible", openings) for group in components(articles, [*likely, *open_])),
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
