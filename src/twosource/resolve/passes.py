"""The fixed passes of resolve: entities; event identity; one date network; one re-check.

Identity takes two rounds: what an article tells as the matter at hand joins first; a first run of the network then
tells which of the earlier and later ones of a series may be meant, and forbids what its days keep apart. The days of
the second run leave little for the re-check to split.
"""

from ..records import Decision, EventMention, Lineage, Reading, Resolved
from ..rulebook import Rulebook
from .dates import solve_dates
from .entities import resolve_entities
from .identity import Told, join_events
from .recheck import rechecked
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
    entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
    return Resolved(
        entities=entities,
        events=rechecked(drafts, mentions, dates, entity_of),
        stories=group_stories(readings, drafts, lineage),
        published=dates.published,
    )
