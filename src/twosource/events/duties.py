"""Who acts where a sentence names nobody: the body whose duty it is, if it tells of it."""

from __future__ import annotations

import re

from msgspec import structs

from ..records import EventMention, Filler, Mention, Reading
from ..tables.duties import DUTIES, on_duty
from ..tables.issuing import issuing_body

DONE = frozenset({"opening", "closure", "attack", "cyber-attack", "theft", "arrest", "release", "ban", "arms-transfer"})
OF_A_BODY = re.compile(r"^, [\w\s-]{3,40}\b(?:of|at|for|from) (?:the )?$")


def with_duties(reading: Reading, events: list[EventMention]) -> tuple[EventMention, ...]:
    """The events, those that are somebody's duty with an actor where the page lets one be told.

    A communique tells of what its own body does: "a red warning was sent". A rescue service that says "we are
    searching" is the one that searches.
    """
    issuer = issuing_body(reading)
    return tuple(denying(reading, acting(reading, event, issuer[0] if issuer else None)) for event in events)


def denying(reading: Reading, event: EventMention) -> EventMention:
    """A body that says that nothing was opened, closed or done is party to it; it is not said to have done it."""
    alone = not any(filler.role == "actor" for filler in event.fillers)
    if event.status != "denied" or event.kind not in DONE or not alone:
        return event
    who = speaker_of(reading, event)
    if who is None or who.kind != "organization":
        return event
    return structs.replace(event, fillers=(*event.fillers, Filler(role="bearer", span=who.span, mention=who.id)))


def acting(reading: Reading, event: EventMention, issuer: Mention | None) -> EventMention:
    """The event with its actor."""
    if event.kind not in DUTIES or event.status in ("planned", "cancelled", "denied"):
        return event
    if any(filler.role == "actor" and filler.mention for filler in event.fillers):
        return event
    who = teller(reading, event) or issuer
    if who is None:
        return event
    rest = tuple(filler for filler in event.fillers if filler.role != "actor")
    return structs.replace(event, fillers=(Filler(role="actor", span=who.span, mention=who.id), *rest))


def teller(reading: Reading, event: EventMention) -> Mention | None:
    """The body on duty that tells of the event, itself or by somebody of it."""
    first = speaker_of(reading, event)
    body = body_of(reading, first) if first is not None else None
    return body if body is not None and on_duty(full_name(reading, body), event.kind) else None


def speaker_of(reading: Reading, event: EventMention) -> Mention | None:
    """Whoever is said to tell of the event, at the first mention."""
    told = next((item for item in reading.attributions if item.id == event.attribution), None)
    speaker = told.chain[-1] if told is not None and told.chain else None
    by = next((item for item in reading.mentions if speaker and item.id == speaker.mention), None)
    return next((item for item in reading.mentions if by and item.id == (by.same_as or by.id)), None)


def body_of(reading: Reading, who: Mention) -> Mention | None:
    """A body itself; of a person the body named right behind: "Ann Lee, deputy head of the Rescue Service"."""
    if who.kind == "organization":
        return who
    named = [item for item in reading.mentions if item.kind == "organization" and item.sentence == who.sentence]
    text = reading.article.text
    return next((item for item in named if OF_A_BODY.match(text[who.span.end : item.span.start])), None)


def full_name(reading: Reading, body: Mention) -> str:
    """The longest name of what the article says is this body."""
    key = body.same_as or body.id
    return max((m.name for m in reading.mentions if (m.same_as or m.id) == key), key=len)
