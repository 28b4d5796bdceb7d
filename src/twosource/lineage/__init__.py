"""Who copied or rewrote whom."""

from ..records import Lineage, Reading
from ..rulebook import Rulebook


def relate(readings: tuple[Reading, ...], rules: Rulebook) -> Lineage:
    """To come."""
    return Lineage()
