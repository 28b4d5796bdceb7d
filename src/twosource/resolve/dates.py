"""Pass (c): one date network over articles and events."""

from __future__ import annotations

from msgspec import Struct, structs

from ..records import Basis, Event, EventMention, Interval, Lineage, Moment, Published, Reading, record_id
from ..time import ALWAYS, contains, days, precision
from .date_choice import Choice, choices
from .date_links import (
    Pile,
    declared_links,
    happened,
    kinship_links,
    pile_of,
    published,
    stated_past_links,
    telling_links,
    word_links,
)
from .date_network import Known, Link, Node, Proof, State, propagate
from .date_order import earlier_links, lead_of, news_links, parent_links, same_time_links, sequence_links
from .date_reports import as_reported
from .date_series import series_links

MADE_BY = "resolve.dates"
LEAST_WEAK = 28  # days


class Dates(Struct, frozen=True, kw_only=True):
    """What the network found: days of publication per article, and of each event by its id."""

    published: tuple[Published, ...] = ()
    moments: dict[str, Moment] = {}


def solve_dates(
    readings: tuple[Reading, ...],
    mentions: tuple[EventMention, ...],
    events: tuple[Event, ...],
    lineage: Lineage,
) -> Dates:
    """The days of publication and of events, as intervals with reasons; what stays unknown is left out."""
    pile = pile_of(readings, mentions, events)
    sure = unlikely_left_out(pile, sure_links(pile, lineage))
    picks = choices(sure, propagate(sure))
    sure += [pick.link for pick in picks.values()]
    strong = propagate(sure)
    weak = propagate([*sure, *series_links(pile, strong), *news_links(pile, strong)])
    best = {**strong, **wide_enough(strong, weak)}
    extents = extents_of(sure)
    return Dates(
        published=tuple(
            found for reading in pile.readings if (found := publication(reading, strong, weak)) is not None
        ),
        moments={
            event.id: moment
            for event in pile.events
            if (moment := as_reported(pile, event, event_moment(pile, event, best, picks, extents), strong)) is not None
        },
    )  # fmt: skip


def sure_links(pile: Pile, lineage: Lineage) -> list[Link]:
    """All links but the weak ones."""
    links: list[Link] = []
    for reading in pile.readings:
        links.extend(declared_links(reading))
        links.extend(stated_past_links(reading))
    links.extend(kinship_links(lineage.kinships))
    links.extend(telling_links(pile))
    links.extend(word_links(pile))
    links.extend(sequence_links(pile))
    links.extend(parent_links(pile))
    links.extend(same_time_links(pile))
    links.extend(earlier_links(pile))
    extents = extents_of(links)
    return [link for link in links if not is_part(link, extents)]


def unlikely_left_out(pile: Pile, links: list[Link]) -> list[Link]:
    """The links without those that put a page more than a month after its own news: there a joined event misleads."""
    state = propagate(links)
    kept = links
    for link in news_links(pile, state, always=True):
        start = state.get(link.target, Known()).interval.start
        if start is not None and link.interval is not None and link.interval.end and link.interval.end < start:
            lead = {happened(pile.event_of[item.id]) for item in lead_of(pile, link.target.id)}
            kept = [
                other for other in kept
                if other.kind != "order" or other.target != link.target or other.source in lead
            ]  # fmt: skip
    return kept


def is_part(link: Link, extents: dict[Node, Interval]) -> bool:
    """True for a day that is one of those an event took: it does not cut the others off."""
    extent = extents.get(link.target)
    if extent is None or link.kind != "fixed" or link.interval in (None, extent):
        return False
    return link.interval is not None and contains(extent, link.interval)


def extents_of(links: list[Link]) -> dict[Node, Interval]:
    """The days that events took, where a page says so."""
    found = [link for link in sorted(links, key=lambda link: link.key) if link.extent and not link.doubtful]
    return {link.target: link.interval for link in reversed(found) if link.interval is not None}


def event_moment(
    pile: Pile, event: Event, state: State, picks: dict[Node, Choice], extents: dict[Node, Interval]
) -> Moment | None:
    """When an event was, as long as it took, with the days that fit less well."""
    node = happened(event.id)
    moment = moment_of(state.get(node), event_articles(pile, event))
    if moment is not None and node in extents and contains(extents[node], moment.interval):
        return structs.replace(moment, interval=extents[node])
    if moment is None or node not in picks or not picks[node].less_well:
        return moment
    return structs.replace(moment, also=picks[node].less_well)


def wide_enough(strong: State, weak: State) -> State:
    """The events that weak bounds close to no less than four weeks, and that are open without them."""
    return {
        node: known
        for node, known in weak.items()
        if node.kind == "event"
        and days(strong.get(node, Known()).interval) is None
        and (days(known.interval) or 0) >= LEAST_WEAK
    }


def event_articles(pile: Pile, event: Event) -> frozenset[str]:
    """The articles that tell of an event."""
    return frozenset(pile.mentions[key].span.article for key in event.mentions if key in pile.mentions)


def publication(reading: Reading, strong: State, weak: State) -> Published | None:
    """When an article was published; the weak bounds count where they leave more than a day."""
    node = published(reading.article.id)
    known = strong.get(node)
    more = weak.get(node)
    if more is not None and (known is None or more.interval != known.interval) and precision(more.interval) != "day":
        known = more
    moment = moment_of(known, frozenset({reading.article.id}))
    if moment is None:
        return None
    return Published(
        id=record_id("published", reading.article.id), evidence=moment.evidence, made_by=MADE_BY,
        article=reading.article.id, when=moment,
    )  # fmt: skip


def moment_of(known: Known | None, own: frozenset[str]) -> Moment | None:
    """What is known of a node as a record; None where nothing is."""
    if known is None or known.interval == ALWAYS:
        return None
    proofs = [proof for proof in (known.start, known.end) if proof is not None]
    return Moment(
        interval=known.interval,
        basis=basis_of(proofs, own),
        evidence=tuple(dict.fromkeys(item for proof in proofs for item in proof.evidence)),
        why=tuple(dict.fromkeys((*(line for proof in proofs for line in proof.why), *known.clashes))),
        weak=any(proof.weak for proof in proofs),
    )


def basis_of(proofs: list[Proof], own: frozenset[str]) -> Basis:
    """Stated or metadata where a statement gives it whole, derived inside one article, else cross-derived."""
    if all(proof.metadata for proof in proofs):
        return "metadata"
    articles = frozenset().union(*(proof.articles for proof in proofs))
    if all(proof.stated and not proof.weak for proof in proofs) and len(articles) == 1:
        return "stated"
    return "derived" if len(articles) <= 1 and articles <= own else "cross-derived"
