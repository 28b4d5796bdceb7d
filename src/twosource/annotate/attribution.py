"""Who says it."""

from ..records import Article, Attribution, Mention, Sentence
from ..rulebook import Rulebook


def read_attributions(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], rules: Rulebook
) -> tuple[Attribution, ...]:
    """To come."""
    return ()
