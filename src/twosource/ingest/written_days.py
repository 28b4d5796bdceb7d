"""Days as pages in many languages write them: figures in an order that leaves no doubt, months in words."""

import re
from datetime import date
from functools import lru_cache

from ..tables import months

DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?![\d.])")
YEAR_FIRST = re.compile(r"(?<![\d./-])((?:19|20)\d{2})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/-])")
EASTERN = re.compile(r"((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
CLOCKED = re.compile(r"\b([A-Z][a-z]{2}) (\d{1,2}) \d\d:\d\d:\d\d [A-Z]{1,5}[+\d:]* ((?:19|20)\d{2})\b")


@lru_cache(maxsize=1)
def written() -> re.Pattern[str]:
    """A day with its month in words: "3. Mai 2031", "3 de mayo de 2031", "1er mai 2031"."""
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(\d{{1,2}})(?:\.|er|º|°)?\s+(?:de\s+)?({names})\.?,?\s+(?:de\s+)?((?:19|20)\d{{2}})(?!\d)", re.I
    )


def other_day(words: str) -> str | None:
    """ISO 8601 of the first day in these words that is written with its year in a way that leaves no doubt, or None.

    >>> other_day("Stand: 03.05.2031, 16 Uhr"), other_day("3. Mai 2031"), other_day("03/05/2031")
    ('2031-05-03', '2031-05-03', None)
    """
    found = DOTTED.search(words)
    if found:
        return iso(found[3], found[2], found[1])
    found = YEAR_FIRST.search(words)
    if found:
        return iso(found[1], found[3], found[4])
    found = EASTERN.search(words)
    if found:
        return iso(found[1], found[2], found[3])
    found = written().search(words)
    return iso(found[3], months()[found[2].lower()], found[1]) if found else None


def iso(year: str, month: str | int, day: str) -> str | None:
    """A day as ISO 8601; None where the calendar has none such."""
    return f"{year}-{int(month):02d}-{int(day):02d}" if real(year, month, day) else None


def real(year: str | int, month: str | int, day: str | int) -> bool:
    """True where the calendar has such a day."""
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
