"""How sure."""

from ..records import Article, Attribution, Sentence, Stance
from ..rulebook import Rulebook


def read_stances(
    article: Article, sentences: tuple[Sentence, ...], attributions: tuple[Attribution, ...], rules: Rulebook
) -> tuple[Stance, ...]:
    """To come."""
    return ()
