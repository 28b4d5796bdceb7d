"""Who says which value, and who agrees."""

from .weighing import weigh

__all__ = ["weigh"]
