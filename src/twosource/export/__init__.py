"""The record as other tools read it: one file per format."""

from .record_json import document, to_json
from .tables_csv import to_csv

__all__ = ["document", "to_csv", "to_json"]
