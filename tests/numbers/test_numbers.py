"""Figures, units and ranges, as tables: words in, what they mean out, one reason a row."""

import pytest

from twosource.numbers import compare, covers, hull, in_words, is_person_noun, plain, read_amounts

AMOUNTS = [
    ("12,000 seats", ("12,000", 12000, 12000, None), "thousands with a comma"),
    ("12 000 seats", ("12 000", 12000, 12000, None), "thousands with a narrow no-break space"),
    ("1.2 million seats", ("1.2 million", 1200000, 1200000, None), "a decimal and a word of scale"),
    ("twenty-three seats", ("twenty-three", 23, 23, None), "words with a hyphen"),
    ("two hundred and five seats", ("two hundred and five", 205, 205, None), "and inside one number"),
    ("half a dozen eggs", ("half a dozen", 6, 6, None), "half of a scale"),
    ("a dozen eggs", ("a dozen", 12, 12, None), "an article before a scale"),
    ("tens of thousands of birds", ("tens of thousands", 20000, 20000, None), "two of the round word"),
    ("dozens of birds", ("dozens", 24, 24, None), "two dozen"),
    ("several hundred birds", ("several hundred", 200, 200, None), "two hundred"),
    ("10-12,000 seats", ("10-12,000", 10000, 12000, None), "the low end borrows the thousands"),
    ("10,000-12,000 seats", ("10,000-12,000", 10000, 12000, None), "a range with a hyphen"),
    ("between 4,000 and 4,500", ("between 4,000 and 4,500", 4000, 4500, None), "between and"),
    ("five and seven", ("five", 5, 5, None), "and without between joins nothing"),
    ("8,000, and more", ("8,000", 8000, 8000, None), "a comma behind grouped thousands"),
    ("1,000 to 3,000", ("1,000 to 3,000", 1000, 3000, None), "to"),
    ("five or six", ("five or six", 5, 6, None), "or"),
    ("2 to 3 million", ("2 to 3 million", 2000000, 3000000, None), "the low end borrows the million"),
    ("$120 million to $150 million", ("$120 million to $150 million", 120000000, 150000000, "dollar"), "two sums"),
    ("0.4 per cent to 13,176", ("0.4 per cent", 0.4, 0.4, "percent"), "a rise to a level is no range"),
    ("3-2", ("3", 3, 3, None), "a falling pair is no range"),
    ("40 million crowns", ("40 million crowns", 40000000, 40000000, "crown"), "a currency behind"),
    ("USD10m", ("USD10m", 10000000, 10000000, "dollar"), "a code before and a short million"),
    ("37m (121ft)", ("37m", 37, 37, "metre"), "m without money is metres"),
    ("30 square kilometers", ("30 square kilometers", 30, 30, "square kilometre"), "the longest unit wins"),
    ("200mm", ("200mm", 200, 200, "millimetre"), "a unit without a space"),
    ("34-year-old", ("34-year-old", 34, 34, "year"), "an age"),
    ("-260 degrees Fahrenheit", ("-260 degrees Fahrenheit", -260, -260, "fahrenheit"), "below nought"),
    ("minus 20 degrees Celsius", ("minus 20 degrees Celsius", -20, -20, "celsius"), "below nought, in words"),
    ("FTSE -0.6%", ("-0.6%", -0.6, -0.6, "percent"), "an index that falls"),
    ("3 1/2 hours", ("3 1/2 hours", 3.5, 3.5, "hour"), "a whole and a fraction"),
    ("fell by 4 to 6 percent", ("4 to 6 percent", 4, 6, "percent"), "two near ends of one measure"),
    ("rose by 2 to 9 metres", ("2", 2, 2, None), "a step and a level"),
    ("one in five", ("one in five", 20, 20, "percent"), "a share"),
    ("two-thirds", ("two-thirds", 66.666667, 66.666667, "percent"), "a fraction is a share"),
    ("third", ("third", 3, 3, "ordinal"), "a rank"),
    ("twenty-first", ("twenty-first", 21, 21, "ordinal"), "a rank in two words"),
    ("twice", ("twice", 2, 2, "times"), "how often"),
    ("three times", ("three times", 3, 3, "times"), "how often, in two words"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "reason"), AMOUNTS, ids=[row[2] for row in AMOUNTS])
def test_words_and_figures_are_read(words, expected, reason):
    first = read_amounts(words)[0]
    got = (words[first.start : first.end], first.low, first.high, first.unit.name if first.unit else None)
    assert got == expected, reason


@pytest.mark.parametrize("words", ["no figures here", "the score was settled", "", "tenth-rate"[5:]])
def test_words_without_a_figure_give_nothing(words):
    assert read_amounts(words) == []


PAIRS = [
    ((5, 5), (5, 5), "equal"),
    ((11000, 11000), (10000, 12000), "inside"),
    ((None, 50), (50, 50), "inside"),
    ((12, None), (31, 31), "inside"),
    ((10, 20), (15, 25), "overlaps"),
    ((None, 20), (15, None), "overlaps"),
    ((10, 12), (13, 20), "disjoint"),
    ((None, 9), (10, None), "disjoint"),
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_two_ranges_are_compared_the_same_both_ways(a, b, verdict):
    assert compare(a, b) == compare(b, a) == verdict


def test_an_open_end_covers_and_stays_open_in_a_hull():
    assert covers((12, None), (31, 40))
    assert not covers((31, 40), (12, None))
    assert hull((1, 3), (2, 9)) == (1, 9)
    assert hull((None, 3), (2, 9)) == (None, 9)


def test_numbers_are_printed_as_newspapers_print_them():
    assert [plain(n) for n in (7, 12000, 2500000, 0.3, 40000000, 1234567)] == [
        "7", "12,000", "2.5 million", "0.3", "40 million", "1,234,567",
    ]  # fmt: skip
    assert [in_words(r) for r in ((1000, 3000), (None, 4000), (12, None), (7, 7))] == [
        "1,000 to 3,000", "up to 4,000", "at least 12", "7",
    ]  # fmt: skip


def test_people_are_told_from_things():
    assert is_person_noun("Soldiers")
    assert not is_person_noun("lorries")
