"""Live blogs: the hour above an entry is the time of what stands below it."""

import re
from collections.abc import Sequence

from .days import stamp
from .lines import Judged, Line

STORY_ROLES = ("body", "standfirst", "subhead")
LEAST_ENTRIES = 3
LONGEST = 60  # characters of a line that tells the hour
CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})[:.h](\d{2})(?![\d%])(?:\s*([ap])\.?m\b)?", re.I)


def entry_times(lines: Sequence[Line], judged: Sequence[Judged]) -> dict[int, str]:
    """Start of a line of story -> TIMEX3 of the hour above it; empty where the page is no live blog.

    A live blog has three entries or more: lines of an hour with story below each. Where no day stands beside the hour
    it is left open (XXXX-XX-XXT16:20).
    """
    found: dict[int, str] = {}
    hour: str | None = None
    entries: set[int] = set()
    above = -1
    for at, (line, verdict) in enumerate(zip(lines, judged, strict=True)):
        told = clock(line.text) if verdict.role == "dateline" and len(line.text) <= LONGEST else None
        if told:
            hour, above = told, at
        elif hour and verdict.role in STORY_ROLES:
            found[line.start] = hour
            entries.add(above)
    return found if len(entries) >= LEAST_ENTRIES else {}


def clock(words: str) -> str | None:
    """TIMEX3 of an hour, with its day where one stands beside it; None where there is no hour.

    >>> clock("4.20 p.m."), clock("3 May 2031 16:20 CEST"), clock("May 2031")
    ('XXXX-XX-XXT16:20', '2031-05-03T16:20', None)
    """
    found = CLOCK.search(words)
    if found is None:
        return None
    half = (found[3] or "").lower()
    hours = int(found[1]) % 12 + 12 * (half == "p") if half else int(found[1])
    if hours > 23 or int(found[2]) > 59:
        return None
    return f"{(stamp(words) or 'XXXX-XX-XX')[:10]}T{hours:02d}:{found[2]}"
