"""What stands on screen one: cards, who stands behind what, and the line above them."""

from __future__ import annotations

import re

from msgspec import Struct, structs

from ..records import Answer, Disagreement, Group, Origins, Side, Span
from ..tables import press_named
from .desk import UNWORDED, Desk
from .telling import dangling, in_passing, telling
from .words import VERDICTS, count, plain_source, trimmed

CARDS = 5
GLANCE = 60
WEAKER_LAST = ("hardened", "altered")  # the side to beware of stands last in the record and first on the card


UNASKED = re.compile(rf"{UNWORDED}[^?]*\? ?")  # a question that has no wording says nothing in a reason


class Voice(Struct, frozen=True, kw_only=True):
    """One side of a card: its quotation and page, the pages that agree, who is named for it (None: nobody)."""

    span: Span
    said: str  # its telling part, on one line
    page: str
    also: tuple[str, ...]
    who: str | None
    claim: str | None
    more: tuple[Span, ...]  # further quotations of this side from the same page


class Card(Struct, frozen=True, kw_only=True):
    """A disagreement as it is shown."""

    id: str
    rank: int
    kind: str
    voices: tuple[Voice, ...]
    pages: int
    origins: Origins | None
    why: str
    rank_why: str
    level: str
    bare: bool  # the first side is a figure without a source
    silent: bool  # the first side says that somebody has not confirmed it


class Row(Struct, frozen=True, kw_only=True):
    """Who stands behind one answer: pages, origins, reason."""

    id: str
    label: str
    answer: str  # the answer of a question with several, else ""
    pages: tuple[str, ...]
    origins: Origins
    why: str
    folded: tuple[str, ...]
    parties: tuple[str, ...]
    claims: tuple[str, ...]


class Brief(Struct, frozen=True, kw_only=True):
    """Screen one, before it is drawn."""

    head: str
    cards: tuple[Card, ...]
    slips: int
    rows: tuple[Row, ...]
    more_rows: int


def brief(desk: Desk) -> Brief:
    """Screen one of this record."""
    every = cards(desk)
    shown = differing([card for card in every if card.level == "card"])[:CARDS]
    behind = rows(desk)
    rest = sum(card.level != "checked" for card in every) - len(shown)
    return Brief(
        head=head(desk), cards=tuple(shown), slips=rest, rows=behind[:CARDS], more_rows=max(0, len(behind) - CARDS)
    )


def differing(cards: list[Card]) -> list[Card]:
    """The cards less those that set the same words against the same kind of matter once more."""
    seen: set[tuple[str, str]] = set()
    out = []
    for item in cards:
        sides = {(item.kind, voice.said.lower()) for voice in item.voices[:2]}
        if not sides & seen:
            out.append(item)
        seen |= sides
    return out


def head(desk: Desk) -> str:
    """ "5 pages about 2 stories. None carries a date."""
    pages, stories = len(desk.record.articles), len(desk.record.resolved.stories)
    about = f" about {count(stories, 'story', 'stories')}" if stories else ""
    return f"{count(pages, 'page')}{about}. {dated(desk)}"


def dated(desk: Desk) -> str:
    """How many pages say when they were published."""
    carrying = sum(
        any(item.kind == "published" for item in article.declared) for article in desk.record.articles
    )  # fmt: skip
    total = len(desk.record.articles)
    if total == 1:
        return "It carries a date." if carrying else "It carries no date."
    if carrying == 0:
        return "None carries a date."
    if carrying == total:
        return "All carry a date."
    return f"{carrying} of them {'carries' if carrying == 1 else 'carry'} a date."


def cards(desk: Desk) -> list[Card]:
    """Every disagreement as a card, most pressing first, what was checked last."""
    order = {"card": 0, "slip": 1, "checked": 2}
    ranked = sorted(desk.record.disagreements, key=lambda item: (order[item.level], item.rank, item.id))
    return [card(desk, item) for item in ranked]


def card(desk: Desk, item: Disagreement) -> Card:
    """One disagreement as a card."""
    sides = item.sides[::-1] if item.verdict in WEAKER_LAST else item.sides
    voices = tuple(voice(desk, side, item.kind == "number") for side in sides if side.evidence)
    return Card(
        id=item.id, rank=item.rank, kind=kind_in_words(item), voices=voices, pages=item.pages, origins=item.origins,
        why=UNASKED.sub("", item.why), rank_why=item.rank_why, level=item.level,
        bare=voices[0].who is None and item.verdict != "self-contradiction"
        and (item.kind == "number" or item.verdict == "hardened"),
        silent=any(desk.claims[ident].silence != "none" for ident in sides[0].claims if ident in desk.claims),
    )  # fmt: skip


def kind_in_words(item: Disagreement) -> str:
    """The type of a disagreement; what was checked and told at different times is no earlier state of anything."""
    apart = item.level == "checked" and item.verdict == "superseded"
    return "checked: different times" if apart else VERDICTS[item.verdict]


def voice(desk: Desk, side: Side, figure: bool) -> Voice:
    """One side: a quotation that can be taken in at a glance with its own page and source, and the pages that agree."""
    known = [desk.claims[ident] for ident in side.claims if ident in desk.claims]
    span = glance(side.evidence, {place for claim in known if desk.who(claim) for place in claim.spans})
    claim = next((claim for claim in known if span in claim.evidence), None)
    named = desk.who(claim) if claim else None
    own = desk.short[span.article]
    articles = [claim.article for claim in known] + [place.article for place in side.evidence]
    return Voice(
        span=span, said=trimmed(telling(trimmed(span.quote), ranks=figure)),
        page=own, also=tuple(page for page in desk.pages(articles) if page != own),
        who=named[:1].upper() + named[1:] if named else None, claim=claim.id if claim else None,
        more=tuple(place for place in side.evidence if place != span and place.article == span.article),
    )  # fmt: skip


def glance(spans: tuple[Span, ...], sourced: set[Span] | frozenset[Span] = frozenset()) -> Span:
    """The first quotation that fits on a line, names its matter and has a source; the shortest where none fits."""
    return min(enumerate(spans), key=lambda item: (*unfit(item[1].quote, item[1] in sourced), item[0]))[1]


def unfit(quote: str, sourced: bool) -> tuple[bool, int, bool, int]:
    """What speaks against showing a quotation: a pronoun at its front, a length that cannot be taken in, no source."""
    said = telling(quote)
    lines = 0 if 12 <= len(said) <= GLANCE else max(1, len(said) // (2 * GLANCE) + 1)
    return dangling(said), lines, not sourced, len(said) if lines else 0


def rows(desk: Desk) -> tuple[Row, ...]:
    """The rows a desk wants, most wanted first: the main event, contested figures, counts, then other events.

    What one page alone says, without a source, is no row: nobody stands behind it. Nor is the same question a second
    row, unless somebody else is named for another answer.
    """
    groups = sorted(
        desk.record.groups,
        key=lambda group: (wanted(desk, group), *(-n for n in weight(desk, group)), place(desk, group)),
    )
    told = [group for group in groups if group.question.startswith("event:")]
    main = max(
        told, key=lambda group: (2 * whole(desk, group) + weight(desk, group)[0], weight(desk, group)), default=None
    )
    ordered = ([main] if main else []) + [group for group in groups if group is not main]
    shown: list[Row] = []
    kinds: list[str] = []  # of events: one row for each
    for group in ordered:
        if not is_figure(desk, group.claims) and (kind := kind_of(desk, group)):
            if kind in kinds:
                continue
            kinds.append(kind)
        for row in answers(desk, group)[: 2 if counts(desk, group) else 1]:
            if stands_somewhere(row) and not any(same_matter(row, other) for other in shown):
                shown.append(row)
    return tuple(shown)


def kind_of(desk: Desk, group: Group) -> str:
    """The kind of event that a group asks about, "" where it asks about none."""
    event = desk.events.get(group.event or "")
    return event.kind if event and group.question.startswith("event:") else ""


def whole(desk: Desk, group: Group) -> bool:
    """True for an event of several pages that others are part of."""
    parts = any(event.part_of == group.event for event in desk.record.events if event.part_of)
    return parts and len(desk.pages_of(group.claims)) > 1


def stands_somewhere(row: Row) -> bool:
    """True where somebody is named, or several pages say it."""
    return bool(row.origins.voices) or len(row.pages) > 1


def same_matter(row: Row, other: Row) -> bool:
    """True for one question where the second row names nobody, gives the same answer, or asks the same people again."""
    if row.label != other.label:
        return False
    again = row.id != other.id and set(row.origins.voices) <= set(other.origins.voices)
    return again or not row.origins.voices or row.answer.lower() == other.answer.lower() or not row.answer


def wanted(desk: Desk, group: Group) -> int:
    """How much a desk wants a question: contested figures, counts with a question of their own, events, the rest."""
    if group.question.split(":")[0] in ("ack", "untold", "ordinal"):
        return 4
    if not is_figure(desk, group.claims):
        return 2
    if is_bare(group):
        return 3
    return 0 if group.verdict == "disputed" else 1


def is_bare(group: Group) -> bool:
    """True for the count of a noun as such ("How many tents?")."""
    return group.label.startswith("How many") and bool(group.value and group.label == f"How many {group.value.of}?")


def weight(desk: Desk, group: Group) -> tuple[int, int]:
    """How much a row tells: the pages that state it, not in passing, two more where a source is named; its pages."""
    first = answers(desk, group)[:1]
    known = [desk.claims[ident] for ident in group.claims if ident in desk.claims]
    stating = {claim.article for claim in known if not in_passing(claim.text)}
    named = 2 * any(row.origins.voices for row in first)
    return len(stating) + named + (group.verdict == "corroborated"), len({claim.article for claim in known})


def counts(desk: Desk, group: Group) -> bool:
    """True where the answers are figures of an event."""
    return any(desk.claims[ident].event for ident in group.claims if ident in desk.claims) and is_figure(
        desk, group.claims
    )


def is_figure(desk: Desk, claims: tuple[str, ...]) -> bool:
    """True where one of these claims gives a figure."""
    values = [desk.claims[ident].value for ident in claims if ident in desk.claims]
    return any(value is not None and (value.low, value.high) != (None, None) for value in values)


def place(desk: Desk, group: Group) -> tuple[str, int, str]:
    """Where a group begins in the pile."""
    first = desk.first(group.claims)
    return (desk.short[first.article], first.span.start, group.id) if first else ("", 0, group.id)


def answers(desk: Desk, group: Group) -> list[Row]:
    """The answers of a group as rows, the one on most pages first."""
    figured, label = counts(desk, group), desk.label(group)
    worded = label != group.label or (len(group.answers) == 1 and not figured)
    made = [
        Row(
            id=group.id, label=desk.label(group, answer.claims),
            answer=answer.text if not worded and answer.text != "occurred" else "",
            pages=tuple(desk.pages_of(answer.claims)), origins=answer.origins,
            why=reason(desk, answer.origins, names(desk, answer.claims), joint(desk, answer), group.event),
            folded=tuple(desk.pages(answer.origins.folded)), parties=answer.origins.parties, claims=answer.claims,
        )
        for answer in group.answers
        if not figured or is_figure(desk, answer.claims)
    ]  # fmt: skip
    return sorted(
        [of_event(group, row) for row in made], key=lambda row: (-len(row.pages), -row.origins.max, row.answer)
    )


def of_event(group: Group, row: Row) -> Row:
    """A figure that an event has without a question of its own is named by what it counts: "nearly 300 tents"."""
    of = group.value.of if group.value else None
    if not row.answer or row.label.endswith("?") or not of:
        return row
    return structs.replace(row, label=row.answer if of in row.answer else f"{row.answer} {of}", answer="")


def names(desk: Desk, claims: tuple[str, ...]) -> dict[str, str]:
    """A source as a page words it -> its name across pages."""
    known = [desk.claims[ident] for ident in claims if ident in desk.claims]
    return {claim.source.name: desk.who(claim) or claim.source.name for claim in known if claim.source}


def reason(desk: Desk, origins: Origins, across: dict[str, str], joint: str, event: str | None) -> str:
    """Who is counted, and a word on how far they may be one: "KRN, NPA: both parties' own", "nobody named"."""
    voices = list(dict.fromkeys(desk.brief_name(across.get(name, name)) for name in origins.voices))
    parties = list(dict.fromkeys(desk.brief_name(across.get(name, name)) for name in origins.parties))
    if not voices:
        return "nobody named"
    if owned(desk, origins.voices, event):
        return f"{few(voices)}: {whose(len(voices))} own"
    if set(voices) <= set(parties):
        return f"{few(voices)}: {whose(len(parties))} own"
    shared = "; may be one" if len(origins.voices) > max(1, origins.min) else ""
    party = f"; {few(parties)}: {'a party' if len(parties) == 1 else 'parties'} to it" if parties else ""
    return (joint or few(voices)) + (party or shared)


def whose(many: int) -> str:
    """Of how many parties something is: "a party's", "both parties'"."""
    return "a party's" if many == 1 else f"{'both ' if many == 2 else ''}parties'"


def owned(desk: Desk, voices: tuple[str, ...], event: str | None) -> bool:
    """True where every voice is an agency or outlet that a country of the event owns."""
    found = desk.events.get(event or "")
    if found is None:
        return False
    ids = [found.place or "", *(party.entity for party in found.participants)]
    countries = {desk.entities[ident].country for ident in ids if ident in desk.entities}
    owners = [press.owner if (press := press_named(name)) else None for name in voices]
    return all(owner is not None and owner in countries for owner in owners)


def joint(desk: Desk, answer: Answer) -> str:
    """The one source that several voices are part of ("officials of two countries"), "" where there is none."""
    known = [desk.claims[ident] for ident in answer.claims if ident in desk.claims]
    sources = {claim.source.name for claim in known if claim.source}
    return plain_source(next(iter(sources))) if len(sources) == 1 and len(answer.origins.voices) > 1 else ""


def few(names: list[str]) -> str:
    """At most three names."""
    return ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")
