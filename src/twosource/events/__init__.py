"""Who did what to whom."""

from .mentions import read_events

__all__ = ["read_events"]
