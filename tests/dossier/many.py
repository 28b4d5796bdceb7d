"""A big pile out of the invented stories: each story again and again, every two-digit count one higher in each turn."""

from __future__ import annotations

import re
from pathlib import Path

STORIES = Path(__file__).parents[1] / "stories"
COUNT = re.compile(r"(?<![\d:.,])\d{2,3}(?![\d:.,]| (?:January|February|March|April|May|June|July|August|September|Octo"
                   r"ber|November|December))")  # fmt: skip


def many(count: int, folder: Path) -> Path:
    """Writes so many pages to a folder, with the addresses and days that stand beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = sorted(STORIES.glob("*/in/*.txt"))
    for rank in range(count):
        turn, page = divmod(rank, len(pages))
        source = pages[page]
        stem = f"{rank:03d}-{source.parts[-3]}"
        (folder / f"{stem}.txt").write_text(turned(source.read_text("utf-8"), turn), encoding="utf-8")
        beside = source.with_name(f"{source.stem}.meta.json")
        if beside.exists():
            (folder / f"{stem}.meta.json").write_text(beside.read_text("utf-8"), encoding="utf-8")
    return folder


def turned(text: str, turn: int) -> str:
    """A page with its counts so much higher; days of a month stay."""
    return COUNT.sub(lambda found: str(int(found.group()) + turn), text) if turn else text
