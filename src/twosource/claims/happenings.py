"""Where pages differ on whether, when and with whose word something happened."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..records import Event
from .acknowledged import NOT_SAID
from .clocks import times_apart
from .context import Draft, Pile
from .denials import MADE_BY as POINTING_BACK
from .finding import Finding, voice, voices, who
from .groups import Camp, Debate, state
from .leaving import KIND as LEAVING
from .order import copied_from
from .ranges import numeric
from .responsible import KIND as BEHIND
from .scene import one_scene

MADE_BY = "claims.happenings"


def happening_findings(pile: Pile, debates: tuple[Debate, ...]) -> Iterator[Finding]:
    """All findings about hours, deeds, states of events and words of confirmation."""
    for item in debates:
        if item.topic.kind == "time":
            yield from hours(pile, item)
        elif item.topic.kind == "deed":
            yield from deeds(pile, item)
        elif item.topic.kind == BEHIND:
            yield from denied_part(item)
        elif item.topic.kind == LEAVING:
            yield from two_ways_out(pile, item)
        elif item.topic.kind == "event":
            yield from turns(pile, item)
            yield from lost_hedges(pile, item)
    yield from silences(pile, debates)


def hours(pile: Pile, item: Debate) -> Iterator[Finding]:
    """Two hours for one thing, each from another named voice; the two that stand on most pages."""
    for one, two in combinations(item.camps, 2):
        told = times_apart(state(one.first.claim) or "", state(two.first.claim) or "")
        if told and voices(one.drafts) != voices(two.drafts) and met(pile, one.drafts, two.drafts):
            yield Finding(
                kind="date", verdict="contradiction", sides=(one.drafts, two.drafts), level="card", made_by=MADE_BY,
                weight=1, origins=two.origins, why=f"{item.label} {hour_of(one)}; {hour_of(two)}.",
            )  # fmt: skip
            return


def met(pile: Pile, one: tuple[Draft, ...], two: tuple[Draft, ...]) -> bool:
    """True where a named voice of each side may speak of one happening."""
    named = [(a, b) for a in one for b in two if a.claim.source and b.claim.source]
    return any(one_scene(pile, a, b) for a, b in named)


def hour_of(camp: Camp) -> str:
    """Who gives which hour."""
    return f"{who(camp.first)}: {camp.first.words or state(camp.first.claim)}"


def deeds(pile: Pile, item: Debate) -> Iterator[Finding]:
    """Done, say some; not done, say others."""
    yes = tuple(d for camp in item.camps for d in camp.drafts if d.claim.polarity == "affirmed")
    no = tuple(d for camp in item.camps for d in camp.drafts if d.claim.polarity == "negated")
    if yes and no and not voices(yes) & voices(no) and met(pile, yes, no):
        yield Finding(
            kind="polarity", verdict="contradiction", sides=(yes, no), level="card", made_by=MADE_BY, weight=1,
            why=f"{item.label} {who(yes[0])} says so; {who(no[0])} denies it.", origins=item.camps[-1].origins,
        )  # fmt: skip


def denied_part(item: Debate) -> Iterator[Finding]:
    """Behind it, say some, be it the one itself; not behind it, say others, or the same one on another page."""
    yes, no = (tuple(d for d in item.drafts if d.claim.polarity == side) for side in ("affirmed", "negated"))
    apart = any(voice(a) != voice(b) or a.claim.article != b.claim.article for a in yes for b in no)
    if apart and not same_deed_ruled_out(yes, no):
        yield Finding(
            kind="polarity", verdict="contradiction", sides=(yes, no), level="card", made_by=MADE_BY, weight=1,
            why=f"{item.label} {who(yes[0])} says so; {who(no[0])} denies it.", origins=item.camps[-1].origins,
        )  # fmt: skip


def same_deed_ruled_out(yes: tuple[Draft, ...], no: tuple[Draft, ...]) -> bool:
    """True where the two sides name deeds, and different ones."""
    one, two = ({d.claim.event for d in side if d.claim.event} for side in (yes, no))
    return bool(one and two and not one & two)


def two_ways_out(pile: Pile, item: Debate) -> Iterator[Finding]:
    """Resigned, say some; dismissed, say others: two voices, one of them named."""
    by_state = {state(camp.first.claim): camp for camp in item.camps}
    went, sent = by_state.get("resigned"), by_state.get("dismissed")
    if went and sent and not voices(went.drafts) & voices(sent.drafts) and any(d.claim.source for d in item.drafts):
        yield Finding(
            kind="role", verdict="contradiction", sides=(went.drafts, sent.drafts), level="card", made_by=MADE_BY,
            weight=1, why=f"{item.label} {by(went)}: resigned; {by(sent)}: dismissed.",
            origins=sent.origins,
        )  # fmt: skip


def by(camp: Camp) -> str:
    """The first named source of an answer in print, else the page."""
    return who(next((d for d in camp.drafts if d.claim.source), camp.first))


def turns(pile: Pile, item: Debate) -> Iterator[Finding]:
    """An event that was planned and is called off, or that one page denies."""
    by_state = {state(camp.first.claim): camp for camp in item.camps if not numeric(camp.first.claim)}
    planned, off, done, denied = (by_state.get(name) for name in ("planned", "cancelled", "occurred", "denied"))
    if off and planned:
        yield Finding(
            kind="status", verdict="superseded", sides=(off.drafts, planned.drafts), level="card", made_by=MADE_BY,
            weight=1, why=f"{item.label}: planned, then called off.", origins=off.origins,
        )  # fmt: skip
    if done and off and (held := tuple(d for d in done.drafts if held_after_all(d, off))):
        both = {d.claim.article for d in held} & set(off.pages)
        yield Finding(
            kind="status", verdict="superseded" if both else "contradiction", sides=(held, off.drafts), level="card",
            made_by=MADE_BY, weight=1, origins=done.origins,
            why=f"{item.label}: called off, then held." if both
            else f"{item.label}: held, says {who(held[0])}; called off, says {who(off.first)}.",
        )  # fmt: skip
    if done and denied and refuted(pile, done, denied):
        yield Finding(
            kind="polarity", verdict="contradiction", sides=(done.drafts, denied.drafts), level="card",
            made_by=MADE_BY, weight=1, why=f"{item.label}: reported and denied.", origins=denied.origins,
        )  # fmt: skip


def held_after_all(draft: Draft, off: Camp) -> bool:
    """True where a verb says for sure that it was, on another page than the one that only calls it off, of its day."""
    return bool(draft.verb) and draft.claim.certainty == "certain" and draft.claim.event == off.first.claim.event


def refuted(pile: Pile, done: Camp, denied: Camp) -> bool:
    """True where somebody named denies in so many words what somebody else reports for sure.

    On one page only where the denial points back to the report.
    """
    pointed = any(draft.claim.made_by == POINTING_BACK for draft in denied.drafts)
    pages_apart = pointed or not set(denied.pages) & set(done.pages)
    apart = pages_apart and not voices(denied.drafts) & voices(done.drafts)
    return (
        apart
        and met(pile, done.drafts, denied.drafts)
        and any(d.explicit for d in denied.drafts)
        and firm(denied)
        and firm(done)
    )


def firm(camp: Camp) -> bool:
    """True where somebody named says it for sure."""
    return any(d.claim.certainty == "certain" and d.claim.source is not None for d in camp.drafts)


def lost_hedges(pile: Pile, item: Debate) -> Iterator[Finding]:
    """A page says for sure and in its own voice what its kin only holds possible."""
    drafts = [d for d in item.drafts if not numeric(d.claim) and state(d.claim) == "occurred"]
    firmly = {d.claim.article for d in drafts if d.claim.certainty == "certain"}
    soft = [d for d in drafts if d.claim.certainty in ("possible", "probable") and d.claim.source is not None]
    soft = [d for d in soft if d.claim.article not in firmly]
    hard = [d for d in drafts if d.claim.certainty == "certain" and d.claim.source is None]
    pairs = [(s, h) for s in soft for h in hard if s.claim.article != h.claim.article and copied_from(pile, h, s)]
    if pairs:
        yield Finding(
            kind="certainty", verdict="hardened", level="slip", made_by=MADE_BY, weight=3,
            sides=(unique([s for s, _ in pairs]), unique([h for _, h in pairs])),
            why=f"{item.label}: only possible on one page, plain fact on another.",
        )  # fmt: skip


def unique(drafts: list[Draft]) -> tuple[Draft, ...]:
    """Each once, in the order given."""
    return tuple(dict.fromkeys(drafts))


def silences(pile: Pile, debates: tuple[Debate, ...]) -> Iterator[Finding]:
    """Somebody is said not to have confirmed what elsewhere is called confirmed; one finding for each such event."""
    drafts = [draft for item in debates if item.topic.kind == "ack" for draft in item.drafts]
    for item in debates:
        no = tuple(d for d in item.drafts if item.topic.kind == "ack" and d.claim.polarity == "negated")
        yes = tuple(d for d in drafts if d.claim.polarity == "affirmed" and answers(d, no) and one_matter(pile, d, no))
        if not no or not yes:
            continue
        named = tuple(d for d in yes if d.words != NOT_SAID)
        yield Finding(
            kind="polarity", verdict="superseded" if named else "contradiction",
            sides=(named, no) if named else (no, yes), level="card", made_by=MADE_BY, weight=1,
            why="Silent on one page, speaking on another: probably the earlier and the later state of one matter."
            if named else f"{no[0].words}: not confirmed; {yes[0].claim.text}: the page does not say by whom.",
        )  # fmt: skip


def one_matter(pile: Pile, yes: Draft, no: tuple[Draft, ...]) -> bool:
    """True where both speak of one event, or of two of a kind that share somebody and may be of one time."""
    return any(
        may_be_one(pile.events.get(yes.topic.name), pile.events.get(other.topic.name)) or of_a_kind(yes, other)
        for other in no
    )


def of_a_kind(yes: Draft, no: Draft) -> bool:
    """True where a page speaks of a kind of event as confirmed without saying by whom, or which."""
    return yes.words == NOT_SAID and yes.claim.event is None and yes.kind == no.kind is not None


def may_be_one(a: Event | None, b: Event | None) -> bool:
    """True for one event, or two of a kind with a participant in common whose days do not exclude each other."""
    if a is None or b is None or a.kind != b.kind:
        return False
    if a.id == b.id:
        return True
    shared = {p.entity for p in a.participants} & {p.entity for p in b.participants}
    return bool(shared) and not apart(a, b)


def apart(a: Event, b: Event) -> bool:
    """True where the days of two events exclude each other."""
    if not a.when or not b.when:
        return False
    one, two = a.when.interval, b.when.interval
    return bool((one.end and two.start and one.end < two.start) or (two.end and one.start and two.end < one.start))


def answers(yes: Draft, no: tuple[Draft, ...]) -> bool:
    """True where the body that speaks is one of those said to be silent, or nobody is named."""
    if yes.words == NOT_SAID:
        return True
    return any(set(yes.names) & set(other.names) or voice(yes) == voice(other) for other in no if other.names)
