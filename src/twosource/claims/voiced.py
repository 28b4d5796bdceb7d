"""Whose voice a claim is: placeable or not, whose institution, and which two voices surely differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from ..names import same_body
from ..records import Claim, Mention, Reading, Speaker
from ..tables import official_words
from ..tables.source_nouns import source_nouns

NAMING = frozenset(["person", "office", "agency", "government", "organization"])
OFFICIAL = frozenset(["government", "office", "officials"])
NOBODY = frozenset(
    re.findall(
        r"\w+",
        "it he she they we i who which that this these those one some many others people nobody"
        " residents neighbours villagers locals witnesses families survivors passers by users",
    )
)
LOOSE = frozenset(
    re.findall(
        r"\w+",
        "the a an of for and in at by from s recent latest new senior top unnamed anonymous local media reports report"
        " official officials source sources statement several other two three its their his her national",
    )
)
ROLES = frozenset(
    re.findall(
        r"\w+",
        "operator company firm owner carrier airline maker manufacturer group organisation organization agency union"
        " party club ministry department list register log laboratory lab institute office centre center",
    )
)
RANKS = frozenset(
    [
        "chief",
        "head",
        "senior",
        "deputy",
        "city",
        "town",
        "county",
        "national",
        "federal",
        "regional",
        "provincial",
        "municipal",
        "public",
        "royal",
    ]
)
LOCAL = frozenset(["mayor", "mayoress", "burgomaster", "councillor", "councilor", "alderman", "municipality"])
BODILESS = frozenset(
    re.findall(
        r"\w+",
        "authority authorities intelligence force side country nation state capital leadership republic kingdom"
        " province house group gang team party staff board body camp faction organisation organization",
    )
)
BETWEEN = re.compile(r"\b(?:of|at|for|from|in|with|to)\b")
NAME_LIKE = frozenset(["person", "organization", "country", "place", "outlet", "group"])


class Voice(Struct, frozen=True, kw_only=True):
    """An ultimate source: by which name, of which state where it is official, and whether it is somebody by name."""

    name: str
    words: frozenset[str]
    states: frozenset[str]
    official: bool
    local: bool  # of a town or district, not of the state
    person: bool
    unnamed: bool  # placed by its institution only: "a senior Marlish official"
    entity: str | None
    table_key: str | None
    together: str  # voices named in one breath share it


def voices_of(
    claim: Claim, speaker: Speaker, mentions: Sequence[Mention], *, holds_office: bool = False, local: bool = False
) -> tuple[Voice, ...]:
    """The placeable voices of a speaker; two states named together are two voices. Empty where nobody can be placed.

    `mentions` are those that lie in the speaker's words.
    """
    if not placeable(speaker, mentions):
        return ()
    countries = {item.country: item.name for item in mentions if item.country and item.kind == "country"}
    offices = [item.office for item in mentions if item.kind == "person" and item.office]
    official = holds_office or is_official(speaker) or any(not is_trade(office) for office in offices)
    if len(countries) > 1 and speaker.kind not in ("person", "agency", "outlet"):
        return tuple(of_state(claim, code, countries[code]) for code in sorted(countries))
    keys = [item.table_key for item in mentions if item.table_key and not item.table_key.startswith("country")]
    states = frozenset(item.country for item in mentions if item.country)
    return (
        Voice(
            name=speaker.name, words=frozenset(plain(speaker.name)) - LOOSE, states=states, official=official,
            local=local or bool(LOCAL & set(plain(speaker.name))),
            person=speaker.kind == "person" and not body_named(speaker.name),
            unnamed=speaker.kind in ("officials", "documents"),
            entity=claim.source_entity, table_key=keys[0] if keys else None,
            together=claim.id,
        ),
    )  # fmt: skip


def of_state(claim: Claim, code: str, name: str) -> Voice:
    """One state out of several that are named in one breath."""
    return Voice(
        name=name, words=frozenset(), states=frozenset({code}), official=True, local=False, person=False, unnamed=True,
        entity=None, table_key=None, together=claim.id,
    )  # fmt: skip


def placeable(speaker: Speaker, mentions: Sequence[Mention]) -> bool:
    """True where somebody, or the institution or state somebody speaks for, is named: "police", "army officials"."""
    if not set(plain(speaker.name)) - NOBODY:
        return False
    if speaker.kind in ("government", "officials", "impersonal", "person") and body_named(speaker.name):
        return True
    if speaker.kind in NAMING:
        return not mentions or not all(item.kind == "group" and item.form == "nominal" for item in mentions)
    if speaker.kind == "impersonal":
        return any(item.kind == "person" and item.form == "name" for item in mentions)
    return any(item.form in ("name", "adjective") and item.kind in NAME_LIKE for item in mentions) or (
        not mentions and bool(re.search(r"(?<!^)\b[A-Z]", speaker.name))
    )


def body_named(name: str) -> bool:
    """True where a word says which institution speaks: police, the army command, a surgeon at the district hospital."""
    return any(source_nouns().get(word) in ("government", "organization") for word in bodies(name))


def bodies(name: str) -> frozenset[str]:
    """The words that may name an institution, in the singular, two together as well ("coast guard")."""
    run = tuple(word.removesuffix("s") if word not in source_nouns() else word for word in plain(name))
    return (frozenset(run) | frozenset(map("".join, pairwise(run)))) - BODILESS


def is_official(speaker: Speaker) -> bool:
    """True for a voice of the state: harbour police, a ministry; a district hospital and a police union are none."""
    kinds = [source_nouns().get(word, "") for word in heads(speaker.name)]
    if "organization" in kinds and "government" not in kinds[:1]:
        return False
    run = plain(speaker.name)
    words = (*run, *map(" ".join, pairwise(run)))
    return speaker.kind in OFFICIAL or any(word in official_words() for word in words)


def is_trade(title: str) -> bool:
    """True for what somebody does without an office: nurse, crane driver; a city engineer may hold one."""
    ends = heads(title)
    of_office = RANKS | official_words()
    return bool(ends) and source_nouns().get(ends[0]) == "person" and of_office.isdisjoint(plain(title))


def heads(name: str) -> tuple[str, ...]:
    """The last word of each part: "a surgeon at the district hospital" has surgeon and hospital."""
    return tuple(part.split()[-1] for part in BETWEEN.split(" ".join(plain(name))) if part.split())


def plain(name: str) -> tuple[str, ...]:
    """The words of a name in lower case."""
    return tuple(re.findall(r"[^\W_]+", name.lower()))


def one(a: Voice, b: Voice) -> bool:
    """True where two voices are the same voice, as far as names tell."""
    if a.entity and a.entity == b.entity:
        return True
    if a.table_key and b.table_key:
        return a.table_key == b.table_key
    if same_body(a.name, b.name):
        return True
    if a.person and b.person:
        return plain(a.name)[-1:] == plain(b.name)[-1:]
    if a.person or b.person:
        return False
    if a.states and a.states == b.states and a.official == b.official:
        return a.words <= b.words or b.words <= a.words
    return bool(a.words) and a.words == b.words


def by_role(voice: Voice) -> bool:
    """True for "the operator", "the company": it may be any body that is named elsewhere."""
    return bool(voice.words) and voice.words <= ROLES


def surely_differ(a: Voice, b: Voice) -> bool:
    """True where two voices cannot be one: not named in one breath, and not both official voices of one state.

    Official voices whose states are not known may be one; a town hall and a ministry are two. A shorter name may stand
    for the longer one.
    """
    if one(a, b) or a.together == b.together:
        return False
    if (by_role(a) and not b.person) or (by_role(b) and not a.person):
        return False
    if a.words and b.words and (a.words <= b.words or b.words <= a.words):
        return False
    if a.official and b.official and a.local == b.local:
        return bool(a.states) and bool(b.states) and not a.states & b.states
    return True


def least(voices: Sequence[Voice]) -> int:
    """How many voices surely differ from one another."""
    chosen: list[Voice] = []
    for voice in voices:
        if all(surely_differ(voice, other) for other in chosen):
            chosen.append(voice)
    return len(chosen)


def inside(speaker: Speaker, reading: Reading | None) -> tuple[Mention, ...]:
    """The mentions that lie in a speaker's words."""
    if speaker.span is None or reading is None:
        return ()
    return tuple(item for item in reading.mentions if item.span.within(speaker.span))
