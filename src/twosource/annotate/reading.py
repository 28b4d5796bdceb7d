"""The order of the marks in one article."""

from ..records import Article, Passage, Reading
from ..rulebook import Rulebook
from .attribution import read_attributions
from .mentions import read_mentions
from .parse import parse
from .quantities import read_quantities
from .stance import read_stances
from .times import read_times


def annotate(article: Article, passages: tuple[Passage, ...], rules: Rulebook) -> Reading:
    """Everything the rules read in one article; pure. Articles in other languages keep their passages only."""
    if article.language not in (None, "en"):
        return Reading(article=article, passages=passages)
    parsed = parse(article, passages)
    sentences = parsed.sentences
    whens = read_times(article, sentences, rules, passages)
    quantities = read_quantities(article, sentences, whens, rules)
    mentions = read_mentions(article, parsed, rules)
    attributions = read_attributions(article, sentences, mentions, rules)
    stances = read_stances(article, sentences, attributions, rules)
    return Reading(
        article=article, passages=passages, sentences=sentences, mentions=mentions, whens=whens,
        quantities=quantities, attributions=attributions, stances=stances,
    )  # fmt: skip
