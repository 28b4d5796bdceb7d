"""Pass (a): mentions of all articles -> entities.

A table key, a full name, letters that stand for a name, or a tail of exactly one longer name joins; a surname joins
only where the pile knows one person of that name. A person's decisions come last and win.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..components import components
from ..names import is_acronym, name_key, peoples_of, person_words
from ..records import Decision, Entity, EntityKind, Mention, Office, Reading, record_id
from ..tables import country_of_code
from .chains import Chain, chains_of, place
from .decisions import decided
from .holders import with_table_offices
from .homes import home_countries, realms, stray_peoples, unknown_states
from .joins import governments, pairs_to_join

MADE_BY = "resolve/entities"


def resolve_entities(readings: tuple[Reading, ...], decisions: tuple[Decision, ...]) -> tuple[Entity, ...]:
    """The entities of a pile, in order of their first mention."""
    readings = tuple(sorted(readings, key=lambda reading: reading.article.id))
    chains = chains_of(readings)
    every, pairs = range(len(chains)), list(pairs_to_join(chains))
    pairs += governments(chains, components(every, pairs), realms(readings))
    pairs += same_members(chains, components(every, pairs))
    clusters = [cluster for cluster in components(every, pairs) if not vague([chains[at] for at in cluster])]
    groups = decided([sorted(held(chains, cluster), key=place) for cluster in clusters], decisions)
    kinds = {mention.id: chain.kind for chain in chains for mention in chain.mentions}
    keys = {mention.id: chain.table_key for chain in chains for mention in chain.mentions}
    owner = {mention.id: entity_id(group) for group in groups for mention in group}
    drafts = [draft(group, kinds, keys, owner) for group in groups]
    drafts = with_homes(drafts, {m.id: m.made_by for group in groups for m in group}, readings)
    return tuple(sorted(drafts, key=order))


def vague(cluster: list[Chain]) -> bool:
    """True for "the region", "this agreement" that point at nothing the pile names."""
    lead = cluster[0].mentions[0]
    return (
        len(cluster) == 1
        and lead.form == "nominal"
        and cluster[0].name is None
        and (lead.made_by.startswith("en/coreference/") and lead.kind in ("place", "country", "document"))
    )


def held(chains: tuple[Chain, ...], cluster: Iterable[int]) -> list[Mention]:
    """All mentions of these chains."""
    return [mention for at in cluster for mention in chains[at].mentions]


def same_members(chains: tuple[Chain, ...], clusters: list[list[int]]) -> list[tuple[int, int]]:
    """Pairs of groups ("both countries") whose members are the same entities."""
    cluster_of = {m.id: number for number, cluster in enumerate(clusters) for m in held(chains, cluster)}
    first: dict[tuple[int, ...], int] = {}
    out = []
    for at, chain in enumerate(chains):
        members = next((m.members for m in chain.mentions if m.members), ())
        key = tuple(sorted({cluster_of[member] for member in members if member in cluster_of}))
        if len(key) > 1:
            out.append((first.setdefault(key, at), at))
    return out


def entity_id(group: list[Mention]) -> str:
    """The id of an entity: of its first mention."""
    return record_id("entity", group[0].id)


def draft(
    group: list[Mention], kinds: dict[str, EntityKind], keys: dict[str, str | None], owner: dict[str, str]
) -> Entity:
    """An entity of these mentions, with the country its own words tell."""
    key = next((keys[mention.id] for mention in group if mention.table_key and keys[mention.id]), None)
    told = [mention for mention in group if key or not mention.table_key]
    members = [owner[member] for mention in group for member in mention.members if member in owner]
    return Entity(
        id=entity_id(group), evidence=tuple(mention.span for mention in group), made_by=MADE_BY,
        name=best_name(group, kind_of(group, kinds)),
        kind=kind_of(group, kinds), country=commonest(m.country for m in told),
        mentions=tuple(mention.id for mention in group), members=tuple(sorted(set(members))),
        offices=offices_of(group), table_key=key,
    )  # fmt: skip


def kind_of(group: list[Mention], kinds: dict[str, EntityKind]) -> EntityKind:
    """The kind of most of its names (letters only where there is nothing longer), or of its first mention."""
    names = [mention for mention in group if mention.form in ("name", "adjective")]
    named = [kinds[m.id] for m in names if not is_acronym(m.name)] or [kinds[m.id] for m in names]
    best = Counter(named or [kinds[group[0].id]]).most_common(1)[0][0]
    return "outlet" if best == "organization" and "outlet" in named else best  # the Echo is the Marsh Echo


def commonest(values: Iterable[str | None]) -> str | None:
    """The value named most often; the first of equals; None where there is none."""
    count = Counter(value for value in values if value)
    return count.most_common(1)[0][0] if count else None


def best_name(group: list[Mention], kind: EntityKind) -> str:
    """The table's name of a country; else the name written most often, for a person among the fullest."""
    key = next((mention.table_key for mention in group if mention.table_key), "")
    if key.startswith("country:") and (country := country_of_code(key.removeprefix("country:"))):
        return country.name
    firm = [m.name for m in group if m.form == "name" and kind == m.kind]
    names = firm or [m.name for m in group if m.form == "name"] or [m.name for m in group if m.form != "pronoun"]
    peoples = {word for name in names for word in peoples_of(name)}
    names = [name for name in names if name.removesuffix("s") not in peoples] or names
    if kind == "person":
        size = max(len(person_words(name)) for name in names)
        names = [name for name in names if len(person_words(name)) == size]
    if kind == "organization":
        names = [name for name in names if not shortened(name, names)] or names
    count = Counter(names)
    return min(count, key=lambda name: (is_acronym(name), -count[name], name.isupper(), -len(name), name))


def shortened(name: str, names: list[str]) -> bool:
    """True for one word of a longer name among these: the Watch beside the Northern Coast Watch. Letters are none."""
    alone = len(name.split()) == 1 and not is_acronym(name)
    return alone and any(name != other and name in (other.split()[0], other.split()[-1]) for other in names)


def offices_of(group: list[Mention]) -> tuple[Office, ...]:
    """The titles that stand with its name, each once, in order of place; since when is not known."""
    out: dict[str, Office] = {}
    for mention in group:
        if mention.office:
            office = Office(title=mention.office, start=None, end=None, evidence=(mention.span,))
            out.setdefault(name_key(mention.office), office)
    return tuple(out.values())


def with_homes(drafts: list[Entity], makers: dict[str, str], readings: tuple[Reading, ...]) -> list[Entity]:
    """The entities with states that no table knows made countries, and countries found from what stands around.

    `makers` says which rule made each mention.
    """
    known = [with_table_offices(entity) for entity in unknown_states(drafts, makers, readings)]
    return home_countries(known, unknown=stray_peoples(known, readings))


def order(entity: Entity) -> tuple[str, int, int, str, str]:
    """By place, then kind, then id."""
    return (entity.span.article, entity.span.start, entity.span.end, entity.kind, entity.id)
