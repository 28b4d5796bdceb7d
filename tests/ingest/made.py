"""Files in every form, made on the spot; all names and stories are invented."""

import io
import tarfile
import zipfile

STORY = (
    "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe.\n"
    "A ferry will carry passengers across the river until the new bridge opens, the council said in a statement.\n"
)


def zipped(**members: bytes) -> bytes:
    """A zip file; in the names of members "__" stands for a dot and "___" for a slash."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name.replace("___", "/").replace("__", "."), raw)
    return held.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    """A gzipped tar file."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        for name, raw in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return held.getvalue()


def document(*paragraphs: str) -> bytes:
    """A Word document."""
    import docx

    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def printed(*lines: str) -> bytes:
    """A PDF of one page with a line of text for each."""
    shown = b" ".join(b"(%s) Tj 0 -16 Td" % line.encode("latin-1") for line in lines)
    stream = b"BT /F1 12 Tf 72 720 Td " + shown + b" ET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return body + end % (table, len(body))


def crawled(*pages: tuple[str, str, bytes]) -> bytes:
    """A gzipped WARC file with a response for each (address, status, HTML)."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    held = io.BytesIO()
    writer = WARCWriter(held, gzip=True)
    for address, status, raw in pages:
        headers = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        given = {"WARC-Date": "2031-05-06T08:00:00Z"}
        record = writer.create_warc_record(
            address, "response", payload=io.BytesIO(raw), http_headers=headers, warc_headers_dict=given
        )
        writer.write_record(record)
    return held.getvalue()
