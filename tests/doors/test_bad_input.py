"""What a user may hand in by mistake, or somebody else on purpose."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import twosource
from twosource.cli.door import run
from twosource.errors import InputError
from twosource.records import Record

Out = pytest.CaptureFixture[str]
Pile = Callable[..., Path]

FIRE = (
    "Two people died in a fire at a paper mill in Osterby on Monday, the fire service said.\n"
    "The mill's owner, Lind Paper, said production had stopped.\n"
)
STRIKE = (
    "Bus drivers in Halm went on strike on Thursday. The drivers' union said 400 drivers had stopped work.\n"
    "The city's mayor, Ruth Aske, called on both sides to talk.\n"
)
KOREAN = "화요일 항구 도시에서 여객선이 침몰해 열두 명이 숨졌다고 경찰이 밝혔다. 구조대는 밤새 수색을 계속했다.\n" * 3
RECIPE = (
    "Lentil soup for a cold evening\n\n"
    "Rinse the lentils and put them in a large pot with two litres of water. Chop one onion and two carrots.\n\n"
    "Simmer for 40 minutes. Add a pinch of salt and a spoon of olive oil, and serve with bread.\n"
)
MATCH = (
    "Harriers edge Rovers in five-goal thriller\n\n"
    "Harriers beat Rovers 3-2 on Saturday with a late header. The striker scored twice in the first half.\n\n"
    "Rovers attacked hard after the break and fought back, but the keeper saved their best shot.\n"
)


@pytest.fixture
def pile(tmp_path: Path) -> Pile:
    """A folder of these files."""

    def make(**files: str | bytes) -> Path:
        folder = tmp_path / "pile"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            raw = content if isinstance(content, bytes) else content.encode()
            (folder / name.replace("__", ".")).write_bytes(raw)
        return folder

    return make


def build(folder: Path, out: Path) -> tuple[int, Record]:
    """Exit code and record of the command."""
    code = run(["build", str(folder), "-o", str(out / "r.twosource")])
    return code, twosource.open(out / "r.twosource")


def document(record: Record) -> Any:
    return json.loads(twosource.to_json(record))


def test_an_empty_folder_is_refused_with_what_to_do(pile: Pile, tmp_path: Path, capsys: Out) -> None:
    assert run(["build", str(pile()), "-o", str(tmp_path / "r.twosource")]) == 1
    assert "give files or a folder with articles" in capsys.readouterr().err
    assert not (tmp_path / "r.twosource").exists()


def test_a_path_that_is_not_there_is_refused(tmp_path: Path, capsys: Out) -> None:
    assert run(["build", str(tmp_path / "none"), "-o", str(tmp_path / "r.twosource")]) == 1
    assert "none" in capsys.readouterr().err


def test_a_binary_file_is_named_and_the_rest_is_kept(pile: Pile, tmp_path: Path, capsys: Out) -> None:
    code, record = build(pile(a__txt=FIRE, b__txt=bytes(range(256)) * 40), tmp_path)
    assert (code, [page.name for page in record.articles]) == (2, ["a.txt"])
    assert "b.txt" in capsys.readouterr().err


def test_nothing_but_a_binary_file_is_refused(pile: Pile) -> None:
    with pytest.raises(InputError, match="no article could be read"):
        twosource.build(pile(b__txt=bytes(range(256)) * 40))


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_another_encoding_is_read_for_what_it_is(encoding: str, pile: Pile, tmp_path: Path) -> None:
    text = FIRE + "“The café burnt down – all of it,” said Håkan Öberg, a neighbour.\n"
    code, record = build(pile(a__txt=text.encode(encoding)), tmp_path)
    assert code == 0
    assert "“The café burnt down – all of it,” said Håkan Öberg" in record.articles[0].text


def test_nul_bytes_break_nothing(pile: Pile, tmp_path: Path) -> None:
    code, record = build(pile(a__txt=FIRE, b__txt=STRIKE.replace("union", "uni\x00on")), tmp_path)
    assert code in (0, 2)
    assert "a.txt" in {page.name for page in record.articles}
    twosource.to_json(record)


@pytest.mark.parametrize(
    "name",
    [
        "=HYPERLINK(1).txt",
        "<script>alert(1)<_script>.txt",
        "a\nb.txt",
        "ä ö%20.txt",
        "-rf.txt",
        "'.txt",
    ],
)
def test_a_hostile_name_is_only_a_name(name: str, tmp_path: Path, capsys: Out) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / name).write_text(FIRE)
    code, record = build(folder, tmp_path)
    assert code == 0
    assert run(["export", str(tmp_path / "r.twosource"), "--format", "csv", "-o", str(tmp_path / "csv")]) == 0
    assert run(["export", str(tmp_path / "r.twosource"), "--format", "html", "-o", str(tmp_path / "d.html")]) == 0
    assert "<script>alert" not in (tmp_path / "d.html").read_text()
    assert b"\n=HYPER" not in (tmp_path / "csv" / "sources.csv").read_bytes()
    assert run(["show", str(tmp_path / "r.twosource"), "articles"]) == 0
    assert len(record.articles) == 1


def test_a_name_that_is_no_text_is_only_a_name(tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    path = os.fsencode(folder) + b"/\xff\xfe.txt"
    with open(path, "w") as file:  # noqa: PTH123 - pathlib holds no such name
        file.write(FIRE)
    code, record = build(folder, tmp_path)
    assert code in (0, 2)
    twosource.to_json(record)


def test_a_single_article_makes_a_record(pile: Pile, tmp_path: Path) -> None:
    code, record = build(pile(a__txt=FIRE), tmp_path)
    assert code == 0
    assert all(answer.origins.max <= 2 for group in record.groups for answer in group.answers)
    assert not [item for item in record.disagreements if item.level != "checked"]


def test_two_unrelated_stories_are_kept_apart(pile: Pile, tmp_path: Path) -> None:
    _, record = build(pile(a__txt=FIRE, b__txt=STRIKE), tmp_path)
    assert not record.kinships
    assert all(
        len({claim.article for claim in record.claims if claim.id in group.claims}) == 1 for group in record.groups
    )
    assert not [item for item in record.disagreements if item.level != "checked"]


def test_the_same_file_twice_is_no_second_origin(pile: Pile) -> None:
    once = twosource.build(pile(a__txt=FIRE))
    twice = twosource.build(pile(a__txt=FIRE, b__txt=FIRE))
    assert [kin.kind for kin in twice.kinships] == ["verbatim"]
    highest = max((answer.origins.min for group in once.groups for answer in group.answers), default=0)
    assert all(answer.origins.min <= highest for group in twice.groups for answer in group.answers)


def test_the_same_path_given_twice_is_read_once(pile: Pile) -> None:
    folder = pile(a__txt=FIRE)
    assert len(twosource.build([folder, folder]).articles) == 1


def test_a_korean_page_among_english_ones_is_kept_and_not_read(pile: Pile, tmp_path: Path) -> None:
    code, record = build(pile(a__txt=FIRE, b__txt=KOREAN), tmp_path)
    assert code in (0, 2)
    korean = next(reading for reading in record.readings if reading.article.name == "b.txt")
    assert korean.article.language == "ko"
    assert not korean.sentences
    assert not [claim for claim in record.claims if claim.article == korean.article.id]


@pytest.mark.parametrize("text", [RECIPE, MATCH], ids=["recipe", "sport"])
def test_a_pile_that_is_no_news_makes_a_short_record(text: str, pile: Pile, tmp_path: Path) -> None:
    _, record = build(pile(a__txt=text), tmp_path)
    assert len(record.events) <= 1
    assert not record.disagreements
    assert not [item for item in record.events if item.code in ("ASSAULT", "COERCE", "THREATEN", "SANCTION")]


@pytest.mark.parametrize("text", ["\n\n \n", "x", "?", "." * 5000, "a" * 20000, "word " * 5000, "\u202e\u200b\ufeff"])
def test_a_text_that_says_nothing_breaks_nothing(text: str, pile: Pile) -> None:
    record = twosource.build(pile(a__txt=FIRE, b__txt=text))
    assert "a.txt" in {page.name for page in record.articles}
    twosource.to_json(record)


def test_a_page_with_a_damaged_sidecar_is_named(pile: Pile, tmp_path: Path, capsys: Out) -> None:
    code, record = build(pile(a__txt=FIRE, a__meta__json="{not json", b__txt=STRIKE), tmp_path)
    assert (code, [page.name for page in record.articles]) == (2, ["b.txt"])
    assert "a.txt: the .meta.json file beside it is not" in capsys.readouterr().err


def test_scripts_in_html_are_not_text(pile: Pile, tmp_path: Path) -> None:
    page = (
        "<html><head><title>Mill fire</title></head><body><article><h1>Mill fire kills two</h1>"
        f"<p onclick='x()'>{FIRE}</p><script>alert('planted words')</script>"
        "<p><a href='javascript:alert(2)'>More on this story from the harbour</a></p><img src=x onerror=alert(3)>"
        "</article></body></html>"
    )
    _, record = build(pile(a__html=page), tmp_path)
    assert "planted words" not in record.articles[0].text
    run(["export", str(tmp_path / "r.twosource"), "--format", "html", "-o", str(tmp_path / "d.html")])
    shown = (tmp_path / "d.html").read_text()
    assert "onerror=alert" not in shown
    assert "alert('planted" not in shown


def test_an_output_folder_that_is_not_there_is_refused(pile: Pile, tmp_path: Path, capsys: Out) -> None:
    assert run(["build", str(pile(a__txt=FIRE)), "-o", str(tmp_path / "no" / "r.twosource")]) == 1
    assert "cannot be written" in capsys.readouterr().err
