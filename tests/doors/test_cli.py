import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sample import sample_record
from twosource.cli.door import door, run
from twosource.cli.telling import tell_next
from twosource.records import encode
from twosource.store import load, save

VERBS = ["add", "build", "check", "demo", "doctor", "eval", "explain", "export", "rules", "show", "verify"]
Out = pytest.CaptureFixture[str]


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.twosource"
    save(sample_record(), path)
    return path


def test_the_verbs_are_those_that_work() -> None:
    assert sorted(door.commands) == VERBS


def test_help_comes_at_once() -> None:
    start = time.monotonic()
    subprocess.run([sys.executable, "-m", "twosource", "--help"], check=True, capture_output=True)
    assert time.monotonic() - start < 1.5  # 0.1 s when nothing else runs


def test_help_loads_no_heavy_room() -> None:
    code = (
        "import sys, twosource.cli; print([n for n in ('spacy', 'trafilatura', 'lxml', 'jinja2') if n in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.strip() == "[]"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str, capsys: Out) -> None:
    assert run([verb, "--help"]) == 0
    assert "Usage: twosource " + verb in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["frob"], "No such command"),
        (["build"], "Missing"),
        (["show", "none.twosource"], "there is no such record"),
        (["explain"], "Give a record and an id"),
        (["explain", "--text", " "], "is empty"),
        (["rules", "frob"], "there are no rules of this name; choose one of"),
        (["eval", "frob", "in.jsonl", "--predictions", "out.jsonl"], "is no task; choose one of"),
    ],
)
def test_a_users_slip_is_one_line_on_standard_error_and_exit_code_1(args: list[str], said: str, capsys: Out) -> None:
    assert run(args) == 1
    out, err = capsys.readouterr()
    assert said in err
    assert (out, "Traceback" in err) == ("", False)


def test_the_traceback_is_shown_where_it_is_asked_for(capsys: Out) -> None:
    assert run(["-v", "show", "none.twosource"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_show_lists_a_part_of_the_record(stored: Path, capsys: Out) -> None:
    assert run(["show", str(stored), "claims"]) == 0
    assert "12 people died" in capsys.readouterr().out


def test_show_in_json_is_the_same_part_of_the_export(stored: Path, capsys: Out) -> None:
    run(["show", str(stored), "claims", "--json"])
    shown = json.loads(capsys.readouterr().out)
    run(["export", str(stored), "--format", "json"])
    assert shown == json.loads(capsys.readouterr().out)["claims"]


def test_show_finds_sentences(stored: Path, capsys: Out) -> None:
    assert run(["show", str(stored), "--find", "police died"]) == 0
    assert capsys.readouterr().out.startswith("[000:21-79] Police said")


def test_export_writes_a_file_in_a_new_folder(stored: Path, tmp_path: Path) -> None:
    assert run(["export", str(stored), "--format", "json", "-o", str(tmp_path / "new" / "r.json")]) == 0
    assert json.loads((tmp_path / "new" / "r.json").read_bytes())["format"] == "twosource-record"


@pytest.mark.parametrize("verb", sorted(set(VERBS)))
def test_every_verb_can_answer_in_json(verb: str) -> None:
    assert "--json" in {name for option in door.commands[verb].params for name in option.opts}


@pytest.mark.parametrize(
    ("terminal", "no_color", "coloured"), [(True, "", True), (True, "1", False), (False, "", False)]
)
def test_colours_come_on_a_terminal_that_wants_them(
    terminal: bool, no_color: str, coloured: bool, stored: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert run(["show", str(stored)]) == 0
    assert ("\x1b[1m" in capsys.readouterr().out) == coloured


def test_the_next_step_stands_on_lines_that_fit_the_terminal(capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    tell_next("Open a.html", "Ask: b")
    tell_next("Open " + "a" * 60, "Ask: " + "b" * 30)
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["Open a.html     Ask: b", "Open " + "a" * 60, "Ask: " + "b" * 30]


def test_export_prints_the_files_it_wrote(stored: Path, tmp_path: Path, capsys: Out) -> None:
    assert run(["export", str(stored), "--format", "csv", "-o", str(tmp_path / "csv"), "--json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert sorted(files) == sorted(str(path) for path in (tmp_path / "csv").iterdir())


def test_explain_goes_down_to_the_characters(stored: Path, capsys: Out) -> None:
    assert run(["explain", str(stored), "d-dead"]) == 0
    out = capsys.readouterr().out
    assert "[12 people died]" in out
    assert "Claim" in out


def test_explain_knows_a_page_by_its_short_id(stored: Path, capsys: Out) -> None:
    assert run(["explain", str(stored), "000"]) == 0
    out = capsys.readouterr().out
    assert "original: Tarn Post" in out
    assert "published: interval start 2024-05-08" in out


def test_explain_refuses_an_id_that_is_not_there(stored: Path, capsys: Out) -> None:
    assert run(["explain", str(stored), "zz"]) == 1
    assert "is no id of this record" in capsys.readouterr().err


def test_explain_shows_the_rules_at_work_on_a_sentence_of_ones_own(capsys: Out) -> None:
    assert run(["explain", "--text", "The ministry may send buses.", "--json"]) == 0
    for firing in json.loads(capsys.readouterr().out):
        assert firing["quote"] == "The ministry may send buses."[firing["start"] : firing["end"]]


def test_verify_holds_a_record_that_was_not_touched(stored: Path, capsys: Out) -> None:
    assert run(["verify", str(stored)]) == 0
    assert "all hold" in capsys.readouterr().out


def test_verify_names_what_no_longer_holds(stored: Path, capsys: Out) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(stored)) as connection, connection:
        connection.execute("UPDATE articles SET text = replace(text, '12 people', '15 people')")
    assert run(["verify", str(stored)]) == 1
    assert "is not “12 people died”" in capsys.readouterr().out


def test_verify_names_a_file_that_has_changed(stored: Path, tmp_path: Path, capsys: Out) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "left.txt").write_text("Something else.")
    assert run(["verify", str(stored), str(folder)]) == 1
    out = capsys.readouterr().out
    assert "left.txt: its file has changed" in out
    assert "right.txt: its file is not there" in out


def test_rules_lists_every_rule_with_its_meaning(capsys: Out) -> None:
    assert run(["rules", "hedges"]) == 0
    assert "en/hedges/" in capsys.readouterr().out


def test_the_doctor_finds_everything(capsys: Out) -> None:
    assert run(["doctor"]) == 0
    assert "BAD" not in capsys.readouterr().out


def test_build_writes_what_the_api_builds(tmp_path: Path, capsys: Out) -> None:
    import twosource

    folder = Path(__file__).parents[1] / "data/origins/b03-photo-credit/articles"
    assert run(["build", str(folder), "-o", str(tmp_path / "x.twosource")]) == 0
    assert encode(load(tmp_path / "x.twosource")) == encode(twosource.build(folder))
    assert capsys.readouterr().err == ""


def test_the_demo_writes_a_record_and_a_dossier(tmp_path: Path, capsys: Out) -> None:
    assert run(["demo", "-o", str(tmp_path / "demo")]) == 0
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == ["pyongyang.html", "pyongyang.twosource"]
    assert "5 pages" in capsys.readouterr().out


def test_a_terminal_that_knows_no_curly_quotes_is_no_error(stored: Path) -> None:
    command = [sys.executable, "-m", "twosource", "explain", str(stored), "d-dead"]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii"}, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_import_is_light_and_the_public_names_are_few() -> None:
    code = "import sys, twosource; print(len(twosource.__all__), 'msgspec' in sys.modules, 'spacy' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert int(out[0]) <= 8
    assert out[1:] == ["False", "False"]
