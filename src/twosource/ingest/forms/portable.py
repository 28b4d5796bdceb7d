"""PDF files: the text layer as it stands, a line a printed line, a form feed between pages."""

import io
import logging

from ...errors import InputError
from ..inputs import File, Opened, written
from .exports import articles_in

EXTRA = "pip install 'twosource[pdf]'"
MOST_PAGES = 2000
FAULTS = (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OSError, ArithmeticError)


def read_pdf(file: File) -> Opened:
    """The document as one article, or the articles of an export.

    Raises InputError where it is damaged, locked or scanned, or pypdf is missing.
    """
    text = text_of(file)
    if not text.strip():
        why = "it has no text layer: its pages are pictures"
        raise InputError(file.name, why, "run it through text recognition (OCR) first")
    yield from articles_in(written(file, text, "pdf"))


def text_of(file: File) -> str:
    """The text layer."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise InputError(file.name, "reading PDF needs pypdf, which is not installed", EXTRA) from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(file.raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(file.name, "it is locked with a password", "save it without one")
        if len(reader.pages) > MOST_PAGES:
            raise InputError(file.name, f"it has more than {MOST_PAGES} pages", "split it into articles")
        return "\n\f\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, *FAULTS):
        raise InputError(file.name, "it is not a whole PDF file", "save or download it again") from None
