"""Drafts and quotation marks: a content that touches a quotation takes all of it, also over several sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import structs

from ..records import Sentence
from .speech import Draft, Frame, Stretch, phrase
from .tree import Tree

ENDS = frozenset(".!?:;") | frozenset("\"'”»)")
CLOSING = frozenset("\"”»'")
LOOSE = " .!?:;\"'”»)"
NEAR = 40  # characters between a cue and the second half of its quotation
WHOLE = 40  # characters: quotations that may stand without a word of saying
QUOTED = Frame(
    rule="annotate:quotes", takes=(), preps=frozenset(), of=frozenset(), act="say", certainty="certain", voice=True,
)  # fmt: skip
BESIDE = 3  # characters between a weak verb and its quotation: a comma, a colon, a space
SHORT = 25  # characters: shorter quotations are words, not statements


def with_quotes(
    drafts: Sequence[Draft], quotes: Sequence[Stretch], sentences: Sequence[Sentence], text: str
) -> list[Draft]:
    """The drafts with whole quotations as content; a draft without content gets the quotation next to it."""
    taken: dict[int, int] = {}  # quotation -> draft
    whole = [mended(draft, drafts, quotes) for draft in drafts]
    for place, draft in enumerate(whole):
        if "quote" in draft.frame.takes or draft.content:
            touched = [at for at, quote in enumerate(quotes) if touches(draft, quote)]
            for at in touched:
                if not holds(quotes[at], draft.cue):
                    whole[place] = structs.replace(whole[place], content=joined(whole[place].content, quotes[at]))
                    taken.setdefault(at, place)
    whole = [direct(draft, quotes, text) for draft in whole]
    for near in (here, anywhere):  # a quotation that goes on is not for the verb of the next paragraph
        for place, draft in enumerate(whole):
            beside = None if draft.content else nearest(draft, quotes, taken, sentences, text)
            if beside is not None and near(sentences[draft.number], quotes[beside]):
                whole[place] = structs.replace(draft, content=(quotes[beside],))
                taken[beside] = place
        go_on(whole, taken, quotes, sentences, text)
    return whole


def here(sentence: Sentence, quote: Stretch) -> bool:
    """True where the quotation shares characters with the sentence."""
    return quote[0] < sentence.span.end and sentence.span.start < quote[1]


def anywhere(sentence: Sentence, quote: Stretch) -> bool:
    """True: also beside the sentence."""
    return True


def go_on(
    whole: list[Draft], taken: dict[int, int], quotes: Sequence[Stretch], sentences: Sequence[Sentence], text: str
) -> None:
    """Gives each unclaimed quotation to the draft it goes on from, in `whole` and `taken`."""
    for at, quote in enumerate(quotes):
        if at not in taken and quote[1] - quote[0] > SHORT:
            place = continued(at, quotes, taken, whole, sentences, text)
            if place is not None:
                whole[place] = structs.replace(whole[place], content=joined(whole[place].content, quote))
                taken[at] = place


def mended(draft: Draft, drafts: Sequence[Draft], quotes: Sequence[Stretch]) -> Draft:
    """A draft as it is where a quotation misled the parser: "'We have it,' he said, and added that ..."."""
    if draft.source and any(holds(quote, draft.source) for quote in quotes):
        speakers = [one for one in drafts if one.number == draft.number and one.source and one.cue < draft.cue]
        speakers = [one for one in speakers if one.source and not any(holds(quote, one.source) for quote in quotes)]
        if speakers:
            draft = structs.replace(draft, source=speakers[-1].source, source_head=speakers[-1].source_head)
    others = [one.cue for one in drafts if one.number == draft.number and one.cue > draft.cue]
    quoted = [piece for piece in draft.content if any(holds(quote, piece) for quote in quotes)]
    loose = [
        piece for piece in draft.content
        if quoted and piece not in quoted and piece > draft.cue and any(holds(piece, cue) for cue in others)
    ]  # fmt: skip
    return structs.replace(draft, content=tuple(piece for piece in draft.content if piece not in loose))


def direct(draft: Draft, quotes: Sequence[Stretch], text: str) -> Draft:
    """A draft whose cue or source stands right behind a whole quoted sentence has the quotations alone as content."""
    edge = min(draft.cue[0], draft.source[0] if draft.source else draft.cue[0])
    closing = next((quote for quote in quotes if 0 <= edge - quote[1] <= 2), None)
    if closing is None or not any(within(closing, piece) for piece in draft.content):
        return draft
    opens = text[closing[0] :].lstrip("\"'“`«")[:1]
    if not opens.isupper():
        return draft
    kept = tuple(quote for quote in quotes if any(within(quote, piece) for piece in draft.content))
    return structs.replace(draft, content=kept)


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
        if (end <= here.start and "\n" in between) or (draft.frame.beside and not next_to(draft, (start, end))):
            continue
        if gap == 0 or (not between.strip() and (start < here.start or text[: here.end].rstrip().endswith((":", ",")))):
            found.append((abs(start - draft.cue[0]) if start > draft.cue[0] else abs(draft.cue[0] - end), at))
    return min(found)[1] if found else None


def next_to(draft: Draft, quote: Stretch) -> bool:
    """True where the quotation opens right behind the cue or closes right before the cue or its source."""
    first = min(draft.cue[0], draft.source[0] if draft.source else draft.cue[0])
    last = max(draft.cue[1], draft.source[1] if draft.source else draft.cue[1])
    return 0 <= quote[0] - last <= BESIDE or 0 <= first - quote[1] <= BESIDE


def continued(
    at: int, quotes: Sequence[Stretch], taken: dict[int, int], drafts: Sequence[Draft],
    sentences: Sequence[Sentence], text: str,
) -> int | None:  # fmt: skip
    """The draft that an unclaimed quotation goes on from: one just before it in the line, after a colon or a break."""
    start = quotes[at][0]
    before = text[:start].rstrip()
    if not before:
        return None
    broken = "\n" in text[len(before) : start]
    if before[-1] == ",":
        return split(start, drafts) if not broken else None
    if before[-1] not in ENDS and not broken:
        return None
    if at - 1 in taken and quotes[at - 1][1] == len(before):
        return taken[at - 1] if not broken or before[-1] not in CLOSING or alone(quotes[at], text) else None
    here = in_sentence(drafts, sentences, len(before.rstrip(LOOSE)) - 1)
    quoted = [place for place in here if place in taken.values()]
    if before[-1] == ":" and here:
        return (quoted or here)[-1]
    if broken:
        return quoted[-1] if quoted and alone(quotes[at], text) else None
    saying = [place for place in here if "quote" in drafts[place].frame.takes and drafts[place].frame.act == "say"]
    return next(reversed(quoted or saying), None)


def in_sentence(drafts: Sequence[Draft], sentences: Sequence[Sentence], place: int) -> list[int]:
    """The drafts with a content whose sentence holds this place."""
    number = max(0, bisect_right([sentence.span.start for sentence in sentences], place) - 1)
    return [at for at, draft in enumerate(drafts) if draft.number == number and draft.content]


def split(start: int, drafts: Sequence[Draft]) -> int | None:
    """The draft whose cue parts the quotation: "'It sank,' he said, 'because it was old.'"."""
    near = [at for at, draft in enumerate(drafts) if draft.content and 0 < start - draft.cue[1] <= NEAR]
    return near[-1] if near and "quote" in drafts[near[-1]].frame.takes else None


def unclaimed(drafts: Sequence[Draft], quotes: Sequence[Stretch], trees: Sequence[Tree], text: str) -> list[Draft]:
    """Drafts of whole quotations nobody claims: their source is the subject of the sentence before."""
    held = {quote for quote in quotes for draft in drafts for piece in draft.content if within(quote, piece)}
    return [
        draft for quote in quotes if quote not in held and quote[1] - quote[0] > WHOLE
        for draft in [from_subject(quote, trees, text)] if draft
    ]  # fmt: skip


def from_subject(quote: Stretch, trees: Sequence[Tree], text: str) -> Draft | None:
    """The draft of a quotation that follows a full sentence with a subject."""
    before = text[: quote[0]].rstrip()
    if not before or before[-1] not in ".:!?" or "\n" in text[len(before) : quote[0]]:
        return None
    number = max(0, bisect_right([tree.sentence.span.start for tree in trees], len(before) - 1) - 1)
    tree = trees[number]
    root = next((at for at, token in enumerate(tree.tokens) if token.head == at), 0)
    source = tree.kid(root, "nsubj")
    if source is None:
        return None
    return Draft(
        frame=QUOTED, number=number, cue=(quote[0], quote[0] + 1), verb=None, source=phrase(tree, source, root),
        source_head=source, content=(quote,),
    )  # fmt: skip


def within(quote: Stretch, piece: Stretch) -> bool:
    """True where the two share characters."""
    return quote[0] < piece[1] and piece[0] < quote[1]


def alone(quote: Stretch, text: str) -> bool:
    """True of a quotation that fills its line."""
    line = text[text.rfind("\n", 0, quote[0]) + 1 :].split("\n", 1)[0].strip()
    return len(line) <= quote[1] - quote[0] + 1
