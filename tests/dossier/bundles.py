"""Every pile that the laws of the dossier are tried on: the examples, the invented stories, the bench where it is."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import twosource
from twosource.records import Record

ROOT = Path(__file__).parents[2]
STORIES = sorted(folder / "in" for folder in (ROOT / "tests" / "stories").iterdir() if (folder / "in").is_dir())
BENCH = Path(os.environ.get("TWOSOURCE_BENCH", ROOT.parent / "shared" / "bench"))
ORIGINS = sorted(folder / "articles" for folder in (BENCH / "origins").glob("*") if (folder / "articles").is_dir())
EXAMPLES = [ROOT / "examples" / "pyongyang", ROOT / "examples" / "flood"]
BUNDLES = {(folder.parent.name if folder.name in ("in", "articles") else folder.name): folder for folder in
           (*EXAMPLES, *STORIES, *ORIGINS)}  # fmt: skip


@cache
def bundle(name: str) -> Record:
    """The record of one pile."""
    return twosource.build(BUNDLES[name])
