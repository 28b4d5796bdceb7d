"""Pages fetched from a server of our own on this computer; nothing here goes further."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from twosource.cli.fetching import Limits, fetch, is_address, is_public
from twosource.cli.taking import taken
from twosource.errors import InputError
from twosource.records import Problem

PAGE = "<html><body><p>The council of Marl voted “at last”.</p></body></html>"
ALLOWED = Limits(wait=1, whole=1.5, size=100_000, hops=3, private=True)


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path:
            case "/page" | "/caf%C3%A9?a=b%20c":
                self.answer(200, PAGE.encode("cp1252"), {"Content-Type": "text/html; charset=windows-1252"})
            case "/packed":
                self.answer(200, gzip.compress(PAGE.encode()), {"Content-Encoding": "gzip"})
            case "/odd":
                self.answer(200, b"x", {"Content-Encoding": "br"})
            case "/moved":
                self.answer(301, b"", {"Location": "/page"})
            case "/round":
                self.answer(302, b"", {"Location": "/round"})
            case "/away":
                self.answer(302, b"", {"Location": "file:///etc/passwd"})
            case "/picture":
                self.answer(200, b"\x89PNG", {"Content-Type": "image/png"})
            case "/endless":
                self.answer(200, b"0" * 200_000, {})
            case "/slow":
                time.sleep(1.3)
            case "/drips":
                for _ in range(8):
                    self.wfile.write(b"HTTP/1.1 200 OK\r\n"[:1])
                    time.sleep(0.3)
            case "/drip":
                self.send_response(200)
                self.end_headers()
                for _ in range(8):
                    self.wfile.write(b"x" * 100)
                    time.sleep(0.3)
            case _:
                self.answer(404, b"", {})

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader that has seen enough is no fault."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = Server(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "ends_at"),
    [("/page", "/page"), ("/moved", "/page"), ("/café?a=b c", "/café?a=b c")],
)
def test_a_page_is_fetched_with_its_address_and_encoding(site: str, path: str, ends_at: str) -> None:
    file = fetch(site + path, ALLOWED)
    assert file.raw.decode(file.charset or "") == PAGE
    assert (file.address, file.ending) == (site + ends_at, ".html")
    assert file.fetched


def test_a_packed_page_is_unpacked(site: str) -> None:
    assert fetch(site + "/packed", ALLOWED).raw == PAGE.encode()


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/none", "the server answers 404"),
        ("/round", "leads on more than 3 times"),
        ("/away", "is no address of a page"),  # a redirect to a file of this computer
        ("/picture", "image/png, not a page"),
        ("/endless", "larger than"),
        ("/slow", "no answer within 1 s"),
        ("/drip", "takes longer than 1.5 s"),
        ("/drips", "takes longer than 1.5 s"),  # a head that never ends
        ("/odd", "its packing"),
    ],
)
def test_what_goes_wrong_is_told_with_what_to_do(site: str, path: str, why: str) -> None:
    with pytest.raises(InputError, match=why) as caught:
        fetch(site + path, ALLOWED)
    assert caught.value.mend


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "localhost", "0.0.0.0", "10.0.0.1", "192.168.1.1", "172.16.0.1",
        "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fc00::1]", "[64:ff9b::7f00:1]", "100.64.0.1",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_however_they_are_written(host: str) -> None:
    with pytest.raises(InputError, match=r"private address|there is no host"):
        fetch(f"http://{host}:9/")


@pytest.mark.parametrize("number", ["8.8.8.8", "2001:4860:4860::8888"])
def test_addresses_of_the_public_network_are_not(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://", "no address of a page"),
        ("https://[", "no address of a page"),
        ("http://a:99999/", "no address of a page"),
        ("http://me:secret@marl.example/", "a name and password"),
        ("http://nowhere.invalid/", "there is no host"),
    ],
)
def test_what_is_no_address_is_refused(address: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        fetch(address)


def test_a_refused_connection_is_told(site: str) -> None:
    with pytest.raises(InputError, match="cannot be fetched"):
        fetch("http://127.0.0.1:1/", ALLOWED)


def test_one_address_that_fails_leaves_the_rest(site: str) -> None:
    first, second, third = taken([site + "/none", site + "/page", "a.txt"], private=True)
    assert isinstance(first, Problem)
    assert not isinstance(second, Problem)
    assert third == "a.txt"


def test_a_path_is_no_address() -> None:
    assert [is_address(words) for words in ("a.txt", "http", "https://marl.example/1", "HTTP://MARL.EXAMPLE")] == [
        False, False, True, True,
    ]  # fmt: skip
