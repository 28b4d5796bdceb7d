import gzip
from pathlib import Path

import pytest

from twosource.ingest import gather


def names(*paths: Path) -> list[str]:
    return [source.name for source in gather(paths)[0]]


def test_a_folder_is_read_to_the_bottom_in_order_of_name_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/er/c.html", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Some words.")
    assert names(tmp_path) == ["a.md", "b.txt", "deep/er/c.html"]


def test_a_link_that_leads_back_up_is_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.txt"]


def test_a_sidecar_is_no_article_and_travels_with_its_page(tmp_path: Path) -> None:
    (tmp_path / "001.txt").write_text("Some words.")
    (tmp_path / "001.meta.json").write_text('{"url": "https://marl.example/1"}')
    ((source,), problems, _) = gather([tmp_path])
    assert source.sidecar == b'{"url": "https://marl.example/1"}'
    assert problems == ()


def test_a_gzipped_page_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(b"<p>Some words.</p>"))
    assert gather([tmp_path])[0][0].raw == b"<p>Some words.</p>"


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b"\x00\x01\x02\x03\x04\x05" * 40, "binary data"),
        ("a.txt", b"%PDF-1.7 ...", "binary data"),  # named wrongly
        ("a.png", b"PNG", "does not know this kind"),
        ("a.html.gz", b"no gzip at all", "not a whole gzip file"),
    ],
)
def test_what_cannot_be_an_article_is_a_problem_that_says_what_to_do(
    tmp_path: Path, name: str, raw: bytes, why: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    sources, (problem,), _ = gather([tmp_path])
    assert sources == ()
    assert why in problem.why
    assert problem.mend


def test_an_empty_folder_and_a_missing_path_are_problems(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    _, problems, _ = gather([tmp_path / "empty", tmp_path / "missing.txt"])
    assert [problem.why for problem in problems] == ["the folder holds no file", "there is no such file or folder"]


def test_hostile_file_names_are_written_out(tmp_path: Path) -> None:
    for name in ("new\nline.txt", "\u202egnp.txt", "\x1b[31mred.txt"):
        (tmp_path / name).write_text("Some words.")
    (tmp_path / "b\udcff.txt").write_bytes(b"Some words.")
    assert names(tmp_path) == ["[U+001B][31mred.txt", "[U+202E]gnp.txt", "b[U+DCFF].txt", "new[U+000A]line.txt"]


def test_a_few_nul_bytes_do_not_make_a_text_binary(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Some \x00 words that go on for a while.")
    assert names(tmp_path) == ["a.txt"]
