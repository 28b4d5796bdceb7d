"""A cluster of tellings -> an event: label, participants, place, status, and what it is part of."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import structs

from ..records import Code, Event, Interval, Participant, Status, record_id
from ..tables.duties import DUTIES
from ..tables.places import place_named
from ..tables.things import event_kind
from ..time import intersect
from .labels import label
from .sketches import Pile, Sketch

MADE_BY = "resolve/identity"
ROLE_ORDER = ("actor", "recipient", "theme", "bearer", "other")
LEAST_SHARE, LEAST_DENIALS = 0.15, 0.25
PARENTS = ("disaster", "accident", "attack", "fighting", "epidemic", "military-operation", "protest")
BY_ITS_NAME = frozenset({"disaster", "accident", "attack", "protest", "epidemic", "election", "coup", "exercise"})
STRIKING = frozenset({"disaster", "evacuation", "warning"})
CHILDREN = frozenset({"casualties", "missing", "collapse", "evacuation", "search", "rescue"})


def draft(cluster: Sequence[Sketch], pile: Pile, stated: frozenset[str]) -> Event:
    """The event of these tellings; its id comes from the first, its kind and code from most of them.

    `stated` are places where some telling puts an event: only there can a page's main place stand for one.
    """
    first = cluster[0].mention
    kind = most([s.mention.kind for s in cluster])
    taking = participants(cluster, pile)
    where = place(cluster, pile, stated)
    spot = pile.entities[where].name if where in pile.entities and where in told_places(cluster) else None
    return Event(
        id=record_id("event", first.id), evidence=tuple(s.mention.span for s in cluster), made_by=MADE_BY,
        label=label(kind, thing(kind, cluster), *sides(taking, pile), spot), kind=kind, code=code(cluster),
        participants=with_struck(kind, taking, where), place=where, when=None, status=status(cluster),
        mentions=tuple(s.mention.id for s in cluster),
        track="archive" if all(s.mention.role == "caption" for s in cluster) else "story",
    )  # fmt: skip


def most(values: list[str]) -> str:
    """The commonest value, the first of equals."""
    return Counter(values).most_common(1)[0][0]


def code(cluster: Iterable[Sketch]) -> Code | None:
    """The PLOVER root most tellings have."""
    codes = [s.mention.code for s in cluster if s.mention.code is not None]
    return Counter(codes).most_common(1)[0][0] if codes else None


def participants(cluster: Sequence[Sketch], pile: Pile) -> tuple[Participant, ...]:
    """The entities of the tellings in the role they have most often; rare ones of a long cluster are left out, and of
    the groups without a name in one role ("workers", "aid workers") the first stands for all.
    """
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[str, str] = {}
    for item in cluster:
        for role, entities in (("actor", item.actors), ("recipient", item.recipients), ("theme", item.others)):
            for entity in sorted(entities):
                one = first.setdefault(role, entity) if entity in pile.nameless else entity
                counts[one, role] += 1
    totals = Counter({entity: 0 for entity, _ in counts})
    for (entity, _), count in counts.items():
        totals[entity] += count
    acting = {entity for entity, role in counts if role == "actor"}
    serving = {entity for entity in acting if cluster[0].family in DUTIES and pile.kind(entity) == "organization"}
    kept = [
        entity for entity, count in totals.items()
        if count >= LEAST_SHARE * len(cluster) or acting == {entity} or entity in serving
    ]  # fmt: skip
    roles = {entity: best_role(entity, counts) for entity in kept}
    order = sorted(kept, key=lambda entity: (ROLE_ORDER.index(roles[entity]), -totals[entity], entity))
    return tuple(Participant(entity=entity, role=roles[entity]) for entity in order)  # type: ignore[arg-type]


def with_struck(kind: str, taking: tuple[Participant, ...], where: str | None) -> tuple[Participant, ...]:
    """With the place that is warned, emptied or struck, where nobody else is named that it happened to."""
    if kind not in STRIKING or where is None or any(p.role == "recipient" or p.entity == where for p in taking):
        return taking
    return (*taking, Participant(entity=where, role="other"))


def best_role(entity: str, counts: Counter[tuple[str, str]]) -> str:
    """The role an entity has most often."""
    return max(ROLE_ORDER, key=lambda role: (counts[entity, role], -ROLE_ORDER.index(role)))


def place(cluster: Sequence[Sketch], pile: Pile, stated: frozenset[str]) -> str | None:
    """The place most tellings name, a town before its country; the main place of an article counts half, and nothing
    for fighting between states, which may be anywhere.
    """
    states = any(s.mention.kind == "fighting" and pile.kind(e) == "country" for s in cluster for e in s.everybody)
    scenes = [s.scene for s in cluster if s.scene in stated and not states]
    named = Counter([entity for s in cluster for entity in sorted(s.place) * 2] + [one for one in scenes if one])
    told = frozenset().union(*(s.place for s in cluster))
    near = [e for e in named if not too_wide(e, pile)]
    order = sorted(near, key=lambda e: (pile.kind(e) == "country", -named[e], e not in told, e))
    return order[0] if order else next((s.spoken_at for s in cluster if s.spoken_at), None)


def told_places(cluster: Sequence[Sketch]) -> frozenset[str]:
    """The places that the tellings, or their pages, put the event at."""
    return frozenset().union(*(s.place for s in cluster)) | {s.scene for s in cluster if s.scene}


def too_wide(entity: str, pile: Pile) -> bool:
    """True for a continent: nothing takes place "in Asia"."""
    known = place_named(pile.entities[entity].name) if entity in pile.entities else None
    return known is not None and known.kind in ("continent", "bloc")


def status(cluster: Sequence[Sketch]) -> Status:
    """What the tellings add up to. A bare noun ("the visit") names the event and does not say that it was; a single
    denial among many tellings denies a figure or a detail.
    """
    denials = sum(s.mention.status == "denied" for s in cluster)
    heard = [s for s in cluster if s.mention.status != "denied" or denials >= LEAST_DENIALS * len(cluster)]
    firm = {s.mention.status for s in heard if not s.weak}
    every = {s.mention.status for s in heard}
    if "occurred" in firm and "denied" not in every:
        return "occurred"
    if "cancelled" in every:
        return "cancelled"
    if "denied" in every:
        return "denied" if every == {"denied"} else "alleged"
    for found in ("reported", "planned", "occurred", "alleged", "speculated"):
        if found in (firm or every):
            return found
    return cluster[0].mention.status


def sides(taking: tuple[Participant, ...], pile: Pile) -> tuple[list[str], list[str]]:
    """The names of those who did it, and of those it was done to."""
    known = [p for p in taking if p.entity in pile.entities]
    return tuple([pile.entities[p.entity].name for p in known if p.role == role] for role in ("actor", "recipient"))  # type: ignore[return-value]


def thing(kind: str, cluster: Sequence[Sketch]) -> str:
    """What the event is called: by most of its nouns where the kind is wide ("earthquake"), else by its kind."""
    nouns = [s.mention.span.quote.lower() for s in cluster if s.noun] if kind in BY_ITS_NAME else []
    plain = [word for word in nouns if word not in ("disaster", "tragedy", "catastrophe")] or nouns
    return most(plain) if plain else event_kind(kind).thing


def with_parents(drafts: list[Event], sketches: dict[str, Sketch]) -> tuple[Event, ...]:
    """Deaths, rescues and collapses are part of the disaster or attack told beside them most often."""
    told = {event.id: [sketches[mention] for mention in event.mentions] for event in drafts}
    parents = [event for event in drafts if event.kind in PARENTS]
    out = []
    for event in drafts:
        parent = best_parent(event, parents, told) if event.kind in CHILDREN else None
        out.append(structs.replace(event, part_of=parent.id) if parent else event)
    return tuple(out)


def best_parent(event: Event, parents: list[Event], told: dict[str, list[Sketch]]) -> Event | None:
    """The likeliest whole: told in the most articles of the event, at its place and on its days."""
    articles = {p.id: Counter(s.mention.span.article for s in told[p.id]) for p in [event, *parents]}
    fits = [p for p in parents if may_hold(p, event, told)]
    scored = [((articles[event.id] & articles[p.id]).total(), p) for p in fits]
    best = max(scored, key=lambda row: (row[0], -PARENTS.index(row[1].kind), row[1].id), default=(0, None))
    return best[1] if best[0] > 0 else None


def may_hold(whole: Event, part: Event, told: dict[str, list[Sketch]]) -> bool:
    """True where nothing in place or days speaks against it; a place may be told of as lying in the other."""
    around = frozenset().union(*(s.around for s in told[part.id]))
    if whole.place and part.place and whole.place != part.place and whole.place not in around:
        return False
    mine, other = days_of(told[part.id]), days_of(told[whole.id])
    if mine and other:
        return any(intersect(x, y) is not None for x in mine for y in other)
    return is_old(told[part.id]) == is_old(told[whole.id])


def days_of(items: list[Sketch]) -> list[Interval]:
    """The stated days of an event."""
    return [day for s in items for day in s.days]


def is_old(items: list[Sketch]) -> bool:
    """True where every telling puts the event before the matter at hand."""
    return all(s.rank == "earlier" for s in items)
