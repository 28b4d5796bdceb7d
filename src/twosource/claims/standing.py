"""Who stands behind an answer, until the count of origins is asked."""

from __future__ import annotations

from ..records import Claim, Lineage, Origins

NOBODY = ("analysts", "impersonal")


def count(claims: tuple[Claim, ...], lineage: Lineage) -> Origins:
    """At least one where somebody placeable is named; at most every named voice and every family that names none."""
    named = sorted({claim.source_entity or claim.source.name for claim in claims if claim.source and placeable(claim)})
    words = sorted({claim.source.name for claim in claims if placeable(claim) and claim.source})
    own = sorted({claim.article for claim in claims if claim.source is None})
    families = {family(article, lineage) for article in own}
    pages = tuple(sorted({claim.article for claim in claims}))
    high = len(named) + (len(families) if not named else 0)
    why = f"{', '.join(words)} named" if words else "no page names who says so"
    return Origins(min=1 if named else 0, max=high, why=why, voices=tuple(words), articles=pages)


def placeable(claim: Claim) -> bool:
    """True where somebody is named who can be placed."""
    return claim.source is not None and claim.source.kind not in NOBODY


def family(article: str, lineage: Lineage) -> str:
    """The sure family of an article, or the article."""
    for item in lineage.families:
        if item.partition == "sure" and article in item.articles:
            return item.id
    return article
