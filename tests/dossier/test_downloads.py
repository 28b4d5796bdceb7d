"""The note that the page carries: the words of `export --format note`, or no link where they have no room."""

import re
from urllib.parse import unquote

import pytest

from twosource.dossier import page, pile_note
from twosource.dossier.downloads import CARRIES, ROOM, note_address

from .browser import PILES, dossier, example
from .pile import lighthouse
from .test_page import hostile

RECORDS = {"lighthouse": lighthouse, "hostile": hostile}


@pytest.mark.parametrize("name", RECORDS)
def test_the_link_holds_the_note_of_the_record(name):
    record = RECORDS[name]()
    href = re.search(r'<a href="(data:[^"]+)" download="note.md">', page(record))[1]
    assert unquote(href.removeprefix(CARRIES), errors="strict") == pile_note(record)


@pytest.mark.parametrize("name", PILES)
def test_the_note_of_an_example_has_room(name):
    assert unquote(note_address(example(name)).removeprefix(CARRIES)) == pile_note(example(name))
    assert dossier(name).count(CARRIES) == 1, "it is carried once"


def test_a_note_without_room_is_left_to_export():
    long = note_address(lighthouse())
    assert len(long) <= ROOM
    assert note_address(lighthouse(), room=len(long)) == long
    assert note_address(lighthouse(), room=len(long) - 1) == ""


def test_without_a_link_the_commands_stand(monkeypatch):
    monkeypatch.setattr("twosource.dossier.downloads.note_address", lambda _: "")
    html = page(lighthouse())
    assert "download=" not in html
    assert "twosource export RECORD --format json, csv, md or note" in html
