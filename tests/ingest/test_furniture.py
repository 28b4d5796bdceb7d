"""Short scrapes of invented sites, each line marked: T the title, C told by the story, F furniture of the page."""

from pathlib import Path

import pytest

from factories import RULES
from twosource.ingest.roles import roles_of_lines

PAGES = Path(__file__).parent / "pages" / "furniture.txt"
TOLD = {"body", "standfirst", "subhead"}
NAMELESS = {"Clarification", "Bulletin 12/2031"}  # too short for a title; nothing rests on them
Page = list[tuple[str, str]]


def pages() -> list[Page]:
    parts = PAGES.read_text(encoding="utf-8").split("=== ")[1:]
    return [[(row[0], row[2:]) for row in part.splitlines()[1:] if row] for part in parts]


@pytest.mark.parametrize("page", pages(), ids=lambda page: next((text for mark, text in page if mark == "T"), ""))
def test_no_furniture_is_told_and_nothing_told_is_lost(page: Page) -> None:
    roles = roles_of_lines([text for _, text in page], RULES)
    marked = list(zip(page, roles, strict=True))
    assert [text for (mark, text), role in marked if mark == "F" and role in TOLD | {"title"}] == []
    assert [text for (mark, text), role in marked if mark == "C" and role not in TOLD | {"title"}] == []
    assert [text for (mark, text), role in marked if mark == "T" and role != "title" and text not in NAMELESS] == []
