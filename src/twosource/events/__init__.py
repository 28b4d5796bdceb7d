"""Who did what to whom."""

from ..records import EventMention, Reading
from ..rulebook import Rulebook


def read_events(reading: Reading, rules: Rulebook) -> tuple[EventMention, ...]:
    """To come."""
    return ()
