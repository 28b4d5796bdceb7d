"""The days of work that goes on: a search lasts from what made it needed to the last page that still tells of it.

Such days are weak and join nothing. What a page tells without a day gets none from the day of its publication.
"""

from datetime import date

from msgspec import structs

from ..records import Event, EventMention, Interval, Moment
from ..time import days
from .date_links import HAPPENED, Pile, happened, mentions_of, published
from .date_network import State

LASTING = frozenset({"search", "evacuation"})
LONGEST = 14  # days that work may go on from the first page to the last


def as_reported(pile: Pile, event: Event, moment: Moment | None, state: State) -> Moment | None:
    """The moment with what the days of its pages add; as it is where a page says when it was."""
    told = [item for item in mentions_of(pile, event) if item.role != "caption" and item.status in HAPPENED]
    if moment is None or event.kind not in LASTING or any(says_when(pile, item) for item in told):
        return moment
    found = [(day, item) for item in told if (day := day_of(item, state)) is not None]
    dated = sorted(found, key=lambda row: (row[0], row[1].span.article, row[1].span.start))
    start = begun(event, moment, state)
    if not dated or start is None:
        return moment
    last, mention = dated[-1]
    if start > last or (last - dated[0][0]).days > LONGEST:
        return moment
    return reported(moment, Interval(start=start, end=last), mention, "still told of on that day")


def says_when(pile: Pile, mention: EventMention) -> bool:
    """True where a time dates it: "until tomorrow" and "after a day" do not."""
    whens = [pile.whens[key] for key in mention.whens if key in pile.whens]
    return any(when.bound == "in" and when.type != "DURATION" for when in whens)


def day_of(mention: EventMention, state: State) -> date | None:
    """The day its page was published, where that is one day."""
    known = state.get(published(mention.span.article))
    return known.interval.end if known is not None and days(known.interval) == 1 else None


def begun(event: Event, moment: Moment, state: State) -> date | None:
    """The day work began: the last day of what made it needed, or the first that is left open."""
    known = state.get(happened(event.part_of)) if event.part_of else None
    if known is not None and (days(known.interval) or 9) <= 2:
        return known.interval.end
    return moment.interval.start


def reported(moment: Moment, interval: Interval, mention: EventMention, why: str) -> Moment:
    """The moment with days that rest on a page's own day."""
    basis = "derived" if moment.basis == "derived" else "cross-derived"
    return structs.replace(
        moment, interval=interval, basis=basis, weak=True, why=(*moment.why, f"“{mention.span.quote}”: {why}"),
        evidence=tuple(dict.fromkeys((*moment.evidence, mention.span))),
    )  # fmt: skip
