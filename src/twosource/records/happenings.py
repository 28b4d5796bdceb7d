"""What events and resolve make: event mentions, entities, events, stories and dates."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from .base import Basis, Code, EntityKind, Evidence, Role, Sourced, Span, Status, Track
from .marks import Interval


class Filler(Struct, frozen=True, kw_only=True):
    """A participant at one place: its role, its words, and its mention where there is one."""

    role: Literal["actor", "recipient", "theme", "bearer", "place", "other"]
    span: Span
    mention: str | None = None


class EventMention(Sourced, frozen=True, kw_only=True):
    """Somebody did something to somebody, at one place. evidence[0] is the trigger."""

    kind: str  # visit, meeting, troop-deployment, casualties, ...: docs/events.md
    code: Code | None
    sentence: str
    role: Role  # of the passage it stands in
    fillers: tuple[Filler, ...] = ()
    whens: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    stance: str | None = None
    attribution: str | None = None  # the innermost attribution whose content holds the trigger
    status: Status = "occurred"
    ordinal: int | None = None  # "second visit"
    specific: bool = True  # False for habits and kinds of event ("visits", "such drills")


class Moment(Struct, frozen=True, kw_only=True):
    """When something was: days, on which basis, why. `weak` bounds rest on what an article does not yet know."""

    interval: Interval
    basis: Basis
    evidence: tuple[Evidence, ...] = ()
    why: tuple[str, ...] = ()
    weak: bool = False
    also: tuple[Interval, ...] = ()  # fits less well


class Office(Struct, frozen=True, kw_only=True):
    """An office somebody held; days where they are known."""

    title: str
    start: date | None
    end: date | None
    evidence: tuple[Evidence, ...]


class Entity(Sourced, frozen=True, kw_only=True):
    """Somebody or something across articles: all its mentions, in order of place."""

    name: str
    kind: EntityKind
    country: str | None
    mentions: tuple[str, ...]
    members: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    table_key: str | None = None


class Participant(Struct, frozen=True, kw_only=True):
    """An entity's part in an event."""

    entity: str
    role: Literal["actor", "recipient", "theme", "bearer", "other"]


class Event(Sourced, frozen=True, kw_only=True):
    """One event, told once or many times."""

    label: str
    kind: str
    code: Code | None
    participants: tuple[Participant, ...]
    place: str | None  # entity id
    when: Moment | None
    status: Status
    mentions: tuple[str, ...]
    track: Track = "story"
    part_of: str | None = None


class Published(Sourced, frozen=True, kw_only=True):
    """When an article was published, as far as the pile tells."""

    article: str
    when: Moment


class Story(Sourced, frozen=True, kw_only=True):
    """Articles about one matter."""

    label: str
    articles: tuple[str, ...]


class Resolved(Struct, frozen=True, kw_only=True):
    """What resolve makes of a pile."""

    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
    published: tuple[Published, ...] = ()
