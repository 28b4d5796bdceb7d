"""One SQLite file per record: plain tables to query, and the whole record to read back without loss."""

from .files import load, save
from .search import Hit, find

__all__ = ["Hit", "find", "load", "save"]
