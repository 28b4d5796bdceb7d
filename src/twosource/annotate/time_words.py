"""The slots of the time rules: for each slot the regex that matches it and the number or code its words mean."""

from __future__ import annotations

import re
from functools import lru_cache

from ..tables.rows import rows

PLAIN = ("weekday", "season", "units", "unit", "daypart", "turn", "run", "holiday")
SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
BLANK = re.compile(r"(?<!\[) (?![?*+-])")
SHARE = re.compile(r"(?:an? |one |two |three )?(?:half|quarters?)\b")
LESS = "less than|fewer than|under|up to|at most|no more than|not more than|barely"
MORE = "more than|over|upwards of|no less than|just over|well over|exceeding"
NEAR = (
    "about|around|almost|nearly|some|roughly|approximately|another|an additional|as many as|as little as|"
    "close to|just under|an estimated|a further|the entire|a full"
)


@lru_cache(maxsize=64)
def meanings(slot: str) -> dict[str, str]:
    """What each word of a slot means, by its lower-case spelling, as the table has it."""
    return {row["word"]: row["value"] for row in rows("time_words") if row["slot"] == slot}


def either(words: list[str]) -> str:
    """A regex of these words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " +") for word in sorted(words, key=lambda word: (-len(word), word)))


def shares() -> str:
    """A regex of numbers with a half or quarters: one and a half, two and three quarters of an."""
    return rf"(?:\d+|an?|{numbers()}) and (?:an? |one |two |three )?(?:half|quarters?)(?: of)?(?: an?)?"


def numbers() -> str:
    """A regex of number words up to a hundred."""
    tens = [word for word in meanings("number") if word.endswith("ty")]
    ones = [word for word, value in meanings("number").items() if value.isdigit() and int(value) < 10]
    return f"(?:{either(tens)})[ -](?:{either(ones)})|{either(list(meanings('number')))}"


def spoken_years() -> str:
    """A regex of years as a newsreader says them: nineteen ninety-six, two thousand and four."""
    tens = [word for word in meanings("number") if word.endswith("ty")]
    teens = [word for word in meanings("number") if word.endswith("teen")]
    low = f"(?:{either(tens)})(?:[ -](?:{either(ones_and_teens())}))?|{either(teens)}"
    return f"(?:eighteen|nineteen|twenty)[ -](?:{low})|two thousand(?: and)?(?: (?:{low}|{either(ones_and_teens())}))?"


def years_of_eras() -> str:
    """A regex of years counted from a reign or a birth: Juche 114, Reiwa 7."""
    return rf"(?:{either(list(meanings('era')))}) \d\d?\d?"


def ones_and_teens() -> list[str]:
    """Number words below twenty."""
    return [word for word, value in meanings("number").items() if int(value) < 20]


def ranks() -> str:
    """A regex of ordinals in words, with a dash or a blank between their parts."""
    return either(list(meanings("ordinal"))).replace(r"\-", "[ -]")


def months() -> str:
    """A regex of month names, short ones with or without their full stop; those that are also verbs need a capital."""
    names = [word for word in meanings("month") if word not in ("may", "march", "mar")]
    full = [name for name in names if len(name) > 4 or name in ("june", "july")]
    short = [name for name in names if name not in full]
    return rf"(?:(?:{either(full)}|(?-i:May|MAY|March|MARCH))\b|(?:{either(short)}|(?-i:Mar))\b\.?)"


@lru_cache(maxsize=1)
def slots() -> dict[str, str]:
    """The regex of every slot. Words of the plain slots come from the table; the others are built of numbers."""
    day = r"(?:3[01]|[12]\d|0?[1-9])"
    built = {
        "month": months(),
        "wkday": rf"(?:{either(list(meanings('weekday')))}|(?:{either(list(meanings('wkday')))})\b\.?)",
        "part": rf"(?:{either(list(meanings('part')))})",
        "ordinal": rf"(?:{ranks()}|{day}(?:st|nd|rd|th))",
        "rank": rf"(?:{ranks()}|\d\d?(?:st|nd|rd|th))",
        "dom": rf"(?:{day}(?:st|nd|rd|th)?|{ranks()}|(?:twenty|thirty)[ -](?:{either(ones_and_teens()[:9])}))"
        r"(?![\d%]|[:.,]\d)",
        "year": rf"(?:(?:1[5-9]|20)\d\d|{spoken_years()}|{years_of_eras()})(?![\d%]|[:.,]\d)",
        "digits": r"(?:1[5-9]|20)\d\d(?![\d%]|[:.,]\d)",
        "decade": r"(?:(?:1[5-9]|20)\d0'?s|'\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)",
        "count": rf"(?:{shares()}|\d+(?:,\d\d\d)*(?:\.\d+)?|{numbers()}|{either(list(meanings('vague')))}"
        "|an?|half an?)",
        "spoken": rf"(?:(?:oh?[ -])?(?:{either(ones_and_teens())})|{numbers()})",
        "number": rf"(?:\d+|{numbers()})",
        "hour": r"(?:2[0-4]|[01]?\d)",
        "hourword": rf"(?:1[0-2]|[1-9]|{either(ones_and_teens()[:12])})",
        "minute": r"[0-5]\d",
        "ampm": r"(?:[ap]\.m\.?|[ap]m\b|[ap] m\b|\.?[ap] ?\. ?m ?\.|\.[ap]m\b)",
        "fraction": "(?:quarter|half)",
        "to": "(?:to|past|after)",
        "rel": "(?:earlier|later|sometime|some time)",
        "zone": r"(?:[A-Z]{1,4}T|GMT|UTC|local time|[A-Z][a-z]+ time)",
        "about": rf"(?:{LESS}|{MORE}|{NEAR})",
    }  # fmt: skip
    plain = {name: f"(?:{either(list(meanings(name)))})" for name in PLAIN}
    return {**plain, **built, "holiday": plain["holiday"].replace(r"\-", "[ -]")}


def expanded(pattern: str) -> str:
    """A rule's pattern as a regex: `{month}` and `{month2}` become named groups, a blank any run of blanks."""
    known = slots()

    def group(found: re.Match[str]) -> str:
        return f"(?P<{found[1]}{found[2]}>{known[found[1]]})"

    return SLOT.sub(group, BLANK.sub(" +", pattern))


def number_of(words: str) -> float | None:
    """The number that words or digits say; None for "several".

    >>> number_of("twenty-two")
    22
    """
    text = " ".join(words.lower().replace("-", " ").split())
    if text in ("half a", "half an", "half", "1/2"):
        return 0.5
    if re.fullmatch(r"[13]/4", text) or SHARE.match(text):
        return int(text[0]) / 4 if text[0].isdigit() else share(text)
    whole, _, part = text.partition(" and ")
    if SHARE.match(part):
        return (number_of(whole) or 0) + share(part)
    if text in ("a", "an"):
        return 1
    if re.fullmatch(r"\d[\d,]*", text):
        return int(text.replace(",", ""))
    if re.fullmatch(r"\d+\.\d+", text):
        return float(text)
    if text in meanings("vague"):
        return int(meanings("vague")[text]) if meanings("vague")[text].isdigit() else None
    known = {**meanings("number"), "and": "0"}
    if text in known:
        return int(known[text])
    parts = text.split()
    return sum(int(known[part]) for part in parts) if all(part in known for part in parts) else None


def share(words: str) -> float:
    """A half or so many quarters: "three quarters of an"."""
    parts = words.split()
    count = number_of(parts[0]) if parts[0] not in ("half", "quarter", "quarters") else 1
    return (count or 1) * (0.5 if "half" in parts else 0.25)


def rank_of(words: str) -> int:
    """The number of an ordinal or a plain day: "third", "3rd", "3"."""
    text = "-".join(words.lower().split())
    return int(meanings("ordinal").get(text) or re.sub(r"\D", "", text) or number_of(words) or 0)


def year_of(words: str) -> int:
    """The year that digits or a newsreader's words say."""
    text = " ".join(words.lower().replace("-", " ").split())
    if text.isdigit():
        return int(text)
    head, _, tail = text.partition(" ")
    if head in meanings("era"):
        return int(meanings("era")[head]) + int(tail)
    if text.startswith("two thousand"):
        return 2000 + int(number_of(text.removeprefix("two thousand").replace("and", "").strip() or "0") or 0)
    head, _, tail = text.partition(" ")
    return int(number_of(head) or 0) * 100 + int(number_of(tail) or 0)


def code_of(slot: str, words: str) -> str:
    """What the table says a word of a slot means."""
    return meanings(slot)[" ".join(words.lower().replace(".", "").split())]
