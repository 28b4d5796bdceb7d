"""One SQLite file per record: plain tables to query, and the whole record to read back without loss."""

from .files import load, save
from .proof import faults
from .search import Hit, find

__all__ = ["Hit", "faults", "find", "load", "save"]
