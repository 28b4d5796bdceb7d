"""Days as pages write them -> ISO 8601 or TIMEX3; None where a string is no day."""

import re

from .written_days import CLOCKED, iso, other_day, real

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?")
PLAIN = re.compile(r"\b(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?\b")
NAME = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{NAME}(?:,?\s+(\d{{4}}))?", re.I)
MONTH_FIRST = re.compile(rf"\b{NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}}))?", re.I)


def stamp(words: str) -> str | None:
    """ISO 8601 of a machine's time stamp or of a written day with its year; what is more than a day is kept.

    >>> stamp("2031-05-03T16:20:00Z"), stamp("Friday, May 3, 2031 at noon"), stamp("May 3")
    ('2031-05-03T16:20:00Z', '2031-05-03', None)
    """
    found = ISO.match(words)
    if found and real(found[1], found[2], found[3]):
        day = f"{found[1]}-{found[2]}-{found[3]}"
        return f"{day}T{found[4]}{found[5] or ''}" if found[4] else day
    plain = PLAIN.search(words)
    if plain and real(*plain.groups()):
        return "-".join(plain.groups())
    value = timex(words)
    return value if value and not value.startswith("X") else by_clock(words) or other_day(words)


def by_clock(words: str) -> str | None:
    """The day of a stamp that ends in its year.

    >>> by_clock("Sat May 3 19:20:36 CEST 2031")
    '2031-05-03'
    """
    found = CLOCKED.search(words)
    if found is None or found[1].lower() not in MONTHS:
        return None
    return iso(found[3], MONTHS.index(found[1].lower()) + 1, found[2])


def timex(words: str, year: str | None = None) -> str | None:
    """TIMEX3 of a written day; XXXX where neither the words nor `year` tell the year.

    >>> timex("Oct 14"), timex("14 October", "2031")
    ('XXXX-10-14', '2031-10-14')
    """
    first, second = DAY_FIRST.search(words), MONTH_FIRST.search(words)
    if first:
        day, month, told = first.groups()
    elif second:
        month, day, told = second.groups()
    else:
        return None
    number = MONTHS.index(month[:3].lower()) + 1
    told = told or year
    if not real(told or "2000", number, day):
        return None
    return f"{told or 'XXXX'}-{number:02d}-{int(day):02d}"
