"""What a matched time expression means: TIMEX3 type, value with XXXX where open, and an equation over its anchor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from ..records import Relative
from ..time import interval_of
from ..time.equations import narrowed
from .time_calendar import calendar, century, decade, iso, month_day, night_of, two_years, weekday
from .time_clock import clock, dawn
from .time_feasts import holiday
from .time_grammar import Hit
from .time_said import OPEN, UNITS, Meaning, Scene, part_of, stated, turn_of, weekday_of, with_daypart
from .time_words import LESS, MORE, code_of, number_of, year_of


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
    """So many units before publication, at the grain of the unit; a duration where the number is open or about so much.

    "More than a decade ago" says no year: its days are open at the far end.
    """
    count, code = length_count(hit), unit_code(hit)
    if count is None or (code not in UNITS) or not whole(count, code):
        return Meaning(type="DURATION", value=length_value(count, code))
    unit, factor = UNITS["M" if count != int(count) else code]
    far = -int(count * (12 if count != int(count) else factor)) * int(hit.pattern.gives.get("sign", 1))
    low, high = about_so_far(hit.words.get("about", "").lower(), far)
    relative = Relative(anchor="published", unit=unit, low=low, high=high)
    if "about" in hit.words:
        return Meaning(type="DURATION", value=length_value(count, code), relative=relative)
    return Meaning(type="DATE", value=OPEN[unit], relative=relative)


def whole(count: float, code: str) -> bool:
    """True for a whole number of units, or of months where years are counted: two and a half years."""
    return count == int(count) or (code == "Y" and count * 12 == int(count * 12))


def about_so_far(about: str, far: int) -> tuple[int | None, int | None]:
    """Low and high of a distance: "more than" is open at the far end, "less than" reaches up to publication."""
    if about in MORE.split("|"):
        return (None, far) if far < 0 else (far, None)
    if about in LESS.split("|"):
        return min(far, 0), max(far, 0)
    return far, far


def later(hit: Hit, scene: Scene) -> Meaning | None:
    """So many units after or before what was told, at the grain of the unit; a duration where hours are counted."""
    count, code = number_of(hit.words["count"]), unit_code(hit)
    if count is None or count != int(count) or code not in UNITS:
        return Meaning(type="DURATION", value=length_value(count, code))
    unit, factor = UNITS[code]
    step = int(count) * factor * int(hit.pattern.gives["sign"])
    return Meaning(
        type="DATE", value=OPEN[unit], relative=Relative(anchor="reference", unit=unit, low=step, high=step)
    )  # fmt: skip


def unit_code(hit: Hit) -> str:
    """The code of the unit named, singular or plural."""
    if "code" in hit.pattern.gives:
        return str(hit.pattern.gives["code"])
    return code_of("units", hit.words["units"]) if "units" in hit.words else code_of("unit", hit.words["unit"])


def length_value(count: float | None, code: str) -> str:
    """A TIMEX3 duration: P2W, PT6H, PXM; fortnights in weeks, quarters in months, decades in years."""
    factor, letter = {"F": (2, "W"), "Q": (3, "M"), "E": (10, "Y"), "C": (100, "Y")}.get(code, (1, code))
    mark = "T" if letter in ("H", "TM", "S") else ""
    letter = letter.removeprefix("T")
    if count is None:
        return f"P{mark}X{letter if code not in 'QEC' else code}"
    if count < 1 and code in LESSER:
        code, size = LESSER[code]
        return length_value(count * size, code)
    return f"P{mark}{count * factor:g}{letter}"


def length(hit: Hit, scene: Scene) -> Meaning | None:
    """A stretch of time; "the past two weeks" also says which days."""
    count, code = length_count(hit), unit_code(hit)
    if "minutes" in hit.words:
        count, code = (count or 0) * 60 + (number_of(hit.words["minutes"]) or 0), "TM"
    value, turn = length_value(count, code), turn_of(hit)
    if turn and code == "H" and count is not None:
        whole = -int(-count // 24) * turn  # hours may reach into another day
        return Meaning(type="DURATION", value=value, relative=days_around(whole))
    if turn is None or turn == 0 or code not in UNITS or count is None or count != int(count):
        return Meaning(type="DURATION", value=value)
    unit, factor = UNITS[code]
    far = int(count) * factor * turn
    relative = Relative(anchor="published", unit=unit, low=min(far, 0), high=max(far, 0))
    return Meaning(type="DURATION", value=value, relative=relative)


def days_around(count: int) -> Relative:
    """So many days up to publication, or from it on."""
    return Relative(anchor="published", unit="day", low=min(count, 0), high=max(count, 0))


def length_count(hit: Hit) -> float | None:
    """How many units; one where the rule says so, None where it is open."""
    gives = hit.pattern.gives
    if "count" not in hit.words:
        return 1 if "turn" in gives or "one" in gives else None
    count = number_of(hit.words["count"])
    return None if count is None else count + float(gives.get("plus", 0))


def ahead(hit: Hit, scene: Scene) -> Meaning | None:
    """So many units on from publication where the clause is about what is to come, or stands alone; else a length."""
    if scene.tense != "future" and not scene.alone and "time" not in hit.words:
        return length(hit, scene)
    return ago(structs.replace(hit, pattern=structs.replace(hit.pattern, gives={"sign": -1})), scene)


def week_number(hit: Hit, scene: Scene) -> Meaning | None:
    """A week by its number, of a year that is written or of the year of publication, the last or the next one."""
    rank, turn = int(hit.words["number"]), turn_of(hit) or 0
    if "year" in hit.words:
        return stated("DATE", f"{year_of(hit.words['year']):04}-W{rank:02}")
    if scene.published is None:
        return Meaning(type="DATE", value=f"XXXX-W{rank:02}")
    return stated("DATE", f"{scene.published.year + turn:04}-W{rank:02}")


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
    value = hit.pattern.gives["value"]
    return Meaning(type=hit.pattern.gives["type"], value=value, days=interval_of(value))


def repeated(hit: Hit, scene: Scene) -> Meaning:
    """Every Tuesday, every two weeks, a day."""
    if "weekday" in hit.words:
        tail = f"T{code_of('daypart', hit.words['daypart'])}" if "daypart" in hit.words else ""
        return Meaning(type="SET", value=f"XXXX-WXX-{weekday_of(hit.words['weekday']) + 1}{tail}")
    if "daypart" in hit.words:
        return Meaning(type="SET", value=f"XXXX-XX-XXT{code_of('daypart', hit.words['daypart'])}")
    if "month" in hit.words:
        return Meaning(type="SET", value=f"XXXX-{int(code_of('month', hit.words['month'])):02}")
    count = number_of(hit.words["count"]) if "count" in hit.words else 2 if "other" in hit.words else 1
    return Meaning(type="SET", value=length_value(count, unit_code(hit)))


def told(hit: Hit, scene: Scene) -> Meaning | None:
    """A unit after or with what was told just before: the next day, the following week, that year."""
    code = hit.pattern.gives.get("unit") or code_of("unit", hit.words["unit"])
    if code not in UNITS:
        return None
    unit, _ = UNITS[code]
    step = hit.pattern.gives["step"]
    relative = Relative(anchor="reference", unit=unit, low=step, high=step)
    return with_daypart(hit, Meaning(type="DATE", value=OPEN[unit], relative=relative))


def told_event(hit: Hit, scene: Scene) -> Meaning:
    """A day that hangs on an event; its equation is made where the words of the event are at hand."""
    return Meaning(type="DATE", value=OPEN["day"])


LESSER = {"H": ("TM", 60), "Y": ("M", 12), "D": ("H", 24)}
MEANINGS: dict[str, Callable[[Hit, Scene], Meaning | None]] = {
    "calendar": calendar, "weekday": weekday, "shift": shift, "weekend": weekend, "ago": ago, "later": later,
    "ahead": ahead, "two-years": two_years, "week-number": week_number, "month-day": month_day,
    "length": length, "constant": constant, "repeated": repeated, "decade": decade, "century": century, "iso": iso,
    "days-of-month": night_of, "dawn": dawn, "told": told, "told-event": told_event, "holiday": holiday,
    "clock": clock,
}  # fmt: skip
