import pytest

from factories import RULES
from twosource.ingest import Source, ingest
from twosource.ingest.authors import person_alone
from twosource.ingest.roles import roles_of_lines

STORY = [
    "The harbour of Ost was closed on Monday after a barge with salt had struck the northern pier.",
    "Divers found two holes in the barge, which lay across the harbour mouth until Tuesday noon.",
    "The harbour master said that the pier would be mended before the salt fleet sailed in May.",
    "Captains of the salt fleet asked the council to pay for the days their barges had lost.",
]
MENU = ["Home", "Town", "Courts", "Sport", "Weather", "Letters", "Tides"] * 5


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Maria Lund", ["Maria Lund"]),
        ("MARIA LUND", ["MARIA LUND"]),
        ("Maria Lund and Thomas Arber", ["Maria Lund", "Thomas Arber"]),
        ("Maria Lund, harbour correspondent", ["Maria Lund"]),
        ("Maria Lund - Nov 19, 2031, 10:31 pm CST", ["Maria Lund"]),
        ("Maria Lund / MARLGAZETTE / Sep 2, 2031, 17:07", ["Maria Lund"]),
        ("Top Stories", None),  # no given name
        ("Maria Lund has left the council", None),  # it tells something
        ("Maria Lund.", None),  # a sentence of a name
    ],
)
def test_a_line_is_a_name_alone_where_it_holds_a_name_and_at_most_a_job_and_a_day(
    line: str, names: list[str] | None
) -> None:
    found = person_alone(line)
    assert (None if found is None else [line[start:end] for _, start, end in found.facts]) == names


def test_a_name_below_the_title_is_a_byline_and_one_among_paragraphs_is_nobody() -> None:
    page = ["Barge shuts harbour of Ost", "Maria Lund", *STORY, *STORY, "Thomas Arber", *STORY, *MENU]
    roles = roles_of_lines(page, RULES)
    assert (roles[1], roles[10]) == ("byline", "boilerplate")


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        ("4 May 2031", ["Maria Lund"]),  # a name and a day
        ("The barge on Monday (Photo: SPA)", []),  # it may be the name of who is in the picture
        ("By Thomas Arber", ["Thomas Arber"]),  # the author is named, this is another
    ],
)
def test_only_a_name_beside_a_day_declares_an_author(beside: str, authors: list[str]) -> None:
    text = "\n".join(["Barge shuts harbour of Ost", "Maria Lund", beside, *STORY])
    article, _ = ingest(Source(name="a.txt", raw=text.encode()), RULES)
    assert [fact.value for fact in article.declared if fact.kind == "author"] == authors
