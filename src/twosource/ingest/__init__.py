"""Files -> Article + Passage: what is story, what is page."""

from .roles import roles_of_lines
from .sources import Source, gather
from .story import ingest
from .summary import Summary, summary

__all__ = ["Source", "Summary", "gather", "ingest", "roles_of_lines", "summary"]
