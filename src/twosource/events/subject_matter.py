"""What a page is about, as far as events must know: sport, cooking and shows speak of attacks that are none."""

from collections.abc import Iterable

from ..records import Sentence
from ..tables.things import things

LEISURE = frozenset({"game", "kitchen", "culture"})
SHARE = 0.02  # of all words; a report of a stadium fire has far fewer
FEWEST = 4  # different words
DENSE, FEW = 0.05, 3  # on short pages


def about_leisure(sentences: Iterable[Sentence]) -> bool:
    """True where words of sport, kitchen or show business make up a good part of the text."""
    seen: list[str] = []
    words = 0
    for sentence in sentences:
        words += len(sentence.tokens)
        seen.extend(t.lemma.lower() for t in sentence.tokens if things().get(t.lemma.lower(), frozenset()) & LEISURE)
    kinds = len(set(seen))
    return (kinds >= FEWEST and len(seen) >= SHARE * words) or (kinds >= FEW and len(seen) >= DENSE * words)
