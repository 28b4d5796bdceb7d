"""Which chains of different articles name the same thing. Every test looks only at chains that share a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..names import (
    acronyms_of,
    body_words,
    is_acronym,
    is_surname,
    name_key,
    name_words,
    peoples_of,
    person_words,
    place_parts,
    same_person,
    sound,
    surnames,
)
from ..tables import country_naming
from .chains import Chain
from .homes import STATE_RULES, peoples

Pair = tuple[int, int]
OF_THE_STATE = frozenset({"army", "navy", "police", "parliament", "coastguard"})
CLEARLY = 3  # times as many pages
BODIES = frozenset({"organization", "outlet", "other", "group", "object"})


def pairs_to_join(chains: tuple[Chain, ...]) -> Iterator[Pair]:
    """Pairs of chain numbers that are one thing."""
    named = [at for at, chain in enumerate(chains) if chain.name is not None]
    yield from by_key(chains, (at for at in named if chains[at].table_key), lambda chain: chain.table_key)
    free = [at for at in named if chains[at].table_key is None]
    yield from people(chains, [at for at in free if chains[at].kind == "person"])
    yield from bodies(chains, [at for at in free if chains[at].kind in BODIES])
    yield from lettered(chains, named)
    yield from places(chains, [at for at in free if chains[at].kind in ("place", "country")])
    yield from nationalities(chains, free)
    things = [at for at in free if chains[at].kind != "person"]
    yield from by_key(chains, things, lambda chain: name_key(chain.name or ""))
    yield from documents(chains, [at for at in free if chains[at].kind == "document"])
    yield from national_groups(chains)
    yield from state_bodies(chains)
    yield from unnamed(chains)


def documents(chains: tuple[Chain, ...], numbers: list[int]) -> Iterator[Pair]:
    """Papers of one name, and a short name whose three and more words stand in exactly one longer one."""
    names = {name_key(chains[at].name or ""): at for at in reversed(numbers)}
    yield from by_key(chains, numbers, lambda chain: name_key(chain.name or ""))
    for short, at in names.items():
        longer = [long for long in names if f" {short} " in f" {long} " and long != short]
        if len(short.split()) > 2 and len(longer) == 1:
            yield names[longer[0]], at


def by_key(chains: tuple[Chain, ...], numbers: Iterable[int], key) -> Iterator[Pair]:  # type: ignore[no-untyped-def]
    """Chains with one key."""
    first: dict[object, int] = {}
    for at in numbers:
        yield first.setdefault(key(chains[at]), at), at


def people(chains: tuple[Chain, ...], numbers: list[int]) -> Iterator[Pair]:
    """Full names that agree in all parts; a surname alone where the pile knows one person of that name."""
    clusters: dict[str, list[list[int]]] = defaultdict(list)
    alone = []
    told = [at for at in numbers if person_words(chains[at].name or "")]
    for at in sorted(told, key=lambda at: (-len(person_words(chains[at].name or "")), at)):
        if is_surname(chains[at].name or ""):
            alone.append(at)
            continue
        key = sound(surnames(chains[at].name or "")[0])
        fitting = [group for group in clusters[key] if fits_all(chains, group, at)]
        if len(fitting) == 1:
            yield fitting[0][0], at
            fitting[0].append(at)
        else:
            clusters[key].append([at])
    for at in alone:
        known = clusters.get(last_sound(chains[at]), [])
        if len(known) == 1:
            yield known[0][0], at
    unknown = [at for at in alone if not clusters.get(last_sound(chains[at]))]
    yield from by_key(chains, unknown, last_sound)


def last_sound(chain: Chain) -> str:
    """The sound of the last word of a surname."""
    return sound((person_words(chain.name or "") or ("",))[-1])


def fits_all(chains: tuple[Chain, ...], group: list[int], at: int) -> bool:
    """True where the name agrees with every full name of the group."""
    return all(same_person(chains[member].name or "", chains[at].name or "") for member in group)


def bodies(chains: tuple[Chain, ...], numbers: list[int]) -> Iterator[Pair]:
    """Organisations with the same words (without the nationality) and country, and those whose name ends exactly one
    longer name of the pile."""
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in numbers:
        by_words[core_words(chains[at].name or "")].append(at)
    tails: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for words, group in by_words.items():
        yield from one_country(chains, group)
        for cut in range(1, len(words)):  # the Echo is the Marsh Echo
            tails[words[cut:]].append(group[0])
    shortened = by_ends(by_words)
    for words, group in by_words.items():
        longer = tails.get(words, []) or shortened.get(words, [])
        if len(longer) == 1 and same_country(chains[group[0]], chains[longer[0]]):
            yield longer[0], group[0]
        begun = [other[0] for long, other in by_words.items() if begins(words, long, chains[other[0]].name or "")]
        if len(begun) == 1 and same_country(chains[group[0]], chains[begun[0]]):
            yield begun[0], group[0]


def by_ends(by_words: dict[tuple[str, ...], list[int]]) -> dict[tuple[str, ...], list[int]]:
    """Longer names by their first and last word: the Tarn Bank is the Tarn Savings Bank."""
    out: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for words, group in by_words.items():
        if len(words) > 2:
            out[words[0], words[-1]].append(group[0])
    return out


def begins(words: tuple[str, ...], longer: tuple[str, ...], name: str) -> bool:
    """True where a name is a longer one without its last word, or what stands before "of" in it: the League is the
    League of Potters."""
    if len(words) == 1:
        return " of " in name and longer[:1] == words != longer
    return longer[:-1] == words


def core_words(name: str) -> tuple[str, ...]:
    """The words of a body's name without the nationality before them: the Norwegian Navy Board is the Navy Board."""
    parts = name.split()
    for size in (2, 1):
        found = country_naming(" ".join(parts[:size])) if len(parts) > size + 1 else None
        if found is not None and found.by == "adjective":
            return body_words(" ".join(parts[size:]))
    return body_words(name)


def one_country(chains: tuple[Chain, ...], group: list[int]) -> Iterator[Pair]:
    """Chains of one name that belong to one country; those without one go with the only country there is."""
    first: dict[str | None, int] = {}
    for at in group:
        yield first.setdefault(country_of(chains[at]), at), at
    told = [at for country, at in first.items() if country is not None]
    if len(told) == 1 and None in first:
        yield told[0], first[None]


def country_of(chain: Chain) -> str | None:
    """The country that the first of its mentions with one tells."""
    return next((mention.country for mention in chain.mentions if mention.country), None)


def same_country(a: Chain, b: Chain) -> bool:
    """True where nothing says that the two belong to different countries."""
    left = {mention.country for mention in a.mentions if mention.country}
    right = {mention.country for mention in b.mentions if mention.country}
    return not left or not right or bool(left & right)


def lettered(chains: tuple[Chain, ...], numbers: list[int]) -> Iterator[Pair]:
    """Letters and the one name of the pile they stand for."""
    letters: dict[str, list[int]] = defaultdict(list)
    for at in numbers:
        name = chains[at].name or ""
        if is_acronym(name) and chains[at].kind != "person" and chains[at].table_key is None:
            letters[name.replace(".", "")].append(at)
    full: dict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    for at in numbers:
        if chains[at].kind in BODIES:
            for short in sorted(acronyms_of(chains[at].name or "")):
                if short in letters:
                    full[short].setdefault(body_words(chains[at].name or ""), at)
    for short, group in letters.items():
        yield from ((group[0], at) for at in group)
        if len(full.get(short, {})) == 1:
            yield next(iter(full[short].values())), group[0]


def places(chains: tuple[Chain, ...], numbers: list[int]) -> Iterator[Pair]:
    """Places with the same proper words, unless they are of two kinds (a river and a province)."""
    by_proper: dict[tuple[str, ...], dict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at in numbers:
        proper, kind = place_parts(chains[at].name or "")
        by_proper[proper][kind].append(at)
    for kinds in by_proper.values():
        for group in kinds.values():
            yield from ((group[0], at) for at in group)
        told = [group[0] for kind, group in kinds.items() if kind is not None]
        if len(told) == 1 and None in kinds:
            yield told[0], kinds[None][0]


def nationalities(chains: tuple[Chain, ...], numbers: list[int]) -> Iterator[Pair]:
    """An adjective of nationality and the one place of the pile it is made of, where no table knows the state."""
    states = {chains[at].name or "": at for at in reversed(numbers) if chains[at].kind != "person"}
    adjectives = peoples(set(states), {chains[at].name or "" for at in numbers})
    for at in numbers:
        name = chains[at].name or ""
        if name in adjectives:
            yield states[adjectives[name]], at


def unnamed(chains: tuple[Chain, ...]) -> Iterator[Pair]:
    """ "The water company", "the mayor" of a page that never names them, where the pile knows exactly one."""
    bodies_by_tail: dict[tuple[str, ...], dict[tuple[str, ...], int]] = defaultdict(dict)
    people_by_office: dict[str, dict[str, int]] = defaultdict(dict)
    places_by_noun: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for at, chain in enumerate(chains):
        if chain.name and chain.kind in BODIES:
            words = body_words(chain.name)
            for cut in range(len(words)):
                bodies_by_tail[words[cut:]].setdefault(words, at)
        for mention in chain.mentions if chain.name and chain.kind == "place" else ():
            if mention.form == "nominal":
                places_by_noun[body_words(mention.name)].setdefault(name_key(chain.name or ""), at)
        for mention in chain.mentions if chain.name and chain.kind == "person" else ():
            for word in name_words(mention.office or ""):
                people_by_office[word].setdefault(chain.name or "", at)
    for at, chain in enumerate(chains):
        lead = chain.mentions[0]
        if chain.name is not None or lead.form != "nominal" or lead.members:
            continue
        words = body_words(lead.name)
        if chain.kind == "organization" and telling(words) and len(bodies_by_tail.get(words, ())) == 1:
            yield next(iter(bodies_by_tail[words].values())), at
        if chain.kind == "place" and len(places_by_noun.get(words, ())) == 1:
            yield next(iter(places_by_noun[words].values())), at
        if chain.kind == "person" and one_person(people_by_office.get(" ".join(words), {})):
            yield next(iter(people_by_office[" ".join(words)].values())), at


def telling(words: tuple[str, ...]) -> bool:
    """True for "the water company" and "the inspectorate": a pile speaks of many companies, but seldom of two such."""
    return len(words) > 1 or words[0] in ("inspectorate", "ministry", "directorate", "brigade", "institute", "agency")


def one_person(found: dict[str, int]) -> bool:
    """True where all the names found can be one person's."""
    names = sorted(found)
    return bool(names) and all(same_person(names[0], name) for name in names)


def governments(chains: tuple[Chain, ...], clusters: list[list[int]], realms: frozenset[str]) -> Iterator[Pair]:
    """ "The government" of a page that no country of its own tells: that of the one country of the page, or of the
    pile; of several, the one that far more pages speak of.
    """
    states = [cluster for cluster in clusters if is_country([chains[at] for at in cluster], realms)]
    spread = {cluster[0]: {chains[at].article for at in cluster} for cluster in states}
    for at, chain in enumerate(chains):
        if chain.name is None and chain.mentions[0].made_by.endswith("/the-state"):
            here = [state for state, pages in spread.items() if chain.article in pages]
            foremost = most_spread(here or list(spread), spread)
            if foremost is not None:
                yield foremost, at


def most_spread(states: list[int], spread: dict[int, set[str]]) -> int | None:
    """The only one of these states, or the one that three times as many pages speak of as of any other."""
    order = sorted(states, key=lambda state: (-len(spread[state]), state))
    if len(order) > 1 and len(spread[order[0]]) < CLEARLY * len(spread[order[1]]):
        return None
    return order[0] if order else None


def is_country(cluster: list[Chain], realms: frozenset[str]) -> bool:
    """True where a chain is a country's, or where a place is called a state or stands beside its people."""
    names = {chain.name for chain in cluster if chain.name}
    called = bool(names & realms) or any(
        mention.made_by.endswith(STATE_RULES) for chain in cluster for mention in chain.mentions
    )
    return (
        called
        or any(chain.kind == "country" and chain.name for chain in cluster)
        or any(word in names for name in names for word in peoples_of(name))
    )


def national_groups(chains: tuple[Chain, ...]) -> Iterator[Pair]:
    """Groups without a name that carry a nationality in theirs ("Norwegian officials"), and bodies that two words
    describe ("the fire service"), by their words.

    Groups without one ("analysts") stay apart: another page's analysts may be others.
    """
    first: dict[str, int] = {}
    for at, chain in enumerate(chains):
        lead = chain.mentions[0]
        if chain.name is not None or lead.members or lead.form != "nominal":
            continue
        body = chain.kind == "organization" and len(body_words(lead.name)) > 1
        if body or (chain.kind == "group" and lead.name != lead.name.lower()):
            yield first.setdefault(name_key(lead.name), at), at


def state_bodies(chains: tuple[Chain, ...]) -> Iterator[Pair]:
    """ "The army" of one page is that of the next, where nothing tells of two countries; within a page every body
    without a name that is called alike is one."""
    forces: dict[str, list[int]] = defaultdict(list)
    for at, chain in enumerate(chains):
        lead = chain.mentions[0]
        words = " ".join(body_words(lead.name))
        body = chain.kind == "organization" or (chain.kind == "group" and words in OF_THE_STATE)
        if chain.name is None and body and lead.form == "nominal" and not lead.members:
            forces[words if words in OF_THE_STATE else f"{chain.article} {words}"].append(at)
    for group in forces.values():
        yield from one_country(chains, group)
