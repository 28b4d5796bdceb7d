"""Are the files still those that the record was made from?"""

import hashlib
from pathlib import Path

from ..ingest import gather
from ..store import load


def changed_files(path: Path, inputs: tuple[Path, ...]) -> list[str]:
    """Articles of the record whose file is missing among the inputs, or holds other bytes now."""
    if not inputs:
        return []
    sources = gather(list(inputs)).sources
    present = {(source.name, hashlib.sha256(source.raw).hexdigest()) for source in sources}
    names = {source.name for source in sources}
    return [
        f"article {page.name}: " + ("its file has changed" if page.name in names else "its file is not there")
        for page in load(path).articles
        if (page.name, page.raw_sha256) not in present
    ]
