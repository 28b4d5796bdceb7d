"""The record as a person reads it: the first screen, a page, Markdown, lists."""

from .plain import listing, markdown, note, page, screen

__all__ = ["listing", "markdown", "note", "page", "screen"]
