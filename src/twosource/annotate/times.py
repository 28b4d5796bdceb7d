"""Time expressions."""

from ..records import Article, Sentence, When
from ..rulebook import Rulebook


def read_times(article: Article, sentences: tuple[Sentence, ...], rules: Rulebook) -> tuple[When, ...]:
    """To come."""
    return ()
