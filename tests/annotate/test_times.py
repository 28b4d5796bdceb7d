import pytest
from msgspec import structs

from factories import RULES, article, body
from timed import times
from twosource.annotate.times import read_times
from twosource.records import firings
from twosource.rulebook import marked

TIME_RULES = [rule for rule in RULES.rules if rule.phenomenon.startswith("times-")]


@pytest.mark.parametrize("rule", TIME_RULES, ids=lambda rule: rule.id)
def test_a_time_rule_fires_on_its_marked_characters_and_not_on_its_misfires(rule) -> None:
    for example in map(marked, rule.find):
        places = [(name, span.start, span.end) for name, span in firings(times(example.text))]
        assert all((rule.id, start, end) in places for start, end in example.spans), places
    for text in rule.misfires:
        assert rule.id not in [when.made_by for when in times(text)]


@pytest.mark.parametrize(
    ("text", "words", "value", "start", "why"),
    [
        ("Envoys arrived on Tuesday.", "Tuesday", "2025-06-17", "2025-06-17", "the day of publication counts"),
        ("Envoys arrived on Friday.", "Friday", "2025-06-13", "2025-06-13", "the last Friday under a past verb"),
        ("Envoys will arrive on Friday.", "Friday", "2025-06-20", "2025-06-20", "the next one under a future verb"),
        ("A visit is planned for Saturday.", "Saturday", "2025-06-21", "2025-06-21", "planned is to come"),
        ("The pact was signed last year.", "last year", "2024", "2024-01-01", "a whole year"),
        ("The pact was signed on June 4.", "June 4", "2025-06-04", "2025-06-04", "the last 4 June"),
        ("The pact was signed in August.", "August", "2024-08", "2024-08-01", "August lies behind"),
        ("The pact was signed in early June.", "early June", "2025-06", "2025-06-01", "the value keeps the month"),
        ("He left in late 2024.", "late 2024", "2024", "2024-09-01", "a stated year"),
        ("The storm struck earlier this week.", "earlier this week", "2025-W25", "2025-06-16", "a week from Monday"),
        (
            "It rang at 11:40 p.m. on Monday.",
            "11:40 p.m. on Monday",
            "2025-06-16T23:40",
            "2025-06-16",
            "the day beside it",
        ),
        (
            "It rang at twenty to midnight on Monday.",
            "twenty to midnight on Monday",
            "2025-06-16T23:40",
            "2025-06-16",
            "in words",
        ),
        ("It rang at 21:00 on 13 May.", "21:00 on 13 May", "2025-05-13T21:00", "2025-05-13", "with a date"),
        ("It rang at nine in the evening.", "nine in the evening", "2025-06-17T21:00", None, "no day of an event"),
        ("Rain fell in the past two weeks.", "the past two weeks", "P2W", "2025-06-03", "a duration with its days"),
        ("A truce takes effect on Friday.", "Friday", "2025-06-20", "2025-06-20", "the present of a timetable"),
        ("The May 14 vote was delayed.", "May 14", "2025-05-14", "2025-05-14", "the vote's day is not the delay's"),
        ("Few died between May and August 2024.", "May", "2024-05", "2024-05-01", "the year of the month after it"),
        (
            "It rang at 5 p.m. yesterday.",
            "5 p.m. yesterday",
            "2025-06-16T17:00",
            "2025-06-16",
            "the day before publication",
        ),
        ("It is dated 12.05.2024.", "12.05.2024", "2024-05-12", "2024-05-12", "with dots the day comes first"),
        ("The night of 13 to 14 May was cold.", "13 to 14 May", "2025-05-13TNI", "2025-05-13", "two days, one night"),
    ],
)
def test_words_are_read_against_the_day_of_publication(
    text: str, words: str, value: str, start: str | None, why: str
) -> None:
    found = {when.span.quote: when for when in times(text, "2025-06-17")}
    assert words in found, why
    days = found[words].interval
    assert (found[words].value, days and str(days.start)) == (value, start), why


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Envoys arrived on Tuesday.", "Tuesday", "XXXX-WXX-2"),
        ("The pact was signed on June 4.", "June 4", "XXXX-06-04"),
        ("The pact was signed last year.", "last year", "XXXX"),
        ("He served until May.", "May", "XXXX-05"),
    ],
)
def test_without_a_day_of_publication_the_equation_stays(text: str, words: str, value: str) -> None:
    found = next(when for when in times(text) if when.span.quote == words)
    assert (found.value, found.interval) == (value, None)
    assert found.relative is not None


@pytest.mark.parametrize(
    ("text", "words", "unit", "low", "high", "event"),
    [
        ("He came six months following his previous trip.", "six months", "month", 6, 6, "his previous trip"),
        (
            "It comes less than two weeks after the envoy's trip.",
            "less than two weeks",
            "week",
            0,
            2,
            "the envoy's trip",
        ),
        ("She left three days before the vote.", "three days", "day", -3, -3, "the vote"),
        ("It came less than 24 hours after the truce.", "less than 24 hours", "day", 0, 1, "the truce"),
        ("He came more than a year after the siege.", "more than a year", "year", 1, None, "the siege"),
    ],
)
def test_a_duration_after_or_before_an_event_is_an_equation_over_it(
    text: str, words: str, unit: str, low: int, high: int | None, event: str
) -> None:
    found = next(when for when in times(text) if when.span.quote == words)
    relative = found.relative
    assert found.type == "DURATION"
    assert relative is not None
    assert relative.words is not None
    assert (relative.anchor, relative.unit, relative.low, relative.high) == ("event", unit, low, high)
    assert relative.words.quote == event


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It has been shut since August.", "since"),
        ("He served until May.", "until"),
        ("Leave by Friday.", "before"),
        ("It was shut in August.", "in"),
    ],
)
def test_the_word_before_says_whether_it_is_a_bound(text: str, bound: str) -> None:
    assert [when.bound for when in times(text)] == [bound]


def test_a_night_between_two_days_ends_on_the_second() -> None:
    ends = [str(when.interval.end) for text in ("The night of 13 to 14 May was cold.", "The dam broke overnight.")
            for when in times(text, "2025-05-14") if when.interval]  # fmt: skip
    assert ends == ["2025-05-14", "2025-05-14"]


def test_a_date_the_calendar_lacks_is_no_date() -> None:
    assert times("It happened on 31 June 2021.") == ()


def test_a_weekday_may_be_the_day_after_a_late_stamp_in_utc() -> None:
    stamps = ("2025-06-16T17:00:00Z", "2025-06-16T09:00:00Z", "2025-06-16T17:00:00+09:00")
    days = [times("Envoys arrived on Tuesday.", stamp)[0].value for stamp in stamps]
    assert days == ["2025-06-17", "2025-06-10", "2025-06-10"]


def test_date_lines_are_read_for_their_dates() -> None:
    page = article("Updated 16:41\nEnvoys arrived.")
    line = structs.replace(body(page), evidence=(page.cut(0, 13),), role="dateline")
    assert [(when.span.quote, when.sentence) for when in read_times(page, (), RULES, (line,))] == [("16:41", None)]
