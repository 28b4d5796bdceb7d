"""Articles about one matter."""

from ..records import Event, Lineage, Reading, Story


def group_stories(readings: tuple[Reading, ...], events: tuple[Event, ...], lineage: Lineage) -> tuple[Story, ...]:
    """To come."""
    return ()
