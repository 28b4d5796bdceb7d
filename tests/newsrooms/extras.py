"""Pages beside the first report: second reports, a statement told twice, circles, look-alikes, stubs."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from msgspec import structs

from .case import Case, Voice, case, stories
from .drafts import SEEN, Draft, silent_copy, wire_report, witness
from .layout import outlet
from .telling import KEY, NOTHING, PUBLIC, Line, reworded, sentence, told


def second_report(about: Case, chance: Random) -> Draft:
    """A reporter's own page: the claim on another's word or in its own voice, own facts, few of the public ones."""
    alone = chance.random() < 0.2
    voice = None if alone else witness(chance)
    house = outlet(chance)
    own = [SEEN] * chance.randint(2, 4)
    public = chance.sample(range(PUBLIC), chance.randint(0, 2))
    lines = [told(about, KEY, voice, chance)]
    lines += [told(about, fact, witness(chance) if chance.random() < 0.4 else None, chance) for fact in (*own, *public)]
    seen = {house.file} if alone and chance.random() < 0.5 else set()
    behind = frozenset({voice.institution or ""}) if voice else frozenset(seen)
    return Draft(
        outlet=house, lines=tuple(lines), way="second", behind=behind, case=about, day=chance.randint(3, 22)
    )  # fmt: skip


def statement_twin(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """Another outlet that tells the same statement in its own words: the official's figures, and little else."""
    facts = [line.fact for line in first.lines if 0 <= line.fact < PUBLIC][:2]
    lines = [told(about, KEY, about.official, chance), *(told(about, fact, about.official, chance) for fact in facts)]
    lines += [told(about, SEEN, None, chance) for _ in range(2)]
    return [
        Draft(
            outlet=outlet(chance), lines=tuple(lines), way="statement", behind=frozenset({"official"}), case=about,
            day=first.day + 1,
        )
    ]  # fmt: skip


def circle(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """Two papers that name each other as their source and nobody else."""
    pair = [outlet(chance), outlet(chance)]
    rumour = [told(about, SEEN, None, chance) for _ in range(3)]
    made = []
    for mine, other in (pair, pair[::-1]):
        voice = Voice(institution=None, full=f"the {other.name}", short=other.name)
        lines = [told(about, KEY, voice, chance), *(reworded(line, about, chance) for line in rumour)]
        made.append(
            Draft(
                outlet=mine, lines=tuple(lines), way="circle", behind=frozenset(), case=about, day=first.day,
                parent=other.file,
            )
        )  # fmt: skip
    return made


def unnamed_twice(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """Two papers with a senior official each, who may be one."""
    one_and_the_same = chance.random() < 0.5
    made = []
    for at in range(2):
        who = "unnamed" if one_and_the_same else f"unnamed {at}"
        voice = Voice(
            institution=who, full=f"a senior official of the {about.country} government", short="the official"
        )
        lines = [told(about, KEY, voice, chance)]
        lines += [told(about, SEEN, None, chance) for _ in range(5)]
        made.append(
            Draft(
                outlet=outlet(chance), lines=tuple(lines), way="unnamed", behind=frozenset({who}), case=about,
                day=first.day,
            )
        )  # fmt: skip
    return made


def hearsay(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """A comment that rests on analysts."""
    voice = Voice(institution=None, full="analysts", short="analysts")
    lines = [told(about, KEY, voice, chance)]
    lines += [told(about, SEEN, None, chance) for _ in range(2)]
    return [
        Draft(
            outlet=outlet(chance), lines=tuple(lines), way="hearsay", behind=frozenset(), case=about, day=first.day + 1
        )
    ]  # fmt: skip


def look_alike(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """Another event of the same kind: another place, other figures, the same way of telling it."""
    other = case(chance, stories().index(about.story))
    if other.dead == about.dead:
        return []
    made = wire_report(other, chance)
    return [structs.replace(made, outlet=outlet(chance), wire=None, way="look-alike", behind=frozenset())]


def denial(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """A page on which somebody who has a stake says that nobody died."""
    words = f"nobody was killed, {about.slots['firm']} said, and it called reports to the contrary invented"
    lines = [Line(fact=NOTHING, voice=None, text=sentence(words)), *(told(about, SEEN, None, chance) for _ in range(3))]
    return [
        Draft(
            outlet=outlet(chance), lines=tuple(lines), way="denial", behind=frozenset(), case=about, day=first.day + 1
        )
    ]  # fmt: skip


def stubs(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """Three pages of one site of which a paywall leaves one sentence, with one notice below each."""
    site = outlet(chance)
    notice = chance.choice(NOTICES)
    made = []
    for at in range(3):
        house = structs.replace(site, file=site.file.replace(".txt", f"_{at + 1}.txt"))
        lines = (told(about, SEEN, None, chance), Line(fact=NOTHING, voice=None, text=notice))
        made.append(
            Draft(outlet=house, lines=lines, way="stub", behind=frozenset(), case=about, day=first.day + at)
        )  # fmt: skip
    return made


NOTICES = (
    "We and our 812 partners store and access information on a device, such as cookies, and process personal data, such"
    " as unique identifiers, for personalised advertising, measurement of content and audience insights.",
    "This article is reserved for subscribers. To continue reading for only 4 crowns a month, choose an offer below;"
    " you can cancel at any time, and your first 30 days are free of charge.",
)


def stale(about: Case, first: Draft, chance: Random) -> list[Draft]:
    """The old body under a new headline and a new day."""
    copy = silent_copy(first, chance)
    return [structs.replace(copy, way="stale", parent=first.outlet.file, day=first.day + 7)]


Extra = Callable[[Case, Draft, Random], list[Draft]]
EXTRAS: tuple[tuple[float, Extra], ...] = (
    (0.25, statement_twin), (0.12, circle), (0.15, unnamed_twice), (0.15, hearsay), (0.3, look_alike), (0.12, stale),
    (0.1, denial), (0.08, stubs),
)  # fmt: skip
