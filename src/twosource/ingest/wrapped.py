"""Texts whose lines are those of a printed column: mail, old archives, PDF. Their paragraphs are read as one passage.

The text keeps its line feeds; only the passage goes over them.
"""

from collections.abc import Sequence

from ..text import flat
from .lines import END, LONGEST, Line

LEAST_LINES = 5
NARROWEST, WIDEST = 40, 130  # characters of a full line in a column
MOSTLY = 0.5  # so many of the lines are full
FULL = 0.8  # of the width: letters of print differ in width, and words are not cut


def paragraphs(lines: Sequence[Line], text: str) -> tuple[Line, ...]:
    """The lines, those of one paragraph joined where the text stands in a column; else as they are."""
    width = column(lines)
    if width is None:
        return tuple(lines)
    made: list[Line] = []
    open_end = False
    for line in lines:
        if open_end and goes_on(made[-1], line, text):
            made[-1] = over(made[-1], line, text)
        else:
            made.append(line)
        open_end = line.end - line.start >= FULL * width
    return tuple(made)


def column(lines: Sequence[Line]) -> int | None:
    """The width of the column a text stands in; None where it stands in none.

    The width is that of the tenth longest line of a hundred. In a column most lines are full, and most of the full ones
    end in mid-sentence.
    """
    sizes = sorted(line.end - line.start for line in lines)
    if len(sizes) < LEAST_LINES:
        return None
    width = sizes[int(len(sizes) * 0.9)]
    full = [line for line in lines if line.end - line.start >= FULL * width]
    cut = sum(END.search(line.text) is None for line in full)
    if not NARROWEST <= width <= WIDEST or sizes[-1] > 1.5 * width:
        return None
    return width if len(full) >= MOSTLY * len(sizes) and cut >= MOSTLY * len(full) else None


def goes_on(above: Line, line: Line, text: str) -> bool:
    """True where the next line is of the same paragraph: right below, and not set in further than the one above."""
    one_below = text.count("\n", above.end, line.start) == 1
    return one_below and lead(line.start, text) <= lead(above.end, text) and line.end - above.start <= LONGEST


def lead(place: int, text: str) -> int:
    """How much white space the line at a place begins with."""
    start = text.rfind("\n", 0, place) + 1
    return len(text[start:place]) - len(text[start:place].lstrip())


def over(above: Line, line: Line, text: str) -> Line:
    """Both lines as one that goes over the line feed."""
    return Line(start=above.start, end=line.end, text=flat(text[above.start : line.end]), indented=above.indented)
