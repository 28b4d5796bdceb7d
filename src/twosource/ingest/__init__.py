"""Files -> Article + Passage: what is story, what is page."""

from .inputs import Columns, File, Source
from .raw_map import raw_map
from .roles import roles_of_lines
from .sources import Gathered, gather
from .story import ingest
from .summary import Summary, summary

__all__ = [
    "Columns",
    "File",
    "Gathered",
    "Source",
    "Summary",
    "gather",
    "ingest",
    "raw_map",
    "roles_of_lines",
    "summary",
]
