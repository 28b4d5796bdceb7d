"""Who is a party to what a claim speaks of: those who take part, and the voices of states that do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..records import Claim, Entity
from ..tables.press import agencies, outlets
from .context import Pile

UNDERGONE = frozenset(
    {"casualties", "missing", "correction", "disaster", "accident", "epidemic", "weather"}
)  # no party


def parties(claims: Iterable[Claim], pile: Pile, speakers: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Ids of the entities that take part in the events of these claims.

    Between two states, a state's government, bodies and the press it owns are party to it as well: `speakers` of
    each state, made once for a pile.
    """
    events = [pile.events[name] for name in sorted({claim.event for claim in claims if claim.event})]
    inside = {part.entity for event in events if event.kind not in UNDERGONE for part in event.participants}
    touched = inside | {event.place for event in events if event.place}
    states = {entity.country for name in touched if (entity := pile.entities.get(name)) and entity.country}
    if len(states) < 2:
        return frozenset(inside)
    return frozenset(inside).union(*(speakers.get(state, frozenset()) for state in states))


def speakers_of(pile: Pile) -> dict[str, frozenset[str]]:
    """ISO code of each state -> ids of the entities that speak for it."""
    found: dict[str, set[str]] = {}
    for entity in pile.entities.values():
        state = speaks_for(entity)
        if state:
            found.setdefault(state, set()).add(entity.id)
    return {state: frozenset(ids) for state, ids in found.items()}


def speaks_for(entity: Entity) -> str | None:
    """The state an entity speaks for, as ISO code: a government, its bodies, the press it owns."""
    if entity.table_key in owners():
        return owners()[entity.table_key]
    return entity.country if entity.kind in ("country", "organization") else None


@lru_cache(maxsize=1)
def owners() -> dict[str | None, str | None]:
    """The owner state of every agency and outlet of the tables, by table key."""
    return {item.key: item.owner for item in (*agencies(), *outlets())}
