"""A second opinion on a page of HTML, asked only where our own reading found hardly any story."""

from collections.abc import Sequence

from .lines import Judged, Line

MADE_BY = "trafilatura"
STORY = ("body", "standfirst", "subhead")
UNSURE = 60  # words of story below which we ask
LARGEST = 1_000_000  # characters of a page that is not asked about: it would take too long
MOST_LINES = 2000  # for a page of more lines, too: it compares each with all
LEAST = 5  # words of a line that is looked for


def advised(page: str, lines: Sequence[Line], judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """The verdicts; where there is hardly any story, lines that trafilatura takes for it are story too."""
    told = sum(len(line.text.split()) for line, verdict in zip(lines, judged, strict=True) if verdict.role in STORY)
    shown = sum(len(line.text.split()) for line in lines)
    if told >= UNSURE or shown < UNSURE or len(page) > LARGEST or len(lines) > MOST_LINES:
        return tuple(judged)
    found = opinion(page)
    return tuple(
        Judged(role="body", made_by=MADE_BY)
        if verdict.role == "boilerplate" and verdict.firing is None and stands_in(line.text, found)
        else verdict
        for line, verdict in zip(lines, judged, strict=True)
    )


def stands_in(text: str, found: str) -> bool:
    """True where a line of some length stands in the other's text."""
    return len(text.split()) >= LEAST and squeezed(text) in found


def opinion(page: str) -> str:
    """The text trafilatura takes from a page, squeezed; empty where it takes none."""
    import trafilatura

    return squeezed(trafilatura.extract(page, include_comments=False, include_tables=False) or "")


def squeezed(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(character for character in text.lower() if character.isalnum())
