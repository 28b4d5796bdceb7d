"""The fixed passes of resolve: entities; event identity; one date network.

Identity takes two rounds: what an article tells as the matter at hand joins first; a first run of the network then
tells which of the earlier and later ones of a series may be meant, and forbids what its days keep apart. So nothing is
left for a re-check to split.
"""

from msgspec import structs

from ..records import Decision, Event, EventMention, Lineage, Reading, Resolved
from ..rulebook import Rulebook
from .dates import Dates, solve_dates
from .entities import resolve_entities
from .identity import Told, join_events
from .stories import group_stories


def resolve(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    lineage: Lineage,
    rules: Rulebook,
    decisions: tuple[Decision, ...],
) -> Resolved:
    """Entities, events, stories and publication dates of a pile."""
    entities = resolve_entities(readings, decisions)
    told = Told(readings=readings, mentions=mentions, entities=entities, lineage=lineage)
    firm = join_events(told, decisions)
    early = (firm, solve_dates(readings, mentions, firm, lineage))
    drafts = join_events(told, decisions, early)
    dates = solve_dates(readings, mentions, drafts, lineage)
    return Resolved(
        entities=entities,
        events=tuple(dated(event, dates) for event in drafts),
        stories=group_stories(readings, drafts, lineage),
        published=dates.published,
    )


def dated(draft: Event, dates: Dates) -> Event:
    """The draft with the days the network found for it."""
    return structs.replace(draft, when=dates.moments.get(draft.id))
