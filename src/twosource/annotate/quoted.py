"""Drafts and quotation marks: a content that touches a quotation takes all of it, also over several sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import structs

from ..records import Sentence
from .speech import Draft, Stretch

ENDS = frozenset(".!?:;") | frozenset("\"'”»)")
CLOSING = frozenset("\"”»'")
LOOSE = " .!?:;\"'”»)"
SHORT = 25  # characters: shorter quotations are words, not statements


def with_quotes(
    drafts: Sequence[Draft], quotes: Sequence[Stretch], sentences: Sequence[Sentence], text: str
) -> list[Draft]:
    """The drafts with whole quotations as content; a draft without content gets the quotation next to it."""
    taken: dict[int, int] = {}  # quotation -> draft
    whole = list(drafts)
    for place, draft in enumerate(whole):
        if "quote" in draft.frame.takes or draft.content:
            touched = [at for at, quote in enumerate(quotes) if touches(draft, quote)]
            for at in touched:
                if not holds(quotes[at], draft.cue):
                    whole[place] = structs.replace(whole[place], content=joined(whole[place].content, quotes[at]))
                    taken.setdefault(at, place)
    for place, draft in enumerate(whole):
        if not draft.content:
            beside = nearest(draft, quotes, taken, sentences, text)
            if beside is not None:
                whole[place] = structs.replace(draft, content=(quotes[beside],))
                taken[beside] = place
    for at, quote in enumerate(quotes):
        if at not in taken and quote[1] - quote[0] > SHORT:
            place_of = continued(at, quotes, taken, whole, sentences, text)
            if place_of is not None:
                whole[place_of] = structs.replace(whole[place_of], content=joined(whole[place_of].content, quote))
                taken[at] = place_of
    return whole


def touches(draft: Draft, quote: Stretch) -> bool:
    """True where the content shares characters with the quotation and reaches past one word of it."""
    return any(start < quote[1] and quote[0] < end for start, end in draft.content)


def holds(quote: Stretch, cue: Stretch) -> bool:
    """True where the cue stands inside the quotation: its content is the speaker's own affair."""
    return quote[0] <= cue[0] and cue[1] <= quote[1]


def joined(content: tuple[Stretch, ...], quote: Stretch) -> tuple[Stretch, ...]:
    """The stretches with the quotation, those that touch made one."""
    done: list[Stretch] = []
    for start, end in sorted([*content, quote]):
        if done and start <= done[-1][1] + 1:
            done[-1] = (done[-1][0], max(done[-1][1], end))
        else:
            done.append((start, end))
    return tuple(done)


def nearest(
    draft: Draft, quotes: Sequence[Stretch], taken: dict[int, int], sentences: Sequence[Sentence], text: str
) -> int | None:
    """The free quotation next to the cue in its sentence, or the one that begins or ends beside the sentence."""
    if "quote" not in draft.frame.takes:
        return None
    here = sentences[draft.number].span
    found: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(quotes):
        if at in taken or holds((start, end), draft.cue):
            continue
        gap = max(start - here.end, here.start - end, 0)
        between = text[end : here.start] if end <= here.start else text[here.end : start] if start >= here.end else ""
        if gap == 0 or (not between.strip() and (start < here.start or text[: here.end].rstrip().endswith((":", ",")))):
            found.append((abs(start - draft.cue[0]) if start > draft.cue[0] else abs(draft.cue[0] - end), at))
    return min(found)[1] if found else None


def continued(
    at: int, quotes: Sequence[Stretch], taken: dict[int, int], drafts: Sequence[Draft],
    sentences: Sequence[Sentence], text: str,
) -> int | None:  # fmt: skip
    """The draft that an unclaimed quotation goes on from: the one just before it, in the same line or after a colon."""
    start = quotes[at][0]
    before = text[:start].rstrip()
    gap = text[len(before) : start]
    if not before or (before[-1] not in ENDS and "\n" not in gap):
        return None
    if at - 1 in taken and quotes[at - 1][1] == len(before):
        going_on = "\n" not in gap or before[-1] not in CLOSING or alone(quotes[at], text)
        return taken[at - 1] if going_on else None
    number = max(0, bisect_right([sentence.span.start for sentence in sentences], len(before.rstrip(LOOSE)) - 1) - 1)
    here = [place for place, draft in enumerate(drafts) if draft.number == number and draft.content]
    quoted = [place for place in here if place in taken.values()]
    if before[-1] == ":" and here:
        return (quoted or here)[-1]
    return quoted[-1] if quoted and "\n" not in gap else None


def alone(quote: Stretch, text: str) -> bool:
    """True of a quotation that fills its line."""
    line = text[text.rfind("\n", 0, quote[0]) + 1 :].split("\n", 1)[0].strip()
    return len(line) <= quote[1] - quote[0] + 1
