"""What two articles tell beside the event in question: articles that share other events speak of the same days."""

from collections.abc import Iterable
from itertools import combinations

from ..records import Event
from ..tables.things import event_kind

STANDING = frozenset({"fighting", "treaty", "cooperation", "relations", "support", "military-aid", "accession"})
MOST_ARTICLES = 60
EACH, MOST = 0.3, 3

Companions = dict[tuple[str, str], frozenset[str]]


def companions(drafts: Iterable[Event]) -> Companions:
    """The families of events that two articles share, by pair of articles; what goes on for years does not count."""
    found: dict[tuple[str, str], set[str]] = {}
    for event in drafts:
        articles = sorted({span.article for span in event.spans})
        if event.kind not in STANDING and len(articles) <= MOST_ARTICLES:
            for pair in combinations(articles, 2):
                found.setdefault(pair, set()).add(event_kind(event.kind).family)
    return {pair: frozenset(families) for pair, families in found.items()}


def shared(a: str, b: str, family: str, known: Companions) -> float:
    """What the other events that two articles share add to the likeness of two tellings of this family."""
    families = known.get((min(a, b), max(a, b)), frozenset()) - {family}
    return EACH * min(MOST, len(families))
