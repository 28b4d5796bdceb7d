"""The record as tables for statistics: RFC 4180, one row a thing."""

from ..records import Record


def to_csv(record: Record) -> dict[str, bytes]:
    """File name -> content."""
    return {}
