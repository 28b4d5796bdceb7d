"""The long tables of the dossier: claims by question, timeline, people, who copied whom, pages."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ..records import Claim, Entity, Event, Group, Kinship, Reading, Span
from .brief import glance
from .desk import Desk
from .offices import Held, offices
from .words import how_in_words, moment_in_words

STATUS = {
    "occurred": "told as done", "reported": "reported", "alleged": "alleged", "planned": "planned",
    "cancelled": "called off", "speculated": "speculated about", "denied": "denied",
}  # fmt: skip
KIN = {
    "verbatim": "is the same text as", "edited": "is an edited copy of", "rewritten": "retells",
    "common-source": "shares a source with", "same-site": "stands on the same site as",
}  # fmt: skip
REASONS = 3
SURE = {"declared": "as the page declares", "sure": "surely", "probable": "probably"}


class Asked(Struct, frozen=True, kw_only=True):
    """A question and its claims in the order of the pages."""

    group: Group
    label: str
    claims: tuple[Claim, ...]


class Said(Struct, frozen=True, kw_only=True):
    """A statement, and the statements of other pages in the same words from the same source."""

    claim: Claim
    also: tuple[Claim, ...]


class Happening(Struct, frozen=True, kw_only=True):
    """One event of the timeline."""

    event: Event
    when: str
    status: str
    pages: tuple[str, ...]
    why: tuple[str, ...]
    span: Span | None
    reasons: tuple[Span, ...]  # places that its days rest on


class Person(Struct, frozen=True, kw_only=True):
    """Somebody or something named."""

    entity: Entity
    pages: tuple[str, ...]
    times: int
    offices: tuple[Held, ...]
    span: Span | None


class Kin(Struct, frozen=True, kw_only=True):
    """Two pages that are not independent."""

    kinship: Kinship
    child: str
    parent: str
    says: str


class Rest(Struct, frozen=True, kw_only=True):
    """What a page is, what it declares, what it rests on."""

    page: str
    name: str
    title: str | None
    address: str | None
    published: str
    declares: tuple[tuple[str, str, Span | None], ...]
    kin: tuple[str, ...]


def groups(desk: Desk) -> list[Asked]:
    """Questions on most pages first."""
    made = [
        Asked(group=group, label=desk.label(group), claims=ordered(desk, group.claims)) for group in desk.record.groups
    ]
    return sorted(made, key=lambda asked: (-len({c.article for c in asked.claims}), asked.label, asked.group.id))


def ordered(desk: Desk, idents: tuple[str, ...]) -> tuple[Claim, ...]:
    """Claims by page and place."""
    known = [desk.claims[ident] for ident in idents if ident in desk.claims]
    return tuple(sorted(known, key=lambda claim: (desk.short[claim.article], claim.span.start, claim.id)))


def statements(desk: Desk, claims: tuple[Claim, ...]) -> list[Said]:
    """Claims in their order, each wording once: copies stand beside the first."""
    found: dict[tuple[str, str | None, str], list[Claim]] = {}
    for claim in claims:
        key = (" ".join(claim.text.split()), desk.who(claim), how_in_words(claim))
        found.setdefault(key, []).append(claim)
    return [Said(claim=same[0], also=tuple(same[1:])) for same in found.values()]


def timeline(desk: Desk) -> list[Happening]:
    """Events with a day, by day; the past before the story among them."""
    dated = [event for event in desk.record.events if bounded(event)]
    return [happening(desk, event) for event in sorted(dated, key=by_day)]


def undated(desk: Desk) -> list[Happening]:
    """Events without any day, on most pages first."""
    made = [happening(desk, event) for event in desk.record.events if not bounded(event)]
    return sorted(made, key=lambda item: (-len(item.pages), item.event.label, item.event.id))


def bounded(event: Event) -> bool:
    """True where at least one end of the days is known."""
    return event.when is not None and (event.when.interval.start or event.when.interval.end) is not None


def by_day(event: Event) -> tuple[date, date, str]:
    """First day, last day, id."""
    assert event.when is not None
    interval = event.when.interval
    return interval.start or interval.end or date.min, interval.end or date.max, event.id


def happening(desk: Desk, event: Event) -> Happening:
    """An event with its days and pages in words."""
    mentions = [desk.event_mentions[ident] for ident in event.mentions if ident in desk.event_mentions]
    spans = [item.span for item in mentions if item.spans] or list(event.spans)
    telling = tuple(claim.span for claim in desk.claims_of.get(event.id, ()))
    return Happening(
        event=event, when=moment_in_words(event.when), status=STATUS[event.status],
        pages=tuple(desk.pages([span.article for span in spans])), why=event.when.why if event.when else (),
        span=glance(telling) if telling else spans[0] if spans else None, reasons=reasons(event),
    )  # fmt: skip


def reasons(event: Event) -> tuple[Span, ...]:
    """The first places that the days of an event rest on."""
    found = [span for span in event.when.evidence if isinstance(span, Span)] if event.when else []
    return tuple(found[:REASONS])


def people(desk: Desk) -> list[Person]:
    """People, organisations, outlets, countries and groups, most pages first."""
    where = {mention.id: mention.span.article for reading in desk.record.readings for mention in reading.mentions}
    kinds = ("person", "organization", "outlet", "country", "group")
    made = [person(desk, entity, where) for entity in desk.record.entities if entity.kind in kinds]
    return sorted(
        made, key=lambda item: (kinds.index(item.entity.kind), -len(item.pages), -item.times, item.entity.name)
    )


def person(desk: Desk, entity: Entity, where: dict[str, str]) -> Person:
    """An entity with its pages and offices."""
    articles = [where[ident] for ident in entity.mentions if ident in where] or [span.article for span in entity.spans]
    return Person(
        entity=entity, pages=tuple(desk.pages(articles)), times=max(1, len(entity.mentions)),
        offices=offices(entity), span=entity.span if entity.spans else None,
    )  # fmt: skip


def kin(desk: Desk) -> list[Kin]:
    """Who copied or rewrote whom, in the order of the pages."""
    made = [
        Kin(
            kinship=item, child=desk.short[item.child], parent=desk.short[item.parent],
            says=f"{desk.short[item.child]} {KIN[item.kind]} {desk.short[item.parent]}, {SURE[item.certainty]}",
        )
        for item in desk.record.kinships
        if item.child in desk.short and item.parent in desk.short
    ]  # fmt: skip
    return sorted(made, key=lambda item: (item.child, item.parent, item.kinship.id))


def families(desk: Desk) -> list[tuple[list[str], str]]:
    """(pages, why) of each family of pages that surely count as one, in the order of their first pages."""
    sure = [item for item in desk.record.lineage.families if item.partition == "sure" and len(item.articles) > 1]
    return sorted((desk.pages(item.articles), item.why) for item in sure)


def rests(desk: Desk) -> list[Rest]:
    """Every page: title, address, date, what it declares, whom it is kin to."""
    return [rest(desk, reading, kin(desk)) for reading in desk.readings]


def rest(desk: Desk, reading: Reading, every: list[Kin]) -> Rest:
    """One page."""
    article, short = reading.article, desk.short[reading.article.id]
    title = next((item.span.quote for item in reading.passages if item.role == "title"), None)
    declared = article.said("title")
    shown = [(item.kind, item.value, item.span if item.spans else None) for item in article.declared if item.kind in
             ("original", "agency", "credit", "author", "site", "correction")]  # fmt: skip
    when = desk.published.get(article.id)
    return Rest(
        page=short, name=article.name, title=title or (declared.value if declared else None), address=article.address,
        published=moment_in_words(when.when if when else None), declares=tuple(shown),
        kin=tuple(item.says for item in every if short in (item.child, item.parent)),
    )  # fmt: skip
