"""What the words of the news say of days, on sentences of invented stories: value, earliest and latest day, bound."""

import pytest

from timed import times
from twosource.time import told

PUBLISHED = "2025-06-18"  # a Wednesday

Row = tuple[str, str, str, str | None, str | None]

DAYS: list[Row] = [
    ("SELMA, June 18 (LNA) -- Envoys arrived.", "June 18", "2025-06-18", "2025-06-18", "2025-06-18"),
    ("Envoys arrived on the 17th, Juche 114.", "the 17th", "2025-06-17", "2025-06-17", "2025-06-17"),
    ("The pact of June 17, Juche 114, was read.", "June 17, Juche 114", "2025-06-17", "2025-06-17", "2025-06-17"),
    ("The law dates from Reiwa 7.", "Reiwa 7", "2025", "2025-01-01", "2025-12-31"),
    ("It struck late Tuesday.", "late Tuesday", "2025-06-17", "2025-06-17", "2025-06-17"),
    ("It struck on Wednesday morning.", "Wednesday morning", "2025-06-18TMO", "2025-06-18", "2025-06-18"),
    ("The siren came at 0430 GMT on Monday.", "0430 GMT on Monday", "2025-06-16T04:30", "2025-06-16", "2025-06-16"),
    ("The siren came at 16:30 Selma time.", "16:30 Selma time", "2025-06-18T16:30", None, None),
    ("It sank overnight.", "overnight", "2025-06-17TNI", "2025-06-17", "2025-06-18"),
    ("It sank the day before yesterday.", "the day before yesterday", "2025-06-16", "2025-06-16", "2025-06-16"),
    ("The fair ran from 3 to 5 June.", "3 to 5 June", "2025-06-03", "2025-06-03", "2025-06-05"),
    ("It rained between 10 and 12 May.", "10 and 12 May", "2025-05-10", "2025-05-10", "2025-05-12"),
    ("It rained over the weekend.", "the weekend", "2025-W24-WE", "2025-06-14", "2025-06-15"),
    ("It rained on Christmas Day.", "Christmas Day", "2024-12-25", "2024-12-25", "2024-12-25"),
    ("It rained on Easter Monday.", "Easter Monday", "2025-04-21", "2025-04-21", "2025-04-21"),
    ("It rained on the last Friday of May.", "the last Friday of May", "2025-05-30", "2025-05-30", "2025-05-30"),
]
WEEKS_TO_CENTURIES: list[Row] = [
    ("It shut earlier this week.", "earlier this week", "2025-W25", "2025-06-16", "2025-06-22"),
    ("Rates rise at the start of next week.", "the start of next week", "2025-W26", "2025-06-23", "2025-06-25"),
    ("It shut in the first week of June.", "the first week of June", "2025-W23", "2025-06-02", "2025-06-08"),
    ("It shut in the 25th week of 2024.", "the 25th week of 2024", "2024-W25", "2024-06-17", "2024-06-23"),
    ("It shut in the week ending June 14.", "the week ending June 14", "2025-W24", "2025-06-09", "2025-06-15"),
    ("It shut in mid-June.", "mid-June", "2025-06", "2025-06-09", "2025-06-22"),
    ("It shut at the end of May.", "the end of May", "2025-05", "2025-05-19", "2025-05-31"),
    ("It opens by the end of the month.", "the end of the month", "2025-06", "2025-06-19", "2025-06-30"),
    ("It shut in late 2024.", "late 2024", "2024", "2024-09-01", "2024-12-31"),
    ("It shut at the end of 2021.", "the end of 2021", "2021", "2021-09-01", "2021-12-31"),
    ("It opens at the end of this quarter.", "the end of this quarter", "2025-Q2", "2025-05-16", "2025-06-30"),
    ("Sales fell in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3", "2023-07-01", "2023-09-30"),
    ("Sales fell in the second half of 2023.", "the second half of 2023", "2023-H2", "2023-07-01", "2023-12-31"),
    ("Sales fell in fiscal 2024.", "fiscal 2024", "2024", "2023-01-01", "2024-12-31"),
    ("Sales fell in FY24.", "FY24", "2024", "2023-01-01", "2024-12-31"),
    ("The club won in the 2023/24 season.", "2023/24", "2023", "2023-01-01", "2024-12-31"),
    ("He was mayor 2019-2023.", "2019-2023", "2019/2023", "2019-01-01", "2023-12-31"),
    ("The siege began in the summer of 2019.", "the summer of 2019", "2019-SU", "2019-06-01", "2019-08-31"),
    ("The siege began last summer.", "last summer", "2024-SU", "2024-06-01", "2024-08-31"),
    ("It was dug in the 1990s.", "the 1990s", "199", "1990-01-01", "1999-12-31"),
    ("It was dug in the 12th century.", "the 12th century", "11", "1100-01-01", "1199-12-31"),
    ("It was dug last year.", "last year", "2024", "2024-01-01", "2024-12-31"),
    ("It opened the year before last.", "the year before last", "2023", "2023-01-01", "2023-12-31"),
    ("It opened two weeks ago.", "two weeks ago", "2025-W23", "2025-06-02", "2025-06-08"),
    ("It opened two and a half years ago.", "two and a half years ago", "2022-12", "2022-12-01", "2022-12-31"),
]
MORE_YEARS: list[Row] = [
    ("He fled in the 1992-95 war.", "1992-95", "1992/1995", "1992-01-01", "1995-12-31"),
    ("It was dug in the mid-90s.", "the mid-90s", "199", "1993-05-02", "1996-08-31"),
    ("It shuts by the end of the decade.", "the end of the decade", "202", "2026-08-31", "2029-12-31"),
    ("The law was passed after 9/11.", "9/11", "2001-09-11", "2001-09-11", "2001-09-11"),
    ("The siege began in 2019. He left the year before.", "the year before", "2018", "2018-01-01", "2018-12-31"),
    ("Envoys left at dawn on Friday.", "dawn on Friday", "2025-06-13TMO", "2025-06-13", "2025-06-13"),
    ("The boat calls twice a week.", "twice a week", "P1W", None, None),
    ("The decades-long siege ended.", "decades-long", "PXE", None, None),
    ("She was seen weeks before the fire.", "weeks", "PXW", None, None),
    ("Profit was up from last year.", "last year", "2024", "2024-01-01", "2024-12-31"),
]
LENGTHS: list[Row] = [
    ("The mill shut almost two years ago.", "almost two years ago", "P2Y", "2023-01-01", "2023-12-31"),
    ("The mill shut more than a decade ago.", "more than a decade ago", "P10Y", "None", "2015-06-18"),
    ("The mill shut less than two weeks ago.", "less than two weeks ago", "P2W", "2025-06-04", "2025-06-18"),
    ("Rain fell in the past week.", "the past week", "P1W", "2025-06-11", "2025-06-18"),
    ("Rain fell in the past two weeks.", "the past two weeks", "P2W", "2025-06-04", "2025-06-18"),
    ("Six drowned in the last 24 hours.", "the last 24 hours", "PT24H", "2025-06-17", "2025-06-18"),
    ("Rain is due in the next three days.", "the next three days", "P3D", "2025-06-18", "2025-06-21"),
    ("He came six months following his last trip.", "six months", "P6M", None, None),
    ("It came less than two weeks after the vote.", "less than two weeks", "P2W", None, None),
    ("The siege lasted several weeks.", "several weeks", "PXW", None, None),
]


@pytest.mark.parametrize(("text", "words", "value", "start", "end"), DAYS + WEEKS_TO_CENTURIES + MORE_YEARS + LENGTHS)
def test_the_words_give_a_value_and_the_earliest_and_latest_day(
    text: str, words: str, value: str, start: str | None, end: str | None
) -> None:
    found = {when.span.quote: when for when in times(text, PUBLISHED)}
    assert words in found, list(found)
    days = found[words].interval
    assert (found[words].value, days and str(days.start), days and str(days.end)) == (value, start, end)


@pytest.mark.parametrize(
    ("text", "words", "bound", "edtf"),
    [
        ("It has been shut since August.", "August", "since", "2024-08-01/.."),
        ("The tax holds until May.", "May", "until", "../2026-05-31"),
        ("It was shut from March 2020 until the end of 2021.", "March 2020", "since", "2020-03-01/.."),
        ("It was shut from March 2020 until the end of 2021.", "the end of 2021", "until", "../2021-12-31"),
        ("He ruled between 2019 and 2023.", "2019", "since", "2019-01-01/.."),
        ("He ruled between 2019 and 2023.", "2023", "until", "../2023-12-31"),
        ("The hall will open by Monday at the latest.", "Monday", "before", "../2025-06-23"),
        ("The hall will open no later than June 30.", "June 30", "before", "../2025-06-30"),
        ("The tax is due effective July 1.", "July 1", "since", "2025-07-01/.."),
        ("Wages rose from 2019 onward.", "2019", "since", "2019-01-01/.."),
        ("Profit was up from last year.", "last year", "in", "2024"),
        ("The toll from Tuesday's flood rose.", "Tuesday", "in", "2025-06-17"),
        ("It was dug in the 1990s.", "the 1990s", "in", "199X"),
        ("Sales fell in Q3 2024.", "Q3 2024", "in", "2024-35"),
        ("Sales fell in the summer of 2024.", "the summer of 2024", "in", "2024-22"),
    ],
)
def test_a_bound_leaves_one_end_open(text: str, words: str, bound: str, edtf: str) -> None:
    found = {when.span.quote: when for when in times(text, PUBLISHED)}
    assert words in found, list(found)
    assert (found[words].bound, told(found[words]).edtf) == (bound, edtf)


@pytest.mark.parametrize(
    ("text", "words", "value", "anchor", "edtf"),
    [
        ("It came on June 4.", "June 4", "XXXX-06-04", "published", "XXXX-06-04"),
        ("It came on Tuesday.", "Tuesday", "XXXX-WXX-2", "published", "XXXX"),
        ("It came last year.", "last year", "XXXX", "published", "XXXX"),
        ("It came on the eve of the vote.", "the eve of", "XXXX-XX-XX", "event", "XXXX"),
        ("It came six months after the vote.", "six months", "P6M", "event", "XXXX"),
        ("It came the next day.", "the next day", "XXXX-XX-XX", "reference", "XXXX"),
        ("It came on 4 June 2019.", "4 June 2019", "2019-06-04", "stated", "2019-06-04"),
    ],
)
def test_without_an_anchor_the_value_stays_open(text: str, words: str, value: str, anchor: str, edtf: str) -> None:
    found = next(when for when in times(text) if when.span.quote == words)
    assert (found.value, told(found).anchor, told(found).edtf) == (value, anchor, edtf)
