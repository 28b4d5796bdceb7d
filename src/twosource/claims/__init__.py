"""Who says which value, and who agrees."""

from ..records import Decision, EventMention, Lineage, Reading, Resolved, Weighed
from ..rulebook import Rulebook


def weigh(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    resolved: Resolved,
    lineage: Lineage,
    rules: Rulebook,
    decisions: tuple[Decision, ...],
) -> Weighed:
    """To come."""
    return Weighed()
