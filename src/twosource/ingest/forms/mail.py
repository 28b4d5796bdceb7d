"""E-mail (.eml: newsletters, alerts) and web archives (.mhtml): one message, one article, attachments beside it."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from ...errors import InputError
from ...records import Note
from ..days import stamp
from ..facts import Fact, told
from ..inputs import File, Opened, Source, ending_of, shown

SAVED = ("snapshot-content-location", "content-location", "archived-at")
READ = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml", ".zip", ".csv", ".tsv", ".jsonl")


def read_mail(file: File) -> Opened:
    """The message, then what is attached to it. Raises InputError where it shows no text."""
    message = parsed(file)
    body = body_of(message)
    if body is None:
        raise InputError(file.name, "the message has no text", "save the article as text or HTML")
    facts = tuple(facts_of(message))
    yield page(file, body, address=address_of(message, message), fetched=file.fetched, facts=facts)
    for number, item in enumerate(message.iter_attachments(), 1):
        yield from attached(file, item, number)


def read_web_archive(file: File) -> Opened:
    """The page that a browser saved, without its pictures and styles. Raises InputError where there is none."""
    message = parsed(file)
    body = next((item for item in message.walk() if item.get_content_type() in PAGES), None)
    if not isinstance(body, EmailMessage):
        raise InputError(file.name, "it holds no page", "save the page again")
    saved = stamp(str(message.get("date", "")))
    yield page(file, body, address=address_of(message, body), fetched=file.fetched or saved, facts=())


PAGES = ("text/html", "application/xhtml+xml")


def parsed(file: File) -> EmailMessage:
    """The message."""
    message = message_from_bytes(file.raw, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise InputError(file.name, "it is no e-mail message", "save the message again as .eml")
    return message


def body_of(message: EmailMessage) -> EmailMessage | None:
    """The part a reader sees: HTML before plain text."""
    try:
        body = message.get_body(preferencelist=("html", "plain"))
    except (AttributeError, KeyError):  # a damaged tree of parts
        body = None
    return body if isinstance(body, EmailMessage) else None


def page(file: File, body: EmailMessage, **given: object) -> Source:
    """The article in a part, in the bytes that were packed in it."""
    raw = body.get_payload(decode=True)
    marked = body.get_content_type() in PAGES
    source = Source(
        name=file.name, raw=raw if isinstance(raw, bytes) else b"", sidecar=file.sidecar,
        media="html" if marked else "part", charset=body.get_content_charset(),
    )  # fmt: skip
    from msgspec import structs

    return structs.replace(source, **given)


def address_of(message: EmailMessage, body: EmailMessage) -> str | None:
    """Where the page stood on the web, as the archive or the mailing list says."""
    for name in SAVED:
        for item in (message, body):
            words = str(item.get(name, "")).strip(" <>\r\n\t")
            if words.startswith(("http://", "https://")):
                return re.sub(r"\s+", "", words)
    return None


def facts_of(message: EmailMessage) -> Iterator[Fact]:
    """Subject, sender and day."""
    subject, sender = header(message, "subject"), header(message, "from")
    if subject:
        yield told("title", subject, "meta", "mail subject")
    day = stamp(header(message, "date"))
    if day:
        yield told("published", day, "meta", "mail date", header(message, "date"))
    name, address = parseaddr(sender)
    if name or address:
        yield told("site", name or address.rsplit("@", 1)[-1], "meta", "mail from", sender)


def header(message: EmailMessage, name: str) -> str:
    """A header in one line; empty where there is none or it is damaged."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):
        return ""


def attached(file: File, item: object, number: int) -> Opened:
    """An attachment that can be read, to be opened in turn; a note on any other."""
    if not isinstance(item, EmailMessage):
        return
    name = shown(item.get_filename() or f"{number}.{'eml' if item.get_content_type() == 'message/rfc822' else 'bin'}")
    inner = item.get_payload()
    nested = inner[0] if isinstance(inner, list) and inner else None
    raw = nested.as_bytes() if isinstance(nested, EmailMessage) else item.get_payload(decode=True)
    if ending_of(name) in READ and isinstance(raw, bytes) and raw:
        yield File(name=f"{file.name}/{name}", raw=raw)
    else:
        yield Note(
            name=f"{file.name}/{name}", words="the attachment holds no article that can be read; it is set aside"
        )
