"""A sentence of the user's own against the record: stands, one origin, none named, cannot tell."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct, structs

from ..records import (
    EventMention,
    Interval,
    Lineage,
    Moment,
    Origins,
    Published,
    Reading,
    Record,
    Resolved,
    Sentence,
    Verdict,
    record_id,
)
from ..rulebook import Rulebook
from .asked_events import Match, event_matches
from .asked_figures import figure_matches
from .asked_pages import days_fit, told_elsewhere
from .asked_voices import AskedVoice, asked_voice, by_voice, said_by
from .asked_words import strangers, word_matches
from .context import Draft, Page, Pile, look_up
from .groups import Counter, Debate, place_of
from .standing import counter
from .weighing import debated

Said = Literal["stands", "one origin", "none named", "cannot tell"]
NOTHING = Origins(min=0, max=0, why="no page of the pile says so")


class Found(Struct, frozen=True, kw_only=True):
    """The record as `check` needs it: its index, its questions, and the count of origins."""

    pile: Pile
    debates: tuple[Debate, ...]
    record: Record
    count: Counter


def check_reading(reading: Reading, mentions: tuple[EventMention, ...], record: Record, rules: Rulebook) -> Verdict:
    """What the record holds for and against a sentence, in one of four answers."""
    pile = look_up(record.readings, record.event_mentions, record.resolved, record.lineage, rules)
    count = counter(pile)
    found = Found(pile=pile, debates=debated(pile, count), record=record, count=count)
    unknown = strangers(reading, pile)
    if unknown:
        return nothing(reading, f"{unknown[0]} does not stand in the pile", "a page that speaks of it")
    asked = question(reading, mentions, pile)
    voice = asked_voice(asked)
    for look in (figure_matches, word_matches, event_matches):
        matches = look(asked, pile, found.debates)
        if matches and look is figure_matches:
            matches = tuple(on_the_day(match, asked, pile) for match in matches)
        if matches:
            told = tuple(by_voice(match, voice, pile, found.debates) for match in matches)
            return judged(reading, found, told, asked, voice)
    more = elsewhere(asked, pile, frozenset(), voice)
    if more:
        return answer(reading, found, Match(supports=more))
    return nothing(reading, "no page of the pile speaks of this", "a page that speaks of it")


def question(reading: Reading, mentions: tuple[EventMention, ...], pile: Pile) -> Pile:
    """The sentence as a pile of its own, dated like the latest page so that old years are seen as old."""
    published: tuple[Published, ...] = ()
    if pile.latest:
        published = (dated(reading, pile.latest),)
    return look_up((reading,), mentions, Resolved(published=published), Lineage(), pile.rules)


def dated(reading: Reading, day: date) -> Published:
    """The sentence taken as of the last known day of the pile."""
    return Published(
        id=record_id("published", reading.article.id), evidence=(reading.article.cut(0, len(reading.article.text)),),
        made_by="claims.check", article=reading.article.id,
        when=Moment(interval=Interval(start=day, end=day), basis="derived"),
    )  # fmt: skip


def nothing(reading: Reading, why: str, settle: str) -> Verdict:
    """Cannot tell, because the pile does not speak of it."""
    return Verdict(
        sentence=reading.article.text, answer="cannot tell", origins=NOTHING, supports=(), against=(), why=why,
        settle=settle,
    )  # fmt: skip


def elsewhere(asked: Pile, pile: Pile, seen: frozenset[str], voice: AskedVoice | None) -> tuple[Draft, ...]:
    """Pages that say it in other words; of a sentence about who says so, those that have it from that voice."""
    more = told_elsewhere(asked, pile, seen)
    return more if voice is None else said_by(more, voice, pile)


def on_the_day(match: Match, asked: Pile, pile: Pile) -> Match:
    """Without the pages whose sentence, or whose own day, shuts out the day that is asked for."""
    days = tuple(item for page in asked.pages.values() for item in page.reading.whens if item.names_days)
    other = tuple(draft for draft in match.supports if not days_fit(*told_in(draft, pile), days))
    if not other:
        return match
    kept = tuple(draft for draft in match.supports if draft not in other)
    against = (*match.against, *(draft.claim.id for draft in other))
    return structs.replace(match, supports=kept, against=against, why=match.why or "the pages tell of another time")


def told_in(draft: Draft, pile: Pile) -> tuple[Page, Sentence]:
    """The page and sentence of a claim."""
    page = pile.pages[draft.claim.article]
    return page, next(item for item in page.reading.sentences if item.number == draft.number)


def judged(
    reading: Reading, found: Found, matches: tuple[Match, ...], asked: Pile, voice: AskedVoice | None
) -> Verdict:
    """The answer of the weakest part of the sentence, with the pages that say the whole of it in other words."""
    seen = frozenset(draft.claim.article for match in matches for draft in match.supports)
    more = elsewhere(asked, found.pile, seen, voice)
    verdicts = [answer(reading, found, structs.replace(match, supports=match.supports + more)) for match in matches]
    order = ("cannot tell", "none named", "one origin", "stands")
    return min(verdicts, key=lambda item: order.index(item.answer))


def answer(reading: Reading, found: Found, match: Match) -> Verdict:
    """One part of the sentence against the record."""
    supports = tuple(sorted(match.supports, key=place_of))
    if not supports:
        return verdict(reading, Ruling("cannot tell", match.why, match.settle), NOTHING, (), match.against)
    origins = found.count(tuple(draft.claim for draft in supports))
    opposed, newer = opponents(found.record, supports)
    ruling = ruled(origins, opposed=bool(opposed), stale=bool(newer))
    return verdict(reading, ruling, origins, supports, (*newer, *opposed, *match.against))


class Ruling(NamedTuple):
    """An answer, why, and what would settle it."""

    said: Said
    why: str
    settle: str


def ruled(origins: Origins, *, opposed: bool, stale: bool) -> Ruling:
    """The answer for a sentence that at least one page bears out."""
    if stale:
        return Ruling("cannot tell", "the pages took this back later", "a later page that repeats it")
    if origins.min >= 2 and opposed:
        return Ruling("cannot tell", "other pages contradict it", "a source that both sides accept")
    if origins.min >= 2:
        return Ruling("stands", origins.why, "nothing more is needed for two origins")
    if origins.min == 1:
        return Ruling("one origin", origins.why, "a second source that does not go back to it")
    return Ruling("none named", "no page says who stands behind it", "a page that names its source")


def verdict(
    reading: Reading, ruling: Ruling, origins: Origins, supports: tuple[Draft, ...], against: tuple[str, ...]
) -> Verdict:
    """The record of an answer."""
    return Verdict(
        sentence=reading.article.text, answer=ruling.said, origins=origins,
        supports=tuple(draft.claim.id for draft in supports if draft.topic.kind != "told"),
        against=tuple(dict.fromkeys(against)), why=ruling.why,
        settle=ruling.settle,
    )  # fmt: skip


def opponents(record: Record, supports: tuple[Draft, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of claims that contradict these, and of those that took their place in a correction."""
    mine = {draft.claim.id for draft in supports}
    opposed: list[str] = []
    newer: list[str] = []
    for item in record.disagreements:
        sides = [set(side.claims) for side in item.sides]
        if item.verdict == "contradiction" and any(side & mine for side in sides):
            opposed += [ident for side in item.sides if not set(side.claims) & mine for ident in side.claims]
        if item.verdict == "superseded" and item.level == "card" and sides[-1] & mine and not sides[0] & mine:
            newer += list(item.sides[0].claims)
    return tuple(opposed), tuple(newer)
