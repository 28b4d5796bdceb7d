"""Expressions that are made of several, and dates and times in short forms."""

import pytest

from timed import times

PUBLISHED = "2025-06-17"  # a Tuesday


@pytest.mark.parametrize(
    ("text", "words", "value", "why"),
    [
        ("The depot opens tomorrow at 5 p.m.", "tomorrow at 5 p.m.", "2025-06-18T17:00", "a day and its clock"),
        ("The depot opened at 5 p.m. on Friday.", "5 p.m. on Friday", "2025-06-13T17:00", "a clock and its day"),
        ("The choir sang last night at 8.", "last night at 8", "2025-06-16T20:00", "a bare hour of a night"),
        ("Meet at 8 tomorrow evening.", "8 tomorrow evening", "2025-06-18T20:00", "an hour before its evening"),
        ("They met tonight at 11pm.", "tonight at 11pm", "2025-06-17T23:00", "a stated hour is not moved"),
        ("The quay burned on 4 June in the night.", "4 June in the night", "2025-06-04TNI", "a day and its part"),
        ("The quay burned on the night of June 4.", "the night of June 4", "2025-06-04TNI", "a part of a day"),
        ("It lasted two years and three months.", "two years and three months", "P27M", "lengths added up"),
        ("It took one hour and 45 minutes.", "one hour and 45 minutes", "PT105M", "hours and minutes"),
        ("It took an hour and a half.", "an hour and a half", "PT1.5H", "half a unit more"),
        ("It took two and a half years.", "two and a half years", "P2.5Y", "half a unit inside"),
        ("They met on the first Monday of September 2019.", "the first Monday of September 2019", "2019-09-02", "nth"),
        ("It shut on the last day of May 2019.", "the last day of May 2019", "2019-05-31", "the last day"),
        ("It shut on the last Friday in May 2019.", "the last Friday in May 2019", "2019-05-31", "the last weekday"),
        ("It shut the next to last day of May 2019.", "the next to last day of May 2019", "2019-05-30", "last but one"),
        ("It shut in the third week of 2018.", "the third week of 2018", "2018-W03", "a week of a year"),
        ("It shut in the last week of this month.", "the last week of this month", "2025-W26", "a week by Thursday"),
        ("It shut in the third month of 2021.", "the third month of 2021", "2021-03", "a month of a year"),
        ("It burned two weeks after 3 May 2021.", "two weeks after 3 May 2021", "2021-05-17", "counted from a day"),
        ("It burned two weeks before Easter 2021.", "two weeks before Easter 2021", "2021-03-21", "counted back"),
        ("It shut six months after May 2021.", "six months after May 2021", "2021-11", "counted from a month"),
        ("It shut two years before 2021.", "two years before 2021", "2019", "counted from a year"),
        ("It opens three days from Friday.", "three days from Friday", "2025-06-23", "the next Friday, and three days"),
        ("The mill will open in two weeks.", "two weeks", "2025-W27", "from publication on"),
        ("The mill opens a week from now.", "a week from now", "2025-W26", "from publication on"),
        ("The mill was built in two weeks.", "two weeks", "P2W", "a length where nothing is to come"),
        ("They meet next week on Friday.", "next week on Friday", "2025-06-27", "a weekday of a week"),
        ("They meet next Friday.", "next Friday", "2025-06-27", "not the Friday of this week"),
        ("They met last Friday.", "last Friday", "2025-06-13", "the last one"),
        ("It shut three quarters of an hour ago.", "three quarters of an hour", "PT45M", "a share of an hour"),
        ("It is due on the 20th of next month.", "the 20th of next month", "2025-07-20", "a day of another month"),
        ("They meet the Friday after next.", "the Friday after next", "2025-06-27", "the second such day"),
        ("It opened on Labor Day last year.", "Labor Day last year", "2024-09-02", "a feast of another year"),
        ("It opens on June 30 next year.", "June 30 next year", "2026-06-30", "not the nearest one"),
        ("Rates will rise over the coming decade.", "the coming decade", "P10Y", "ten years from now"),
        ("It came at a quarter past 3 p.m.", "a quarter past 3 p.m.", "2025-06-17T15:15", "past an hour with its half"),
        ("They meet next Friday, June 27.", "next Friday, June 27", "2025-06-27", "a weekday and its date"),
        ("They meet tomorrow, 18 June.", "tomorrow, 18 June", "2025-06-18", "a day and its date"),
        ("They meet the week after next.", "the week after next", "2025-W27", "two weeks on"),
        ("They meet every other week.", "every other week", "P2W", "a set"),
        ("It shut in week 27 of 2018.", "week 27 of 2018", "2018-W27", "a week by its number"),
        ("Output fell in 2017-Q1.", "2017-Q1", "2017-Q1", "a quarter in short form"),
        ("Output fell in H1 2019.", "H1 2019", "2019-H1", "a half in short form"),
        ("It is dated 31-Oct-1974.", "31-Oct-1974", "1974-10-31", "letters between dashes"),
        ("It is dated 3/9/21.", "3/9/21", "2021-03-09", "a short year"),
        ("The log is flood-20210309.", "20210309", "2021-03-09", "eight figures"),
        ("They met on Tuesday the 3rd.", "Tuesday the 3rd", "2025-06-03", "a weekday and its day"),
        ("It was paid on May twenty nine.", "May twenty nine", "2025-05-29", "a day in words"),
        ("Sales rose on Black Friday 2017.", "Black Friday 2017", "2017-11-24", "the day after a feast"),
        ("Shops shut for the week of 9 June.", "the week of 9 June", "2025-W24", "the week of a day"),
        ("Shops shut for Labor Day weekend 2021.", "Labor Day weekend 2021", "2021-W35-WE", "before a Monday"),
        ("The truce began at midnight.", "midnight", "2025-06-17T00:00", "what was, began the day"),
        ("The offer will end at midnight.", "midnight", "2025-06-17T24:00", "what is to come, ends it"),
        ("It rang at 7:56:30 am.", "7:56:30 am", "2025-06-17T07:56:30", "with seconds"),
        ("It rang at seven thirty p.m.", "seven thirty p.m.", "2025-06-17T19:30", "in words"),
    ],
)
def test_expressions_made_of_several_are_one(text: str, words: str, value: str, why: str) -> None:
    assert (words, value) in [(when.span.quote, when.value) for when in times(text, PUBLISHED)], why


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Eid al-Fitr 2018", "2018-06-15"),
        ("Eid ul Adha 2024", "2024-06-16"),
        ("Lunar New Year 2025", "2025-01-29"),
        ("the last Lunar New Year", "2025-01-29"),
        ("Yom Kippur 2023", "2023-09-25"),
        ("Diwali 2023", "2023-11-12"),
        ("Orthodox Easter 2022", "2022-04-24"),
        ("Easter 2022", "2022-04-17"),
        ("Mardi Gras 2020", "2020-02-25"),
        ("St. Patrick's Day", "2025-03-17"),
        ("Passover", "2025-04-13"),
    ],
)
def test_feasts_are_told_by_rule_or_by_the_table(words: str, value: str) -> None:
    assert [(when.span.quote, when.value) for when in times(f"Shops shut on {words}.", PUBLISHED)] == [(words, value)]


def test_a_feast_beyond_the_table_is_no_day() -> None:
    assert "en/times-dates/holiday" not in [
        when.made_by for when in times("Shops shut on Eid al-Fitr 1850.", PUBLISHED)
    ]


@pytest.mark.parametrize(
    ("text", "quotes", "why"),
    [
        ("They voted on Monday at 9 polling stations.", ["Monday"], "a count is no hour"),
        ("Police arrested 9 Tuesday night.", ["Tuesday night"], "nor is one before a day"),
        ("It fell two days after the June 4 vote.", ["two days", "June 4"], "a date that names an event"),
        ("On Sunday 31 people died.", ["Sunday"], "a count behind a weekday"),
        ("They met on Friday, Saturday and Sunday.", ["Friday", "Saturday", "Sunday"], "three days"),
        ("They won 3-1.", [], "a score is no date"),
        ("Some 2/3 of the hall stood empty.", [], "a share is no date"),
        ("It took two years and four years.", ["two years", "four years"], "the same unit twice"),
        ("The season 2014-15 was long.", ["2014-15"], "years, no month"),
    ],
)
def test_what_only_stands_side_by_side_is_not_joined(text: str, quotes: list[str], why: str) -> None:
    assert [when.span.quote for when in times(text, PUBLISHED)] == quotes, why


@pytest.mark.parametrize(
    ("text", "value"),
    [("May", "2025-05"), ("2/15", "2025-02-15"), ("Thu.", "2025-06-12"), ("ten thirty", "2025-06-17T10:30"),
     ("2014-10", "2014-10"), ("the 24", "2025-06-24"), ("10-31-74", "1974-10-31"), ("evening", "2025-06-17TEV"),
     ("at midnight", "2025-06-17T00:00")],
)  # fmt: skip
def test_a_line_that_is_nothing_but_a_time_may_be_written_loosely(text: str, value: str) -> None:
    assert [when.value for when in times(text, PUBLISHED)] == [value]


def test_a_joined_expression_keeps_the_evidence_of_its_day() -> None:
    found = times("It burned two weeks after 3 May 2021.")[0]
    assert [getattr(item, "quote", None) for item in found.evidence] == ["two weeks after 3 May 2021", "3 May 2021"]
    assert [str(day) for day in (found.interval.start, found.interval.end)] == ["2021-05-17"] * 2


def test_without_publication_the_hour_of_a_weekday_stays_an_equation() -> None:
    found = times("The depot opened at 5 p.m. on Friday.")[0]
    assert (found.value, found.interval, found.relative is None) == ("XXXX-WXX-5T17:00", None, False)
