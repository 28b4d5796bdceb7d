"""Times of day, alone or with the date that stands beside them."""

from __future__ import annotations

import re

from .time_calendar import calendar, weekday
from .time_grammar import Hit
from .time_said import Meaning, Scene
from .time_words import code_of, number_of


def clock(hit: Hit, scene: Scene) -> Meaning | None:
    """A time of day, on the day that stands with it or else on the day of publication (no day of an event)."""
    dated = day_beside(hit, scene)
    time = clock_value(hit)
    if time is None:
        return None
    if dated is not None:
        return Meaning(type="TIME", value=f"{dated.value}T{time}", relative=dated.relative, days=dated.days)
    if time == "24:00" and scene.tense != "future":
        time = "00:00"  # what was at midnight was at the beginning of the day
    return Meaning(type="TIME", value=f"XXXX-XX-XXT{time}")


def dawn(hit: Hit, scene: Scene) -> Meaning:
    """Dawn or dusk as a part of the day."""
    return Meaning(type="TIME", value=f"XXXX-XX-XXT{code_of('daypart', hit.words['daypart'])}")


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
    return clock_of(hit.words)


def clock_of(words: dict[str, str]) -> str | None:
    """HH:MM, or HH:MM:SS, from the words of the slots; None for hours the clock lacks."""
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
    minute = minutes_of(words)
    minute = {"quarter": 15, "half": 30}.get(words.get("fraction", ""), minute)
    total = int(hour) * 60 + int(minute or 0) * (-1 if words.get("to", "") in ("to", "of") else 1)
    return f"{total // 60:02}:{total % 60:02}" + (f":{words['second']}" if "second" in words else "")


def minutes_of(words: dict[str, str]) -> float | None:
    """The minutes that are written or spoken: "07", "oh seven", "thirty"."""
    said = words.get("minute") or words.get("spoken") or words.get("number") or "0"
    return number_of(re.sub(r"^oh?[ -]", "", said.lower()))
