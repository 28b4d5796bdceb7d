"""Sentences about who says something: "KCNA reported that ...", "Norway has confirmed ...".

Such a sentence is borne out only by what comes from that voice. Where it is one of confirming, pages that tell of its
silence stand against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, structs

from ..records import Attribution, Speaker
from .asked_events import Match
from .asked_figures import called, long_words
from .context import Draft, Page, Pile
from .groups import Debate

OF_A_STATE = frozenset({"government", "office"})


class AskedVoice(Struct, frozen=True, kw_only=True):
    """Who is said to say it: the words of the sentence, and the country where these name one."""

    words: str
    country: str | None
    state: bool  # the words name the state itself, so that its ministries speak for it


def asked_voice(asked: Pile) -> AskedVoice | None:
    """The first one the sentence names as its source; None where it tells of a thing and not of who says so."""
    for page in asked.pages.values():
        told = [item for item in page.reading.attributions if item.act != "silence" and item.source is not None]
        for item in sorted(told, key=lambda item: item.span.start):
            if item.source_kind != "impersonal":
                return voice_of(page, item)
    return None


def voice_of(page: Page, item: Attribution) -> AskedVoice:
    """Its source as a voice."""
    mention = page.mentions.get(item.source_mention or "")
    return AskedVoice(
        words=item.source.quote if item.source else "",
        country=mention.country if mention else None,
        state=mention is not None and mention.kind == "country",
    )


def by_voice(match: Match, voice: AskedVoice | None, pile: Pile, debates: Sequence[Debate]) -> Match:
    """The match with nothing but what comes from the voice; as it is where the sentence names none."""
    if voice is None:
        return match
    supports = said_by(match.supports, voice, pile)
    kinds = {kind_of(draft, pile) for draft in match.supports} - {None}
    acts = [draft for item in debates if item.topic.kind == "ack" for draft in item.drafts]
    silent = [draft for draft in acts if kind_of(draft, pile) in kinds and keeps_silent(draft, voice)]
    why = f"the pages say that {voice.words} did not" if silent else f"no page has it from {voice.words}"
    against = (*(draft.claim.id for draft in silent), *match.against)
    return structs.replace(
        match, supports=supports, against=against, why=why, settle=f"a page that quotes {voice.words}"
    )


def said_by(drafts: Sequence[Draft], voice: AskedVoice, pile: Pile) -> tuple[Draft, ...]:
    """The drafts that the voice stands behind, itself or through others."""
    return tuple(draft for draft in drafts if any(is_voice(speaker, voice, pile) for speaker in speakers(draft)))


def speakers(draft: Draft) -> tuple[Speaker, ...]:
    """Everybody the claim came through."""
    source = draft.claim.source
    return (*draft.claim.chain, *(() if source is None else (source,)))


def is_voice(speaker: Speaker, voice: AskedVoice, pile: Pile) -> bool:
    """True where the pages call the speaker by all the words asked for, or where it speaks for the state asked for."""
    entity = pile.entities.get(pile.entity_of.get(speaker.mention or "", ""))
    if voice.state and entity is not None and entity.country == voice.country and speaker.kind in OF_A_STATE:
        return True
    return long_words(voice.words) <= long_words(speaker.name) | called(entity.id if entity else None, pile)


def kind_of(draft: Draft, pile: Pile) -> str | None:
    """The kind of the event that a claim is about."""
    event = pile.events.get(draft.claim.event or "")
    return event.kind if event else None


def keeps_silent(draft: Draft, voice: AskedVoice) -> bool:
    """True for a page's word that the voice has not confirmed it."""
    if draft.claim.polarity != "negated":
        return False
    return voice.country in draft.names if voice.country else long_words(voice.words) <= long_words(draft.words)
