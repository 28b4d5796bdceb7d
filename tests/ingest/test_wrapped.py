import textwrap

import pytest

from factories import RULES
from ingest.made import printed
from twosource.annotate import annotate
from twosource.ingest import File, Source, gather, ingest
from twosource.records import Passage

PARAGRAPHS = (
    "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe after three weeks of "
    "tests in which a crack of 12 metres was found.",
    "According to the mayor, Tom Arber, a ferry will carry passengers across the river until the new bridge opens, the "
    "council said in a statement that it published on its site.",
    '"It cannot stand another winter," Arber told reporters. He said that at least 3,000 people cross it every day.',
)


def read(text: str) -> list[str]:
    _, passages = ingest(Source(name="a.txt", raw=text.encode()), RULES)
    return [passage.span.quote for passage in passages]


def unwrapped(quotes: list[str]) -> list[str]:
    return [" ".join(quote.split()) for quote in quotes]


@pytest.mark.parametrize("width", [55, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_paragraph_in_a_column_is_one_passage_over_its_line_feeds(width: int, end: str) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS).replace("\n", end)
    quotes = read(text)
    assert unwrapped(quotes) == list(PARAGRAPHS)
    assert all(quote in text for quote in quotes)


def test_paragraphs_that_are_set_in_need_no_blank_line_between() -> None:
    text = "\n".join(textwrap.fill(paragraph, 60, initial_indent="   ") for paragraph in PARAGRAPHS)
    assert unwrapped(read(text)) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),  # a line a paragraph
        "\n".join(["Home", "News", "Sport", "Weather", "Contact", "About us", "Privacy"]),
        "\n".join(f"The council of Marl voted on Friday to close bridge number {number}." for number in range(9)),
        "\n".join(textwrap.wrap(PARAGRAPHS[0], 60)),  # too little to tell
    ],
)
def test_lines_that_stand_in_no_column_stay_apart(text: str) -> None:
    assert read(text) == text.split("\n")


def test_sentences_figures_and_names_go_over_the_line_feeds() -> None:
    text = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    article, passages = ingest(Source(name="a.txt", raw=text.encode()), RULES)
    reading = annotate(article, passages, RULES)
    said = [sentence.span.quote.replace("\n", " ") for sentence in reading.sentences]
    assert said[-1] == "He said that at least 3,000 people cross it every day."
    assert "at least 3,000" in [item.span.quote.replace("\n", " ") for item in reading.quantities]
    assert "three weeks" in [item.span.quote.replace("\n", " ") for item in reading.whens]


def test_a_printed_page_is_read_in_paragraphs() -> None:
    lines = [line for paragraph in PARAGRAPHS for line in textwrap.wrap(paragraph, 60)]
    (source,) = gather([File(name="a.pdf", raw=printed(*(line.replace("(", "").replace(")", "") for line in lines)))])[
        0
    ]
    passages: tuple[Passage, ...] = ingest(source, RULES)[1]
    assert " ".join(" ".join(passage.span.quote for passage in passages).split()) == " ".join(PARAGRAPHS)
    assert len(passages) <= len(PARAGRAPHS)
