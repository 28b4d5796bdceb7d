import pytest

from timed import times

PUBLISHED = "2025-06-17"


@pytest.mark.parametrize(
    ("text", "words", "value", "start", "why"),
    [
        ("The ferry sank on 3 May 2021. Divers came the next day.", "the next day", "2021-05-04", "2021-05-04", "told"),
        ("The ferry sank in May 2021. He left later that year.", "that year", "2021", "2021-01-01", "a coarser unit"),
        ("The mill shut on 3 May 2021 and burned two weeks later.", "two weeks later", "2021-W20", "2021-05-17", "on"),
        ("The mill shut in 2019. It had burned a year earlier.", "a year earlier", "2018", "2018-01-01", "back"),
        ("The mill shut in 2019. Guards came the next day.", "the next day", "XXXX-XX-XX", None, "a year is no day"),
        ("Guards came the next day.", "the next day", "XXXX-XX-XX", None, "nothing was told"),
        ("It sank on 3 May 2021. Rain fell. Rain fell. Rain fell. Rain fell. Guards came the next day.", "the next day",
         "XXXX-XX-XX", None, "told too far away"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_day_told_before_is_solved_over_it(
    text: str, words: str, value: str, start: str | None, why: str
) -> None:
    found = next(when for when in times(text, PUBLISHED) if when.span.quote == words)
    assert (found.value, found.interval and str(found.interval.start)) == (value, start), why


def test_the_day_it_hangs_on_stands_as_evidence() -> None:
    found = times("The ferry sank on 3 May 2021. Divers came the next day.")[-1]
    assert [getattr(item, "quote", None) for item in found.evidence] == ["the next day", "3 May 2021"]


def test_the_day_before_an_event_hangs_on_the_words_of_the_event() -> None:
    found = times("Guards came the day before the vote.")[0]
    assert found.relative is not None
    assert found.relative.words is not None
    assert (found.relative.anchor, found.relative.low, found.relative.words.quote) == ("event", -1, "the vote")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The plant made 10,000 cars a year.", []),
        ("Rooms cost $55 a night.", []),
        ("It shut for a year.", ["a year"]),
        ("In 1998 a year after the vote it shut.", ["1998", "a year"]),
    ],
)
def test_so_much_a_year_is_no_stretch_of_time(text: str, quotes: list[str]) -> None:
    assert [when.span.quote for when in times(text)] == quotes


def test_a_day_of_the_last_two_months_is_not_one_of_next_year() -> None:
    assert [when.value for when in times("The child will be back by May 14.", PUBLISHED)] == ["2025-05-14"]
