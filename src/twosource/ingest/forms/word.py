"""Word documents: the paragraphs in order, one line each, those in tables too."""

import io
import zipfile
from typing import Any

from ...errors import InputError
from ..inputs import File, Opened, written
from .archives import DAMAGED, check_members
from .exports import articles_in

EXTRA = "pip install 'twosource[docx]'"


def read_word(file: File) -> Opened:
    """The document as one article, or the articles of an export.

    Raises InputError where it is damaged, holds no text, or the library is missing.
    """
    text = text_of(file)
    if not text.strip():
        raise InputError(file.name, "the document holds no text", "save the article as text or HTML")
    yield from articles_in(written(file, text, "docx"))


def text_of(file: File) -> str:
    """The paragraphs, a line each."""
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError:
        raise InputError(file.name, "reading Word documents needs python-docx, which is not here", EXTRA) from None
    check_size(file)
    try:
        document = docx.Document(io.BytesIO(file.raw))
        return "".join(f"{line}\n" for line in lines_in(document))
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError, AttributeError, *DAMAGED):
        raise InputError(file.name, "it is not a whole Word document", "save it again as .docx") from None


def check_size(file: File) -> None:
    """Raises InputError where the document would unpack to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(file.raw)) as archive:
            sizes = [info.file_size for info in archive.infolist()]
    except DAMAGED:
        raise InputError(file.name, "it is not a whole Word document", "save it again as .docx") from None
    check_members(file.name, sizes, len(file.raw))


def lines_in(holder: Any) -> list[str]:
    """The lines of a document or of a cell, those of tables in their place."""
    lines: list[str] = []
    for item in holder.iter_inner_content():
        if hasattr(item, "rows"):
            cells = {id(cell._tc): cell for row in item.rows for cell in row.cells}  # a merged cell stands once
            lines.extend(line for cell in cells.values() for line in lines_in(cell))
        else:
            lines.extend(item.text.split("\n"))
    return lines
