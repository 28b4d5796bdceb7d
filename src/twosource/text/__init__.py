"""Folding and offset maps: compare on a folded copy, report on the original."""

from .folding import fold

__all__ = ["fold"]
