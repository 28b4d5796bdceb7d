"""What stands on screen one: cards, who stands behind what, and the line above them."""

from __future__ import annotations

from msgspec import Struct

from ..records import Disagreement, Group, Origins, Side, Span
from .desk import Desk
from .words import VERDICTS, count

CARDS = 5
GLANCE = 52
WEAKER_LAST = ("hardened", "altered")  # the side to beware of stands last in the record and first on the card


class Voice(Struct, frozen=True, kw_only=True):
    """One side of a card: its quotation and page, the pages that agree, who is named for it (None: nobody)."""

    span: Span
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
    shown = [card for card in every if card.level == "card"][:CARDS]
    behind = rows(desk)
    rest = sum(card.level != "checked" for card in every) - len(shown)
    return Brief(
        head=head(desk), cards=tuple(shown), slips=rest, rows=behind[:CARDS], more_rows=max(0, len(behind) - CARDS)
    )


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
    voices = tuple(voice(desk, side) for side in sides if side.evidence)
    return Card(
        id=item.id, rank=item.rank, kind=VERDICTS[item.verdict], voices=voices, pages=item.pages, origins=item.origins,
        why=item.why, rank_why=item.rank_why, level=item.level,
        bare=voices[0].who is None and (item.kind == "number" or item.verdict == "hardened"),
    )  # fmt: skip


def voice(desk: Desk, side: Side) -> Voice:
    """One side: a quotation that can be taken in at a glance with its own page and source, and the pages that agree."""
    known = [desk.claims[ident] for ident in side.claims if ident in desk.claims]
    span = glance(side.evidence)
    claim = next((claim for claim in known if span in claim.evidence), None)
    named = desk.who(claim) if claim else None
    own = desk.short[span.article]
    articles = [claim.article for claim in known] + [place.article for place in side.evidence]
    return Voice(
        span=span, page=own, also=tuple(page for page in desk.pages(articles) if page != own),
        who=named[:1].upper() + named[1:] if named else None, claim=claim.id if claim else None,
        more=tuple(place for place in side.evidence if place != span and place.article == span.article),
    )  # fmt: skip


def glance(spans: tuple[Span, ...]) -> Span:
    """The first quotation that fits on a line; the shortest where none does."""
    return next(
        (span for span in spans if 12 <= len(span.quote) <= GLANCE), min(spans, key=lambda span: len(span.quote))
    )


def rows(desk: Desk) -> tuple[Row, ...]:
    """What stands on the most pages first, counts of an event before the rest; two rows for rival counts.

    What one page alone says, without a source, is no row: nobody stands behind it.
    """
    groups = sorted(desk.record.groups, key=lambda group: (-weight(desk, group), place(desk, group)))
    return tuple(
        row
        for group in groups
        for row in answers(desk, group)[: 2 if counts(desk, group) else 1]
        if len(row.pages) > 1 or row.origins.voices or counts(desk, group)
    )


def weight(desk: Desk, group: Group) -> int:
    """How much a row tells: its pages, one more where a source is named, two more for the count of an event."""
    first = answers(desk, group)[:1]
    told = sum(len(row.pages) + bool(row.origins.voices) for row in first)
    return told + 2 * (counts(desk, group) and desk.label(group) == group.label)


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
            id=group.id, label=label, answer=answer.text if not worded and answer.text != "occurred" else "",
            pages=tuple(desk.pages_of(answer.claims)), origins=answer.origins,
            why=reason(answer.origins, names(desk, answer.claims)),
            folded=tuple(desk.pages(answer.origins.folded)), parties=answer.origins.parties, claims=answer.claims,
        )
        for answer in group.answers
        if not figured or is_figure(desk, answer.claims)
    ]  # fmt: skip
    return sorted(made, key=lambda row: (-len(row.pages), -row.origins.max, row.answer))


def names(desk: Desk, claims: tuple[str, ...]) -> dict[str, str]:
    """A source as a page words it -> its name across pages."""
    known = [desk.claims[ident] for ident in claims if ident in desk.claims]
    return {claim.source.name: desk.who(claim) or claim.source.name for claim in known if claim.source}


def reason(origins: Origins, across: dict[str, str]) -> str:
    """Who is counted, and a word on the parties: "KRN, NPA: parties to it". Else the reason of the count."""
    voices = list(dict.fromkeys(across.get(name, name) for name in origins.voices))
    parties = list(dict.fromkeys(across.get(name, name) for name in origins.parties))
    if voices and parties:
        whose = "party to it" if len(parties) == 1 else "parties to it"
        return f"{', '.join(voices)}: {whose}" if set(voices) <= set(parties) else (
            f"{', '.join(voices)}; {', '.join(parties)}: {whose}"
        )  # fmt: skip
    return ", ".join(voices) or origins.why
