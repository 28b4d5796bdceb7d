"""Deeds of a sentence by their verb and thing, and names that the pile does not know."""

from __future__ import annotations

from ..records import Reading
from .asked_events import Match
from .context import Draft, Pile
from .groups import Debate
from .propositions import propositions


def strangers(reading: Reading, pile: Pile) -> tuple[str, ...]:
    """Names of the sentence that stand nowhere in the pile, in order."""
    text = "\n".join(page.article.text for page in pile.pages.values()).lower()
    names = [item.name for item in reading.mentions if item.form == "name" and item.kind != "other"]
    return tuple(name for name in names if not any(part.lower() in text for part in name.split() if len(part) > 2))


def word_matches(asked: Pile, pile: Pile, debates: tuple[Debate, ...]) -> tuple[Match, ...]:
    """One match for each clause whose verb and thing the pile disputes; none where it does not."""
    known = [d for item in debates if item.topic.kind == "deed" for d in item.drafts]
    out = []
    for page in asked.pages.values():
        for draft in propositions(asked, page):
            same = [d for d in known if d.topic.name == draft.topic.name]
            if same:
                out.append(match_of(draft, same))
    return tuple(out)


def match_of(asked: Draft, same: list[Draft]) -> Match:
    """Those who say so, and those who deny it."""
    supports = tuple(d for d in same if d.claim.polarity == asked.claim.polarity)
    against = tuple(d.claim.id for d in same if d not in supports)
    return Match(supports=supports, against=against, why="the pages deny it", settle="a page with proof of it")
