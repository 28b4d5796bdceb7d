"""A network of days: nodes are articles (day of publication) and events; links narrow one node by another.

All links are tried in one fixed order, round by round, until nothing moves. Narrowing only ever cuts, so the result
does not hang on the order in which articles or links came. Where a link leaves no day at all, the node keeps what it
had and the clash is noted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, structs

from ..records import Evidence, Interval, Relative
from ..time import ALWAYS, after, anchors, intersect, since, solve, until
from ..time.equations import snapped

Bound = Literal["in", "since", "until", "before", "after"]
ROUNDS = 32
MOST_EVIDENCE = 8


class Node(Struct, frozen=True, kw_only=True, order=True):
    """An article's day of publication or an event's days."""

    kind: Literal["published", "event"]
    id: str


class Proof(Struct, frozen=True, kw_only=True):
    """Why an end of an interval is where it is: own words first, then what they hang on."""

    why: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    articles: frozenset[str] = frozenset()
    stated: bool = False
    metadata: bool = False
    weak: bool = False


class Link(Struct, frozen=True, kw_only=True):
    """One constraint. `source` is None for a plain statement; `why` is a line for the reader.

    fixed: target lies in `interval`. words: target = `relative` over source, both ways. order: source is not after
    target. `rests_on`: what a statement of our own follows from. `doubtful`: from words about something planned or
    guessed, tried after what is told as done. `extent`: the days the event took, not days among which it lies.
    """

    kind: Literal["fixed", "words", "order"]
    target: Node
    why: str
    evidence: tuple[Evidence, ...]
    articles: tuple[str, ...]
    source: Node | None = None
    interval: Interval | None = None
    relative: Relative | None = None
    bound: Bound = "in"
    weak: bool = False
    metadata: bool = False
    doubtful: bool = False
    extent: bool = False
    rests_on: tuple[Proof, ...] = ()

    @property
    def key(self) -> tuple[bool, int, str, str, str, str]:
        """The fixed order: weak ones last, statements first, then by node and words."""
        rank = 3 if self.doubtful else ("fixed", "words", "order").index(self.kind)
        place = "|".join(str(item) for item in self.evidence)
        return (self.weak, rank, self.target.kind, self.target.id, place, self.why)


class Known(Struct, frozen=True, kw_only=True):
    """What is known of a node."""

    interval: Interval = ALWAYS
    start: Proof | None = None
    end: Proof | None = None
    clashes: tuple[str, ...] = ()


State = dict[Node, Known]


def propagate(links: list[Link]) -> State:
    """The narrowest days of every node under these links.

    Links that push each other on without end ("done" and "still to come" of one event on an undated page) contradict
    each other: the least certain of such a ring is left out, and the clash is noted where it would have cut.
    """
    ordered = sorted(links, key=lambda link: link.key)
    out: list[Link] = []
    while True:
        state, ring = settled(ordered)
        if not ring:
            break
        worst = max(ring, key=lambda link: (link.weak, link.doubtful, link.kind != "fixed", link.key))
        ordered = [link for link in ordered if link is not worst]
        out.append(worst)
    for link in out:
        known = state.get(link.target, Known())
        state[link.target] = structs.replace(known, clashes=(*known.clashes, f"does not fit: {link.why}"))
    return state


def settled(ordered: list[Link]) -> tuple[State, list[Link]]:
    """The state when nothing moves any more, or else the links that move each other in a ring."""
    state: State = {}
    moved: set[Node | None] = {node for link in ordered for node in (link.target, link.source)} - {None}
    for _ in range(ROUNDS):
        due = [link for link in ordered if link.target in moved or link.source in moved]
        moved, pushes = set(), []
        for link in due:
            for node, interval, proof in proposals(link, state):
                known = state.get(node, Known())
                state[node] = narrowed(known, interval, proof)
                if state[node] is not known:
                    moved.add(node)
                    pushes.append((link, node))
        if not moved:
            return state, []
    return state, ring_of(pushes)


def ring_of(pushes: list[tuple[Link, Node]]) -> list[Link]:
    """The links that lie on rings: those that lead nowhere or come from nowhere are peeled off, one after another."""
    left = [(link, node, link.source if node == link.target else link.target) for link, node in pushes]
    while True:
        to, sources = {node for _, node, _ in left}, {origin for _, _, origin in left}
        kept = [item for item in left if item[1] in sources and item[2] in to]
        if len(kept) == len(left):
            return [link for link, _, _ in kept] or [link for link, _ in pushes]
        left = kept


def proposals(link: Link, state: State) -> Iterator[tuple[Node, Interval, Proof]]:
    """What a link says of its nodes as things stand."""
    target = state.get(link.target, Known())
    if link.kind == "fixed":
        if link.interval is not None:
            yield link.target, link.interval, proof_of(link, None)
        return
    if link.source is None:
        return
    source = state.get(link.source, Known())
    if link.kind == "order":
        if source.interval.start is not None:
            yield link.target, since(source.interval.start), proof_of(link, source.start)
        if target.interval.end is not None:
            yield link.source, until(target.interval.end), proof_of(link, target.end)
        return
    if link.relative is not None:
        yield from solved(link, link.relative, source, target)


def solved(link: Link, relative: Relative, source: Known, target: Known) -> Iterator[tuple[Node, Interval, Proof]]:
    """The words solved forwards for the target and backwards for the source."""
    forward = solve(relative, source.interval)
    if link.bound != "in":
        if forward is not None and (beside := bounded(forward, link.bound)) is not None:
            yield link.target, beside, proof_of(link, source.start, source.end)
        return
    if forward is not None:
        yield link.target, forward, proof_of(link, source.start, source.end)
    fitting = snapped(relative, target.interval)
    if fitting is not None and fitting != target.interval:
        yield link.target, fitting, proof_of(link, target.start, target.end)
    if target.interval != ALWAYS and link.source is not None:
        backward = anchors(relative, target.interval, source.interval)
        if backward is not None:
            yield link.source, backward, proof_of(link, target.start, target.end)


def bounded(days: Interval, bound: Bound) -> Interval | None:
    """The days on one side of these: since August is from its first day on; None where that side is open."""
    match bound:
        case "since":
            return since(days.start) if days.start else None
        case "after":
            return after(days.end) if days.end else None
        case "until" | "before":
            return until(days.end) if days.end else None
    return days


def proof_of(link: Link, *others: Proof | None) -> Proof:
    """The link's own words and evidence, then those of what it hangs on; no line and no span twice."""
    known = [*link.rests_on, *(other for other in others if other is not None)]
    why = dict.fromkeys((link.why, *(line for other in known for line in other.why)))
    evidence = dict.fromkeys((*link.evidence, *(item for other in known for item in other.evidence)))
    return Proof(
        why=tuple(why)[:MOST_EVIDENCE],
        evidence=tuple(evidence)[:MOST_EVIDENCE],
        articles=frozenset(link.articles).union(*(other.articles for other in known)),
        stated=link.kind == "fixed" and not link.metadata and not link.rests_on,
        metadata=link.metadata,
        weak=link.weak or any(other.weak for other in known),
    )


def narrowed(known: Known, interval: Interval, proof: Proof) -> Known:
    """The node with the interval cut in; unchanged, with the clash noted, where no day would be left."""
    cut = intersect(known.interval, interval)
    if cut is None:
        line = f"does not fit: {proof.why[0]}"
        if line in known.clashes:
            return known
        return Known(interval=known.interval, start=known.start, end=known.end, clashes=(*known.clashes, line))
    if cut == known.interval:
        return known
    return Known(
        interval=cut,
        start=proof if cut.start != known.interval.start else known.start,
        end=proof if cut.end != known.interval.end else known.end,
        clashes=known.clashes,
    )
