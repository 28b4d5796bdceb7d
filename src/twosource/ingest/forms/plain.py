"""Text and HTML as they stand: one file, one article, unless it is an export of an archive."""

from ...errors import InputError
from ..inputs import LARGEST, File, Opened, Source
from .exports import articles_in

SNIFFED = 8192
PACKED = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")


def read_plain(file: File) -> Opened:
    """The page itself, or the articles of an export. Raises InputError as `as_page` does."""
    yield from articles_in(as_page(file))


def as_page(file: File) -> Source:
    """The source of a file of text or HTML. Raises InputError where its bytes are too many, none, or no text."""
    if len(file.raw) > LARGEST:
        raise InputError(file.name, f"it is larger than {LARGEST >> 20} MiB", "split it into articles")
    if not file.raw.strip():
        raise InputError(file.name, "the file is empty", "save the page again")
    if is_binary(file.raw):
        raise InputError(file.name, "it holds binary data, not text", "save the article as text or HTML")
    return Source(
        name=file.name, raw=file.raw, sidecar=file.sidecar, address=file.address, fetched=file.fetched,
        charset=file.charset, media="html" if "htm" in file.form else None,
    )  # fmt: skip


def is_binary(raw: bytes) -> bool:
    """True where the first bytes hold too many control characters to be text in any encoding we read."""
    head = raw[:SNIFFED]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    if head.startswith(PACKED):
        return True
    strange = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return strange > max(3, len(head) // 50)
