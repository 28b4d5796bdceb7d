"""Where two kin tell the same, sentence by sentence, and which figure or bound changed on the way."""

from collections.abc import Iterator, Sequence

from ..records import Aligned, Quantity, Reading, Span
from .features import Match
from .profiles import Profile

MOST = 12
NEAR = (0.2, 5.0)


def aligned(
    parent: tuple[Reading, Profile], child: tuple[Reading, Profile], matches: Sequence[Match]
) -> tuple[Aligned, ...]:
    """The best pairs of sentences in order of the parent's text, and every figure that was altered."""
    best = sorted(matches, key=lambda match: (-match.alike, match.a, match.b))[:MOST]
    pairs = {(parent[1].pieces[m.a].span, child[1].pieces[m.b].span) for m in best}
    found = [Aligned(parent=a, child=b, altered=None) for a, b in pairs]
    found.extend(item for m in matches for item in altered(parent, child, m))
    unique = {(item.parent.start, item.child.start, item.altered or ""): item for item in found}
    return tuple(unique[key] for key in sorted(unique))


def altered(parent: tuple[Reading, Profile], child: tuple[Reading, Profile], match: Match) -> Iterator[Aligned]:
    """Figures of one thing in two paired sentences that do not say the same."""
    said = around(parent, match.a)
    told = in_span(child[0], child[1].pieces[match.b].span)
    for mine in told:
        if any(same(mine, other) for other in said):
            continue
        other = next((item for item in said if one_thing(mine, item) and not any(same(item, t) for t in told)), None)
        if other:
            words = f"{other.span.quote} -> {mine.span.quote}"
            yield Aligned(parent=other.span, child=mine.span, altered=words)


def around(page: tuple[Reading, Profile], at: int) -> list[Quantity]:
    """The figures of a sentence, then those of its neighbours: a rewrite may draw two sentences together."""
    pieces = page[1].pieces
    near = [place for place in (at, at - 1, at + 1) if 0 <= place < len(pieces)]
    return [item for place in near for item in in_span(page[0], pieces[place].span)]


def in_span(reading: Reading, span: Span) -> list[Quantity]:
    """The figures inside a sentence."""
    return [item for item in reading.quantities if item.span.within(span)]


def same(a: Quantity, b: Quantity) -> bool:
    """True where two figures say the same with the same bound."""
    return (a.low, a.high) == (b.low, b.high)


def one_thing(a: Quantity, b: Quantity) -> bool:
    """True where two figures count the same: one unit, and one lies in the other or is of its size."""
    if a.unit != b.unit or (a.unit is None and a.of != b.of):
        return False
    mine, other = middle(a), middle(b)
    return mine is not None and bool(other) and NEAR[0] <= mine / (other or 1) <= NEAR[1]


def middle(item: Quantity) -> float | None:
    """A figure as one number."""
    ends = [end for end in (item.low, item.high) if end is not None]
    return item.point if item.point is not None else sum(ends) / len(ends) if ends else None
