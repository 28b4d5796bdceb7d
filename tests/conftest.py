"""The parser reads each text of the tests once: its answer hangs on the article and its passages alone."""

from collections.abc import Iterator
from functools import lru_cache

import pytest

from twosource.annotate import reading


@pytest.fixture(scope="session", autouse=True)
def parsed_once() -> Iterator[None]:
    slow = reading.parse
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "parse", lru_cache(maxsize=512)(slow))
        yield
