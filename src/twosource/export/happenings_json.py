"""Entities, events and the timeline, in the record format."""

from ..records import Entity, Event, Mention, Office, Span
from .lookup import Lookup
from .places import Json, day, moment, place, places


def entity(item: Entity, at: Lookup) -> Json:
    """One entity with every place that speaks of it in the story itself."""
    mentions = [at.mentions[ident] for ident in item.mentions]
    return {
        "id": item.id, "name": item.name, "type": item.kind, "country": item.country, "members": list(item.members),
        "mentions": [mention(part, at) for part in mentions if in_story(part.span, item, at)],
        "roles": [office(part, at) for part in item.offices],
    }  # fmt: skip


def in_story(span: Span, owner: Entity, at: Lookup) -> bool:
    """True outside page furniture; an outlet may also be named in its source line."""
    banned = {"boilerplate"} if owner.kind == "outlet" else {"boilerplate", "source-line"}
    return not banned & at.roles_at(span)


def mention(item: Mention, at: Lookup) -> Json:
    """A place that speaks of an entity, and in which form."""
    return {**place(item.span, at), "form": item.form}


def office(item: Office, at: Lookup) -> Json:
    """An office and its days."""
    return {
        "title": item.title, "start": day(item.start), "end": day(item.end), "evidence": places(item.evidence, at),
    }  # fmt: skip


def event(item: Event, at: Lookup) -> Json:
    """One event with its triggers and their own status."""
    return {
        "id": item.id, "label": item.label, "type": item.code, "kind": item.kind,
        "participants": [{"entity": part.entity, "role": part.role} for part in item.participants],
        "place": item.place, "when": moment(item.when, at), "status": item.status, "track": item.track,
        "part_of": item.part_of, "mentions": triggers(item, at),
    }  # fmt: skip


def triggers(item: Event, at: Lookup) -> list[Json]:
    """The trigger words of an event, each with the status at its place."""
    told = [at.event_mentions[ident] for ident in item.mentions]
    return [{**place(one.span, at), "status": one.status} for one in told]


def timeline(at: Lookup) -> list[Json]:
    """One line an event, in order of time; events without a date stand last."""
    return [line(item, at) for item in sorted(at.record.events, key=time_key)]


def time_key(item: Event) -> tuple[str, str, str]:
    """First known day, last known day, id."""
    interval = item.when.interval if item.when else None
    start, end = (interval.start, interval.end) if interval else (None, None)
    known = [found.isoformat() for found in (start, end) if found]
    return (known[0], known[-1], item.id) if known else ("9999", "9999", item.id)


def line(item: Event, at: Lookup) -> Json:
    """A line of the timeline: the event's label, and the triggers as its evidence."""
    told = [at.event_mentions[ident].span for ident in item.mentions]
    return {
        "id": f"line-{item.id}", "when": moment(item.when, at), "text": item.label, "status": item.status,
        "track": item.track, "articles": sorted({at.short[span.article] for span in told}), "event": item.id,
        "evidence": places(told, at),
    }  # fmt: skip
