"""Exports of news archives, built from the vendors' published field lists: unverified on real files."""

from pathlib import Path

import pytest

from factories import RULES
from ingest.made import document
from twosource.ingest import File, gather, ingest
from twosource.records import Article, Passage

EXPORTS = Path(__file__).parent / "exports"
NAMES = ("nexis_new", "nexis_old", "factiva_coded", "factiva_plain")
STORY = (
    "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe.",
    "A ferry will carry passengers across the river: nobody knows for how long.",
)
SECOND = ("The ferry at Marl runs every hour, the council said on Sunday.",)
Pages = list[tuple[Article, tuple[Passage, ...]]]


def lines(name: str) -> list[str]:
    return (EXPORTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def as_html(name: str) -> bytes:
    return ("<html><body>" + "".join(f"<div>{line}</div>" for line in lines(name)) + "</body></html>").encode()


def read(name: str, raw: bytes) -> Pages:
    gathered = gather([File(name=name, raw=raw)])
    assert "read as an export of" in gathered.notes[0].words
    return [ingest(source, RULES) for source in gathered.sources]


def forms(name: str) -> list[Pages]:
    text = "\n".join(lines(name)).encode()
    return [
        read("a.txt", text), read("a.txt", text.replace(b"\n", b"\r\n")), read("a.html", as_html(name)),
        read("a.docx", document(*lines(name))),
    ]  # fmt: skip


def told(passages: tuple[Passage, ...], role: str) -> tuple[str, ...]:
    return tuple(passage.span.quote for passage in passages if passage.role == role)


def said(article: Article, kind: str) -> list[str]:
    return [item.value for item in article.declared if item.kind == kind]


@pytest.mark.parametrize("name", NAMES)
def test_the_story_and_nothing_else_is_told_in_text_html_and_word(name: str) -> None:
    for first, second in forms(name):
        assert told(first[1], "body")[:2] == STORY
        assert told(second[1], "body") == SECOND
        assert told(first[1], "title") == ("Old bridge of Marl to close",)
        assert all("headlines" not in page.text and "User Name" not in page.text for page, _ in (first, second))


@pytest.mark.parametrize("name", NAMES)
def test_what_the_fields_say_is_declared_at_its_place(name: str) -> None:
    for (article, _), (second, _) in forms(name):
        assert said(article, "title") == ["Old bridge of Marl to close"]
        assert said(article, "author")[0] == "Mara Lund"
        assert said(article, "published") == ["2031-05-03"]  # neither the load date nor that of the correction
        assert said(second, "published") == ["2031-05-05"]
        assert said(article, "site")[0].startswith("Marl Gazette")
        assert all(item.spans for item in article.declared)


@pytest.mark.parametrize(
    ("name", "which", "kind", "values"),
    [
        ("nexis_new", 0, "author", ["Mara Lund", "Tom Arber"]),
        ("nexis_new", 0, "section", ["NEWS; Pg. 4"]),
        ("nexis_new", 0, "dateline-place", ["MARL"]),
        ("nexis_new", 1, "correction", ["An earlier version of this report gave the wrong hour."]),
        ("nexis_old", 0, "correction", ["The council has nine members, not ten."]),
        ("factiva_coded", 0, "section", ["News"]),
        ("factiva_coded", 0, "correction", ["The council has nine members, not ten."]),
        ("factiva_coded", 1, "agency", ["South Press Agency"]),
        ("factiva_plain", 0, "section", ["News"]),
    ],
)
def test_fields_that_some_articles_have(name: str, which: int, kind: str, values: list[str]) -> None:
    article, _ = read("a.txt", "\n".join(lines(name)).encode())[which]
    assert said(article, kind) == values


def test_a_highlight_is_a_standfirst_and_a_graphic_a_caption() -> None:
    _, passages = read("a.txt", "\n".join(lines("nexis_new")).encode())[0]
    assert told(passages, "standfirst") == ("Engineers called it unsafe.",)
    assert told(passages, "caption") == ("The old bridge in April. Picture: Lena Ost",)


def test_the_text_of_an_article_is_a_piece_of_the_export_unchanged() -> None:
    whole = "\n".join(lines("nexis_old"))
    assert all(article.text in whole for article, _ in read("a.txt", whole.encode()))


def test_a_page_that_quotes_such_a_line_is_no_export() -> None:
    text = "The council of Marl voted on Friday to close the old bridge.\nEnd of Document\nIt was signed in May.\n"
    gathered = gather([File(name="a.txt", raw=text.encode())])
    assert [source.name for source in gathered.sources] == ["a.txt"]
