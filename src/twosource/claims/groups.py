"""Claims that answer one question, and their rival answers with the origins behind each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from ..records import Answer, Claim, Group, Origins, Value, record_id
from .context import Draft, Topic
from .ranges import numeric, same_answer

Counter = Callable[[tuple[Claim, ...]], Origins]


class Camp(Struct, frozen=True, kw_only=True):
    """The drafts that give one answer."""

    drafts: tuple[Draft, ...]
    value: Value | None
    origins: Origins

    @property
    def first(self) -> Draft:
        """The first draft by place."""
        return self.drafts[0]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the camp."""
        return tuple(draft.claim for draft in self.drafts)

    @property
    def pages(self) -> tuple[str, ...]:
        """Articles that say so, sorted."""
        return tuple(sorted({draft.claim.article for draft in self.drafts}))


class Debate(Struct, frozen=True, kw_only=True):
    """A question and its camps, the one on most pages first."""

    topic: Topic
    label: str
    camps: tuple[Camp, ...]

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, by place."""
        return tuple(sorted((draft for camp in self.camps for draft in camp.drafts), key=place_of))


def whole(item: Debate) -> bool:
    """False for questions about a part only ("three of them"), whose figures are not compared."""
    return "part" not in item.topic.facets


def standing(camp: Camp) -> bool:
    """True for an answer that somebody gives, not takes back or denies."""
    return not camp.first.replaced and camp.first.claim.polarity == "affirmed"


def place_of(draft: Draft) -> tuple[str, int, int, str]:
    """Where a draft stands: the order of everything."""
    span = draft.claim.span
    return span.article, span.start, span.end, draft.claim.id


def debates(drafts: tuple[Draft, ...], count: Counter) -> tuple[Debate, ...]:
    """One debate per question, in order of the first claim."""
    by_topic: dict[Topic, list[Draft]] = {}
    for draft in sorted(drafts, key=place_of):
        by_topic.setdefault(draft.topic, []).append(draft)
    return tuple(debate(topic, tuple(items), count) for topic, items in by_topic.items())


def debate(topic: Topic, drafts: tuple[Draft, ...], count: Counter) -> Debate:
    """The drafts of one question, parted into camps."""
    camps = [camp(tuple(part), count) for part in parted(drafts)]
    camps.sort(key=lambda item: (not numeric(item.first.claim), -len(item.pages), place_of(item.first)))
    return Debate(topic=topic, label=drafts[0].label, camps=tuple(camps))


def parted(drafts: tuple[Draft, ...]) -> list[list[Draft]]:
    """Drafts in lists that say the same; exact and closed values first, so that bounds join what they bound."""
    parts: list[list[Draft]] = []
    for draft in sorted(drafts, key=lambda item: (openness(item.claim), place_of(item))):
        home = next((part for part in parts if agrees(part, draft)), None)
        if home is None:
            parts.append([draft])
        else:
            home.append(draft)
    return [sorted(part, key=place_of) for part in parts]


def openness(claim: Claim) -> tuple[int, float]:
    """Real ranges first, the widest before all, then figures, then open ends."""
    value = claim.value
    if value is None or value.low is None or value.high is None:
        return 2, 0.0
    return (1, 0.0) if value.low == value.high else (0, float(value.low - value.high))


def agrees(part: list[Draft], draft: Draft) -> bool:
    """True where a draft says the same as the first of a part."""
    first = part[0]
    a, b = first.claim, draft.claim
    if (first.replaced, a.polarity, numeric(a)) != (draft.replaced, b.polarity, numeric(b)):
        return False
    if numeric(a) and a.value and b.value:
        return same_answer(a.value, b.value)
    return state(a) == state(b)


def state(claim: Claim) -> str | None:
    """The state a claim names."""
    return claim.value.state if claim.value else None


def camp(drafts: tuple[Draft, ...], count: Counter) -> Camp:
    """One answer, with its origins."""
    claims = tuple(draft.claim for draft in drafts)
    return Camp(drafts=drafts, value=joined(claims), origins=count(claims))


def joined(claims: tuple[Claim, ...]) -> Value | None:
    """The range all claims of an answer lie in: the lowest and the highest end that is named."""
    values = [claim.value for claim in claims if claim.value]
    if not values or not numeric(claims[0]):
        return values[0] if values else None
    lows = [value.low for value in values if value.low is not None]
    highs = [value.high for value in values if value.high is not None]
    return Value(low=min(lows, default=None), high=max(highs, default=None), unit=values[0].unit, of=values[0].of)


def to_group(item: Debate, disputed: bool) -> Group:
    """The record of a debate."""
    first = item.drafts[0].claim
    return Group(
        id=record_id("group", first.id), evidence=tuple(draft.claim.span for draft in item.drafts[:8]),
        made_by="claims.groups", label=item.label, question=item.topic.key,
        claims=tuple(draft.claim.id for draft in item.drafts),
        answers=tuple(
            Answer(text=answer_text(one), claims=tuple(claim.id for claim in one.claims), origins=one.origins)
            for one in item.camps
        ),
        verdict="disputed" if disputed else verdict(item.camps[0].origins), value=item.camps[0].value,
        event=first.event,
    )  # fmt: skip


def verdict(origins: Origins) -> Literal["corroborated", "single-origin", "unsourced"]:
    """What stands behind the first answer."""
    if origins.min >= 2:
        return "corroborated"
    return "single-origin" if origins.max >= 1 else "unsourced"


def answer_text(one: Camp) -> str:
    """An answer in the pages' words."""
    first = one.first
    words = first.words or state(first.claim) or first.claim.text
    if first.replaced:
        return f"no longer {words}"
    negated = first.claim.polarity == "negated" and not (state(first.claim) or "").startswith(("not", "cancel", "den"))
    return f"not {words}" if negated else words
