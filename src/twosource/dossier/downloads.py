"""What a dossier gives to keep: the note for a desk's log, carried by the page itself so that no network is needed."""

from __future__ import annotations

from urllib.parse import quote

from ..records import Record
from .note import pile_note

ROOM = 60_000  # characters of an address; a longer note is left to `export`
CARRIES = "data:text/markdown;charset=utf-8,"


def note_address(record: Record, room: int = ROOM) -> str:
    """The note that `export --format note` prints, as an address that holds all of it; "" where it has no room.

    Every character but letters, digits and `_.-~` is written as %XX: nothing of an article can end the address.
    """
    address = CARRIES + quote(pile_note(record).encode("utf-8", "replace"), safe="")
    return address if len(address) <= room else ""
