"""Figures as ranges."""

from ..records import Article, Quantity, Sentence, When
from ..rulebook import Rulebook


def read_quantities(
    article: Article, sentences: tuple[Sentence, ...], whens: tuple[When, ...], rules: Rulebook
) -> tuple[Quantity, ...]:
    """To come."""
    return ()
