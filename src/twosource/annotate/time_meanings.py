"""What a matched time expression means: TIMEX3 type, value with XXXX where open, and an equation over its anchor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Literal

from msgspec import Struct

from ..records import Interval, Relative
from ..time import interval_of
from ..time.equations import narrowed
from .time_grammar import Hit
from .time_tense import Tense
from .time_words import LESS, MORE, code_of, meanings, number_of, rank_of, year_of

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Part = Literal["early", "mid", "late"]
QUARTER_MONTH = {1: 1, 2: 4, 3: 7, 4: 10}
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
UNITS: dict[str, tuple[Literal["day", "week", "month", "quarter", "year", "decade"], int]] = {
    "D": ("day", 1), "W": ("week", 1), "F": ("week", 2), "M": ("month", 1), "Q": ("quarter", 1), "Y": ("year", 1),
    "E": ("year", 10), "C": ("year", 100),
}  # fmt: skip
OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
}


class Meaning(Struct, frozen=True, kw_only=True):
    """What an expression says before its anchor is known; `days` where a year is written."""

    type: Kind
    value: str
    relative: Relative | None = None
    days: Interval | None = None


class Scene(Struct, frozen=True, kw_only=True):
    """What stands around an expression: the tense of its clause and the day of publication, where known."""

    tense: Tense
    published: date | None


def meaning(hit: Hit, scene: Scene) -> Meaning | None:
    """What the hit says; None where the calendar has no such day."""
    try:
        found = MEANINGS[hit.pattern.kind](hit, scene)
    except ValueError:  # 31 June, the 40th, week 60
        return None
    return None if found is None else with_part(hit, found)


def with_part(hit: Hit, found: Meaning) -> Meaning:
    """The meaning narrowed to its early, middle or late part; the value keeps the grain of the words."""
    part = part_of(hit)
    if part is None or found.days is None:
        return found
    return Meaning(type=found.type, value=found.value, relative=found.relative, days=narrowed(found.days, part))


def part_of(hit: Hit) -> Part | None:
    """Early, mid or late, from the words or from the rule."""
    if "part" not in hit.words:
        return None
    known: dict[str, Part] = {"early": "early", "mid": "mid", "late": "late"}
    return known[code_of("part", hit.words["part"])]


def stated(kind: Kind, value: str) -> Meaning:
    """A value with its year written out. Raises ValueError where the calendar lacks it."""
    days = interval_of(value)
    if days is None:
        raise ValueError(value)
    return Meaning(type=kind, value=value, days=days)


def span_of(scene: Scene) -> dict[str, Any]:
    """Low and high of the nearest such day: the next one in a clause about what is to come, else the last one."""
    return {"low": 0, "high": 1} if scene.tense == "future" else {"low": None, "high": None}


def turn_of(hit: Hit) -> int | None:
    """-1 for last, 0 for this, 1 for next; the rule may say it, too."""
    if "turn" in hit.words:
        return int(code_of("turn", hit.words["turn"]))
    if "run" in hit.words:
        return int(code_of("run", hit.words["run"]))
    constant: int | None = hit.pattern.gives.get("turn")
    return constant


def calendar(hit: Hit, scene: Scene) -> Meaning:
    """A month, a day of a month, a year, a quarter, a half, a season: with or without its year."""
    words = hit.words
    written = words.get("year") or words.get("digits")
    tail, fields = tail_and_fields(hit)
    if written:
        return with_daypart(hit, stated("DATE", f"{year_of(written):04}{tail}"))
    turn = turn_of(hit)
    steps = span_of(scene) if turn is None else turned(turn, fields, "turn" in words and "yearly" in hit.pattern.gives)
    near = nearest(fields, scene) if turn is None and (scene.tense == "open" or "day" in fields) else None
    if turn is None and fields.get("unit") == "quarter" and just_ended(fields["month"], scene):
        near = {"low": None, "high": None}
    relative = Relative(anchor="published", **{"unit": "year", **steps, **fields, **(near or {})}, part=part_of(hit))
    return with_daypart(hit, Meaning(type="DATE", value=f"XXXX{tail}", relative=relative))


def tail_and_fields(hit: Hit) -> tuple[str, dict[str, Any]]:
    """What follows the year in the value, and the calendar fields of the equation."""
    words = hit.words
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
        return f"-XX-{day:02}", {"unit": "month", "day": day}
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
    """The next such day where it lies within two months after publication: a year ago it would have its year."""
    if scene.published is None or "month" not in fields or fields.get("unit") == "quarter":
        return None
    if "weekday" in fields:
        return by_weekday(fields, scene.published)
    ahead = (date(2001, fields["month"], min(fields.get("day", 15), 28)) - date(2001, 1, 1)).days
    today = (date(2001, scene.published.month, min(scene.published.day, 28)) - date(2001, 1, 1)).days
    return {"low": 0, "high": 1} if 0 < (ahead - today) % 365 <= 60 else None


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


def weekday_of(words: str) -> int:
    """Monday is 0, also for short forms."""
    plain = words.lower().rstrip(".")
    return int((meanings("weekday") | meanings("wkday"))[plain])


def with_daypart(hit: Hit, found: Meaning) -> Meaning:
    """The same with its part of the day: "Tuesday night"."""
    if "daypart" not in hit.words:
        return found
    value = f"{found.value}T{code_of('daypart', hit.words['daypart'])}"
    return Meaning(type="TIME", value=value, relative=found.relative, days=found.days)


def weekday(hit: Hit, scene: Scene) -> Meaning:
    """A weekday: the last or next one, or one of a named week."""
    rank = weekday_of(hit.words["weekday"])
    turn = turn_of(hit)
    if turn is None:
        relative = Relative(anchor="published", unit="week", weekday=rank, **span_of(scene))
    elif turn == 0 or hit.pattern.gives.get("week"):
        relative = Relative(anchor="published", unit="week", weekday=rank, low=turn, high=turn)
    else:
        relative = Relative(anchor="published", unit="day", weekday=rank, low=turn, high=turn)
    return with_daypart(hit, Meaning(type="DATE", value=f"XXXX-WXX-{rank + 1}", relative=relative))


def shift(hit: Hit, scene: Scene) -> Meaning | None:
    """A whole unit so many off: last year, this week, yesterday, next quarter."""
    code = hit.pattern.gives.get("unit") or code_of("unit", hit.words["unit"])
    if code not in UNITS:
        return None
    unit, factor = UNITS[code]
    if code == "E":
        unit, factor = "decade", 1
    if code == "C":
        return None
    turn = (turn_of(hit) or 0) * factor
    relative = Relative(anchor="published", unit=unit, low=turn, high=turn, part=part_of(hit))
    tail = hit.pattern.gives.get("tail", "")
    found = Meaning(type="TIME" if tail else "DATE", value=OPEN[unit] + tail, relative=relative)
    return with_daypart(hit, found)


def weekend(hit: Hit, scene: Scene) -> Meaning:
    """A week-end, by its Saturday: the last one, or the next under a future verb."""
    turn = turn_of(hit)
    ahead = turn == 1 or (turn in (None, 0) and scene.tense == "future")
    steps: dict[str, Any] = {"low": 0, "high": 1} if ahead else {}
    return Meaning(
        type="DATE", value="XXXX-WXX-WE", relative=Relative(anchor="published", unit="week", weekday=5, **steps)
    )


def ago(hit: Hit, scene: Scene) -> Meaning | None:
    """So many units before publication, at the grain of the unit; a duration where the number is open."""
    count = number_of(hit.words["count"]) if "count" in hit.words else None
    code = unit_code(hit)
    if count is None or count != int(count) or code not in UNITS:
        return Meaning(type="DURATION", value=length_value(count, code))
    unit, factor = UNITS[code]
    sign = -int(count) * factor * int(hit.pattern.gives.get("sign", 1))
    relative = Relative(anchor="published", unit=unit, low=sign, high=sign)
    return Meaning(type="DATE", value=OPEN[unit], relative=relative)


def unit_code(hit: Hit) -> str:
    """The code of the unit named, singular or plural."""
    return code_of("units", hit.words["units"]) if "units" in hit.words else code_of("unit", hit.words["unit"])


def length_value(count: float | None, code: str) -> str:
    """A TIMEX3 duration: P2W, PT6H, PXM; fortnights in weeks, quarters in months, decades in years."""
    factor, letter = {"F": (2, "W"), "Q": (3, "M"), "E": (10, "Y"), "C": (100, "Y")}.get(code, (1, code))
    mark = "T" if letter in ("H", "TM", "S") else ""
    letter = letter.removeprefix("T")
    if count is None:
        return f"P{mark}X{letter if code not in 'QEC' else code}"
    if count == 0.5 and code in ("H", "Y", "D"):
        return {"H": "PT30M", "Y": "P6M", "D": "PT12H"}[code]
    return f"P{mark}{count * factor:g}{letter}"


def length(hit: Hit, scene: Scene) -> Meaning | None:
    """A stretch of time; "the past two weeks" also says which days."""
    count = number_of(hit.words["count"]) if "count" in hit.words else 1 if "turn" in hit.pattern.gives else None
    code = unit_code(hit)
    value, turn = length_value(count, code), turn_of(hit)
    if turn is None or turn == 0 or code not in UNITS or count is None or count != int(count):
        return Meaning(type="DURATION", value=value)
    unit, factor = UNITS[code]
    far = int(count) * factor * turn
    relative = Relative(anchor="published", unit=unit, low=min(far, 0), high=max(far, 0))
    return Meaning(type="DURATION", value=value, relative=relative)


def bounds_of(hit: Hit) -> tuple[int | None, int | None]:
    """Low and high of a count: "less than two" is 0..2, "more than two" 2.., "two" 2..2, "several" open."""
    count = number_of(hit.words["count"]) if "count" in hit.words else None
    if count is None or count != int(count):
        return (0 if count is None else int(count)), None
    about = hit.words.get("about", "").lower()
    if about in LESS.split("|"):
        return 0, int(count)
    return int(count), None if about in MORE.split("|") else int(count)


def constant(hit: Hit, scene: Scene) -> Meaning:
    """A value the rule states: PRESENT_REF and its like, P1D."""
    return Meaning(type=hit.pattern.gives["type"], value=hit.pattern.gives["value"])


def repeated(hit: Hit, scene: Scene) -> Meaning:
    """Every Tuesday, every two weeks, a day."""
    if "weekday" in hit.words:
        tail = f"T{code_of('daypart', hit.words['daypart'])}" if "daypart" in hit.words else ""
        return Meaning(type="SET", value=f"XXXX-WXX-{weekday_of(hit.words['weekday']) + 1}{tail}")
    if "daypart" in hit.words:
        return Meaning(type="SET", value=f"XXXX-XX-XXT{code_of('daypart', hit.words['daypart'])}")
    if "month" in hit.words:
        return Meaning(type="SET", value=f"XXXX-{int(code_of('month', hit.words['month'])):02}")
    count = number_of(hit.words["count"]) if "count" in hit.words else 1
    return Meaning(type="SET", value=length_value(count, unit_code(hit)))


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
    number = words["digits"] if len(words["digits"]) == 4 else f"20{words['digits']}"
    first, second = (int(words[key]) for key in hit.pattern.gives.get("order", ["minute", "minute2"]))
    if hit.pattern.gives.get("order") and first > 12:
        first, second = second, first
    return stated("DATE", f"{number}-{first:02}-{second:02}")


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


def holiday(hit: Hit, scene: Scene) -> Meaning | None:
    """A feast by its rule; moving feasts need a year, written or of publication."""
    rule = code_of("holiday", hit.words["holiday"]) if "holiday" in hit.words else ""
    written = hit.words.get("year") or hit.words.get("digits")
    if len(rule) == 5 and not written:
        month, day = int(rule[:2]), int(rule[3:])
        steps = span_of(scene) if turn_of(hit) is None else turned(turn_of(hit) or 0, {}, yearly=False)
        relative = Relative(anchor="published", unit="year", month=month, day=day, **steps)
        return Meaning(type="DATE", value=f"XXXX-{rule}", relative=relative)
    if written:
        return stated("DATE", feast(rule, year_of(written)).isoformat())
    if scene.published is None:
        return Meaning(type="DATE", value="XXXX-XX-XX")
    days = [feast(rule, scene.published.year + step) for step in (-1, 0, 1)]
    ahead = scene.tense == "future" or turn_of(hit) == 1
    near = min(d for d in days if d >= scene.published) if ahead else max(d for d in days if d <= scene.published)
    return stated("DATE", near.isoformat())


def feast(rule: str, number: int) -> date:
    """The day of a feast in a year: 12-25, 11-4-3 (fourth Thursday of November; the 5th is the last), easter+1."""
    if rule.startswith("easter"):
        return easter(number) + timedelta(days=int(rule.removeprefix("easter")))
    parts = [int(part) for part in rule.split("-")]
    if len(parts) == 2:
        return date(number, *parts)
    month, rank, day = parts
    first = date(number, month, 1)
    found = first + timedelta(days=(day - first.weekday()) % 7 + 7 * (rank - 1))
    return found if found.month == month else found - timedelta(days=7)


def easter(number: int) -> date:
    """Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher."""
    a, b, c = number % 19, number // 100, number % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(number, month, day + 1)


def clock(hit: Hit, scene: Scene) -> Meaning | None:
    """A time of day, on the day that stands with it or else on the day of publication (no day of an event)."""
    words = hit.words
    dated = day_beside(hit, scene)
    time = clock_value(hit)
    if time is None:
        return None
    if dated is not None:
        return Meaning(type="TIME", value=f"{dated.value}T{time}", relative=dated.relative, days=dated.days)
    if "daypart" in words and "hour" not in words and "hourword" not in words:
        return Meaning(type="TIME", value=f"XXXX-XX-XXT{time}")
    return Meaning(type="TIME", value=f"XXXX-XX-XXT{time}")


def dawn(hit: Hit, scene: Scene) -> Meaning:
    """Dawn or dusk as a part of the day."""
    return Meaning(type="TIME", value=f"XXXX-XX-XXT{code_of('daypart', hit.words['daypart'])}")


def told(hit: Hit, scene: Scene) -> Meaning | None:
    """A unit after or with what was told just before: the next day, the following week, that year."""
    code = hit.pattern.gives.get("unit") or code_of("unit", hit.words["unit"])
    if code not in UNITS:
        return None
    unit, _ = UNITS[code]
    step = hit.pattern.gives["step"]
    relative = Relative(anchor="reference", unit=unit, low=step, high=step)
    return with_daypart(hit, Meaning(type="DATE", value=OPEN[unit], relative=relative))


def day_beside(hit: Hit, scene: Scene) -> Meaning | None:
    """The date written with a time of day."""
    if "weekday" in hit.words:
        bare = {key: value for key, value in hit.words.items() if key != "daypart"}
        return weekday(Hit(pattern=hit.pattern, start=0, end=0, words=bare, after=0), scene)
    if "month" in hit.words:
        return calendar(Hit(pattern=hit.pattern, start=0, end=0, words=bare_date(hit), after=0), scene)
    return None


def bare_date(hit: Hit) -> dict[str, str]:
    """The words of the date alone."""
    return {key: value for key, value in hit.words.items() if key in ("month", "dom", "year", "digits", "wkday")}


def clock_value(hit: Hit) -> str | None:
    """HH:MM on a clock of 24 hours; None for hours the clock lacks."""
    words, gives = hit.words, hit.pattern.gives
    named = code_of("daypart", words["daypart"]) if "daypart" in words else ""
    if "hour" in words or "hourword" in words:
        hour = number_of(words.get("hour") or words["hourword"])
    else:
        hour = float(named[:2]) if named[:2].isdigit() else None
        named = ""
    if hour is None or hour > 24:
        return None
    late = words.get("ampm", "").lower().startswith("p") or named in ("AF", "EV") or (named == "NI" and hour > 4)
    if late and hour < 12:
        hour += 12
    elif words.get("ampm", "").lower().startswith("a") and hour == 12:
        hour = 0
    minute = number_of(words["minute"]) if "minute" in words else number_of(words.get("number", "0")) or 0
    minute = {"quarter": 15, "half": 30}.get(words.get("fraction", ""), minute)
    total = int(hour) * 60 + int(minute or 0) * (-1 if gives.get("to") or words.get("to", "") == "to" else 1)
    return f"{total // 60:02}:{total % 60:02}"


MEANINGS: dict[str, Callable[[Hit, Scene], Meaning | None]] = {
    "calendar": calendar, "weekday": weekday, "shift": shift, "weekend": weekend, "ago": ago, "length": length,
    "constant": constant, "repeated": repeated, "decade": decade, "century": century, "iso": iso,
    "days-of-month": night_of, "dawn": dawn, "told": told, "holiday": holiday, "clock": clock,
}  # fmt: skip
