import json
from pathlib import Path
from typing import Any

import pytest

from twosource.errors import InputError
from twosource.evaluate import run
from twosource.evaluate.given import page
from twosource.evaluate.tasks import TASKS

TEXT = "At least 12 people died in Tarn on Tuesday, police said."
ROWS: dict[str, dict[str, Any]] = {
    "attribution": {"text": TEXT},
    "events": {"text": TEXT},
    "factuality": {"text": TEXT, "trigger": [19, 23]},
    "lines": {"lines": ["Ferry sinks", "", TEXT, "Leave a Reply"]},
    "quantities": {"text": TEXT},
    "relations": {"text": TEXT, "source": [37, 44], "target": [13, 19]},
    "rewrites": {"a": {"title": "Ferry sinks", "text": TEXT}, "b": {"text": TEXT, "published": "2024-05-08"}},
    "stories": {"title": "Ferry sinks", "text": TEXT, "published": "2024-05-08"},
    "time": {"text": TEXT, "published": "2024-05-08"},
}
KEYS = {
    "attribution": {"attributions"},
    "events": {"events"},
    "factuality": {"score"},
    "lines": {"roles"},
    "quantities": {"quantities"},
    "relations": {"code"},
    "rewrites": {"kind", "score"},
    "stories": {"story"},
    "time": {"times"},
}


def predictions(task: str, rows: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return [json.loads(line) for line in run(task, source).splitlines()]


@pytest.mark.parametrize("task", sorted(ROWS))
def test_a_task_gives_one_prediction_a_line_in_order(task: str, tmp_path: Path) -> None:
    rows = [{"id": "b", **ROWS[task]}, {"id": "a", **ROWS[task]}]
    found = predictions(task, rows, tmp_path)
    assert [row["id"] for row in found] == ["b", "a"]
    assert all(set(row) == {"id", *KEYS[task]} for row in found)


def test_every_task_is_tested_here() -> None:
    assert set(TASKS) - {"html", "origins"} == set(ROWS)


def test_a_text_without_a_visible_character_has_no_predictions(tmp_path: Path) -> None:
    assert predictions("quantities", [{"id": "a", "text": " "}], tmp_path) == [{"id": "a", "quantities": []}]


def test_a_title_stands_above_the_unchanged_text() -> None:
    article, passages = page("Ten died.", name="x", title="Ferry sinks")
    assert article.text == "Ferry sinks\n\nTen died."
    assert [(item.role, item.span.quote) for item in passages] == [("title", "Ferry sinks"), ("body", "Ten died.")]


def test_html_answers_for_a_page_that_lies_beside_its_input(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text(
        "<html><title>Ferry sinks</title><body><p>Ten died in the sea off Tarn.</p></body>"
    )
    row = {"id": "p", "url": "https://tarn.example/p", "html_path": "p.html"}
    [found] = predictions("html", [row], tmp_path)
    assert set(found) == {"id", "title", "authors", "date", "body"}


def test_origins_answers_for_each_bundle() -> None:
    folder = Path(__file__).parents[1] / "data" / "origins"
    found = [json.loads(line) for line in run("origins", folder).splitlines()]
    assert [row["id"] for row in found] == sorted(path.name for path in folder.iterdir())
    assert all(row["origins"]["min"] <= row["origins"]["max"] for row in found)


@pytest.mark.parametrize("content", ["{", "[1]\n", None])
def test_an_input_that_is_no_json_lines_is_the_users_slip(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError, match="give the"):
        run("time", path)
