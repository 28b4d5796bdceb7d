"""Pass (b) and (d): event mentions -> events without dates yet; the re-check may split, never merge.

Within an article first, then across articles, nearest tellings first; two tellings that clash never meet in one
event, however alike their words are. A telling that fits two events equally well joins the one that is likelier, and
none where nothing speaks for it.
"""

from collections.abc import Iterable, Sequence

from msgspec import structs

from ..records import Decision, Entity, Event, EventMention, Reading
from ..rulebook import Rulebook
from .clusters import Link, gather
from .contexts import contexts
from .dates import Dates
from .drafts import draft, with_parents
from .likeness import clash, likeness
from .sketches import Pile, Sketch, pile_of, sketch

WITHIN, ACROSS = 1.0, 1.75
FAR = 0.0
WINDOW = 40  # most neighbours a telling is compared with in one block
LONE = frozenset({
    "casualties", "missing", "disaster", "evacuation", "search", "rescue", "epidemic", "ceasefire", "weather",
    "warning", "accident", "election", "correction", "fighting", "collapse",
})  # fmt: skip
EASY = 0.8  # how much less it takes for kinds that a pile tells of once


def join_events(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    entities: tuple[Entity, ...],
    rules: Rulebook,
    decisions: tuple[Decision, ...],
) -> tuple[Event, ...]:
    """Drafts whose `when` is None, in order of their first mention. Kinds of event and habits attach nowhere."""
    pile = pile_of(readings, entities)
    wanted = [mention for mention in mentions if mention.specific and not rejected(mention, decisions)]
    sketches = [sketch(mention, pile) for mention in sorted(wanted, key=place_of)]
    clusters = joined(sketches, pile, contexts(readings), decisions)
    drafts = [draft(cluster, pile) for cluster in clusters if tells(cluster)]
    return with_parents(sorted(drafts, key=lambda event: event.id), {s.mention.id: s for s in sketches})


def place_of(mention: EventMention) -> tuple[str, int, int, str]:
    """The order of mentions: article, place, id."""
    return mention.span.article, mention.span.start, mention.span.end, mention.id


def tells(cluster: Sequence[Sketch]) -> bool:
    """True where the event has somebody in it, or is of a kind that needs nobody."""
    return any(s.everybody or s.place or s.family in LONE for s in cluster)


def rejected(mention: EventMention, decisions: Iterable[Decision]) -> bool:
    """True where a person said that this is no event."""
    return any(
        decision.kind == "reject" and any(mention.span.touches(span) for span in decision.subjects)
        for decision in decisions
    )


def joined(
    sketches: list[Sketch], pile: Pile, near: dict[tuple[str, str], float], decisions: tuple[Decision, ...]
) -> list[list[Sketch]]:
    """Clusters of tellings of one event."""
    found: list[Link] = []
    for i, j in candidates(sketches, pile):
        a, b = sketches[i], sketches[j]
        told = judged(a, b, decisions)
        if told is False or (told is None and clash(a, b, pile)):
            found.append(Link(i, j, None))
            continue
        found.append(Link(i, j, 99.0 if told else strength(a, b, pile, near)))
    return [[sketches[i] for i in group] for group in gather(len(sketches), found)]


def strength(a: Sketch, b: Sketch, pile: Pile, near: dict[tuple[str, str], float]) -> float:
    """How far two tellings are above the mark for joining; negative below it."""
    score = likeness(a, b, pile) + (EASY if a.family in LONE else 0.0)
    if a.mention.span.article == b.mention.span.article:
        bare = not (b.everybody or b.place or b.days or b.equations)
        return score + (0.7 if b.definite or bare else 0.0) + nearness(a, b) - WITHIN
    pair = tuple(sorted((a.mention.span.article, b.mention.span.article)))
    return score + near.get((pair[0], pair[1]), FAR) - ACROSS


def nearness(a: Sketch, b: Sketch) -> float:
    """Sentences that stand near each other are likelier to speak of one event."""
    return max(0.0, 0.3 - 0.05 * abs(a.number - b.number))


def judged(a: Sketch, b: Sketch, decisions: Iterable[Decision]) -> bool | None:
    """What a person said of the two: one event, two, or nothing."""
    for decision in decisions:
        if all(any(s.mention.span.touches(span) for span in decision.subjects) for s in (a, b)):
            if decision.kind == "merge":
                return True
            if decision.kind == "split":
                return False
    return None


def candidates(sketches: list[Sketch], pile: Pile) -> list[tuple[int, int]]:
    """Pairs worth comparing: one family, and a participant, a place or an article in common."""
    blocks: dict[tuple[str, str], list[int]] = {}
    for i, item in enumerate(sketches):
        for key in keys_of(item, pile):
            blocks.setdefault((item.family, key), []).append(i)
    pairs: set[tuple[int, int]] = set()
    for row in blocks.values():
        for at, i in enumerate(row):
            pairs.update((i, j) for j in row[at + 1 : at + 1 + WINDOW])
    return sorted(pairs)


def keys_of(item: Sketch, pile: Pile) -> set[str]:
    """What a telling can be found by."""
    found = set(item.everybody | item.place) | {item.mention.span.article}
    if item.scene and item.family in LONE:
        found.update(item.around)
    return found | {country for entity in item.everybody | item.place if (country := pile.country(entity))}


def split_events(drafts: tuple[Event, ...], dates: Dates, mentions: tuple[EventMention, ...]) -> tuple[Event, ...]:
    """The drafts as they are: the network's days belong to whole events, so nothing in them can be disjoint."""
    return tuple(structs.replace(event) for event in drafts)
