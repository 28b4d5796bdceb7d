"""Figures that a copy or a later page gives otherwise: without their bound, altered, or counting another thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from .context import Draft, Pile
from .finding import Finding, voice, who
from .groups import Debate, standing, whole
from .order import copied_from, kin, later
from .ranges import exact, excluded, numeric, point, rough
from .scene import one_scene

MADE_BY = "claims.numbers"


def hardenings(pile: Pile, label: str, drafts: tuple[Draft, ...], *, copies_only: bool = False) -> Iterator[Finding]:
    """A figure given without the range, the bound or the hedge it has elsewhere; one finding per figure."""
    by_figure: dict[float, tuple[list[Draft], list[Draft]]] = {}
    for hard in drafts:
        for soft in drafts:
            if copies_only and not kin(pile, hard, soft):
                continue
            if hard is not soft and hardened(pile, hard, soft) and not backed(pile, hard, drafts):
                value = hard.claim.value
                hards, softs = by_figure.setdefault(float(value.low or 0) if value else 0.0, ([], []))
                hards += [hard] if hard not in hards else []
                softs += [soft] if soft not in softs else []
    for hards, softs in by_figure.values():
        what = "its range" if softs[0].claim.bound == "range" else "its bound"
        yield Finding(
            kind="certainty", verdict="hardened", sides=(tuple(softs), tuple(hards)), level="card", made_by=MADE_BY,
            weight=1 if softs[0].claim.bound == "range" else 3,
            why=f"{label} {hards[0].words} has lost {what}: {softs[0].words}" + said_by(softs[0]) + ".",
        )  # fmt: skip


def said_by(draft: Draft) -> str:
    """ ", says X" where somebody is named."""
    return f", {who(draft)}" if draft.claim.source else ""


def backed(pile: Pile, hard: Draft, drafts: tuple[Draft, ...]) -> bool:
    """True where a page that the figure may go back to names somebody who gives it just so."""
    return any(
        other.claim.article != hard.claim.article
        and other.claim.source is not None
        and other.claim.value is not None
        and hard.claim.value is not None
        and (other.claim.value.low, other.claim.value.high) == (hard.claim.value.low, hard.claim.value.high)
        and (copied_from(pile, hard, other) or later(pile, hard, other) >= 0)
        for other in drafts
    )


def hardened(pile: Pile, hard: Draft, soft: Draft) -> bool:
    """True where the first gives as sure the end of what the second gives as a range or a bound."""
    a, b = hard.claim, soft.claim
    if a.value is None or b.value is None or not exact(a.value) or rough(a) or a.article == b.article:
        return False
    if b.value.low == b.value.high or a.value.low not in (b.value.low, b.value.high):
        return False
    unsaid = a.source is None and b.source is not None
    return copied_from(pile, hard, soft) or (unsaid and later(pile, hard, soft) >= 0 and one_scene(pile, hard, soft))


def swapped(pile: Pile, debates: tuple[Debate, ...]) -> Iterator[Finding]:
    """One figure of one voice that counts one thing on one page and another on a page of its kin."""
    drafts = [d for item in debates for camp in item.camps if standing(camp) for d in camp.drafts if numeric(d.claim)]
    named = [d for d in drafts if d.concept and d.claim.source]
    for a, b in combinations(named, 2):
        if a.concept == b.concept or a.claim.value is None or b.claim.value is None or not kin(pile, a, b):
            continue
        same = point(a.claim.value) == point(b.claim.value) is not None or a.claim.value == b.claim.value
        if same and voice(a) == voice(b) and a.topic.facets == b.topic.facets:
            copy, original = (a, b) if copied_from(pile, a, b) else (b, a)
            yield Finding(
                kind="other", verdict="altered", sides=((original,), (copy,)), level="card", made_by=MADE_BY, weight=1,
                why=f"{who(copy)}: {original.words} {original.concept} became {copy.words} {copy.concept} in the copy.",
            )  # fmt: skip


def altered_copies(pile: Pile, debates: tuple[Debate, ...]) -> Iterator[Finding]:
    """A figure that a page gives otherwise than the page it was copied from, at the same place of the telling."""
    drafts = [d for item in debates for camp in item.camps if standing(camp) for d in camp.drafts if d.concept]
    for item in (kinship for kinship in pile.lineage.kinships if kinship.directed):
        for pair in (pair for pair in item.aligned if pair.altered):
            old = [d for d in drafts if d.claim.span.touches(pair.parent)]
            new = [d for d in drafts if d.claim.span.touches(pair.child)]
            for a, b in ((a, b) for a in old for b in new if one_thing(a, b) and miscopied(pile, a, b, drafts)):
                yield Finding(
                    kind="number", verdict="altered", sides=((a,), (b,)), level="card", made_by=MADE_BY, weight=1,
                    why=f"{a.words} became {b.words} in the copy.",
                )  # fmt: skip


def lost_in_copies(pile: Pile, debates: tuple[Debate, ...]) -> Iterator[Finding]:
    """A bound lost in a copy that tells the deed in other words, so that its figure answers another question."""
    drafts = [d for item in debates if whole(item) for camp in item.camps if standing(camp) for d in camp.drafts]
    by_thing: dict[str, list[Draft]] = {}
    for draft in (d for d in drafts if d.thing and numeric(d.claim)):
        by_thing.setdefault(draft.thing, []).append(draft)
    for same in by_thing.values():
        for soft, hard in ((a, b) for a in same for b in same if a.topic != b.topic and kin(pile, a, b)):
            if hardened(pile, hard, soft) and not backed(pile, hard, tuple(same)):
                yield from hardenings(pile, soft.label, (soft, hard), copies_only=True)


def one_thing(a: Draft, b: Draft) -> bool:
    """True for figures that answer one question, or that a deed told of many times has parted."""
    return a.topic == b.topic or (a.concept == b.concept and a.kind == b.kind is not None)


def miscopied(pile: Pile, old: Draft, new: Draft, drafts: list[Draft]) -> bool:
    """True where a copy gives another figure and nobody else is named who gave it."""
    if backed(pile, new, tuple(draft for draft in drafts if draft.concept == new.concept)):
        return False
    own = old.claim.source is not None and new.claim.source is not None and voice(old) != voice(new)
    return excluded(old.claim, new.claim) and not own
