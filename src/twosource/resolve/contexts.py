"""How alike the articles themselves are: two tellings in articles about one matter are likelier to be one event."""

from collections import Counter
from math import log, sqrt

from ..records import Reading

WEIGHT = 1.5


def contexts(readings: tuple[Reading, ...]) -> dict[tuple[str, str], float]:
    """For pairs of articles that share a rare word: 0 to 1.5, by the words they have in common."""
    bags = {reading.article.id: bag(reading) for reading in readings}
    spread: dict[str, list[str]] = {}
    for article, words in sorted(bags.items()):
        for word in sorted(words):
            spread.setdefault(word, []).append(article)
    weight = {word: log((1 + len(bags)) / len(articles)) for word, articles in spread.items()}
    norms = {
        article: sqrt(sum((n * weight[w]) ** 2 for w, n in words.items())) or 1.0 for article, words in bags.items()
    }
    found: Counter[tuple[str, str]] = Counter()
    for word, articles in spread.items():
        if len(articles) > 60:
            continue
        for at, a in enumerate(articles):
            for b in articles[at + 1 :]:
                found[a, b] += bags[a][word] * bags[b][word] * weight[word] ** 2 / (norms[a] * norms[b])  # type: ignore[assignment]
    return {pair: WEIGHT * value for pair, value in found.items()}


def bag(reading: Reading) -> dict[str, float]:
    """Content lemmas of an article, each counted on a log scale."""
    counts: Counter[str] = Counter()
    for sentence in reading.sentences:
        counts.update(t.lemma.lower() for t in sentence.tokens if t.pos in ("NOUN", "PROPN", "VERB"))
    return {word: 1 + log(count) for word, count in sorted(counts.items())}
