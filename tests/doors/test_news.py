from msgspec import structs

from sample import sample_record
from twosource import records as r
from twosource.cli.news import news, told


def without_the_right_page() -> r.Record:
    """The sample as it was before its second page came in."""
    after = sample_record()
    left = next(reading for reading in after.readings if reading.article.name == "left.txt")
    group = structs.replace(after.groups[0], claims=after.groups[0].claims[:1], answers=after.groups[0].answers[:1])
    weighed = r.Weighed(claims=after.claims[:1], groups=(group,))
    return structs.replace(after, readings=(left,), weighed=weighed)


def test_a_new_page_and_a_moved_answer_are_news() -> None:
    found = [(line.kind, line.text) for line in news(without_the_right_page(), sample_record())]
    assert found == [
        ("page", "right.txt"),
        ("answer", "How many died?: was 12; now 12, at least 9 (1 origin)"),
    ]


def test_what_was_only_checked_is_no_news() -> None:
    lines = news(without_the_right_page(), sample_record())
    assert "compatible" not in {line.kind for line in lines}


def test_a_new_disagreement_quotes_both_sides() -> None:
    after = sample_record()
    card = structs.replace(after.disagreements[0], level="card", rank=1, verdict="contradiction")
    after = structs.replace(after, weighed=structs.replace(after.weighed, disagreements=(card,)))
    line = next(line for line in news(without_the_right_page(), after) if line.kind == "contradiction")
    assert line.text == "“12 people died” against “At least 9 people died”: 12 is at least 9"


def test_the_same_record_has_no_news() -> None:
    assert told(news(sample_record(), sample_record())) == "Nothing new.\n"
