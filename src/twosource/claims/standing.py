"""Who stands behind claims of a pile: the count of origins, with the parties to their event."""

from __future__ import annotations

from ..records import Claim, Origins
from .context import Pile
from .groups import Counter
from .origins import Known, count_origins, known


def counter(pile: Pile) -> Counter:
    """A function that counts the origins of claims of this pile."""
    table = known([page.reading for page in pile.pages.values()], pile.lineage, pile.entities.values())
    return lambda claims: counted(pile, table, claims)


def counted(pile: Pile, table: Known, claims: tuple[Claim, ...]) -> Origins:
    """Origins of these claims; those who take part in their event are named as parties."""
    events = [pile.events[claim.event] for claim in claims if claim.event in pile.events]
    parties = sorted({part.entity for event in events for part in event.participants})
    return count_origins(claims, table, parties=parties)
