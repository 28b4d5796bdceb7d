"""Figures and hours of a sentence against those of the pile."""

from __future__ import annotations

from ..records import Value
from .asked_events import Match
from .clocks import clock_claims
from .context import Draft, Pile
from .figures import figure_claims
from .groups import Debate, state
from .levels import level_claims
from .ranges import numeric, same_answer


def figure_matches(asked: Pile, pile: Pile, debates: tuple[Debate, ...]) -> tuple[Match, ...]:
    """One match for each figure or hour of the sentence; none where it holds neither."""
    drafts = [
        draft
        for page in asked.pages.values()
        for draft in (*figure_claims(asked, page), *level_claims(asked, page), *clock_claims(asked, page))
    ]
    return tuple(match_of(draft, pile, debates) for draft in drafts if not draft.replaced)


def match_of(draft: Draft, pile: Pile, debates: tuple[Debate, ...]) -> Match:
    """The pages that give this figure for this question, and those that give another."""
    same = [d for item in debates for d in item.drafts if one_question(draft, d) and not d.replaced]
    voiced = [d for d in same if voice_fits(draft, d, pile)]
    supports = tuple(d for d in voiced if agrees(draft, d))
    others = tuple(d for d in same if d not in supports)
    if not same:
        return Match(why="no page of the pile gives a figure for this", settle="a page that counts it")
    if not supports and not voiced:
        return Match(
            against=ids(others),
            why=f"no page has it from {draft.by}; others say so",
            settle=f"a page that quotes {draft.by}",
        )
    figures = ", ".join(dict.fromkeys(d.words for d in others if d.words))
    return Match(
        supports=supports, against=() if supports else ids(others), why=f"the pages say {figures}",
        settle="a page that gives this figure",
    )  # fmt: skip


def ids(drafts: tuple[Draft, ...]) -> tuple[str, ...]:
    """Ids of the claims."""
    return tuple(draft.claim.id for draft in drafts)


def one_question(asked: Draft, found: Draft) -> bool:
    """True where both count the same thing in the same year."""
    if asked.topic.kind == "time":
        return found.topic.kind == "time" and asked.topic.name == found.topic.name
    if not numeric(found.claim) or found.topic.kind not in ("figure", "event"):
        return False
    if asked.concept is None and found.concept:
        counted = found.claim.value.of if found.claim.value else None
        return bool(asked.noun) and (counted or "").startswith(asked.noun[:4])
    if asked.concept or found.concept:
        return asked.concept == found.concept and years(asked) == years(found)
    mine, its = asked.topic.name.split(" ")[0], found.topic.name.split(" ")[0]
    return mine == its and found.topic.kind == "figure" and years(asked) == years(found)


def years(draft: Draft) -> tuple[str, ...]:
    """What sets the figure's time apart."""
    return tuple(facet for facet in draft.topic.facets if facet.startswith("in-") or facet == "expected")


def voice_fits(asked: Draft, found: Draft, pile: Pile) -> bool:
    """True where the sentence names nobody, or somebody this claim comes from, by name or as the pages call them."""
    if not asked.by:
        return True
    source = found.claim.source.name if found.claim.source else ""
    return bool(long_words(asked.by) & (long_words(f"{found.by} {source}") | called(found.claim.source_entity, pile)))


def called(entity: str | None, pile: Pile) -> frozenset[str]:
    """Every word the pages call somebody by: "Ines Caro", "the mayor"."""
    if entity is None:
        return frozenset()
    mentions = (mention for page in pile.pages.values() for mention in page.reading.mentions)
    mine = (m for m in mentions if m.form in ("name", "nominal") and pile.entity_of.get(m.id) == entity)
    return frozenset(word for mention in mine for word in long_words(mention.span.quote))


def long_words(text: str) -> frozenset[str]:
    """Words of more than two letters in lower case, without articles."""
    return frozenset(word for word in text.lower().split() if len(word) > 2) - {"the"}


def agrees(asked: Draft, found: Draft) -> bool:
    """True where the page gives the same answer, as sure as the sentence puts it."""
    a, b = asked.claim, found.claim
    if a.polarity != b.polarity:
        return False
    if asked.topic.kind == "time":
        return state(a) == state(b)
    if a.value is None or b.value is None:
        return False
    return same_answer(a.value, b.value) or within(a.value, b.value)


def within(asked: Value, found: Value) -> bool:
    """True where a page's figure bears out a lower bound: 24 bears out "more than 20"."""
    return asked.low is not None and asked.high is None and found.low is not None and found.low >= asked.low
