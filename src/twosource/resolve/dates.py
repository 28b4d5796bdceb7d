"""Pass (c): one date network over articles and events."""

from msgspec import Struct

from ..records import Event, EventMention, Lineage, Moment, Published, Reading
from ..rulebook import Rulebook


class Dates(Struct, frozen=True, kw_only=True):
    """What the network found: days of publication per article, and of each event by its id."""

    published: tuple[Published, ...] = ()
    moments: dict[str, Moment] = {}


def solve_dates(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    events: tuple[Event, ...],
    lineage: Lineage,
    rules: Rulebook,
) -> Dates:
    """To come."""
    return Dates()
