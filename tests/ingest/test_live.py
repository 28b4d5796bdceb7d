import pytest

from factories import RULES
from twosource.ingest import Source, ingest
from twosource.ingest.live import clock

ENTRIES = (
    ("16:20", "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe."),
    ("3 May 2031 3.05 p.m.", "The mayor, Tom Arber, has arrived at the town hall, a spokesman told reporters there."),
    ("14:10 CEST", "Engineers are to speak to the council at three, it said in a statement on its site."),
)


def told(entries: tuple[tuple[str, str], ...]) -> list[str | None]:
    page = "<h1>Bridge of Marl: live updates</h1>" + "".join(f"<div>{at}</div><p>{said}</p>" for at, said in entries)
    _, passages = ingest(Source(name="a.html", raw=page.encode()), RULES)
    return [passage.told_at for passage in passages if passage.role == "body"]


def test_entries_of_a_live_blog_carry_their_own_times() -> None:
    assert told(ENTRIES) == ["XXXX-XX-XXT16:20", "2031-05-03T15:05", "XXXX-XX-XXT14:10"]


def test_a_page_with_one_hour_above_its_story_is_no_live_blog() -> None:
    assert told((ENTRIES[0], ("", ENTRIES[1][1]), ("", ENTRIES[2][1]))) == [None, None, None]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12.05 am", "XXXX-XX-XXT00:05"),
        ("12:05 p.m.", "XXXX-XX-XXT12:05"),
        ("25:00", None),
        ("a rise of 4.20%", None),
        ("3 May 2031", None),
    ],
)
def test_an_hour_is_read_as_it_is_written(words: str, value: str | None) -> None:
    assert clock(words) == value
