"""Which reader opens which file, and how deep files in files are followed."""

from collections.abc import Callable, Iterator

from ...errors import InputError
from ...records import Note, Problem
from ..inputs import HTML, TEXT, Columns, File, Opened, Source
from . import archives, crawls, feeds, mail, portable, word
from .plain import read_plain
from .rows import read_json_lines, read_table

DEEPEST = 3  # files in files: a PDF in a mail in a zip
READERS: dict[str, Callable[[File], Opened]] = {
    **dict.fromkeys((*TEXT, *HTML), read_plain),
    **dict.fromkeys((".tar", ".tar.gz", ".tgz"), archives.read_tar),
    **dict.fromkeys((".mhtml", ".mht"), mail.read_web_archive),
    **dict.fromkeys((".rss", ".atom", ".rdf", ".xml"), feeds.read_feed),
    **dict.fromkeys((".warc", ".warc.gz"), crawls.read_warc),
    ".gz": archives.read_gzip,
    ".zip": archives.read_zip,
    ".eml": mail.read_mail,
    ".pdf": portable.read_pdf,
    ".docx": word.read_word,
}  # fmt: skip
TABLES = {".jsonl": read_json_lines, ".ndjson": read_json_lines, ".csv": read_table, ".tsv": read_table}
LISTED = "txt, md, html, mhtml, pdf, docx, eml, jsonl, csv, tsv, rss, atom, warc, zip or tar.gz"
MAILED = (b"MIME-Version:", b"From:", b"Return-Path:", b"Received:", b"Delivered-To:")
SIGNS = (
    (b"%PDF", ".pdf"), (b"WARC/", ".warc"), (b"<?xml", ".xml"), (b"<rss", ".rss"), (b"<feed", ".atom"),
    (b'{"', ".jsonl"), *((sign, ".eml") for sign in MAILED),
)  # fmt: skip


def opened(file: File, columns: Columns = (), depth: int = 0) -> Iterator[Source | Problem | Note]:
    """The articles in a file, files in files too; what cannot be read is a Problem and the rest goes on."""
    try:
        for found in reading(file, columns):
            if not isinstance(found, File):
                yield found
            elif depth < DEEPEST:
                yield from opened(found, columns, depth + 1)
            else:
                yield Problem(name=found.name, why="it lies in too many files in files", mend="unpack it yourself")
    except InputError as error:
        yield Problem(name=error.name, why=error.why, mend=error.mend)


def reading(file: File, columns: Columns) -> Opened:
    """What the reader of this form finds. Raises InputError where there is no such form."""
    form = file.form or sniffed(file.raw)
    if form in TABLES:
        return TABLES[form](file, columns)
    reader = READERS.get(form) or (archives.read_gzip if form.endswith(".gz") else None)
    if reader is None:
        raise InputError(file.name, "twosource does not know this kind of file", f"give {LISTED}")
    return reader(file)


def sniffed(raw: bytes) -> str:
    """The form of a file without an ending, by its first bytes; text where nothing else fits."""
    head = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"PK\x03\x04"):
        return ".docx" if b"word/document.xml" in raw else ".zip"
    if head.startswith(b"\x1f\x8b"):
        return ".gz"
    if head.startswith(b"<?xml") and (b"<html" in head or b"<!DOCTYPE html" in head):
        return ".html"
    return next((ending for sign, ending in SIGNS if head.startswith(sign)), ".txt")
