"""Claims, then groups, then disagreements: the order of this room."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import Decision, EventMention, Lineage, Reading, Resolved, Weighed
from ..rulebook import Rulebook
from .acknowledged import acknowledgement_claims
from .clocks import clock_claims
from .concepts import concepts
from .context import Draft, Page, Pile, look_up
from .days_told import day_claims
from .denials import MADE_BY as POINTING_BACK
from .denials import denial_drafts, denied_kinds
from .figures import figure_claims
from .finding import Finding
from .groups import Counter, Debate, debates, place_of, to_group
from .happenings import happening_findings
from .leaving import leaving_claims
from .levels import level_claims
from .nations import by_nation
from .numbers import number_findings
from .ordinals import ordinal_claims, ordinal_findings
from .propositions import proposition_claims
from .ranking import ranked
from .responsible import responsible_claims
from .standing import counter
from .states import state_claims
from .things import same_things
from .untold import untold_claims
from .waves import waves

CLASHES = ("contradiction", "self-contradiction")


def weigh(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    resolved: Resolved,
    lineage: Lineage,
    rules: Rulebook,
    decisions: tuple[Decision, ...],
) -> Weighed:
    """Who says what, which of it answers one question, and where the answers differ."""
    pile = look_up(readings, mentions, resolved, lineage, rules)
    found = debated(pile, counter(pile))
    differences = tuple(findings(pile, found))
    clashing = {d.claim.id for item in differences if item.verdict in CLASHES for side in item.sides for d in side}
    return Weighed(
        claims=tuple(draft.claim for draft in sorted((d for item in found for d in item.drafts), key=place_of)),
        groups=tuple(to_group(item, disputed(item, clashing)) for item in found),
        disagreements=ranked(differences),
    )


def debated(pile: Pile, count: Counter) -> tuple[Debate, ...]:
    """Every question of the pile with its rival answers, their origins counted."""
    things = concepts(pile.rules)
    repeating = frozenset(item.name for item in things if item.repeats)
    single = frozenset(item.name for item in things if item.once)
    asked = waves(by_nation(same_things(once(drafts(pile)), things)), repeating, single)
    return debates(asked, count)


def drafts(pile: Pile) -> Iterator[Draft]:
    """Every claim of every page, by page."""
    deeds = list(proposition_claims(pile))
    for page in pile.pages.values():
        own = list(of_page(pile, page))
        yield from own
        yield from denial_drafts(pile, page, own, deeds)
        yield from denied_kinds(pile, page, own)
    yield from deeds
    yield from day_claims(pile)
    yield from responsible_claims(pile)
    yield from leaving_claims(pile)


def of_page(pile: Pile, page: Page) -> Iterator[Draft]:
    """The claims one page makes by itself."""
    yield from figure_claims(pile, page)
    yield from level_claims(pile, page)
    yield from clock_claims(pile, page)
    yield from acknowledgement_claims(pile, page)
    yield from untold_claims(pile, page)
    yield from ordinal_claims(pile, page)
    yield from state_claims(pile, page)


def once(items: Iterator[Draft]) -> tuple[Draft, ...]:
    """Each claim once; a state of an event only where no figure and no deed says the same more closely, and not where
    its clause only says that nobody told of it.
    """
    drafts = list(items)
    told = {draft.mention for draft in drafts if draft.concept}
    deeds = {draft.anchor for draft in drafts if draft.topic.kind == "deed" or draft.claim.made_by == POINTING_BACK}
    silent = {draft.claim.span for draft in drafts if draft.topic.kind == "untold" or unsaid(draft)}
    by_place: dict[tuple[str, int, int, str], Draft] = {}
    for draft in drafts:
        span = draft.claim.span
        if draft.topic.kind == "event" and (span in silent or retold(draft, told, deeds)):
            continue
        by_place.setdefault((span.article, span.start, span.end, draft.topic.key), draft)
    unique = {draft.claim.id: draft for draft in by_place.values()}
    return tuple(sorted(unique.values(), key=place_of))


def unsaid(draft: Draft) -> bool:
    """True where somebody is said not to have confirmed a matter: that does not say that it was not so."""
    return draft.topic.kind == "ack" and draft.claim.polarity == "negated"


def retold(draft: Draft, told: set[str | None], deeds: set[tuple[str, int]]) -> bool:
    """True for the state of an event where a figure, a claim about a deed or a denial tells the same more closely."""
    return draft.claim.made_by != POINTING_BACK and (draft.mention in told or draft.anchor in deeds)


def findings(pile: Pile, found: tuple[Debate, ...]) -> Iterator[Finding]:
    """Every difference, in the order it is looked for."""
    yield from number_findings(pile, found, {item.name: item for item in concepts(pile.rules)})
    yield from happening_findings(pile, found)
    for page in pile.pages.values():
        yield from ordinal_findings(pile, page)


def disputed(item: Debate, clashing: set[str]) -> bool:
    """True where two answers of the question stand in a contradiction."""
    return sum(any(d.claim.id in clashing for d in camp.drafts) for camp in item.camps) >= 2
