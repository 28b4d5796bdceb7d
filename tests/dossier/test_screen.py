"""The first screen: narrow enough, short enough, and no number on a line that its quotations do not hold."""

import re

import pytest

from twosource.dossier import screen
from twosource.dossier.brief import Row
from twosource.dossier.screen import fitting, in_lines, in_short, one_row
from twosource.dossier.words import interval_in_words, quoted, window
from twosource.records import Interval, Origins

from .pile import Pile, lighthouse


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_wider_than_asked_and_the_screen_is_short(width):
    lines = screen(lighthouse(), width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert len(lines) <= (30 if width >= 64 else 42)


def test_the_screen_says_who_stands_against_whom():
    text = screen(lighthouse())
    assert '1 "3,000 birds struck the lamp at Gull Rock this year" (001)' in text.replace("\n   ", " ")
    assert 'The harbour board: "1,000 to 3,000 birds" (000)' in text
    assert "hedge lost" in text
    assert "VISITS  ~Mar 2025 - 4 Jun 2025" in text
    assert "NOT IN YOUR PILE  original of 001; Port News Agency reports" in text


def test_in_a_narrow_window_the_type_stands_above_its_card():
    text = screen(lighthouse(), width=48)
    assert ' 1 hedge lost\n   "3,000 birds struck the lamp at Gull Rock\n   this year" (001) names no source.\n' in text
    assert "\x1b[33mhedge lost\x1b[0m" in screen(lighthouse(), width=48, colour=True)


def test_a_long_question_is_cut_and_its_answer_stays():
    row = Row(
        id="g", label="How high was the level of the river at the old bridge?", answer="4.2 metres", pages=("000",),
        origins=Origins(min=1, max=1, why=""), why="the harbour board", folded=(), parties=(), claims=(),
    )  # fmt: skip
    (line,) = one_row(row, 34, 80, 1)
    assert line.startswith(" How high was the... 4.2 metres  ")
    two = [" ".join(line[:35].split()) for line in one_row(row, 34, 80, 2)]
    assert two == ["How high was the level of the...", "4.2 metres"]


def test_a_quotation_that_is_cut_keeps_its_closing_mark():
    assert in_lines('"the damage was put at eight million crowns"', 24, 1) == ['"the damage was put ..."']


def test_colours_come_only_when_asked_for():
    assert "\x1b" not in screen(lighthouse())
    assert "\x1b[1mBEFORE YOU QUOTE THIS" in screen(lighthouse(), colour=True)


def test_an_article_cannot_speak_to_the_terminal():
    pile = Pile({"a.txt": "The \x1b[2Jboard said 9 birds died.", "b.txt": "The board said 7 birds died."})
    first, other = pile.claim("a.txt", "\x1b[2Jboard said 9 birds died"), pile.claim("b.txt", "7 birds died")
    pile.clash("contradiction", [first], [other])
    for colour in (True, False):
        text = screen(pile.record(), colour=colour)
        assert "\x1b[2J" not in text
        assert "⟨U+001B⟩[2Jboard" in text


def test_each_figure_on_a_card_stands_in_the_evidence():
    record = lighthouse()
    held = " ".join(span.quote for item in record.disagreements for side in item.sides for span in side.evidence)
    block = screen(record).split("BEFORE YOU QUOTE THIS")[1].split("WHO STANDS")[0]
    for words in re.findall(r'"([^"]+)"', block):
        for figure in re.findall(r"\d[\d,.]*\d|\d", words):
            assert figure in held


QUOTES = [
    ("short words", 40, '"short words"', "what fits stays whole"),
    ('"he said so,"', 40, '"he said so"', "nor the comma before the closing mark"),
    ('"never closed', 40, '"never closed"', "nor a mark that is never closed"),
    ("“quoted already”", 40, '"quoted already"', "no marks within marks"),
    ("one two three four five six seven eight", 26, '"one two three four ..."', "cut at a word"),
    ("a long way before it comes to the point, which is 1,000 to 3,000", 40, None, "the figure stays"),
]


@pytest.mark.parametrize(("text", "limit", "expected", "reason"), QUOTES)
def test_quotations_are_cut_around_their_figure(text, limit, expected, reason):
    got = quoted(text, limit)
    assert len(got) <= limit + 2, reason
    if expected is None:
        assert "1,000 to 3,000" in got
    else:
        assert got == expected


def test_a_window_never_loses_its_whole_text():
    assert window("x" * 100, 20)


DAYS = [
    ("2025-06-04", "2025-06-04", False, "4 Jun 2025"),
    ("2025-06-17", "2025-06-17", True, "Tue 17 Jun 2025"),
    ("2025-03-01", "2025-03-31", False, "Mar 2025"),
    ("2024-08-20", "2024-09-30", True, "~Aug-Sep 2024"),
    ("2025-10-13", "2025-10-14", False, "13-14 Oct 2025"),
    ("2025-01-01", "2025-12-31", False, "2025"),
    ("2024-06-01", None, False, "since 1 Jun 2024"),
    (None, "2024-06-01", False, "by 1 Jun 2024"),
]


@pytest.mark.parametrize(("start", "end", "derived", "words"), DAYS)
def test_days_are_said_as_a_newspaper_says_them(start, end, derived, words):
    from datetime import date

    ends = [date.fromisoformat(value) if value else None for value in (start, end)]
    assert interval_in_words(Interval(start=ends[0], end=ends[1]), derived=derived) == words


SHORT = [
    ("How many boats were lost?", "Boats lost:", "a count in two words"),
    ("How many died?", "Died:", "a verb alone"),
    ("Ana Ruiz visits Lima", "Ana Ruiz visits Lima", "an event is no question"),
]


@pytest.mark.parametrize(("question", "short", "why"), SHORT)
def test_a_long_question_is_shortened_to_its_words(question, short, why):
    assert in_short(question) == short, why


REASONS = [
    ("Port Board, Coast Guard; may be one", 40, "Port Board, Coast Guard; may be one", "what fits stays"),
    ("Port Board, Coast Guard; may be one", 24, "Port Board, Coast Guard", "names come first"),
    ("Port Board, Coast Guard, Ana Ruiz", 24, "Port Board and others", "as many names as fit"),
]


@pytest.mark.parametrize(("why", "room", "shown", "reason"), REASONS)
def test_a_reason_loses_names_rather_than_half_a_name(why, room, shown, reason):
    assert fitting(why, room) == shown, reason
