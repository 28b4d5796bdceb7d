"""How many independent origins stand behind claims: the one place that counts them.

The definition is that of `origins` in the record's schema. The least number counts named or placeable ultimate sources
that surely differ, with chains followed and families folded; an article in its own voice, bare analysts and impersonal
words add nothing. The greatest adds each further placeable voice and one for each family that says it in its own voice.

    count_origins(claims, known(readings, lineage, entities), parties=ids of the entities that take part in the event)
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct, structs

from ..names import acronyms_of, is_acronym
from ..records import Article, Claim, Entity, Lineage, Origins, Reading
from ..tables import is_called, outlet_keys, site_of
from .voiced import LOCAL, Voice, inside, is_trade, least, one, plain, surely_differ, voices_of

RELAYS = ("outlet", "agency")
SAYING_NOTHING = ("analysts", "documents", "impersonal")  # bare, they add nothing; other unnamed voices may be somebody


class Known(Struct, frozen=True, kw_only=True):
    """What counting needs to know of a pile."""

    readings: dict[str, Reading]
    families: dict[str, tuple[str, ...]]  # the sure family of each article
    spelled: dict[str, str]  # "NRS" -> "National Rescue Service"
    officials: frozenset[str]  # ids of the people who hold an office
    locals: frozenset[str]  # those of them whose office is a town's


class Heard(Struct, frozen=True, kw_only=True):
    """What one claim comes to: its placeable voices, or the articles that say it in their own voice."""

    claim: Claim
    voices: tuple[Voice, ...]
    own: tuple[str, ...]
    rests: tuple[str, ...] = ()  # pages of the pile it was followed to


def known(readings: Sequence[Reading], lineage: Lineage, entities: Iterable[Entity] = ()) -> Known:
    """Look-up tables for `count_origins`, made once for a pile."""
    families = {
        article: family.articles
        for family in lineage.families
        if family.partition == "sure"
        for article in family.articles
    }
    people = tuple(entities)
    mentions = [item for reading in readings for item in reading.mentions]
    holders = {item.id for item in mentions if item.office and not is_trade(item.office)}
    town = {item.id for item in mentions if item.office and LOCAL & set(plain(item.office))}
    return Known(
        readings={reading.article.id: reading for reading in readings},
        families=families,
        spelled=spelled_out(item.name for item in mentions if item.form == "name"),
        officials=frozenset(item.id for item in people if in_office(item) or holders & set(item.mentions)),
        locals=frozenset(item.id for item in people if town & set(item.mentions)),
    )


def in_office(item: Entity) -> bool:
    """True for somebody who holds an office; being a nurse or a driver is none."""
    return any(not is_trade(office.title) for office in item.offices)


def spelled_out(names: Iterable[str]) -> dict[str, str]:
    """The full name behind each run of letters, where the pile has one; the longest, then the first by letter."""
    every = sorted(set(names), key=lambda name: (-len(name), name))
    full: dict[str, str] = {}
    for name in every:
        for letters in sorted(acronyms_of(name)):
            full.setdefault(letters, name)
    return {name: full[name] for name in every if is_acronym(name) and name in full}


def count_origins(claims: Sequence[Claim], pile: Known, parties: Collection[str] = ()) -> Origins:
    """How many independent origins stand behind these claims, which are taken to say the same."""
    ordered = sorted(claims, key=lambda claim: (claim.article, claim.span.start, claim.span.end, claim.id))
    heard = [hear(claim, ordered, pile, (claim.article,)) for claim in ordered]
    voices = folded_voices(heard, pile)
    own = own_families(heard, pile)
    further = unnamed_elsewhere(heard, pile)
    low = least(voices)
    pages = tuple(dict.fromkeys(claim.article for claim in ordered))
    return Origins(
        min=low,
        max=max(low, len(voices) + further + own),
        why=reason(voices, low, further, own),
        voices=tuple(voice.name for voice in voices),
        parties=tuple(voice.name for voice in voices if voice.entity in parties) if parties else (),
        articles=pages,
        folded=folded(pages, pile),
    )


def hear(claim: Claim, claims: Sequence[Claim], pile: Known, seen: tuple[str, ...]) -> Heard:
    """Follow a claim to its ultimate sources, through pages of the pile that it names."""
    speaker = claim.source
    if speaker is None:
        return Heard(claim=claim, voices=(), own=(claim.article,))
    if speaker.kind in RELAYS:
        page = page_called(speaker.name, pile)
        if page is not None:
            return followed(claim, page, claims, pile, seen)
    spoken = structs.replace(speaker, name=pile.spelled.get(speaker.name, speaker.name))
    holds = claim.source_entity in pile.officials
    found = voices_of(
        claim,
        spoken,
        inside(speaker, pile.readings.get(claim.article)),
        holds_office=holds,
        local=claim.source_entity in pile.locals,
    )
    nobody = speaker.kind not in SAYING_NOTHING and not found
    return Heard(claim=claim, voices=found, own=(claim.article,) if nobody else ())


def page_called(name: str, pile: Known) -> Article | None:
    """The page of the pile that an outlet's name stands for, where there is just one."""
    keys = outlet_keys(name)
    pages = [reading.article for reading in pile.readings.values() if is_called(reading.article, keys)]
    return pages[0] if len(pages) == 1 else None


def followed(claim: Claim, page: Article, claims: Sequence[Claim], pile: Known, seen: tuple[str, ...]) -> Heard:
    """What the named page rests on; the page itself where it names nobody, where it says it not, or in a circle."""
    theirs = [item for item in claims if item.article == page.id]
    if page.id in seen or not theirs:
        return Heard(claim=claim, voices=(), own=(page.id,), rests=(page.id,))
    heard = [hear(item, claims, pile, (*seen, page.id)) for item in theirs]
    return Heard(
        claim=claim,
        voices=tuple(voice for item in heard for voice in item.voices),
        own=tuple(article for item in heard for article in item.own),
        rests=(page.id, *(article for item in heard for article in item.rests)),
    )


def folded_voices(heard: Sequence[Heard], pile: Known) -> tuple[Voice, ...]:
    """The voices heard, each once.

    Where a page and its copy name two voices that may be one, as a ministry and its minister, the copy has no other
    source than the page; nor where the page has its copy's source as well, and leaves the claim to another.
    """
    kept: list[tuple[Voice, str]] = []
    for item in heard:
        here = item.claim.article
        kin = [page for page in family(here, pile) if page != here]
        for voice in item.voices:
            near = [(other, page) for other, page in kept if page in kin]
            told = any(known_to(voice, page, pile) or known_to(other, here, pile) for other, page in near)
            may_be_one = told or any(not surely_differ(voice, other) for other, _ in near)
            if not (may_be_one or any(one(voice, other) for other, _ in kept)):
                kept.append((voice, here))
    return tuple(voice for voice, _ in kept)


def known_to(voice: Voice, page: str, pile: Known) -> bool:
    """True for a person whose surname stands on another page of the family."""
    reading = pile.readings.get(page)
    return voice.person and reading is not None and plain(voice.name)[-1].capitalize() in reading.article.text


def family(article: str, pile: Known) -> tuple[str, ...]:
    """The articles that surely count as one with this one."""
    return pile.families.get(article, (article,))


def own_families(heard: Sequence[Heard], pile: Known) -> int:
    """Families that say it in their own voice and in which no page names a source for it.

    Pages that name one another, in a circle or not, count as one family here. What a page says in its own voice, as in
    a headline, and elsewhere on somebody's word is that word.
    """
    groups = [{*family(item.claim.article, pile), *item.own, *item.rests} for item in heard]
    named = {item.claim.article for item in heard if item.voices}
    attributed = {item.claim.article for item in heard if item.claim.source is not None}
    own = {
        article for item in heard for article in item.own
        if item.claim.source is not None or article not in attributed
    }  # fmt: skip
    alone = [group for group in melted(groups) if group & own and not group & named]
    return len(melted([group | sites(group & own, pile) for group in alone]))


def sites(pages: Iterable[str], pile: Known) -> set[str]:
    """The sites these pages stand on: what a site says in its own voice on many pages, it says once."""
    readings = (pile.readings[page] for page in pages if page in pile.readings)
    return {site for reading in readings if (site := site_of(reading.article))}


def melted(groups: Sequence[set[str]]) -> list[set[str]]:
    """Sets that share a member run into one."""
    done: list[set[str]] = []
    for group in groups:
        touching = [other for other in done if other & group]
        done = [other for other in done if not other & group]
        done.append(set(group).union(*touching))
    return done


def unnamed_elsewhere(heard: Sequence[Heard], pile: Known) -> int:
    """Unnamed voices of one institution that other families heard as well: each may be another person."""
    places: dict[str, set[tuple[str, ...]]] = {}
    for item in heard:
        for voice in item.voices:
            if voice.unnamed and not voice.person:
                places.setdefault(" ".join(sorted(voice.states | voice.words)), set()).add(
                    family(item.claim.article, pile)
                )
    return sum(len(groups) - 1 for groups in places.values())


def folded(pages: Sequence[str], pile: Known) -> tuple[str, ...]:
    """Pages that count with another one of these."""
    return tuple(sorted(page for page in pages if any(other in pages and other < page for other in family(page, pile))))


def reason(voices: Sequence[Voice], low: int, further: int, own: int) -> str:
    """The count in one line."""
    return "; ".join(parts(voices, low, further, own)) or "no page names who says so"


def parts(voices: Sequence[Voice], low: int, further: int, own: int) -> Iterator[str]:
    """What the line says."""
    names = [voice.name for voice in voices]
    if names:
        yield f"{', '.join(names[:4])}{' and others' if len(names) > 4 else ''} named"
    if len(voices) > low:
        yield "official or joint voices may be one"
    if further:
        yield f"unnamed voices of one institution may be {further + 1}"
    if own:
        yield (
            "1 page says it in its own voice"
            if own == 1
            else f"{own} pages say it in their own voice, copies counted once"
        )
