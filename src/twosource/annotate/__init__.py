"""Article and passages -> Reading: sentences, mentions, times, quantities, attributions, stances."""

from .attribution import read_attributions
from .mentions import read_mentions
from .parse import parse
from .quantities import read_quantities
from .reading import annotate
from .stance import read_stances
from .times import read_times

__all__ = [
    "annotate",
    "parse",
    "read_attributions",
    "read_mentions",
    "read_quantities",
    "read_stances",
    "read_times",
]
