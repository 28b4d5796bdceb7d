"""The note for a desk's log: question, answer in one of four ways, quotations with their own places, pages, hashes."""

import re

import pytest
from msgspec import structs

from twosource.dossier import note, pile_note
from twosource.dossier.clause import clause
from twosource.dossier.desk import Desk
from twosource.dossier.note import said
from twosource.records import Origins, Verdict

from .pile import Pile, lighthouse


def birds(record):
    return Verdict(
        sentence="Birds struck the lamp.", answer="one origin", origins=Origins(min=1, max=1, why="the board alone"),
        supports=(record.claims[0].id,), against=(record.claims[2].id,), why="one source is named",
        settle="a second source",
    )  # fmt: skip


def test_the_note_of_an_answer_quotes_with_page_and_place():
    record = lighthouse()
    claim = record.claims[0]
    text = note(birds(record), record)
    assert text.startswith('"Birds struck the lamp."\nONE ORIGIN  1 page, 1 origin')
    assert f"[000:{claim.span.start}-{claim.span.end}] The harbour board" in text
    assert "Against it:" in text
    assert "a second source" in text


def test_the_note_names_each_quoted_page_with_its_hash():
    record = lighthouse()
    text = note(birds(record), record)
    pages = text.split("Pages:\n")[1].splitlines()
    assert pages == [f"  000 001.txt  sha256 {'0' * 16}", f"  002 003.txt  sha256 {'0' * 16}"]


@pytest.mark.parametrize("show", [pile_note, lambda record: note(birds(record), record)])
def test_what_a_note_quotes_stands_at_the_place_it_gives(show):
    record = lighthouse()
    texts = {short: Desk(record).articles[key].text for key, short in Desk(record).short.items()}
    flat = " ".join(show(record).split())
    found = re.findall(r'"([^"]+)" \[(\d+):(\d+)-(\d+)\]', flat)
    assert found
    for words, page, start, end in found:
        assert texts[page][int(start) : int(end)] == words


def test_the_note_of_a_pile_leads_with_its_questions():
    text = pile_note(lighthouse())
    assert "Birds that struck the lamp\nONE ORIGIN  2 pages, 1-2 origins" in text
    assert 'Against it:\n  "not confirmed that any bird struck the lamp"' in text, "the disagreement of the record"
    assert text.endswith("twosource 0.1.0, rules abcdef012345\n")


def test_the_note_says_when_a_page_was_retrieved_where_that_is_known():
    record = lighthouse()
    readings = tuple(
        structs.replace(item, article=structs.replace(item.article, fetched="2031-05-04T08:00Z"))
        for item in record.readings
    )
    text = pile_note(structs.replace(record, readings=readings))
    assert "  000 001.txt  sha256 0000000000000000  retrieved 2031-05-04T08:00Z\n" in text


RULINGS = [
    (0, False, False, "none named", "nobody stands behind it"),
    (1, True, False, "one origin", "one origin is one, whoever else speaks"),
    (2, False, False, "stands", "two origins and nothing against it"),
    (2, True, False, "cannot tell", "two origins, and other pages contradict it"),
    (2, False, True, "cannot tell", "the pages took it back"),
]


@pytest.mark.parametrize(("origins", "opposed", "stale", "answer", "why"), RULINGS)
def test_a_question_is_answered_in_the_four_ways_of_check(origins, opposed, stale, answer, why):
    assert said(Origins(min=origins, max=3, why=""), opposed=opposed, stale=stale)[0] == answer, why


def test_what_was_taken_back_is_told_so_in_the_note():
    pile = Pile()
    now, before = pile.claim("001.txt", "1,000 to 3,000 birds", who="The board"), pile.claim("002.txt", "3,000 birds")
    one = Origins(min=1, max=1, why="the board", voices=("The board",))
    pile.group("Birds now", [now], one)
    pile.group("Birds before", [before], one)
    pile.clash("superseded", [now], [before])
    text = pile_note(pile.record())
    assert "Birds before\nCANNOT TELL  1 page, 1 origin\n  the pages took this back later" in text
    assert "Birds now\nONE ORIGIN" in text


def test_a_note_about_some_words_holds_only_their_questions():
    assert "Birds" in pile_note(lighthouse(), "birds")
    assert "Gull Rock, second visit" not in pile_note(lighthouse(), "birds")
    assert "No question of this pile holds 'whale'." in pile_note(lighthouse(), "whale")


def test_no_line_of_a_note_is_wider_than_a_terminal():
    assert max(map(len, pile_note(lighthouse()).splitlines())) <= 80


CLAUSES = [
    ("However, the board has not\nconfirmed it", "the board has not confirmed it", "cut to the clause, on one line"),
    ("nine boats sank", "nine boats sank", "short words stay whole"),
    ("“nine boats sank,”", "nine boats sank", "no marks within marks"),
]


@pytest.mark.parametrize(("words", "said", "why"), CLAUSES)
def test_a_clause_knows_its_own_place(words, said, why):
    page = Pile({"a.txt": f"Arvik: {words}. More."}).pages["a.txt"]
    found = clause(page.cut(7, 7 + len(words)))
    assert found.words == said, why
    assert " ".join(page.text[found.start : found.end].split()) == said, why
