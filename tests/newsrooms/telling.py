"""Facts as sentences: which wording, whose word, and the ways in which a newsroom rewrites what another wrote."""

from __future__ import annotations

from random import Random

from msgspec import Struct, structs

from .case import Case, Voice, filled

KEY = -1
QUOTE = -2
NOTHING = -9  # a sentence that says nothing
OWN = 100  # own facts count from here; each page draws its own
SCENES = (
    ("a tall {trade}", "the {trade} next door", "one {trade}", "an old {trade}", "a {trade}'s daughter",
     "a retired {trade}", "somebody's cousin", "two brothers", "the sexton", "a lodger", "a boy on a scooter"),
    ("remembered", "talked of", "drew", "photographed", "found", "noticed", "described", "kept", "buried", "sold",
     "weighed", "mended", "painted", "hid"),
    ("a red glove", "two broken cups", "a barking dog", "tar in buckets", "an open umbrella", "a stopped clock",
     "a torn school book", "a tin whistle", "wet mattresses", "a bicycle without wheels", "seven candles",
     "a letter in green ink", "the spare key", "a jar of plums", "half a ladder", "a goat"),
    ("behind the chapel", "on the tram stairs", "under a lime tree", "near the old pump", "in a doorway",
     "at the bend of the road", "between parked vans", "beside a well", "in the dovecote", "over the archway",
     "below the gutter", "on the ice", "inside a piano"),
    ("and told nobody", "which disappeared at night", "as lamps came on", "while a radio played waltzes",
     "before the street was closed", "although no one asked", "to a neighbour's surprise", "and laughed about it",
     "for the third time that week", "without being paid", "long after supper"),
)  # fmt: skip
TRADE_WORDS = ("baker", "nurse", "carpenter", "tailor", "teacher", "mason", "gardener", "printer", "barber", "cook")
PUBLIC = 9
SAYINGS = ("{core}, {who} said", "{who} said that {core}", "according to {who}, {core}", "{core}, according to {who}")
SYNONYMS = (
    (" about ", " roughly "), (" put at ", " estimated at "), (" stayed ", " remained "), (" another ", " a further "),
    (" quarter ", " district "), (" people ", " persons "), (" fought ", " battled "), (" within ", " in a matter of "),
    (" some ", " around "), (" hospital ", " clinic "), (" injured", " hurt"), (" building ", " premises "),
    (" vessel", " craft"), (" found ", " discovered "), (" took ", " needed "), (" came from ", " arrived from "),
)  # fmt: skip
PADDING = (
    "The matter is likely to occupy the authorities for some time to come.",
    "Questions of safety remain an important topic for many readers.",
    "The region has a long and complicated history.",
    "Further developments are awaited in the coming days.",
    "Our thoughts are with everyone affected by these events.",
    "Observers will be following the situation closely.",
)


class Line(Struct, frozen=True, kw_only=True):
    """A sentence of a page: the fact it tells, whose word that is, and its text."""

    fact: int
    voice: Voice | None
    text: str


def told(case: Case, fact: int, voice: Voice | None, chance: Random, *, avoid: str = "") -> Line:
    """A fact in one of its wordings, another one than in `avoid` where that is told as well."""
    if fact == QUOTE:
        return quoted(case, voice or case.chief)
    if fact >= OWN and fact - OWN >= len(case.story["own"]):
        return Line(fact=fact, voice=voice, text=sentence(said(scene(chance), voice, chance)))
    wordings = wordings_of(case, fact)
    in_words = chance.random() < 0.7
    cores = [filled(item, case.slots, case.dead, in_words=in_words) for item in wordings]
    fresh = [core for core in cores if core.lower() not in avoid.lower()] or cores
    return Line(fact=fact, voice=voice, text=sentence(said(chance.choice(fresh), voice, chance)))


def wordings_of(case: Case, fact: int) -> list[str]:
    """The wordings of a fact."""
    if fact == KEY:
        return list(case.story["key"])
    return [case.story["own"][fact - OWN]] if fact >= OWN else list(case.story["facts"][fact])


def scene(chance: Random) -> str:
    """Something only one reporter has seen."""
    words = [chance.choice(part) for part in SCENES]
    return " ".join(words).format(trade=chance.choice(TRADE_WORDS))


def quoted(case: Case, voice: Voice) -> Line:
    """The official's words, word for word."""
    return Line(fact=QUOTE, voice=voice, text=f'"{case.story["quote"]}," {voice.full} said.')


def said(core: str, voice: Voice | None, chance: Random) -> str:
    """The fact with whose word it is, or alone."""
    return chance.choice(SAYINGS).format(core=core, who=voice.full) if voice else core


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return text[0].upper() + text[1:].rstrip(".") + "."


def reworded(line: Line, case: Case, chance: Random, *, drop_voice: bool = False) -> Line:
    """The same fact in another wording; a quotation is kept or told as what somebody said."""
    if line.fact == QUOTE:
        return line if chance.random() < 0.5 else indirect(line, case)
    if line.fact not in range(KEY, PUBLIC):
        return structs.replace(line, text=swapped(line.text, chance))
    voice = None if drop_voice else line.voice
    return told(case, line.fact, voice, chance, avoid=line.text)


def indirect(line: Line, case: Case) -> Line:
    """A quotation as reported speech."""
    core = case.story["quote"]
    who = line.voice.full if line.voice else "officials"
    return structs.replace(line, text=sentence(f"{who} said that {core[0].lower()}{core[1:]}"))


def swapped(text: str, chance: Random) -> str:
    """The sentence with some words exchanged for others of their meaning."""
    for word, other in SYNONYMS:
        if chance.random() < 0.6:
            text = text.replace(word, other)
    return text


def shuffled(lines: list[Line], chance: Random) -> list[Line]:
    """Lines of which some changed places with a neighbour; the first stays."""
    out = list(lines)
    for at in range(2, len(out)):
        if chance.random() < 0.35:
            out[at - 1], out[at] = out[at], out[at - 1]
    return out


def paragraphs(lines: list[Line], chance: Random) -> str:
    """The sentences as paragraphs of one to three."""
    out: list[str] = []
    rest = [line.text for line in lines]
    while rest:
        size = chance.randint(1, 3)
        out.append(" ".join(rest[:size]))
        rest = rest[size:]
    return "\n".join(out)


def bullets(lines: list[Line]) -> str:
    """The sentences as a list of points."""
    return "\n".join(f"- {line.text}" for line in lines)


def padded(lines: list[Line], chance: Random) -> list[Line]:
    """With a sentence that says nothing at the end."""
    return [*lines, Line(fact=-9, voice=None, text=chance.choice(PADDING))]
