"""Who stands behind claims of a pile: the count of origins, with the parties to their event."""

from __future__ import annotations

from .context import Pile
from .groups import Counter
from .origins import count_origins, known
from .parties import parties, speakers_of


def counter(pile: Pile) -> Counter:
    """A function that counts the origins of claims of this pile, and names those who are party to their event."""
    table = known([page.reading for page in pile.pages.values()], pile.lineage, pile.entities.values())
    speakers = speakers_of(pile)
    return lambda claims: count_origins(claims, table, parties(claims, pile, speakers))
