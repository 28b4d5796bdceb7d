from pathlib import Path

import pytest

from twosource.cli.door import run
from twosource.dossier import set_aside, set_aside_listed
from twosource.pipeline import build
from twosource.records import Record

PAGE = """Loading Now
Council of Marl votes to close the old bridge
By Mara Lund
The council of Marl voted on Friday to close the old bridge, which engineers called unsafe.
A ferry will carry passengers across the river until the new bridge opens, the council said in a statement.
Post Comment
"""
KOREAN = "시의회는 금요일 오래된 다리를 폐쇄하기로 결정했다. 시장은 기자들에게 새 다리가 필요하다고 말했다.\n" * 4


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("pile")
    (folder / "a.txt").write_text(PAGE)
    (folder / "a.meta.json").write_text('{"published": "2031-05-09", "fetched": "2031-05-04"}')
    (folder / "b.txt").write_text(KOREAN)
    (folder / "c.png").write_bytes(b"\x89PNG")
    (folder / "d.jsonl").write_text('{"text": "The council of Marl voted on Friday."}')
    return build(folder)


def test_every_line_that_is_no_story_is_listed_with_what_made_it_so(record: Record) -> None:
    told = [(item.kind, item.quote) for item in set_aside(record) if item.page == "000" and item.start is not None]
    assert told == [("boilerplate", "Loading Now"), ("byline", "By Mara Lund"), ("boilerplate", "Post Comment")]
    assert all(item.why for item in set_aside(record))


@pytest.mark.parametrize(
    ("kind", "quote", "why"),
    [
        ("not believed", "published 2031-05-09 (sidecar published)", "the page was fetched on 2031-05-04"),
        ("not read", "b.txt", "language ko"),
        ("not read", "c.png", "does not know this kind of file"),
        ("note", "d.jsonl", "columns guessed: --map text=text"),
    ],
)
def test_what_was_left_out_is_listed_with_its_reason(record: Record, kind: str, quote: str, why: str) -> None:
    (found,) = [item for item in set_aside(record) if (item.kind, item.quote) == (kind, quote)]
    assert why in found.why


def test_the_list_stands_under_its_pages_and_can_be_searched(record: Record) -> None:
    assert set_aside_listed(record, "post comment").splitlines()[0] == "000  a.txt"
    assert "Loading Now" not in set_aside_listed(record, "post comment")


def test_dropped_goes_with_articles_alone(tmp_path: Path) -> None:
    assert run(["show", str(tmp_path / "a.twosource"), "claims", "--dropped"]) == 1
