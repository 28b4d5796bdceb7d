"""How much of one page is read, so that its time and memory are bounded; what is beyond is set aside and says so."""

from collections.abc import Sequence

from ..errors import InputError
from .inputs import Source
from .lines import Judged, Line

LARGEST_PAGE = 16 * 1024 * 1024  # bytes of one article with all that stands around it
MOST_TOLD = 400_000  # characters of story; a long report of an inquiry has as many
MADE_BY = "ingest.limits"
STORY_ROLES = ("body", "standfirst", "subhead")


def refuse_large(source: Source) -> None:
    """Raises InputError where the page is too large to be one article."""
    size = len(source.raw) if source.text is None else len(source.text)
    if size > LARGEST_PAGE:
        raise InputError(source.name, f"it is larger than {LARGEST_PAGE >> 20} MiB", "split it into articles")


def within(lines: Sequence[Line], judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """The verdicts, with story beyond the limit set aside."""
    told = 0
    made: list[Judged] = []
    for line, verdict in zip(lines, judged, strict=True):
        told += line.end - line.start if verdict.role in STORY_ROLES else 0
        beyond = told > MOST_TOLD and verdict.role in STORY_ROLES
        made.append(Judged(role="boilerplate", made_by=MADE_BY) if beyond else verdict)
    return tuple(made)
