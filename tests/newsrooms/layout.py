"""A page as it stands on a site: headline, dateline or byline, paragraphs, and the furniture around them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from msgspec import Struct

from .case import invented, person
from .telling import bullets, paragraphs

if TYPE_CHECKING:
    from .drafts import Draft

PAPERS = ("Post", "Courier", "Herald", "Echo", "Telegraph", "Observer", "Mirror", "Chronicle")
FURNITURE = (
    "Share | Print | Subscribe", "Leave a Reply", "Sign up for our newsletter",
    "We use cookies to improve your experience.", "Read more", "Advertisement", "All rights reserved.",
)  # fmt: skip
TITLES = {
    "fire": ("Deadly fire in {town}", "Fire at {site} kills {dead}", "{town} mourns after fire", "Blaze at the {site}"),
    "ferry": ("Ferry sinks off {town}", "{dead} dead as ferry goes down", "Night of fear at {town}"),
    "clash": ("Clash at the {site}", "{dead} soldiers killed", "Shots at the {site}"),
    "collapse": ("{site} collapses in {town}", "{dead} dead in {town}", "Disaster in {town}"),
    "poisoning": ("Deadly meal in {town}", "{dead} dead after meal", "Poison alarm in {town}"),
}
MONTH = "May"


class Outlet(Struct, frozen=True, kw_only=True):
    """A house: its name, its file, and how an agency signs."""

    name: str
    file: str
    letters: str | None = None

    @property
    def credit(self) -> str:
        """The name an agency's text is credited with."""
        return self.name


def outlet(chance: Random) -> Outlet:
    """A paper with an invented name."""
    place, kind = invented(chance), chance.choice(PAPERS)
    return Outlet(name=f"{place} {kind}", file=f"{place}_{kind}.txt".lower())


def agency(chance: Random) -> Outlet:
    """A news agency with an invented name."""
    place = invented(chance)
    letters = f"{place[0]}PA"
    return Outlet(name=f"{place} Press Agency", file=f"{letters}_wire.txt".lower(), letters=letters)


def laid_out(draft: Draft, chance: Random) -> str:
    """The whole text of a page."""
    body = bullets(list(draft.lines)) if draft.way == "digest" else paragraphs(list(draft.lines), chance)
    return "\n".join([*above(draft, chance), opened(draft, body), *below(draft, chance)]) + "\n"


def title(draft: Draft, chance: Random) -> str:
    """A headline."""
    wording = chance.choice(TITLES[draft.case.story["kind"]])
    made = wording.format(dead=draft.case.dead, town=draft.case.slots["town"], site=draft.case.slots["site"])
    return made[0].upper() + made[1:]


def above(draft: Draft, chance: Random) -> list[str]:
    """What stands over the story."""
    lines = [title(draft, chance)]
    if draft.credit:
        lines.append(f"By {draft.credit}")
    if draft.way in ("second", "statement", "unnamed"):
        lines.append(f"By {person(chance)[0]}, {draft.case.slots['town']}, {MONTH} {draft.day}")
    elif draft.way != "wire" and (draft.way == "stale" or chance.random() < 0.4):
        lines.append(f"{draft.day} {MONTH} 2031")
    if chance.random() < 0.2:
        lines.append(f"Photo: the scene on {MONTH} {draft.day}. (QPA/{person(chance)[0]})")
    return lines


def opened(draft: Draft, body: str) -> str:
    """The story, after an agency's dateline where it has one."""
    if draft.wire is None or draft.way not in ("wire", "reprint"):
        return body
    return f"{draft.case.slots['town'].upper()}, {MONTH} {draft.day} ({draft.wire.letters}) - {body}"


def below(draft: Draft, chance: Random) -> list[str]:
    """What stands under the story."""
    lines = chance.sample(FURNITURE, chance.randint(0, 3))
    if chance.random() < 0.15:
        lines.insert(0, f"{person(chance)[0]} is a veteran reporter known for careful prose.")
    return lines
