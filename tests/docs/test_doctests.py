import doctest
import importlib
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2] / "src"
MODULES = sorted(
    ".".join(path.relative_to(HOME).with_suffix("").parts).removesuffix(".__init__")
    for path in (HOME / "twosource").rglob("*.py")
    if ">>> " in path.read_text("utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_docstrings_are_right(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
