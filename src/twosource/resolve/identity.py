"""Event mentions -> events without dates yet.

Within an article first, then across articles, nearest tellings first; two tellings that clash never meet in one
event, however alike their words are. A telling that fits two events equally well joins the one that is likelier, and
none where nothing speaks for it.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from ..records import Decision, Entity, Event, EventMention, Interval, Lineage, Reading
from .blends import blend
from .clusters import Link, gather
from .companions import Companions, companions, shared
from .contexts import contexts
from .dates import Dates
from .drafts import draft, with_parents
from .likeness import clash, days_shared, likeness
from .series import Round, alike_in_series, crossed, first_round, on_other_visits, too_early
from .sketches import PLACED, Pile, Sketch, pile_of, sketch

WITHIN, ACROSS = 1.0, 1.75
FAR = 0.0
SAID = 99.0
KEPT = 3.0  # for two tellings that the first round joined
ANYWHERE, FEW = "", 60  # in a small pile what it tells of once is compared without a name or a place in common
WINDOW = 80  # most neighbours a telling is compared with in one block
LONE = frozenset({
    "casualties", "missing", "disaster", "evacuation", "search", "rescue", "epidemic", "ceasefire", "weather",
    "warning", "accident", "election", "correction", "fighting", "collapse", "protest", "abduction", "strike",
    "hearing", "theft", "cyber-attack",
})  # fmt: skip
COPIED = 0.8  # for two pages of which one goes back to the other: a rewrite tells what its original tells
KNOWN = 0.5  # for "the ceasefire" of such a kind: a reader is expected to know which
EASY = 0.8  # how much less it takes for kinds that a pile tells of once


class Beside(Struct, frozen=True, kw_only=True):
    """How alike the articles are around the event: their words, the other events they tell, whether they are kin."""

    words: dict[tuple[str, str], float]
    events: Companions
    kin: frozenset[tuple[str, str]]  # pairs of articles, in order


def kinships(lineage: Lineage) -> frozenset[tuple[str, str]]:
    """The pairs of articles of which one goes back to the other."""
    copies = (item for item in lineage.kinships if item.kind in ("verbatim", "edited", "rewritten"))
    return frozenset((min(item.parent, item.child), max(item.parent, item.child)) for item in copies)


Clusters = list[list[Sketch]]
Decisions = tuple[Decision, ...]


class Told(Struct, frozen=True, kw_only=True):
    """What a pile tells: pages, event mentions, who and what is in them, and which page goes back to which."""

    readings: tuple[Reading, ...]
    mentions: tuple[EventMention, ...]
    entities: tuple[Entity, ...]
    lineage: Lineage


def join_events(
    told: Told, decisions: tuple[Decision, ...], early: tuple[tuple[Event, ...], Dates] | None = None
) -> tuple[Event, ...]:
    """Drafts whose `when` is None, in order of id. Kinds of event and habits attach nowhere.

    Without `early` only what cannot be mistaken is joined across articles. `early` is what that gave, and the days that
    a first run of the network found for it: with them first what the articles tell as the matter at hand is joined,
    then the earlier and later ones of a series.
    """
    pile = pile_of(told.readings, told.entities, moments_of(early))
    wanted = [mention for mention in told.mentions if mention.specific and not rejected(mention, decisions)]
    sketches = [sketch(mention, pile) for mention in sorted(wanted, key=place_of)]
    near = Beside(
        words=contexts(told.readings), events=companions(early[0] if early else ()), kin=kinships(told.lineage)
    )
    clusters = joined(sketches, pile, near, decisions, "sure" if early is None else "at hand")
    if early is not None:
        clusters = joined(sketches, pile, near, decisions, first_round(clusters))
    stated = frozenset(place for s in sketches if s.mention.kind in PLACED for place in s.place)
    drafts = [draft(cluster, pile, stated) for cluster in clusters if tells(cluster)]
    return with_parents(sorted(drafts, key=lambda event: event.id), {s.mention.id: s for s in sketches})


def moments_of(early: tuple[tuple[Event, ...], Dates] | None) -> dict[str, Interval]:
    """Days by event mention, from a first round. Weak ones do not count."""
    if early is None:
        return {}
    drafts, dates = early
    return {
        mention: moment.interval
        for event in drafts
        if (moment := dates.moments.get(event.id)) is not None and not moment.weak
        for mention in event.mentions
    }


def place_of(mention: EventMention) -> tuple[str, int, int, str]:
    """The order of mentions: article, place, id."""
    return mention.span.article, mention.span.start, mention.span.end, mention.id


def tells(cluster: Sequence[Sketch]) -> bool:
    """True where the event has somebody, a place or a day, or is of a kind that needs none."""
    return any(s.everybody or s.place or s.days or s.equations or lone(s) for s in cluster)


def rejected(mention: EventMention, decisions: Iterable[Decision]) -> bool:
    """True where a person said that this is no event."""
    return any(
        decision.kind == "reject" and any(mention.span.touches(span) for span in decision.subjects)
        for decision in decisions
    )


def joined(sketches: list[Sketch], pile: Pile, near: Beside, decisions: Decisions, first: Round) -> Clusters:
    """Clusters of tellings of one event: within each article, then across articles."""
    told: Clusters = []
    for row in by_article(sketches):
        links = [link(row, i, j, pile, near, decisions, first) for i, j in pairs_within(row)]
        told.extend([row[i] for i in group] for group in gather(len(row), links))
    whole = [blend(items) for items in told]
    found = [link(whole, i, j, pile, near, decisions, first) for i, j in pairs_across(whole, pile)]
    links = [item for item in found if item.strength is None or two_articles(whole[item.a], whole[item.b])]
    return [
        sorted((s for i in group for s in told[i]), key=lambda s: place_of(s.mention))
        for group in gather(len(whole), links)
    ]


def two_articles(a: Sketch, b: Sketch) -> bool:
    """True for tellings in two articles: what one article keeps apart is joined by nothing but a person."""
    return a.article != b.article


def by_article(sketches: list[Sketch]) -> list[list[Sketch]]:
    """The tellings of each article."""
    rows: dict[str, list[Sketch]] = {}
    for item in sketches:
        rows.setdefault(item.article, []).append(item)
    return list(rows.values())


def link(items: list[Sketch], i: int, j: int, pile: Pile, near: Beside, decisions: Decisions, first: Round) -> Link:
    """The link between two tellings: what a person said first, then what forbids it, then what speaks for it."""
    a, b = items[i], items[j]
    told = judged(a, b, decisions)
    if told is not None:
        return Link(i, j, SAID if told else None)
    if clash(a, b, pile) or too_early(a, b, first) or crossed(a, b, first) or on_other_visits(a, b, first):
        return Link(i, j, None)
    if first == "sure" and unsure(a, b):
        return Link(i, j, None)
    return Link(i, j, strength(a, b, pile, near) + (KEPT if kept(a, b, first) else alike_in_series(a, b, first)))


def unsure(a: Sketch, b: Sketch) -> bool:
    """True for tellings in two articles that share no day, of a kind that a pile may tell of many times."""
    if a.article == b.article or lone(a):
        return False
    return not days_shared(a, b) and not (a.place and a.place == b.place and (a.days or b.days))


def kept(a: Sketch, b: Sketch, first: Round) -> bool:
    """True where the round before joined them."""
    if isinstance(first, str):
        return False
    return first.event_of.get(a.mention.id, "a") == first.event_of.get(b.mention.id, "b")


def strength(a: Sketch, b: Sketch, pile: Pile, near: Beside) -> float:
    """How far two tellings are above the mark for joining; negative below it."""
    score = likeness(a, b, pile) + (EASY if lone(a) else 0.0)
    if a.article == b.article:
        bare = not (b.everybody or b.place or b.days or b.equations)
        return score + (0.7 if b.definite or bare else 0.0) + nearness(a, b) - WITHIN
    x, y = sorted((a.article, b.article))
    known = KNOWN if lone(a) and a.noun and b.noun and (a.definite or b.definite) else 0.0
    known += COPIED if (x, y) in near.kin else 0.0
    return score + known + near.words.get((x, y), FAR) + shared(x, y, a.family, near.events) - ACROSS


def lone(item: Sketch) -> bool:
    """True for a kind that a pile tells of once, so that it is known without a name or a day."""
    return item.family in LONE or item.mention.kind in LONE


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


def pairs_within(row: list[Sketch]) -> list[tuple[int, int]]:
    """Pairs of one family in one article."""
    return [(i, j) for i in range(len(row)) for j in range(i + 1, len(row)) if row[i].family == row[j].family]


def pairs_across(items: list[Sketch], pile: Pile) -> list[tuple[int, int]]:
    """Pairs worth comparing: one family, and a participant or a place in common.

    In a long block a telling is compared with its next neighbours only, so that the work stays linear.
    """
    blocks: dict[tuple[str, str], list[int]] = {}
    for i, item in enumerate(items):
        for key in keys_of(item, pile):
            blocks.setdefault((item.family, key), []).append(i)
    pairs: set[tuple[int, int]] = set()
    for (_, key), row in blocks.items():
        for at, i in enumerate(row if key != ANYWHERE or len(row) <= FEW else ()):
            pairs.update((i, j) for j in row[at + 1 : at + 1 + WINDOW])
    return sorted(pairs)


def keys_of(item: Sketch, pile: Pile) -> set[str]:
    """What a telling can be found by."""
    found = set(item.everybody | item.place) | {f"some {word}" for word in item.heads}
    if lone(item):
        found.update(item.around, (ANYWHERE,))
    return found | {country for entity in item.everybody | item.place if (country := pile.country(entity))}
