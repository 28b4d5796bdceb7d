"""Figures in a text: digits and number words, each with its value. No units, bounds or ranges yet."""

import re
from functools import lru_cache

from msgspec import Struct

from .ranges import Number
from .tables import number_words, units

DIGITS = r"\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3})+(?!\d|,\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
AND = r"\sand\s"
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}

NUMERAL = re.compile(rf"[\d{''.join(VULGAR)}]")
LETTERS = re.compile(r"[a-z]+")
SHARES = frozenset(
    [
        "half",
        "third",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "tens",
        "several",
        "few",
        "many",
        "couple",
        "twice",
        "thrice",
    ]
)


class Figure(Struct, frozen=True, kw_only=True):
    """A figure at [start, end): its value, and what sort it is.

    kind: "exact"; "several" (dozens: at least two of them, value is the low end); "ordinal"; "share" (value in
    percent); "times" (twice). `scaled` is the factor that a word such as "million" gave it, else 1.
    """

    start: int
    end: int
    value: Number
    kind: str = "exact"
    scaled: int = 1


def read_figures(text: str) -> list[Figure]:
    """Every figure of the text, in order, longest first where two begin together; they do not overlap."""
    found: list[Figure] = []
    if not may_hold(text):
        return found
    for match in pattern().finditer(text):
        figure = of_match(match)
        if figure is not None:
            found.append(figure)
    return found


def may_hold(text: str) -> bool:
    """False where no digit and no word of any figure stands in the text: most sentences, found out quickly."""
    return NUMERAL.search(text) is not None or not figure_words().isdisjoint(LETTERS.findall(text.lower()))


@lru_cache(maxsize=1)
def figure_words() -> frozenset[str]:
    """Every word that a spelled figure, a share or a rough count has."""
    words = number_words()
    kinds = ("small", "ten", "scale", "plural", "ordinal", "fraction")
    return frozenset(part for kind in kinds for word in words[kind] for part in LETTERS.findall(word)) | SHARES


@lru_cache(maxsize=1)
def pattern() -> re.Pattern[str]:
    """One expression for all figures; the name of the group that matched says which sort."""
    words = number_words()
    small = either([*words["small"], *words["ten"]])
    scale, plural = either(words["scale"]), either(words["plural"])
    short = either([*words["abbreviation"], *words["money abbreviation"]])
    joint = rf"(?:-|\s|{'|'.join(rf'(?<={word}){AND}' for word in ('hundred', 'thousand', 'million'))})"
    spelled = rf"(?:{small}|{scale})(?:{joint}(?:{small}|{scale}))*"
    fraction = either(words["fraction"])
    signs = "".join(f"|(?<={re.escape(sign)})" for sign in sorted(units("before")) if sign[-1].isalpha())
    return re.compile(
        rf"(?P<ordinal>(?<![\w.,-])(?:\d+(?:st|nd|rd|th)|(?:(?:{either(words['ten'])})-)?(?:{either(words['ordinal'])}))\b)"
        rf"|(?P<dozen>\b(?:half\sa|a\shalf|half-a)[\s-](?:{scale})\b)"
        rf"|(?P<oneof>\b(?:{small}|\d+)\s(?:in|out\sof)\s(?:every\s)?(?:{small}|\d+)\b(?!\s(?:{scale}|percent|{short})\b))"
        rf"|(?P<share>\b(?:(?:a|one|two|three|four|five|\d)[\s-](?:third|fifth|sixth|seventh|eighth|ninth|tenth|{fraction})"
        rf"|half)\b(?!-|\s(?:a|an)\s))"
        rf"|(?P<several>\b(?:(?:tens|dozens|hundreds|thousands)\s(?:or\s\w+\s)?of\s(?:{plural})"
        rf"|(?:tens|dozens|hundreds)\sor\s(?:{plural})\sof\s(?:{plural})"
        rf"|(?:several|a\sfew|many|a\scouple\sof)\s(?:{scale})|{plural})\b)"
        rf"|(?P<times>\b(?:twice|thrice)\b)"
        rf"|(?P<vulgar>(?:\d+\s?)?[½¼¾⅓⅔⅛]|(?<![\w/.])(?:\d+\s)?\d+[/⁄]\d+(?![\w/]))"
        rf"|(?P<digits>(?:(?<![\w.,]){signs})(?:{DIGITS})(?:(?:\s|-)?(?:(?:hundred\s)?(?:{scale})|{short})\b|(?![.,]?\d)))"
        rf"|(?P<article>\ba\s(?:{scale})\b)"
        rf"|(?P<spelled>\b{spelled}\b)",
        re.IGNORECASE,
    )


def either(words: object) -> str:
    """The words as alternatives, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


def of_match(match: re.Match[str]) -> Figure | None:
    """The figure of one match; None where the words make no number ("second hundred and" and the like)."""
    sort = match.lastgroup or ""
    read = READERS[sort](match[0].lower())
    if read is None:
        return None
    value, kind, scaled = read
    return Figure(start=match.start(), end=match.end(), value=tidy(value), kind=kind, scaled=scaled)


Read = tuple[Number, str, int] | None


def tidy(value: Number) -> Number:
    """A whole number as int; the rest rounded far behind any figure a page prints."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def read_ordinal(words: str) -> Read:
    """ "third", "21st", "twenty-first"."""
    table = number_words()
    if digits := re.match(r"\d+", words):
        return int(digits[0]), "ordinal", 1
    ten, _, last = words.rpartition("-")
    return table["ten"].get(ten, 0) + table["ordinal"][last], "ordinal", 1


def read_dozen(words: str) -> Read:
    """ "half a dozen"."""
    return number_words()["scale"][re.split(r"[\s-]", words)[-1]] / 2, "exact", 1


def read_one_of(words: str) -> Read:
    """ "one in five", "two out of three": a share. Not "five in two"."""
    parts = re.split(r"\s(?:in|out\sof)\s(?:every\s)?", words)
    top, bottom = (number_of(part) for part in parts)
    if top is None or not bottom or top >= bottom or words.find(" out of ") > 0:
        return None
    return 100 * top / bottom, "share", 1


def read_share(words: str) -> Read:
    """ "half", "a third", "two-thirds"."""
    table = number_words()
    parts = re.split(r"[\s-]", words)
    if len(parts) == 1:
        return 50, "share", 1
    top = 1 if parts[0] == "a" else number_of(parts[0])
    name = parts[1]
    bottom = table["fraction"].get(name) or table["ordinal"].get(name)
    return None if not top or not bottom else (100 * top / bottom, "share", 1)


def read_several(words: str) -> Read:
    """ "dozens" 24, "tens of thousands" 20,000, "several hundred" 200: the low end, two of them."""
    table = number_words()
    named = [word for word in re.findall(r"[a-z]+", words) if word in table["plural"] or word in table["scale"]]
    if " or " in words and len(named) > 1:  # "tens or hundreds of thousands": the lower of the two
        named = [named[0], named[-1]]
    value = 1
    for word in named:
        value *= table["plural"].get(word) or table["scale"][word]
    return 2 * value, "several", 1


def read_times(words: str) -> Read:
    """ "twice"."""
    return number_words()["times"][words], "times", 1


def read_vulgar(words: str) -> Read:
    """ "2½", "1/16", "3 1/2"."""
    sign = next((sign for sign in VULGAR if sign in words), None)
    if sign:
        whole = words.replace(sign, "").strip()
        return (int(whole) if whole else 0) + VULGAR[sign], "exact", 1
    front, bottom = re.split("[/⁄]", words)
    whole, _, top = front.rpartition(" ")
    return (int(whole or 0) + int(top) / int(bottom), "exact", 1) if int(bottom) else None


def read_digits(words: str) -> Read:
    """ "12,000", "1.2 million", "40bn"."""
    found = re.match(DIGITS, words)
    if found is None:
        return None
    rest = words[found.end() :].strip(" -\u00a0\u202f")
    value: Number = float(re.sub(r"[,\s]", "", found[0]))
    table = number_words()
    if rest.startswith("hundred "):
        value, rest = value * 100, rest.removeprefix("hundred ")
    scale = table["scale"].get(rest) or table["abbreviation"].get(rest) or table["money abbreviation"].get(rest) or 1
    return value * scale, "exact", scale


def read_spelled(words: str) -> Read:
    """ "twenty-three", "two hundred and five", "a dozen"."""
    value = number_of(words.removeprefix("a "))
    if value is None:
        return None
    scales = [number_words()["scale"].get(part, 1) for part in re.split(r"[\s-]", words)]
    if words == "score":
        return None
    return value, "exact", max(scales)


def number_of(words: str) -> Number | None:
    """The value of a number in words or digits; None where the words do not make one.

    >>> number_of("two hundred and five"), number_of("five six")
    (205, None)
    """
    if words.isdigit():
        return int(words)
    table = number_words()
    total, current, last = 0, 0, 0
    for word in (part for part in re.split(r"[\s-]+", words) if part != "and"):
        size = table["small"].get(word, table["ten"].get(word))
        if size is not None:
            if current % 100 and not (current % 100 >= 20 and current % 10 == 0 and size < 10):
                return None
            current += size
        elif (scale := table["scale"].get(word)) is not None:
            current, total, last = grown(current, total, scale, last)
        else:
            return None
    return total + current


def grown(current: int, total: int, scale: int, last: int) -> tuple[int, int, int]:
    """The sums after a word of scale: hundreds and dozens stay open, thousands and more are put away."""
    if scale < 1000:
        return max(current, 1) * scale, total, last
    return 0, total + max(current, 1) * scale, scale


READERS = {
    "ordinal": read_ordinal, "dozen": read_dozen, "oneof": read_one_of, "share": read_share, "several": read_several,
    "times": read_times, "vulgar": read_vulgar, "digits": read_digits, "article": read_spelled, "spelled": read_spelled,
}  # fmt: skip
