from pathlib import Path

import pytest

from twosource import pipeline
from twosource.records import encode

PILE = Path(__file__).parents[1] / "data/origins/b03-photo-credit/articles"


def test_the_number_of_workers_changes_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = encode(pipeline.build(PILE))
    monkeypatch.setattr(pipeline, "ALONE", 0)
    seen: list[tuple[int, int]] = []
    together = pipeline.build(PILE, workers=2, progress=lambda done, total: seen.append((done, total)))
    assert encode(together) == alone
    assert seen[-1] == (4, 4)
