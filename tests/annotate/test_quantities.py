"""Quantities in sentences: the words, both ends, the unit, what is counted."""

import pytest

from factories import RULES, read
from twosource.annotate.bounds import for_bench

FOUND = [
    ("Nearly 700 nurses walked out.", [("Nearly 700", None, 700, "person", "nurses")], "nearly stays below"),
    ("Around 60 ferries lay idle.", [("Around 60", 60, 60, None, "ferries")], "about is both sides"),
    ("Up to 80 divers came.", [("Up to 80", None, 80, "person", "divers")], "up to has no low end"),
    ("At least 12 goats died.", [("At least 12", 12, None, None, "goats")], "at least has no high end"),
    ("Between 30 and 50 shops shut.", [("Between 30 and 50", 30, 50, None, "shops")], "a range"),
    ("The toll rose to 41.", [("41", 41, 41, "person", "dead")], "a toll counts the dead"),
    ("The mine lowered the death toll to 9, from 11.",
     [("9", 9, 9, "person", "dead"), ("11", 11, 11, "person", "dead")], "both figures of a corrected toll"),
    ("The number of missing fell to 17 from 24.",
     [("17", 17, 17, "person", "missing"), ("24", 24, 24, "person", "missing")], "a number of people"),
    ("Sixteen are missing.", [("Sixteen", 16, 16, "person", "missing")], "a state without a noun"),
    ("The ferry left nine dead and 20 hurt.",
     [("nine", 9, 9, "person", "dead"), ("20", 20, 20, "person", "hurt")], "two states"),
    ("Some 90 millimetres of rain fell.", [("Some 90 millimetres", 90, 90, "millimetre", "rain")], "a measure of rain"),
    ("The state gave 40 million crowns in aid.", [("40 million crowns", 40000000, 40000000, "crown", "aid")], "money"),
    ("It was her second visit.", [("second", 2, 2, "ordinal", "visit")], "a rank of an event"),
    ("There were no casualties.", [("no", 0, 0, "person", "casualties")], "nought"),
    ("Resolution 1701 was read.", [], "a name with a number"),
    ("They met in 2019 and again on 4 May.", [], "a year and a day"),
    ("The bell rang at 11:40.", [], "a clock time"),
    ("The side won 3-2.", [], "a score"),
    ("No one came, and no date was given.", [], "no figure is denied"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), FOUND, ids=[row[2] for row in FOUND])
def test_a_sentence_gives_its_quantities(text, expected, reason):
    assert [(q.span.quote, q.low, q.high, q.unit, q.of) for q in read(text).quantities] == expected, reason


SCOPES = [
    ("Another 300 pilgrims came.", "additional"),
    ("A total of 80 carts were counted.", "total"),
    ("Two of the 12 goats died.", "part"),
    ("Two goats died.", None),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_a_figure_is_the_whole_an_addition_or_a_part(text, scope):
    assert read(text).quantities[0].scope == scope


def test_the_bench_reads_nearly_as_the_figure_and_people_without_a_unit():
    quantity = read("Nearly 700 nurses walked out.").quantities[0]
    assert for_bench(quantity, RULES) == (700, 700, None, "nurses")
