"""What is the same thing, and when it was: entities, events, stories, dates as intervals."""

from .passes import resolve

__all__ = ["resolve"]
