"""The record as other tools read it: one file per format."""

from .record_json import to_json

__all__ = ["to_json"]
