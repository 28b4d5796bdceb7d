import runpy
from pathlib import Path

import pytest

from twosource import records
from twosource.cli.door import door

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def test_the_generated_pages_are_current(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["reference.py", "--check"])
    assert runpy.run_path(str(ROOT / "scripts" / "reference.py"))["main"]() == 0, capsys.readouterr().out


@pytest.mark.parametrize("verb", sorted(door.commands))
def test_every_command_is_documented(verb: str) -> None:
    assert f"\n## {verb}\n" in (DOCS / "cli.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(name for name in records.__all__ if isinstance(getattr(records, name), type)))
def test_every_record_type_is_documented(name: str) -> None:
    assert f"\n### {name}" in (DOCS / "records.md").read_text("utf-8")
