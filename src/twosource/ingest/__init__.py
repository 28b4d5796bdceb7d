"""Files -> Article + Passage: what is story, what is page."""

from .sources import Source, gather
from .story import ingest

__all__ = ["Source", "gather", "ingest"]
