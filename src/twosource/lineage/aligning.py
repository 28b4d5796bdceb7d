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
    said, mine = around(parent, match.a), in_span(parent[0], parent[1].pieces[match.a].span)
    told = in_span(child[0], child[1].pieces[match.b].span)
    fresh = [item for item in told if not any(same(item, other) for other in said)]
    for item in fresh:
        other = next((old for old in said if one_thing(item, old) and not any(same(old, new) for new in told)), None)
        other = other or left_over(fresh, [old for old in mine if not any(same(old, new) for new in told)])
        if other:
            words = f"{other.span.quote} -> {item.span.quote}"
            yield Aligned(parent=other.span, child=item.span, altered=words)


def left_over(fresh: Sequence[Quantity], lost: Sequence[Quantity]) -> Quantity | None:
    """The only figure that is gone where only one is new, and both may count the same: "34 more", "37 patients"."""
    if len(fresh) != 1 or len(lost) != 1:
        return None
    units = {fresh[0].unit, lost[0].unit}
    return lost[0] if (len(units) == 1 or None in units) and of_a_size(fresh[0], lost[0]) else None


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
    """True where two figures count the same: one unit, and about one size."""
    if a.unit != b.unit or (a.unit is None and a.of != b.of):
        return False
    return of_a_size(a, b)


def of_a_size(a: Quantity, b: Quantity) -> bool:
    """True where one figure is at most five times the other."""
    mine, other = middle(a), middle(b)
    return mine is not None and bool(other) and NEAR[0] <= mine / (other or 1) <= NEAR[1]


def middle(item: Quantity) -> float | None:
    """A figure as one number."""
    ends = [end for end in (item.low, item.high) if end is not None]
    return item.point if item.point is not None else sum(ends) / len(ends) if ends else None
