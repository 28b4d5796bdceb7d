"""Days by the calendar: months, weekdays, seasons, quarters, decades and centuries, with or without a year."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import structs

from ..records import Interval, Relative
from ..time import at, hull, year
from .time_grammar import Hit
from .time_said import Meaning, Scene, part_of, span_of, stated, turn_of, weekday_of, with_daypart
from .time_words import code_of, meanings, rank_of, year_of

JUST = 45  # days
LAST, NEXT = {"low": None, "high": None}, {"low": 0, "high": 1}
QUARTER_MONTH = {1: 1, 2: 4, 3: 7, 4: 10}
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def calendar(hit: Hit, scene: Scene) -> Meaning:
    """A month, a day of a month, a year, a quarter, a half, a season: with or without its year."""
    words = hit.words
    written = written_year(words)
    tail, fields = tail_and_fields(hit)
    if written:
        return with_daypart(hit, stated("DATE", f"{written:04}{tail}"))
    fields = {"unit": "year", **fields, **steps_of(hit, fields, scene)}
    relative = Relative(anchor="published", **fields, part=part_of(hit))
    return with_daypart(hit, Meaning(type="DATE", value=f"XXXX{tail}", relative=relative))


def steps_of(hit: Hit, fields: dict[str, Any], scene: Scene) -> dict[str, Any]:
    """Low and high of the equation by the turn that is said, else by tense and nearness; drops a misfit weekday."""
    turn = turn_of(hit)
    if turn is not None:
        of_its_year = "turn" in hit.words and "yearly" in hit.pattern.gives
        return turned(turn, fields, of_its_year or (turn == -1 and "month" in fields and just_told(fields, scene)))
    if fields.get("unit") == "quarter" and just_ended(fields["month"], scene):
        return LAST
    if "nth" in hit.words and scene.tense == "open":
        return {**span_of(scene), **(nearer(fields, scene) or {})}
    near = nearest(fields, scene) if scene.tense == "open" or "day" in fields else None
    return {**span_of(scene), **(near or {})}


def written_year(words: dict[str, str]) -> int | None:
    """The year that is written, in two figures too."""
    if "short" in words:
        return whole_year(words["short"])
    written = words.get("year") or words.get("digits")
    return year_of(written) if written else None


def whole_year(figures: str) -> int:
    """The year of two or four figures: up to 39 of this century."""
    number = int(figures)
    return number if len(figures) == 4 else number + (2000 if number < 40 else 1900)


def month_day(hit: Hit, scene: Scene) -> Meaning:
    """A month and a day in figures without a year, the month first unless it cannot be one."""
    month, number = int(hit.words["minute"]), int(hit.words["minute2"])
    month, number = (number, month) if month > 12 else (month, number)
    words = {"month": f"{date(2000, month, 1):%B}", "dom": str(number)}
    return calendar(structs.replace(hit, words=words), scene)


def tail_and_fields(hit: Hit) -> tuple[str, dict[str, Any]]:
    """What follows the year in the value, and the calendar fields of the equation."""
    words = hit.words
    if "figure" in words:
        return f"-{int(words['figure']):02}", {"month": int(words["figure"])}
    if "month" in words:
        month = int(code_of("month", words["month"]))
        weekday = {"weekday": weekday_of(words["wkday"])} if "wkday" in words else {}
        if "dom" not in words:
            return f"-{month:02}", {"month": month}
        day = rank_of(words["dom"])
        date(2024, month, day)  # a day the calendar has in some year, or ValueError
        return f"-{month:02}-{day:02}", {"month": month, "day": day, **weekday}
    if "nth" in words:
        day = rank_of(words["nth"])
        weekday = {"weekday": weekday_of(words["wkday"])} if "wkday" in words else {}
        return f"-XX-{day:02}", {"unit": "month", "day": day, **weekday}
    if "season" in words:
        season = code_of("season", words["season"])
        return f"-{season}", {"unit": "quarter", "month": SEASON_MONTH[season]}
    label = hit.pattern.gives.get("label")
    if label:
        rank = rank_of(words["ordinal"]) if "ordinal" in words else int(words["number"])
        if rank > (4 if label == "Q" else 2):
            raise ValueError(label)
        if label == "Q":
            return f"-Q{rank}", {"unit": "quarter", "month": QUARTER_MONTH[rank]}
        return f"-H{rank}", {"low": 0, "high": 0}
    return "", {}


def turned(turn: int, fields: dict[str, Any], yearly: bool) -> dict[str, Any]:
    """Low and high for "last June" (the last one), "this June", "next June"; "June last year" counts years."""
    if yearly:
        step = turn * 4 if fields.get("unit") == "quarter" else turn
        return {"low": step, "high": step}
    if turn == 0 and fields.get("unit") != "quarter":
        return {"low": 0, "high": 0}
    return {"low": 0, "high": 1} if turn > 0 else {"low": None, "high": None}


def nearest(fields: dict[str, Any], scene: Scene) -> dict[str, Any] | None:
    """The next such day where it lies within two months after publication: a year ago it would have its year.

    Nor is a day of the last two months the one of next year, whatever the tense.
    """
    if scene.published is None or "month" not in fields or fields.get("unit") == "quarter":
        return None
    if "weekday" in fields:
        return by_weekday(fields, scene.published)
    ahead = (date(2001, fields["month"], min(fields.get("day", 15), 28)) - date(2001, 1, 1)).days
    today = (date(2001, scene.published.month, min(scene.published.day, 28)) - date(2001, 1, 1)).days
    far = (ahead - today) % 365
    if far > 305 and "day" in fields:
        return {"low": None, "high": None}
    return {"low": 0, "high": 1} if 0 < far <= 60 else None


def just_told(fields: dict[str, Any], scene: Scene) -> bool:
    """True where such a month or season runs or ended in the last weeks: then "last June" is the one of last year."""
    if scene.published is None:
        return False
    found = at(Relative(anchor="published", **{"unit": "year", **fields, **LAST}), scene.published)
    return found is not None and found.end is not None and (scene.published - found.end).days < JUST


def nearer(fields: dict[str, Any], scene: Scene) -> dict[str, Any] | None:
    """The next or the last such day of a month that is not named, whichever is nearer to publication."""
    if scene.published is None:
        return None
    past, coming = (at(Relative(anchor="published", **fields, **steps), scene.published) for steps in (LAST, NEXT))
    if past is None or coming is None or past.start is None or coming.start is None:
        return None
    return NEXT if coming.start - scene.published < scene.published - past.start else LAST


def by_weekday(fields: dict[str, Any], published: date) -> dict[str, Any]:
    """The year next to publication in which that day is that weekday; the weekday is left out where none is."""
    years = [published.year, published.year - 1, published.year + 1]
    fitting = [year for year in years if is_weekday(year, fields)]
    if not fitting:
        return {"weekday": None}
    ahead = date(fitting[0], fields["month"], fields["day"]) > published
    return {"low": 0, "high": 1} if ahead else {"low": None, "high": None}


def is_weekday(year: int, fields: dict[str, Any]) -> bool:
    """True where the month's day is the weekday of the fields in this year."""
    try:
        return bool(date(year, fields["month"], fields["day"]).weekday() == fields["weekday"])
    except ValueError:  # 29 February
        return False


def just_ended(month: int, scene: Scene) -> bool:
    """True where the three months from this one ended less than two months before publication."""
    return scene.published is not None and 3 <= (scene.published.month - month) % 12 <= 4


def two_years(hit: Hit, scene: Scene) -> Meaning | None:
    """The years from one to another: a season that touches both, or a span."""
    first, last = int(hit.words["year"]), hit.words["short"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < end < first + 100:
        return None
    days = hull((year(first), year(end)))
    return Meaning(type="DATE", value=f"{first}" if end == first + 1 else f"{first}/{end}", days=days)


def weekday(hit: Hit, scene: Scene) -> Meaning:
    """A weekday: the last or next one, or one of a named week."""
    rank = weekday_of(hit.words.get("weekday") or hit.words["wkday"])
    turn = turn_of(hit)
    if turn is None:
        relative = Relative(anchor="published", unit="week", weekday=rank, **span_of(scene))
    elif turn == 0 or "next" in hit.words.get("turn", "").lower() or hit.pattern.gives.get("week"):
        relative = Relative(anchor="published", unit="week", weekday=rank, low=turn, high=turn)
    else:
        relative = Relative(anchor="published", unit="day", weekday=rank, low=turn, high=turn)
    return with_daypart(hit, Meaning(type="DATE", value=f"XXXX-WXX-{rank + 1}", relative=relative))


def decade(hit: Hit, scene: Scene) -> Meaning:
    """The 1990s, the nineties, the '90s."""
    words = hit.words["decade"].lower()
    digits = words.strip("'s")
    if digits.isdigit():
        first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    else:
        tens = next(int(v) for k, v in meanings("number").items() if k.endswith("ty") and words == f"{k[:-1]}ies")
        first = 1900 + tens
    return stated("DATE", f"{first // 10:03}")


def century(hit: Hit, scene: Scene) -> Meaning:
    """The 11th century is 10 in TIMEX3."""
    return stated("DATE", f"{rank_of(hit.words['rank']) - 1:02}")


def iso(hit: Hit, scene: Scene) -> Meaning:
    """A date in figures, year first or month first."""
    words = hit.words
    number = whole_year(words["digits"])
    first, second = (int(words[key]) for key in hit.pattern.gives.get("order", ["minute", "minute2"]))
    if hit.pattern.gives.get("order") and first > 12:
        first, second = second, first
    return stated("DATE", f"{number:04}-{first:02}-{second:02}")


def night_of(hit: Hit, scene: Scene) -> Meaning:
    """Two days of one month; under "night" the night that begins on the first."""
    tail, fields = tail_and_fields(hit)
    last = rank_of(hit.words["dom2"])
    night = hit.pattern.gives.get("tail", "")
    if "digits" in hit.words:
        first = stated("DATE", f"{hit.words['digits']}{tail}")
        begin = first.days.start if first.days else None
        end = begin.replace(day=last) if begin else None
        return Meaning(type="TIME" if night else "DATE", value=first.value + night, days=Interval(start=begin, end=end))
    steps: dict[str, Any] = {"unit": "year", **span_of(scene), **fields}
    relative = Relative(anchor="published", **steps)
    return Meaning(type="TIME" if night else "DATE", value=f"XXXX{tail}{night}", relative=relative)
