"""Who says what, on sentences of invented stories."""

import pytest

from factories import read

CASES = [
    ("The harbour master said the ferry had sunk.", "The harbour master", "the ferry had sunk", "a plain clause"),
    ("Nine ships left, according to the port authority.", "the port authority", "Nine ships left", "according to"),
    (
        '"The ferry has sunk," Anna Holt told reporters.',
        "Anna Holt",
        '"The ferry has sunk,"',
        "a quotation before its verb",
    ),
    ("The dam is believed to have cracked.", None, "The dam", "a passive names nobody"),
]


@pytest.mark.parametrize(("text", "source", "content", "why"), CASES, ids=[case[3] for case in CASES])
def test_source_and_content_are_found(text: str, source: str | None, content: str, why: str) -> None:
    found = [(one.source.quote if one.source else None, one.content[0].quote) for one in read(text).attributions]
    assert (source, content) in found, why
