"""Figures as ranges: numbers in words and digits, units, and how ranges lie to each other."""

from .amounts import Amount, read_amounts
from .figures import Figure, read_figures
from .ranges import Compared, Range, compare, covers, hull, in_words, plain
from .tables import Unit, is_person_noun

__all__ = [
    "Amount",
    "Compared",
    "Figure",
    "Range",
    "Unit",
    "compare",
    "covers",
    "hull",
    "in_words",
    "is_person_noun",
    "plain",
    "read_amounts",
    "read_figures",
]
