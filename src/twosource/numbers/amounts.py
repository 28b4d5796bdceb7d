"""Amounts in a text: figures joined to ranges, with their units. "10-12,000 tonnes" is one amount."""

import re
from functools import lru_cache

from msgspec import Struct

from .figures import Figure, either, read_figures, tidy
from .ranges import Number
from .tables import Unit, units

JOIN = re.compile(r"\s?(?:-|–|—|to|or|and)\s?(?:a\s|even\s)?", re.IGNORECASE)
BETWEEN = re.compile(r"\b(between|from)\s(?:about\s|around\s|roughly\s|some\s)?$", re.IGNORECASE)
BY = re.compile(r"\bby\s(?:about\s|around\s|some\s)?$", re.IGNORECASE)
GROUPED = re.compile(r"\d,\d{3}")


class Amount(Struct, frozen=True, kw_only=True):
    """A figure or a range of figures at [start, end), with the unit in the span; [core_start, core_end) is the figure.

    kind: exact, range, several, ordinal, share, times.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    low: Number
    high: Number
    kind: str
    unit: Unit | None = None


def read_amounts(text: str) -> list[Amount]:
    """Every amount of the text, in order; they do not overlap."""
    singles = [with_unit(text, figure) for figure in read_figures(text)]
    joined: list[Amount] = []
    for amount in singles:
        wider = joined and united(text, joined[-1], amount)
        if wider:
            joined[-1] = wider
        else:
            joined.append(amount)
    return joined


def with_unit(text: str, figure: Figure) -> Amount:
    """The figure with the currency sign before it and the unit behind it."""
    start, end, unit, value = figure.start, figure.end, None, figure.value
    before = before_pattern().search(text[max(0, start - 8) : start])
    if before:
        start, unit = start - len(before[0]), units("before")[before["form"]]
    signed = (
        start
        and text[start - 1] in "-−"
        and (start == 1 or text[start - 2] in " ($")
        and (text[figure.end : figure.end + 1] == "%" or not re.search(r"[A-Z]\s-$", text[:start]))
    )
    if signed and text[figure.start].isdigit():
        start, value = start - 1, -value
    minus = re.search(r"\bminus[\s-]$", text[max(0, start - 7) : start], re.IGNORECASE)
    if minus and text[figure.start].isdigit():
        start, value = start - len(minus[0]), -value
    value, end = without_short_scale(text, figure, value, unit is not None)
    core_end = end
    if figure.kind in ("exact", "several"):
        end, unit = behind(text, end, unit)
    elif figure.kind in ("share", "times"):
        unit = Unit(
            name="percent" if figure.kind == "share" else "times", kind="percent" if figure.kind == "share" else "times"
        )
    elif figure.kind == "ordinal":
        unit = Unit(name="ordinal", kind="ordinal")
    return Amount(
        start=start,
        end=end,
        core_start=figure.start,
        core_end=core_end,
        low=value,
        high=value,
        kind=figure.kind,
        unit=unit,
    )


def without_short_scale(text: str, figure: Figure, value: Number, money: bool) -> tuple[Number, int]:
    """ "37m" without a currency sign is metres, not millions, unless a thing counted follows ("2.7m sales")."""
    words = text[figure.start : figure.end]
    if money or figure.scaled == 1 or not re.search(r"\d\s?[mb]$", words, re.IGNORECASE):
        return value, figure.end
    counted = words.endswith("m") and "." in words and re.match(r"\s[a-z]{3}", text[figure.end :])
    if counted:
        return value, figure.end
    short = len(words) - len(re.sub(r"\s?[mMbB]$", "", words))
    return tidy(value / figure.scaled), figure.end - short


def behind(text: str, end: int, unit: Unit | None) -> tuple[int, Unit | None]:
    """The end of the amount and its unit, where a unit stands right behind the figure."""
    age = re.match(r"[\s-]years?[\s-]olds?\b", text[end:])
    if age:
        return end + len(age[0]), Unit(name="year", kind="age")
    match = after_pattern().match(text, end)
    if match is None or match["form"] is None:
        return end, unit
    found = look_up(match["form"])
    if found is None or (unit is not None and found.kind != "currency"):
        return end, unit
    return match.end(), found if unit is None else unit


def look_up(form: str) -> Unit | None:
    """The unit of a written form: as it stands, else in lower case where it is longer than two letters."""
    table = units("after")
    return table.get(form) or (table.get(form.lower()) if len(form) > 2 else None)


@lru_cache(maxsize=1)
def before_pattern() -> re.Pattern[str]:
    """A currency at the end of the words before a figure."""
    return re.compile(rf"(?:(?<=[^A-Za-z])|^)(?P<form>{either(units('before'))})\s?$")


@lru_cache(maxsize=1)
def after_pattern() -> re.Pattern[str]:
    """A unit right behind a figure."""
    return re.compile(
        rf"(?:\s|-|\s?of\sa\s)?(?:(?:long|short)\s)?(?P<form>{either(units('after'))})(?![A-Za-z²³])", re.IGNORECASE
    )


def united(text: str, left: Amount, right: Amount) -> Amount | None:
    """The range that two neighbours make, or None: "1,000 to 3,000", "between 4 and 5", "five or six", "10-12,000"."""
    link = text[left.end : right.start]
    match = JOIN.fullmatch(link)
    if match is None or left.kind != "exact" or right.kind != "exact" or not agree(left, right):
        return None
    word = link.strip().split()[0].lower() if link.strip() else ""
    opened = BETWEEN.search(text[: left.start])
    if word == "and" and not (opened and opened[1].lower() == "between"):
        return None
    if word == "to" and BY.search(text[: left.start]) and not near(left, right):
        return None
    if word == "or" and left.unit and right.unit and left.unit is not right.unit:
        return None
    low = rescaled(text, left, right)
    if low >= right.high:
        return None
    start = opened.start() if opened and word in ("and", "to") and opened[1].lower() == "between" else left.start
    return Amount(
        start=start, end=right.end, core_start=left.core_start, core_end=right.core_end, low=low, high=right.high,
        kind="range", unit=right.unit or left.unit,
    )  # fmt: skip


def near(left: Amount, right: Amount) -> bool:
    """True for two ends of one measure that lie close: "fell by 1 to 1.5 degrees", not "rose by 2 to 9"."""
    return right.unit is not None and left.unit is None and 0 < right.high <= 2 * left.low


def agree(left: Amount, right: Amount) -> bool:
    """True where the two may have one unit: the same, or the second gives it; a currency may stand before the first."""
    if left.unit is None or right.unit is None:
        return left.unit is None or left.unit.kind == "currency"
    return left.unit.name == right.unit.name


def rescaled(text: str, left: Amount, right: Amount) -> Number:
    """The low end; "10-12,000" and "2 to 3 million" lend it the scale of the high end."""
    low_words, high_words = text[left.core_start : left.core_end], text[right.core_start : right.core_end]
    if low_words.isdigit() and left.low < 1000 and GROUPED.search(high_words) and left.low * 1000 < right.high:
        return left.low * 1000
    for figure in read_figures(high_words):
        plain = not re.search("[a-z]", low_words, re.IGNORECASE)
        if figure.scaled > 1 and (plain or left.low < 100) and left.low * figure.scaled < right.high:
            return tidy(left.low * figure.scaled) if left.low < 1000 else left.low
    return left.low
