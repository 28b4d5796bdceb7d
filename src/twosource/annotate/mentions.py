"""Who and what is meant."""

from ..records import Article, Mention
from ..rulebook import Rulebook
from .parse import Parsed


def read_mentions(article: Article, parsed: Parsed, rules: Rulebook) -> tuple[Mention, ...]:
    """To come."""
    return ()
