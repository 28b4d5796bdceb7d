"""What comes in: a `File` whose form is not known yet, and a `Source`, which holds one article."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, structs

from ..records import Note, Problem
from ..text import revealed
from .facts import Fact, Known

TEXT = (".txt", ".md")
HTML = (".html", ".htm", ".xhtml")
SIDECAR = ".meta.json"
LARGEST = 64 * 1024 * 1024  # bytes of one page
Columns = tuple[tuple[str, str], ...]  # (what it is, the column's name), as in --map text=body


class File(Struct, frozen=True, kw_only=True):
    """Bytes with a name that is relative to what the user gave. `sidecar` is what NAME.meta.json beside it holds.

    `ending` tells the form where the name does not; `address`, `fetched` and `charset` are what a server said.
    """

    name: str
    raw: bytes
    sidecar: bytes | None = None
    ending: str = ""
    address: str | None = None
    fetched: str | None = None
    charset: str | None = None

    @property
    def form(self) -> str:
        """The ending that tells the form, in lower case."""
        return self.ending or ending_of(self.name)


class Source(Struct, frozen=True, kw_only=True):
    """One article: raw bytes, or a text where the form's own reader made it, and what its container says of it."""

    name: str
    raw: bytes
    sidecar: bytes | None = None
    text: str | None = None
    media: Literal["text", "html", "pdf", "docx", "part"] | None = None
    address: str | None = None
    fetched: str | None = None
    charset: str | None = None
    facts: tuple[Fact, ...] = ()
    known: tuple[Known, ...] = ()


Found = File | Source | Problem | Note
Opened = Iterator[Found]


def written(file: File, text: str, media: Literal["pdf", "docx"]) -> Source:
    """The source of a file whose text its form's own reader made."""
    return Source(
        name=file.name, raw=file.raw, sidecar=file.sidecar, text=text, media=media, address=file.address,
        fetched=file.fetched,
    )  # fmt: skip


def part(name: str, text: str, **given: object) -> Source:
    """An article that is plain text out of a bigger file; its raw bytes are the text in UTF-8."""
    source = Source(name=name, raw=text.encode("utf-8", "surrogatepass"), media="part")
    return structs.replace(source, **given)


def ending_of(name: str) -> str:
    """The last ending of a name in lower case, with the one before it where it is only packed.

    >>> ending_of("A/Page.HTML.gz"), ending_of("README")
    ('.html.gz', '')
    """
    last = name.lower().rsplit("/", 1)[-1]
    parts = last.split(".")
    if len(parts) > 2 and parts[-1] == "gz":
        return "." + ".".join(parts[-2:])
    return "." + parts[-1] if len(parts) > 1 else ""


def shown(name: str) -> str:
    """A file name that is safe to print and to store: what cannot be seen is written out."""
    return revealed(name.replace("\n", "[U+000A]").replace("\r", "[U+000D]").replace("\t", "[U+0009]"))


def numbered(name: str, number: int) -> str:
    """The name of an article inside a file: four digits, so that names sort in order.

    >>> numbered("rows.csv", 12)
    'rows.csv#0012'
    """
    return f"{name}#{number:04d}"
