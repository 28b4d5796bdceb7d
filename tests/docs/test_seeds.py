import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_of_the_seeds_is_what_a_fresh_reading_of_them_gives(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["seeds_table.py", "--check"])
    assert runpy.run_path(str(ROOT / "scripts" / "seeds_table.py"))["main"]() == 0, capsys.readouterr().out
