"""What an article may hide from a reader is shown."""

import pytest

from twosource.dossier import listing, markdown, note, page, pile_note, screen
from twosource.dossier.plain_text import visible
from twosource.records import Origins, Verdict

from .pile import Pile

TRICKS = [
    ("12\u202e dna 13", "12⟨U+202E⟩ dna 13", "an override would turn the words around"),
    ("a\u2067b\u2069c", "a⟨U+2067⟩b⟨U+2069⟩c", "so would an isolate"),
    ("ze\u200bro", "ze⟨U+200B⟩ro", "a space without width splits a word unseen"),
    ("ze\u2060ro\ufeff", "ze⟨U+2060⟩ro⟨U+FEFF⟩", "joiners and marks of order show nothing"),
    ("\x1b[2Jgone", "⟨U+001B⟩[2Jgone", "a terminal would obey"),
    ("Hale\u3164", "Hale⟨U+3164⟩", "a filler is a letter that shows nothing"),
    ("a\u2800b", "a⟨U+2800⟩b", "a blank pattern looks like a space"),
    ("x\ufe0f", "x⟨U+FE0F⟩", "a selector behind a letter varies nothing"),
    ("\u2764\ufe0f", "\u2764\ufe0f", "behind a sign it makes the emoji"),
    ("e\u0301te\u0301", "e\u0301te\u0301", "accents are letters of many languages"),
    ("Z\u0300\u0301\u0302\u0303\u0304", "Z\u0300\u0301\u0302⟨U+0303⟩⟨U+0304⟩", "a tower of marks hides other lines"),
    ("تسعة قتلى", "تسعة قتلى", "a script that runs from the right is no trick"),
    ("line\nline\tend", "line\nline\tend", "breaks and tabs are kept"),
]


@pytest.mark.parametrize(("text", "wanted", "why"), TRICKS)
def test_what_is_hidden_is_written_out(text, wanted, why):
    assert visible(text) == wanted, why


SHOWN = [
    page, markdown, screen, pile_note,
    lambda record: listing(record, "claims"), lambda record: listing(record, "articles"),
    lambda record: note(
        Verdict(
            sentence="A\u202e?", answer="one origin", origins=Origins(min=1, max=1, why="a\u200b"),
            supports=tuple(claim.id for claim in record.claims), against=(), why="", settle="",
        ),
        record,
    ),
]  # fmt: skip


@pytest.mark.parametrize("show", SHOWN)
def test_no_trick_reaches_what_we_print(show):
    pile = Pile({"a\u202e.txt": "12\u202e boats\u200b sank\u3164, Hale\u2066 said.", "b.txt": "13 boats\u2060 sank."})
    first = pile.claim("a\u202e.txt", "12\u202e boats\u200b sank\u3164", who="Hale\u2066")
    other = pile.claim("b.txt", "13 boats\u2060 sank")
    pile.group("How many\u202e?", [first, other], Origins(min=0, max=1, why="\u202enobody"))
    pile.clash("contradiction", [first], [other], why="\u200bthey differ")
    pile.event("b.txt", "sank", "sinking\u202e", "accident")
    text = show(pile.record())
    assert not set("\u202e\u200b\u3164\u2066\u2060") & set(text)
    assert "⟨U+202E⟩" in text
