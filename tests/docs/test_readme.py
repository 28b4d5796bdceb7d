import contextlib
import io
import re
from pathlib import Path

import pytest

from twosource.cli.door import door

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
SHELL = "\n".join(re.findall(r"```\n(.*?)```", README, re.DOTALL))
VERBS = sorted(set(re.findall(r"^twosource (\w+)", SHELL, re.MULTILINE)))
LINKS = sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README)))


@pytest.mark.parametrize("block", BLOCKS)
def test_the_python_of_the_readme_runs(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(block, "README.md", "exec"), {})
    assert out.getvalue().strip()


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_of_the_readme_works(verb: str) -> None:
    assert verb in door.commands


@pytest.mark.parametrize("link", LINKS)
def test_every_page_the_readme_points_to_is_there(link: str) -> None:
    assert (ROOT / link).exists()
