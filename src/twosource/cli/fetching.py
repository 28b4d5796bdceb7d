"""An address that a user gives -> its page. Nothing else ever goes to the network, and this door goes nowhere unasked.

Every hop is looked up once and its numeric addresses are judged before anything is sent: private and loopback ones are
refused unless allowed, and the connection goes to the address that was judged, not to a second look-up.
"""

from __future__ import annotations

import contextlib
import gzip
import http.client
import io
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from msgspec import Struct

from ..errors import InputError
from ..version import VERSION

if TYPE_CHECKING:
    from ..ingest import File

ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".txt",
    "application/pdf": ".pdf", "application/rss+xml": ".rss", "application/atom+xml": ".atom",
    "application/xml": ".xml", "text/xml": ".xml", "application/zip": ".zip", "text/csv": ".csv",
    "multipart/related": ".mhtml", "message/rfc822": ".eml",
}  # fmt: skip
MOVED = (301, 302, 303, 307, 308)
SAVE = "open it in a browser, save the page, and give the file"
HEADERS = {
    "User-Agent": f"twosource/{VERSION} (reads one page that its user named)", "Accept": "text/html,*/*;q=0.5",
    "Accept-Encoding": "identity", "Connection": "close",
}  # fmt: skip


class Limits(Struct, frozen=True, kw_only=True):
    """Seconds for one answer and for all, bytes, redirects; whether private hosts may be asked."""

    wait: float = 20.0
    whole: float = 60.0
    size: int = 20 * 1024 * 1024
    hops: int = 5
    private: bool = False


USUAL = Limits()


class Answer(Struct, frozen=True, kw_only=True):
    """What a server said."""

    status: int
    reason: str
    headers: dict[str, str]
    body: bytes


def is_address(words: str) -> bool:
    """True for what is an address on the web and no path."""
    return words.lower().startswith(("http://", "https://"))


def fetch(address: str, limits: Limits = USUAL) -> File:
    """The page at an address, after redirects. Raises InputError where it cannot be had, with the reason."""
    until = time.monotonic() + limits.whole
    here = address
    for _ in range(limits.hops + 1):
        answer = ask(here, address, limits, until)
        if answer.status not in MOVED or not answer.headers.get("location"):
            return as_file(answer, here, address, limits)
        here = urljoin(here, answer.headers["location"])
    raise InputError(address, f"it leads on more than {limits.hops} times", SAVE)


def ask(here: str, address: str, limits: Limits, until: float) -> Answer:
    """One question to one server; nothing is followed."""
    parts = checked(here, address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    number = judged(str(parts.hostname), port, address, limits)
    watch: threading.Timer | None = None
    connection = http.client.HTTPConnection(str(parts.hostname), port, timeout=limits.wait)
    try:
        connection.sock = connected(parts, (number, port), limits)
        watch = threading.Timer(max(0.0, until - time.monotonic()) + 0.01, cut_off, [connection.sock])
        watch.start()  # a server that sends a byte now and then keeps every single wait short
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path.replace(" ", "%20"), headers=HEADERS)
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        body = read(response, address, limits, until) if response.status == 200 else b""
        return Answer(status=response.status, reason=response.reason, headers=headers, body=body)
    except TimeoutError:
        raise InputError(address, f"no answer within {limits.wait:g} s", f"try again later, or {SAVE}") from None
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        in_time(address, limits, until)
        raise InputError(address, f"it cannot be fetched ({error or type(error).__name__})", SAVE) from None
    finally:
        if watch is not None:
            watch.cancel()
        connection.close()


def cut_off(connection: socket.socket) -> None:
    """End a connection that lasts too long, whatever it is doing."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def checked(here: str, address: str) -> SplitResult:
    """The parts of an address. Raises InputError where it is none that may be asked."""
    try:
        parts = urlsplit(here)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if not named:
        raise InputError(address, f"{here!r} is no address of a page", "give one that begins with https://")
    if parts.username or parts.password:
        raise InputError(address, "it holds a name and password", "log in with a browser, and save the page")
    return parts


def judged(host: str, port: int, address: str, limits: Limits) -> str:
    """A numeric address of the host. Raises InputError where one of them is not on the public network."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(address, f"there is no host {host}", "check the address and the network") from None
    numbers = [str(item[4][0]) for item in found]
    if not limits.private and not all(is_public(number) for number in numbers):
        why = f"{host} is a private address, on this computer or its own network"
        raise InputError(address, why, "allow it with --allow-private if you mean it")
    return numbers[0]


def is_public(number: str) -> bool:
    """True for an address of the public network; what is wrapped in a newer form is unwrapped first.

    >>> is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("8.8.8.8")
    (False, False, True)
    """
    address = ipaddress.ip_address(number.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if wrapped is None and address in ipaddress.ip_network("64:ff9b::/96"):
            wrapped = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped is not None:
            return wrapped.is_global and not wrapped.is_multicast
    return address.is_global and not address.is_multicast


def connected(parts: SplitResult, where: tuple[str, int], limits: Limits) -> socket.socket:
    """A connection to the address that was judged; over TLS with the host's own certificate."""
    plain = socket.create_connection(where, timeout=limits.wait)
    if parts.scheme == "http":
        return plain
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=parts.hostname)
    except BaseException:
        plain.close()
        raise


def read(response: http.client.HTTPResponse, address: str, limits: Limits, until: float) -> bytes:
    """The whole body. Raises InputError where it is too long or takes too long."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(65536):
        pieces.append(piece)
        size += len(piece)
        if size > limits.size:
            raise InputError(address, f"it is larger than {limits.size >> 20} MiB", SAVE)
    in_time(address, limits, until)
    return b"".join(pieces)


def in_time(address: str, limits: Limits, until: float) -> None:
    """Raises InputError where the time for all is over: whatever went wrong then, went wrong because of it."""
    if time.monotonic() >= until:
        raise InputError(address, f"it takes longer than {limits.whole:g} s", SAVE)


def as_file(answer: Answer, here: str, address: str, limits: Limits) -> File:
    """The page as a file that knows where and when it was fetched. Raises InputError where it is none."""
    from ..ingest import File

    if answer.status != 200:
        raise InputError(address, f"the server answers {answer.status} {answer.reason}", SAVE)
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind.startswith(("image/", "audio/", "video/", "font/")):
        raise InputError(address, f"it is {kind}, not a page", "give the address of an article")
    parts = urlsplit(here)
    return File(
        name=f"{parts.hostname}{parts.path}".rstrip("/") + (f"?{parts.query}" if parts.query else ""),
        raw=unpacked(answer, address, limits), ending=ENDINGS.get(kind, ""), address=here,
        fetched=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        charset=rest.lower().partition("charset=")[2].strip(" \"';") or None,
    )  # fmt: skip


def unpacked(answer: Answer, address: str, limits: Limits) -> bytes:
    """The body as it was before the server packed it. Raises InputError where that cannot be undone."""
    packed = answer.headers.get("content-encoding", "identity").strip().lower()
    if packed in ("", "identity"):
        return answer.body
    try:
        with gzip.open(io.BytesIO(answer.body)) as stream:
            body = stream.read(limits.size + 1) if packed in ("gzip", "x-gzip") else None
    except (OSError, EOFError, zlib.error):
        body = None
    if body is None or len(body) > limits.size:
        raise InputError(address, f"its packing ({packed}) cannot be undone", SAVE)
    return body
