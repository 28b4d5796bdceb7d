"""Bytes -> text, once: which encoding, and every character kept."""

import codecs
import re

from charset_normalizer import from_bytes

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|^\s*<\?xml[^>]+encoding=[\"']([\w-]+)", re.I)
SAMPLE = 65536
# Code pages of Latin letters differ in a few letters that a short text cannot settle; English pages use windows-1252.
LATIN = re.compile(
    r"cp(1250|1252|1254|1257|437|775|850|852|858|86[0135])|latin_1|iso8859_(1|2|4|9|1\d)|mac_(roman|latin2|iceland|turkish)|hp_roman8"
)


def decode(raw: bytes, *, markup: bool = False, charset: str | None = None) -> tuple[str, str]:
    """(text, encoding). A byte order mark decides, then UTF-8, then the `charset` that came with it, then what
    a page declares, then a good guess.

    The mark itself is kept as a character, so nothing of the file is lost. Where no encoding fits, bytes that are
    not UTF-8 stand as U+FFFD and the encoding says so.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace"), f"{encoding} with a byte order mark"
    text = strict(raw, "utf-8")
    if text is not None:
        return text, "utf-8"
    for encoding in (*as_browsers_know(charset), *declared(raw, markup=markup), *guessed(raw)):
        text = strict(raw, encoding)
        if text is not None:
            return text, encoding
    return raw.decode("utf-8", "replace"), "utf-8 with faults"


def strict(raw: bytes, encoding: str) -> str | None:
    """The text in this encoding, or None where it is unknown or does not fit."""
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def declared(raw: bytes, *, markup: bool) -> tuple[str, ...]:
    """The encoding a page names in its head."""
    found = DECLARED.search(raw[:4096]) if markup else None
    if found is None:
        return ()
    return as_browsers_know((found[1] or found[2]).decode("ascii", "replace"))


def as_browsers_know(name: str | None) -> tuple[str, ...]:
    """The encoding that is meant: none where none is named, windows-1252 where latin-1 is."""
    if not name:
        return ()
    low = name.lower()
    return ("windows-1252",) if low in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else (low,)


def guessed(raw: bytes) -> tuple[str, ...]:
    """What charset-normalizer takes it for; mostly-UTF-8 files are not guessed, so one bad byte changes no other."""
    broken = raw.decode("utf-8", "replace")
    if broken.count("\ufffd") * 50 < sum(byte > 127 for byte in raw):
        return ()
    best = from_bytes(raw[:SAMPLE]).best()
    if best is None or LATIN.fullmatch(best.encoding):
        return ("windows-1252", best.encoding) if best else ("windows-1252",)
    return (best.encoding, "windows-1252")
