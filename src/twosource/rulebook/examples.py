"""Examples in rule files: `[[marked characters]]` in a plain sentence."""

import re

from msgspec import Struct

MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


class Example(Struct, frozen=True, kw_only=True):
    """A sentence without its marks, and the (start, end) of what was marked."""

    text: str
    spans: tuple[tuple[int, int], ...]


def marked(example: str) -> Example:
    """The example's text and marked places.

    >>> marked("He [[may]] come.").spans
    ((3, 6),)
    """
    text, spans, last = "", [], 0
    for found in MARK.finditer(example):
        text += example[last : found.start()]
        spans.append((len(text), len(text) + len(found[1])))
        text += found[1]
        last = found.end()
    return Example(text=text + example[last:], spans=tuple(spans))
