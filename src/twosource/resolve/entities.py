"""Pass (a): mentions of all articles -> entities."""

from ..records import Decision, Entity, Reading
from ..rulebook import Rulebook


def resolve_entities(
    readings: tuple[Reading, ...], rules: Rulebook, decisions: tuple[Decision, ...]
) -> tuple[Entity, ...]:
    """To come."""
    return ()
