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


NEWS = [
    ("They said between 10 and 12,000 troops had crossed.", [("between 10 and 12,000", 10000, 12000, "troops", None)],
     "the low end of a range borrows the thousands"),
    ("The army sent 10-12,000 troops.", [("10-12,000", 10000, 12000, "troops", None)], "with a hyphen too"),
    ("The mill took 3,000 more weavers, while more than 3,000 stayed home.",
     [("3,000", 3000, 3000, "weavers", "additional"), ("more than 3,000", 3000, None, "weavers", None)],
     "3,000 more is an addition, more than 3,000 a bound"),
    ("About 12\u202f000 people marched.", [("About 12\u202f000", 12000, 12000, "people", None)], "a narrow blank"),
    ("A battalion of some 500, of whom a third were wounded, withdrew.",
     [("some 500", 500, 500, "battalion", None), ("of whom a third", 33.333333, 33.333333, "battalion", "part")],
     "a body of people, and a share of it"),
    ("Two to three brigades were moved north.", [("Two to three", 2, 3, "brigades", None)], "units are no people"),
    ("The enemy suffered 4,700 casualties, including 600 killed.",
     [("4,700", 4700, 4700, "casualties", None), ("including 600", 600, 600, "killed", "part")], "two scopes"),
    ("The fire caused no casualties.", [("no", 0, 0, "casualties", None)], "none is nought"),
    ("Nobody was hurt.", [("Nobody", 0, 0, "hurt", None)], "nobody is nought where something befalls"),
    ("No one was killed.", [("No one", 0, 0, "killed", None)], "no one too"),
    ("Not one of the 12 jurors agreed.",
     [("Not one", 0, 0, "jurors", "part"), ("12", 12, 12, "jurors", None)], "not one is nought of a whole"),
    ("A third of them were children.", [("A third", 33.333333, 33.333333, None, "part")], "a share of them"),
    ("Of the 2,000 weavers, a quarter are women.",
     [("2,000", 2000, 2000, "weavers", None), ("a quarter", 25, 25, "weavers", None)], "a share of those before"),
    ("Output fell by a fifth.", [("a fifth", 20, 20, None, None)], "a share by which something falls"),
    ("A third man was held.", [], "a rank before a noun is no share"),
    ("Another 40 people were arrested, bringing the total to 312.",
     [("Another 40", 40, 40, "people", "additional"), ("312", 312, 312, "people", "total")], "an addition, a total"),
    ("The raid took the overall number of arrests to 77.", [("77", 77, 77, "arrests", "total")], "the number taken to"),
    ("A further 60 homes were flooded.", [("A further 60", 60, 60, "homes", "additional")], "a further"),
    ("The blast killed 5 and injured 11 others.",
     [("5", 5, 5, "killed", None), ("11", 11, 11, "injured", None)], "others are what was done to them"),
    ("19 people, among them four children, drowned.",
     [("19", 19, 19, "people", None), ("among them four", 4, 4, "children", "part")], "among them"),
    ("It was the envoy's third visit.", [("third", 3, 3, "visit", None)], "a rank counts"),
    ("Turnout was 63.4 percent, up from 58%.",
     [("63.4 percent", 63.4, 63.4, None, None), ("58%", 58, 58, None, None)], "two levels"),
    ("One in four children goes hungry.", [("One in four", 25, 25, "children", None)], "one in four"),
    ("Prices rose 4% over two years.",
     [("4%", 4, 4, None, None), ("two years", 2, 2, None, None)], "over a time is how long"),
    ("The strike lasted over three weeks.", [("over three weeks", 3, None, None, None)], "but lasting over is a bound"),
    ("Moths fly more than 100 kilometres (60 miles).",
     [("more than 100 kilometres", 100, None, None, None), ("60 miles", 60, None, None, None)],
     "what says the same in brackets has the same bound"),
    ("They met for 3 1/2 hours.", [("3 1/2 hours", 3.5, 3.5, None, None)], "a whole and a fraction"),
    ("The lab cooled it to minus 80 degrees Celsius.", [("minus 80 degrees Celsius", -80, -80, None, None)], "minus"),
    ("Output fell by 4 to 6 percent.", [("4 to 6 percent", 4, 6, None, None)], "two near ends of one measure"),
    ("The mill went from 1000 to 2000 looms.", [("1000 to 2000", 1000, 2000, "looms", None)], "no years"),
    ("It is one of the oldest mills.", [("one", 1, 1, "mills", "part")], "one of many is one"),
    ("He lost it and bought a new one.", [], "a new one counts nothing"),
    ("The Galaxy 22 and the iPhone 14 cost the same.", [], "names with a number"),
    ("The Nasdaq 100 fell.", [], "an index"),
    ("Children under the age of 5 years came first.", [("under the age of 5 years", None, 5, None, None)], "an age"),
    ("The firm will cut up to 1,500 jobs, or 8 per cent of its staff.",
     [("up to 1,500", None, 1500, "jobs", None), ("8 per cent", 8, 8, "staff", "part")], "a share of a group"),
    ("Twelve of the 30 miners were rescued, and 18 are still trapped.",
     [("Twelve", 12, 12, "miners", "part"), ("30", 30, 30, "miners", None), ("18", 18, 18, "trapped", None)],
     "part, whole and the rest"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), NEWS, ids=[row[2] for row in NEWS])
def test_figures_of_the_news_are_read_as_a_desk_reads_them(text, expected, reason):
    assert [(q.span.quote, q.low, q.high, q.of, q.scope) for q in read(text).quantities] == expected, reason


BOUNDS = [
    (rule, word, side)
    for rule in RULES.of("bounds")
    for side in ("before", "after")
    for word in rule.pattern.get(side, ())
    if "~" not in word
]  # fmt: skip


@pytest.mark.parametrize(("rule", "word", "side"), BOUNDS, ids=[f"{row[1]}, {row[2]}" for row in BOUNDS])
def test_each_word_of_the_table_of_bounds_has_its_two_readings(rule, word, side):
    text = f"They saw {word} 700 goats." if side == "before" else f"They saw 700 {word}."
    quantity = read(text).quantities[0]
    record, bench = ([700 if end == "N" else None for end in rule.pattern[key]] for key in ("record", "bench"))
    assert quantity.bound == rule.pattern["bound"]
    assert word in quantity.span.quote
    assert [quantity.low, quantity.high] == record
    assert list(for_bench(quantity, RULES)[:2]) == bench
