"""Pass (b) and (d): event mentions -> events without dates yet; the re-check may split, never merge."""

from ..records import Decision, Entity, Event, EventMention, Reading
from ..rulebook import Rulebook
from .dates import Dates


def join_events(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    entities: tuple[Entity, ...],
    rules: Rulebook,
    decisions: tuple[Decision, ...],
) -> tuple[Event, ...]:
    """To come: drafts whose `when` is None."""
    return ()


def split_events(drafts: tuple[Event, ...], dates: Dates, mentions: tuple[EventMention, ...]) -> tuple[Event, ...]:
    """To come."""
    return drafts
