"""Pages whose markup was escaped once too often: the reader sees "<p>". The text keeps it; lines end at such tags."""

import re
from collections.abc import Iterator, Sequence

from .lines import Judged, Line

MADE_BY = "ingest.escaped"
TAG = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|section|article|figure|figcaption|blockquote)(?:\s[^<>]{0,500})?/?>", re.I
)
LEAST = 2  # one such tag may be what a story tells of
Lines = tuple[Line, ...]


def cut_at_tags(lines: Sequence[Line]) -> tuple[Lines, Lines]:
    """(the lines, cut where a tag of a block can be read; those tags)."""
    found = [list(TAG.finditer(line.text)) if "<" in line.text else [] for line in lines]
    if sum(map(len, found)) < LEAST:
        return tuple(lines), ()
    pieces = (piece for line, tags in zip(lines, found, strict=True) for piece in between(line, tags))
    shown = (
        Line(start=line.start + tag.start(), end=line.start + tag.end(), text=tag[0], hint=line.hint)
        for line, tags in zip(lines, found, strict=True) for tag in tags
    )  # fmt: skip
    return tuple(pieces), tuple(shown)


def between(line: Line, tags: Sequence[re.Match[str]]) -> Iterator[Line]:
    """The line where it holds no tag, else its pieces between them, without white space around each."""
    if not tags:
        yield line
        return
    ends = [0, *(tag.end() for tag in tags)]
    for low, high in zip(ends, [*(tag.start() for tag in tags), len(line.text)], strict=True):
        bare = line.text[low:high].strip()
        if bare:
            start = line.start + low + line.text[low:high].index(bare)
            yield Line(start=start, end=start + len(bare), text=bare, hint=line.hint)


def with_tags(lines: Sequence[Line], judged: Sequence[Judged], tags: Lines) -> tuple[Lines, tuple[Judged, ...]]:
    """Lines and verdicts, the tags among them as furniture."""
    told = [*zip(lines, judged, strict=True), *((tag, Judged(role="boilerplate", made_by=MADE_BY)) for tag in tags)]
    told.sort(key=lambda item: item[0].start)
    return tuple(line for line, _ in told), tuple(verdict for _, verdict in told)
