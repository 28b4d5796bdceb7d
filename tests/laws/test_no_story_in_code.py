"""Nothing in the code or the rules knows the example stories; names of the world stand in general tables only."""

import re
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2] / "src/twosource"
OWN = re.compile(
    r"\b(shoigu|kim jong|putin|trump|zelensk\w*|kursk|kremlin|hexham|joongang|nknews|lindra|velmora\w*|tarsin|"
    r"edda|marrow|jonas teel|hollin|sorvik|river osk|osk|kell|harrow mill)\b",
    re.IGNORECASE,
)
FILES = sorted(path for kind in ("*.py", "*.yaml", "*.jinja", "*.js") for path in HOME.rglob(kind))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOME)))
def test_no_word_of_the_example_stories_stands_in_code_or_rules(path: Path) -> None:
    found = [line.strip() for line in path.read_text("utf-8").splitlines() if OWN.search(line)]
    assert found == []
