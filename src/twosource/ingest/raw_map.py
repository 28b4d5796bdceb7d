"""Where the text stands in the raw bytes: a text node of HTML, or a line of plain text, and its bytes."""

import html

from msgspec import Struct

from ..records import RawMap, RawNode
from .byte_offsets import byte_offsets
from .decoding import decode
from .inputs import Source
from .markup import Reader

NO_BYTES = "the text was made by the reader of its form"
NO_WAY_BACK = "its encoding cannot be walked back to bytes"
MOVED = "the parser moved or mended it"


class Traced(Struct):
    """A text node while it is read: where it begins in the page, and where its words stand in the text."""

    data: str
    raw_start: int
    raw_end: int = -1
    start: int = -1
    end: int = -1


class Tracer(Reader):
    """The reader of pages, which also notes where every text node stands. It makes the same text."""

    def __init__(self) -> None:
        super().__init__()
        self.raw_at = 0  # characters of the page that are behind us
        self.nodes: list[Traced] = []
        self.pending: list[Traced] = []  # nodes whose end is not known yet
        self.on_line: list[tuple[Traced, int, int]] = []  # (node, start, end) in the line that is being made
        self.filled = 0  # characters of that line

    def updatepos(self, i: int, j: int) -> int:
        """Go on in the page: the one place where the standard parser does."""
        self.raw_at += max(0, j - i)
        for node in self.pending:
            node.raw_end = self.raw_at
        self.pending.clear()
        return j

    def handle_data(self, data: str) -> None:
        """Note a text node, then read it."""
        self.nodes.append(Traced(data=data, raw_start=self.raw_at))
        self.pending.append(self.nodes[-1])
        super().handle_data(data)

    def add(self, words: str, *rest: object) -> None:
        """Note where a node's words stand on the line."""
        super().add(words, *rest)  # type: ignore[arg-type]
        if words:
            self.on_line.append((self.nodes[-1], self.filled, self.filled + len(words)))
            self.filled += len(words)

    def finish(self) -> None:
        """End the line, and note where its nodes stand in the text."""
        base = self.size
        super().finish()
        last = self.size - 1  # the line feed is ours
        for node, start, end in self.on_line:
            if base + start < min(base + end, last):
                node.start = base + start if node.start < 0 else node.start
                node.end = min(base + end, last)
        self.on_line.clear()
        self.filled = 0


def raw_map(source: Source) -> RawMap:
    """The map of a source that ingest reads as HTML or as plain text; nodes in order of the text."""
    from .story import is_html

    if source.text is not None:
        return RawMap(nodes=(), unmapped=((NO_BYTES, len(source.text)),))
    marked = is_html(source)
    page, encoding = decode(source.raw, markup=marked, charset=source.charset)
    traced = traced_nodes(page) if marked else traced_lines(page)
    return as_bytes(traced, page, source.raw, encoding)


def traced_nodes(page: str) -> list[Traced]:
    """The text nodes of a page that show something."""
    tracer = Tracer()
    tracer.read(page)
    tracer.finish()
    return [node for node in tracer.nodes if node.start >= 0]


def traced_lines(page: str) -> list[Traced]:
    """The lines of a plain text, with their line feeds."""
    nodes, at = [], 0
    for line in page.split("\n"):
        end = min(at + len(line) + 1, len(page))
        if end > at:
            nodes.append(Traced(data=page[at:end], raw_start=at, raw_end=end, start=at, end=end))
        at = end
    return nodes


def as_bytes(nodes: list[Traced], page: str, raw: bytes, encoding: str) -> RawMap:
    """The map with characters of the page turned into bytes of the file; what does not hold is counted by reason."""
    sure = [node for node in nodes if node.data in (page[node.raw_start : node.raw_end], unescaped(page, node))]
    offsets = byte_offsets(page, raw, encoding, [place for node in sure for place in (node.raw_start, node.raw_end)])
    lost = {MOVED: sum(node.end - node.start for node in nodes) - sum(node.end - node.start for node in sure)}
    if offsets is None:
        lost[NO_WAY_BACK] = sum(node.end - node.start for node in sure)
        sure = []
    placed = zip(sure, (offsets or [])[::2], (offsets or [])[1::2], strict=True)
    made = tuple(RawNode(start=n.start, end=n.end, raw_start=low, raw_end=high) for n, low, high in placed)
    return RawMap(nodes=made, unmapped=tuple((why, count) for why, count in lost.items() if count))


def unescaped(page: str, node: Traced) -> str:
    """What a stretch of the page says."""
    return html.unescape(page[node.raw_start : node.raw_end])
