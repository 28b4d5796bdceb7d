"""The bar of each row of the timeline, all on one scale: as wide as what is known, dashed where it was worked out."""

from __future__ import annotations

from datetime import date, timedelta

from markupsafe import Markup

from ..records import Event
from .drawing import Scale

WIDE = 180
NEAR = 400  # days around the middle that the scale holds: what is long past would flatten the rest
BAR = Markup('<rect x="{}" y="3" width="{}" height="8" rx="1.5" class="bar{}"/>')
SHAPE = Markup('<svg viewBox="0 0 180 14" width="180" height="14" class="tbar" aria-hidden="true">{}</svg>')
LATER = Markup('<path d="M9 3 3 7l6 4" class="beyond"/>')


def common_scale(events: list[Event]) -> Scale | None:
    """From the first to the last day near the middle of these events; None where nothing has both ends."""
    days = sorted(day for event in events for day in ends(event) if day is not None)
    if not days:
        return None
    middle = days[len(days) // 2]
    near = [day for day in days if abs((day - middle).days) <= NEAR]
    pad = max(timedelta(days=1), (near[-1] - near[0]) * 0.03)
    return Scale(start=near[0] - pad, end=near[-1] + pad)


def ends(event: Event) -> tuple[date | None, date | None]:
    """The first and the last day that an event may have."""
    return (event.when.interval.start, event.when.interval.end) if event.when else (None, None)


def time_bar(event: Event, scale: Scale | None) -> Markup:
    """The bar of one event; an open end fades, what lies before the scale is an arrow. Empty without a day."""
    start, end = ends(event)
    if scale is None or event.when is None or (start is None and end is None):
        return Markup("")
    if end is not None and end < scale.start:
        return SHAPE.format(LATER)
    left = at(scale, start or scale.start)
    right = at(scale, (end or scale.end) + timedelta(days=1))
    derived = event.when.basis in ("derived", "cross-derived") or event.when.weak
    look = " open" if start is None or end is None else " worked-out" if derived else ""
    return SHAPE.format(BAR.format(left, max(4.0, round(right - left, 1)), look))


def at(scale: Scale, day: date) -> float:
    """The place of a day on the bar, kept inside it."""
    return round(min(max(0.0, scale.at(day) / 1000 * WIDE), WIDE - 4.0), 1)
