"""Quotation marks: which stretches of an article stand between them.

Double marks only, curly, straight or doubled apostrophes: single ones cannot be told from apostrophes.
A quotation that is still open at the end of a line goes on with the next line where that opens with a mark.
"""

from __future__ import annotations

import re

MARK = re.compile(r"[“”„«»\"]|''|``")
OPENS, CLOSES = frozenset("“„«") | {"``"}, frozenset("”»")
LONGEST = 2500


def read_quotes(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every quotation with its marks, in order. Never runs over a line break."""
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        found.extend((at + start, at + end) for start, end in in_line(line))
        at += len(line) + 1
    return tuple(found)


def in_line(line: str) -> list[tuple[int, int]]:
    """Quotations of one line; one that is never closed runs to its end if it holds a sentence."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in MARK.finditer(line):
        if opened is None:
            if not closes(line, mark):
                opened = mark.start()
        elif mark[0] in OPENS and mark[0] != '"':
            opened = mark.start()
        else:
            found.append((opened, mark.end()))
            opened = None
    if opened is not None and len(line) - opened > 40 and re.search(r"[.!?]\s*$", line):
        found.append((opened, len(line.rstrip())))
    return [(start, end) for start, end in found if 2 < end - start <= LONGEST]


def closes(line: str, mark: re.Match[str]) -> bool:
    """True of a mark that can only close: a closing sign, or a straight one after a word and before none."""
    if mark[0] in CLOSES:
        return True
    before, after = line[: mark.start()][-1:], line[mark.end() :][:1]
    return mark[0] not in OPENS and before not in ("", " ", "(", "—", "-", "[") and after in ("", " ", ",", ".")
