"""The one day that stands by the headline, on a page that tells its day nowhere else."""

from collections.abc import Sequence

from .days import stamp
from .facts import Fact
from .lines import Judged, Line

MADE_BY = "ingest.shown_days"
NEAR = 8  # lines from the headline
MOST_WORDS = 14


def day_by_headline(lines: Sequence[Line], judged: Sequence[Judged]) -> tuple[Fact, ...]:
    """The day of the first short line near the headline that holds one, above the second paragraph of the story.

    Only where nothing else on a page tells a day; a page without a headline has none.
    """
    title = next((at for at, verdict in enumerate(judged) if verdict.role == "title"), None)
    if title is None:
        return ()
    for at in (*range(title + 1, min(len(lines), title + NEAR)), *range(title - 1, max(-1, title - 4), -1)):
        line = lines[at]
        if judged[at].role in ("body", "title", "caption") or len(line.text.split()) > MOST_WORDS:
            continue
        day = stamp(line.text)
        if day:
            return (Fact(kind="published", value=day[:10], made_by=MADE_BY, start=line.start, end=line.end),)
    return ()
