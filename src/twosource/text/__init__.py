"""Folding and offset maps: compare on a folded copy, report on the original."""

from .compacting import Folded, compact, hidden, revealed, shown, visible
from .folding import flat, fold
from .wording import shingles, words

__all__ = ["Folded", "compact", "flat", "fold", "hidden", "revealed", "shingles", "shown", "visible", "words"]
