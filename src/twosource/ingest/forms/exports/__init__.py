"""Files that news archives export: many articles in one document. What is no export is handed on as it is."""

import re

from ....records import Note
from ...decoding import decode
from ...inputs import Opened, Source
from ...markup import read_markup
from . import factiva, lexisnexis

SIGNS = re.compile(rb"End of Document|of \d+ DOCUMENT|Document [A-Z]{4,10}0?\d{8}")
VENDORS = (
    ("LexisNexis", lexisnexis.is_lexisnexis, lexisnexis.read),
    ("Factiva", factiva.is_factiva, factiva.read),
)


def articles_in(source: Source) -> Opened:
    """The articles of an export; the source itself where it is none."""
    text = text_of(source)
    for vendor, fits, read in VENDORS:
        if text and fits(text):
            found = read(source.name, text)
            if found:
                yield Note(name=source.name, words=told(vendor, len(found)))
                yield from found
                return
    yield source


def text_of(source: Source) -> str:
    """The text of what may be an export; empty where nothing speaks for it, so that other pages cost nothing."""
    if source.text is not None:
        return source.text
    if not SIGNS.search(source.raw):
        return ""
    page, _ = decode(source.raw, markup=source.media == "html", charset=source.charset)
    return read_markup(page).text if source.media == "html" else page


def told(vendor: str, count: int) -> str:
    """What was made of an export."""
    return f"read as an export of {vendor} with {count} articles; its cover page and list of hits are set aside"


__all__ = ["articles_in"]
