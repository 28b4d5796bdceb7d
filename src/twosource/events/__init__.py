"""Who did what to whom."""

from .mentions import read_events
from .pairs import Pair, code_pair, coded_pairs

__all__ = ["Pair", "code_pair", "coded_pairs", "read_events"]
