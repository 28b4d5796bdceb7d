"""WARC files of web archives: every answered page, with its address and the time it was fetched."""

import io

from ...errors import InputError
from ...records import Note
from ..days import stamp
from ..inputs import LARGEST, File, Opened, numbered

EXTRA = "pip install 'twosource[warc]'"
ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf",
    "application/rss+xml": ".rss", "application/atom+xml": ".atom",
}  # fmt: skip


def read_warc(file: File) -> Opened:
    """The pages that were fetched whole. Raises InputError where the file is damaged or warcio is missing."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise InputError(file.name, "reading WARC needs warcio, which is not installed", EXTRA) from None
    passed = number = 0
    try:
        for record in ArchiveIterator(io.BytesIO(file.raw)):
            number += 1
            ending = ENDINGS.get(content_type(record)[0], "") if is_answer(record) else ""
            raw = record.content_stream().read(LARGEST + 1) if ending else b""
            if not raw:
                passed += 1
                continue
            yield File(
                name=numbered(file.name, number), raw=raw, ending=ending, charset=content_type(record)[1],
                address=record.rec_headers.get_header("WARC-Target-URI"),
                fetched=stamp(record.rec_headers.get_header("WARC-Date") or ""),
            )  # fmt: skip
    except (ArchiveLoadFailed, OSError, EOFError, ValueError):
        why = f"it cannot be read after record {number}"
        raise InputError(file.name, why, "download it again; the records before are kept") from None
    if passed:
        yield Note(name=file.name, words=f"{passed} records hold no page that was answered in full; they are set aside")


def is_answer(record: object) -> bool:
    """True for the record of a page that a server answered with 200."""
    headers = getattr(record, "http_headers", None)
    return getattr(record, "rec_type", "") == "response" and headers is not None and headers.get_statuscode() == "200"


def content_type(record: object) -> tuple[str, str | None]:
    """(type, charset) that the server said."""
    headers = getattr(record, "http_headers", None)
    words = (headers.get_header("Content-Type") or "") if headers is not None else ""
    kind, _, rest = words.partition(";")
    charset = rest.lower().partition("charset=")[2].strip(" \"';") or None
    return kind.strip().lower(), charset
