"""A matter to write about: invented names and figures, and who can speak of it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from msgspec import Struct

STORIES = Path(__file__).with_name("stories.yaml")
HEADS = (
    "Bar",
    "Kel",
    "Tor",
    "Mis",
    "Vad",
    "Lor",
    "Sen",
    "Dral",
    "Os",
    "Brin",
    "Hal",
    "Pel",
    "Gar",
    "Nor",
    "Tam",
    "Wes",
)
MIDDLES = ("ta", "vi", "lo", "ne", "ru", "sa", "ki", "do", "me", "la")
TAILS = ("rek", "mund", "den", "vik", "lin", "sted", "holm", "gard", "by", "nau", "tov", "len", "ska", "rin")
GIVEN = ("Anna", "Peter", "Maria", "Johan", "Elena", "Thomas", "Clara", "David", "Ruth", "Martin", "Laura", "Simon")
TRADES = ("a crane driver", "a baker", "a nurse", "a bus driver", "a student", "a carpenter", "a shopkeeper")
WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]


class Voice(Struct, frozen=True, kw_only=True):
    """Somebody who speaks. Voices of one `institution` are one origin; None where nobody can be placed."""

    institution: str | None
    full: str  # "harbour master Anna Torvirek"
    short: str  # "Torvirek"


class Case(Struct, frozen=True, kw_only=True):
    """One matter."""

    story: dict[str, Any]
    slots: dict[str, str]
    dead: int
    official: Voice
    chief: Voice
    country: str
    claim: str


@lru_cache(maxsize=1)
def stories() -> tuple[dict[str, Any], ...]:
    """The matters of stories.yaml."""
    return tuple(yaml.safe_load(STORIES.read_text("utf-8")))


def invented(chance: Random) -> str:
    """A name that no table knows."""
    return chance.choice(HEADS) + chance.choice((*MIDDLES, "")) + chance.choice(TAILS)


def names(chance: Random, count: int) -> list[str]:
    """So many different names."""
    found: list[str] = []
    while len(found) < count:
        name = invented(chance)
        if name not in found:
            found.append(name)
    return found


def person(chance: Random) -> tuple[str, str]:
    """Full name and surname."""
    surname = invented(chance)
    return f"{chance.choice(GIVEN)} {surname}", surname


def case(chance: Random, which: int) -> Case:
    """A matter of this kind with names and figures of its own."""
    story = stories()[which % len(stories())]
    town, other, quarter, firm, country = names(chance, 5)
    full, short = person(chance)
    dead = chance.randint(3, 19)
    slots = {
        "town": town, "other_town": other, "quarter": quarter, "firm": f"{firm} {chance.choice(['Works', 'Trading'])}",
        "site": chance.choice(story["site"]),
        "hour": f"{chance.randint(1, 11)}:{chance.choice(['10', '20', '40'])} a.m.",
        "hurt": str(chance.randint(21, 69)), "crew": str(chance.randint(70, 190)),
        "money": str(chance.randint(4, 66)), "year": str(chance.randint(1961, 2019)),
    }  # fmt: skip
    body = chance.choice(story["body"])
    return Case(
        story=story, slots=slots, dead=dead, country=country,
        official=Voice(institution="official", full=body, short=body),
        chief=Voice(institution="official", full=f"{chance.choice(story['chief'])} {full}", short=short),
        claim=filled(story["claim"], slots, dead, in_words=True),
    )  # fmt: skip


def filled(wording: str, slots: dict[str, str], dead: int, *, in_words: bool) -> str:
    """A wording with its slots filled."""
    count = WORDS[dead] if in_words and dead < len(WORDS) else str(dead)
    return wording.format(dead=count, Dead=count.capitalize(), **slots)
