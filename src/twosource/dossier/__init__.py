"""The record as a person reads it: the first screen, a page, Markdown, lists, the note of an answer."""

from .beside import beside
from .clause import clause
from .lists import folded, listing
from .markdown import markdown
from .note import note, pile_note
from .page import page
from .screen import screen
from .set_aside import set_aside, set_aside_listed

__all__ = [
    "beside",
    "clause",
    "folded",
    "listing",
    "markdown",
    "note",
    "page",
    "pile_note",
    "screen",
    "set_aside",
    "set_aside_listed",
]
