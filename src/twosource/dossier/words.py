"""How the dossier says things: dates, counts, types of disagreement. Plain words, present tense, no adjectives."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..records import Claim, Interval, Moment, Origins

VERDICTS = {
    "contradiction": "contradiction",
    "self-contradiction": "self-contradiction",
    "superseded": "probably earlier",
    "hardened": "hedge lost",
    "altered": "altered in copying",
    "compatible": "checked: compatible",
    "different-referent": "checked: different things",
}
KINDS = {
    "contradiction": "two sides that cannot both be right",
    "self-contradiction": "a page that does not agree with itself",
    "probably earlier": "a statement that a later one seems to have replaced",
    "hedge lost": "a guarded figure said again without its guard: its range, its “at least” or its source is gone",
    "altered in copying": "a copy that differs from its own original in this pile",
    "checked": "held against each other and found compatible, or about different things or times",
}
ANSWERED = {
    "corroborated": "two origins or more", "single-origin": "one origin", "unsourced": "nobody named",
    "disputed": "the pages differ",
}  # fmt: skip
HEDGES = {
    "certain": "says", "probable": "says with a hedge", "possible": "says it may be", "planned": "says it is planned",
    "unknown": "leaves it open",
}  # fmt: skip
SILENCES = {
    "not-confirmed": "has not confirmed", "no-comment": "does not comment", "not-acknowledged": "has not acknowledged",
}  # fmt: skip
RANK = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)
NEW = ("recent", "latest", "new", "further", "earlier")
FIGURE = re.compile(r"\d[\d,.]*(?:(?:-| to | and |–)\d[\d,.]*)?")


def count(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 page", "3 pages"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def origins_in_words(origins: Origins) -> str:
    """ "2-4 origins", "1 origin", "no named origin"."""
    if origins.max == 0:
        return "no named origin"
    return f"{span_of(origins)} {'origin' if origins.max == 1 else 'origins'}"


def span_of(origins: Origins) -> str:
    """ "2-4", or "1" where both ends are the same."""
    return str(origins.min) if origins.min == origins.max else f"{origins.min}-{origins.max}"


def moment_in_words(moment: Moment | None) -> str:
    """ "Tue 17 Jun 2025 (10 Jun 2025 fits less)", "~Sep 2024", "date not stated"."""
    if moment is None:
        return "date not stated"
    words = interval_in_words(moment.interval, derived=moment.basis in ("derived", "cross-derived"))
    less = [interval_in_words(other, derived=False) for other in moment.also]
    return words + (f" ({' or '.join(less)} fits less)" if less else "")


def interval_in_words(interval: Interval, *, derived: bool = False) -> str:
    """Days as a newspaper prints them; a tilde where they were worked out and are wider than a day."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return open_in_words(start, end)
    if start == end:
        return f"{start:%a} {day_in_words(start)}" if derived else day_in_words(start)
    about = "~" if derived else ""
    if whole_months(start, end):
        return about + months_in_words(start, end)
    if derived and (end - start).days > 20:
        return about + months_in_words(start, end)
    return about + days_in_words(start, end)


def open_in_words(start: date | None, end: date | None) -> str:
    """ "since 4 Jun 2025", "by 4 Jun 2025"."""
    if start is not None:
        return f"since {day_in_words(start)}"
    return f"by {day_in_words(end)}" if end is not None else "date not stated"


def day_in_words(value: date) -> str:
    """ "4 Jun 2025"."""
    return f"{value.day} {value:%b %Y}"


def days_in_words(start: date, end: date) -> str:
    """ "13-14 Oct 2025", "28 Sep - 3 Oct 2025"."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}-{day_in_words(end)}"
    return f"{start.day} {start:%b}{f' {start.year}' if start.year != end.year else ''} - {day_in_words(end)}"


def whole_months(start: date, end: date) -> bool:
    """True where the days are whole months."""
    return start.day == 1 and (end + timedelta(days=1)).day == 1


def months_in_words(start: date, end: date) -> str:
    """ "Mar 2025", "2025", "Aug-Oct 2024", "Nov 2024 - Feb 2025"."""
    if (start.month, end.month) == (1, 12) and start.day == 1 and end.day == 31:
        return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"
    if start.year != end.year:
        return f"{start:%b %Y} - {end:%b %Y}"
    return f"{end:%b %Y}" if start.month == end.month else f"{start:%b}-{end:%b %Y}"


def quoted(text: str, limit: int) -> str:
    """The text on one line in quotation marks, cut at words around its first figure where it is longer than `limit`."""
    flat = " ".join(text.split())
    flat = trimmed(flat)
    if len(flat) <= limit:
        return f'"{flat}"'
    return f'"{window(flat, limit)}"'


def plain_source(name: str) -> str:
    """A source's name without the word that only says that it is new: "Recent reports" is "reports"."""
    first, _, others = name.partition(" ")
    return others if others and first.lower() in NEW else name


def trimmed(text: str) -> str:
    """Without quotation marks that stand around the whole, or one that opens it and is never closed."""
    pairs = (('"', '"'), ("“", "”"))
    for left, right in pairs:
        if text.startswith(left) and text.endswith(right) and sum(text.count(sign) for sign in {left, right}) <= 2:
            return text[1:-1].rstrip(",") or text
    alone = text[:1] in '"“' and text.count('"') + text.count("“") + text.count("”") == 1
    return text[1:] if alone and text[1:] else text


def window(text: str, limit: int) -> str:
    """At most `limit` characters of the text, whole words, dots where it was cut; its first figure stays inside."""
    figure = FIGURE.search(text) or RANK.search(text)
    room = max(8, limit - 8)
    start = 0
    if figure is not None and figure.end() > room:
        start = text.rfind(" ", 0, max(0, min(figure.start(), figure.end() + 12 - room))) + 1
        start = start if start <= figure.start() else figure.start()
    end = len(text)
    if end - start > room:
        end = text.rfind(" ", start, start + room + 1)
        end = end if end > start else start + room
    return ("... " if start else "") + text[start:end].rstrip(",;:") + (" ..." if end < len(text) else "")


def how_in_words(claim: Claim) -> str:
    """How the claim is made: says, denies, has not confirmed."""
    if claim.silence != "none":
        return SILENCES[claim.silence]
    return "says it is not so" if claim.polarity == "negated" else HEDGES[claim.certainty]


def plural(kind: str) -> str:
    """The plural of a kind of event: "visits", "casualties", "troop deployments"."""
    words = kind.replace("-", " ")
    if words.endswith("s"):
        return words
    if words.endswith("y") and words[-2:-1] not in tuple("aeiou"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith(("ch", "sh", "x")) else "s")
