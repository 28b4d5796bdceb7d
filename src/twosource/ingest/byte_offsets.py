"""Character offsets in a decoded text -> byte offsets in what was decoded."""

import codecs
from collections.abc import Sequence


def byte_offsets(text: str, raw: bytes, encoding: str, places: Sequence[int]) -> list[int] | None:
    """Where each character offset stands in the bytes; `places` rise. None where the encoding cannot be walked back.

    >>> byte_offsets("aé!", "aé!".encode(), "utf-8", [0, 1, 2, 3])
    [0, 1, 3, 4]
    """
    if encoding == "utf-8 with faults":
        return through_faults(text, raw, places)
    name = codecs.lookup(encoding.removesuffix(" with a byte order mark")).name
    offsets: list[int] = []
    at = size = 0
    for place in places:
        try:
            size += len(text[at:place].encode(name))
        except UnicodeEncodeError:
            return None
        offsets.append(size)
        at = place
    rest = len(text[at:].encode(name, "replace"))
    return offsets if size + rest == len(raw) else None


def through_faults(text: str, raw: bytes, places: Sequence[int]) -> list[int]:
    """The same in UTF-8 where bytes that are none stand as U+FFFD: each is walked over as the decoder did."""
    offsets: list[int] = []
    at = size = 0
    for place in places:
        for number, piece in enumerate(text[at:place].split("\ufffd")):
            size += faulty(raw[size : size + 4]) if number else 0
            size += len(piece.encode("utf-8"))
        offsets.append(size)
        at = place
    return offsets


def faulty(raw: bytes) -> int:
    """How many bytes the next U+FFFD stands for."""
    try:
        raw[:3].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end if error.start == 0 else 1
    return 3
