"""HTML -> the text a reader can see, in lines, and what the head says; one pass of the standard parser.

Entities are decoded once; runs of ASCII white space are one space outside `pre`; one "\\n" stands between blocks
and for `br`. Nothing else is added, dropped or repaired.
"""

import html
import re
from collections import Counter

from msgspec import Struct

from ..text import fold
from .bounded import Bounded
from .lines import BLANK, Hint, Line, cuts

BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure"
        " footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section select summary"
        " table tbody td tfoot th thead tr ul video",
    )
)
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
UNSEEN = frozenset(
    ["script", "style", "noscript", "template", "head", "svg", "iframe", "object", "textarea", "math", "canvas"]
)
SPACES = re.compile(r"[ \t\n\r\f]+")
HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
DEEPEST = 400  # open elements that are still told apart
MOST_NAMES = 300  # characters of class names kept for a line


PLAIN_TAG = re.compile(
    r"<([a-zA-Z][a-zA-Z0-9:-]*)"
    r"((?:[ \t\n\r\f]+[a-zA-Z_:@][\w:.@-]*(?:=(?:\"[^\"]*\"|'[^']*'))?)*)[ \t\n\r\f]*(/?)>"
)
GIVEN = re.compile(r"([a-zA-Z_:@][\w:.@-]*)(?:=(\"[^\"]*\"|'[^']*'))?")
RAW = frozenset(re.findall(r"\w+", "script style textarea title xmp iframe noembed noframes plaintext noscript"))


class Open(Struct, frozen=True, kw_only=True):
    """An open element: what it adds to those around it."""

    tag: str
    within: frozenset[str]
    names: str
    unseen: bool
    linked: bool
    pre: bool
    block: str


class Markup(Struct, frozen=True, kw_only=True):
    """A page as its reader sees it, and the facts its head gives: (place, words) in order."""

    text: str
    lines: tuple[Line, ...]
    meta: tuple[tuple[str, str], ...]
    json_ld: tuple[str, ...]
    title: str | None
    times: tuple[str, ...]


ROOT = Open(tag="", within=frozenset(), names="", unseen=False, linked=False, pre=False, block="")


class Reader(Bounded):
    """Collects the visible text and the head of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[Open] = [ROOT]
        self.counts: Counter[str] = Counter()
        self.done: list[str] = []
        self.size = 0
        self.piece: list[str] = []
        self.linked = 0
        self.shows = False  # the line holds more than blanks
        self.at: Open = ROOT
        self.lines: list[Line] = []
        self.meta: list[tuple[str, str]] = []
        self.json_ld: list[str] = []
        self.times: list[str] = []
        self.caught: str | None = None  # "title" or "ld" while such an element is open
        self.title: list[str] = []

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - named by the standard library
        """Lines and columns are not counted: nobody asks for them here."""
        return j

    def parse_starttag(self, i: int) -> int:
        """Where the start tag at `i` ends; one that is written as tags should be is read at once, others as ever."""
        found = PLAIN_TAG.match(self.rawdata, i)
        if found is None or found[1].lower() in RAW:
            return super().parse_starttag(i)
        tag = found[1].lower()
        self.handle_starttag(tag, [(name.lower(), read_value(value)) for name, value in GIVEN.findall(found[2])])
        if found[3]:
            self.handle_endtag(tag)
        return found.end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, and note what its attributes tell."""
        given = {name: value or "" for name, value in attrs}
        self.note(tag, given)
        if tag == "br":
            self.finish()
        if tag in BLOCKS:
            self.finish()
            self.close_implied(tag)
        if tag not in VOID:
            self.open(tag, given)

    def note(self, tag: str, given: dict[str, str]) -> None:
        """Facts that stand in attributes."""
        if tag == "meta" and given.get("content"):
            key = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self.meta.append((key.lower(), given["content"]))
        elif tag == "link" and "canonical" in given.get("rel", "").lower() and given.get("href"):
            self.meta.append(("canonical", given["href"]))
        elif tag == "html" and given.get("lang"):
            self.meta.append(("lang", given["lang"]))
        elif tag == "time" and given.get("datetime"):
            self.times.append(given["datetime"])
        elif given.get("itemprop") == "datePublished" and given.get("content"):
            self.meta.append(("datepublished", given["content"]))
        if tag == "script" and "ld+json" in given.get("type", ""):
            self.caught = "ld"
            self.json_ld.append("")
        elif tag == "title" and not self.title and self.counts["svg"] == 0:
            self.caught = "title"

    def close_implied(self, tag: str) -> None:
        """A paragraph ends where a block begins, an item where the next one does."""
        top = self.stack[-1].tag
        if top == "p" or (top == tag and tag in ("li", "option", "dt", "dd", "tr", "td", "th")):
            self.pop()

    def open(self, tag: str, given: dict[str, str]) -> None:
        """Push an element."""
        if len(self.stack) > DEEPEST:
            return
        above = self.stack[-1]
        names = f"{given.get('class', '')} {given.get('id', '')} {given.get('role', '')} {given.get('itemprop', '')}"
        names = f"{above.names} {names.strip()}"[-MOST_NAMES:].lower() if names.strip() else above.names
        unseen = (
            above.unseen
            or tag in UNSEEN
            or "hidden" in given
            or ("style" in given and bool(HIDING.search(given["style"])))
        )
        self.stack.append(
            Open(
                tag=tag, within=above.within if tag in above.within else above.within | {tag}, names=names,
                unseen=unseen and tag != "body", linked=above.linked or tag in ("a", "button"),
                pre=above.pre or tag == "pre", block=tag if tag in BLOCKS else above.block,
            )
        )  # fmt: skip
        self.counts[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        """Close an element with all that stands open in it; an end without a beginning is passed over."""
        if tag in ("script", "title"):
            self.caught = None
        if tag in BLOCKS:
            self.finish()
        if self.counts[tag] == 0:
            return
        while self.stack[-1].tag != tag:
            self.pop()
        self.pop()

    def pop(self) -> None:
        """Close the innermost element."""
        self.counts[self.stack.pop().tag] -= 1

    def handle_data(self, data: str) -> None:
        """Put visible characters on the line."""
        if self.caught == "ld":
            self.json_ld[-1] += data
        elif self.caught == "title":
            self.title.append(data)
        here = self.stack[-1]
        if here.unseen or not data:
            return
        if here.pre:
            for number, row in enumerate(data.split("\n")):
                if number:
                    self.finish()
                self.add(row, here)
            return
        words = SPACES.sub(" ", data)
        if words.startswith(" ") and (not self.piece or self.piece[-1].endswith(" ")):
            words = words[1:]
        self.add(words, here)

    def add(self, words: str, here: Open) -> None:
        """Put words on the line."""
        if not words:
            return
        if not self.shows or len(words) > 40:
            self.at = here
        self.shows = self.shows or not words.isspace()
        self.piece.append(words)
        if here.linked:
            self.linked += len(words.strip())

    def finish(self) -> None:
        """End the line."""
        text = "".join(self.piece).rstrip(" ")
        bare = text.strip(BLANK)
        if bare:
            start = self.size + text.index(bare)
            hint = Hint(
                tag=self.at.block, within=self.at.within, linked=min(1.0, self.linked / len(bare)), names=self.at.names
            )
            self.lines.extend(
                Line(start=start + low, end=start + high, text=fold(bare[low:high]), hint=hint)
                for low, high in cuts(bare)
            )
        if text:
            self.done.append(text + "\n")
            self.size += len(text) + 1
        self.piece.clear()
        self.shows = False
        self.linked = 0


def read_value(value: str) -> str | None:
    """The value between the quotation marks of an attribute, its entities decoded; None where it has none."""
    if not value:
        return None
    return html.unescape(value[1:-1]) if "&" in value else value[1:-1]


def read_markup(page: str) -> Markup:
    """The visible text and the head of a page, whatever state its markup is in."""
    reader = Reader()
    reader.read(page)
    reader.finish()
    return Markup(
        text="".join(reader.done), lines=tuple(reader.lines), meta=tuple(reader.meta),
        json_ld=tuple(reader.json_ld), title=" ".join("".join(reader.title).split()) or None,
        times=tuple(reader.times),
    )  # fmt: skip
