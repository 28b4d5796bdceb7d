"""Articles about one matter, told from their words alone: no parse, 500 articles a second and more.

Words are weighed by how rare they are in the pile, names and word pairs more, and days apart weaken the likeness of
dated articles. Groups grow by average link, so that two matters of one type with one actor stay apart where most pairs
between them are unlike. Only pairs that share a word that is not common are ever compared.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from ..text.function_words import FUNCTION_WORDS
from .average_link import average_link

WORD = re.compile(r"[A-Za-z][A-Za-z'’]*[A-Za-z]|\d[\d,.]*\d|\d")


class Document(Struct, frozen=True, kw_only=True):
    """What grouping looks at. `id` orders the documents; `published` is None where the day is not known."""

    id: str
    title: str
    text: str
    published: date | None = None


class Likeness(Struct, frozen=True, kw_only=True):
    """How documents are compared; the figures were set on three piles of news, see docs/resolve.md."""

    title: float = 2.0  # weight of a word of the title
    name: float = 2.0  # of a word with a capital
    pair: float = 0.5  # of two words in a row
    common: float = 0.2  # words in a larger share of the pile are not looked at
    prior: int = 10  # as if so many articles about other matters stood in the pile: steadies small piles
    alone: float = 0.3  # how far words that no other document has count for a document's length
    far: float = 0.15  # what is left of a likeness where days lie far apart
    days: float = 10.0  # after so many days a likeness has lost two thirds of what it can lose
    cut: float = 0.12  # least mean likeness between dated documents of a group
    undated_cut: float = 0.18
    least: float = 0.02  # weaker likenesses count as none


def group(
    documents: Sequence[Document],
    support: Mapping[tuple[str, str], float],
    like: Likeness = Likeness(),  # noqa: B008 frozen
) -> dict[str, str]:
    """Id of each document -> id of the first document of its group, whatever the order given.

    `support` is what else speaks for two documents, by their ids in order; it adds to their likeness.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    dated = sum(document.published is not None for document in ordered)
    alike = likenesses(ordered, like)
    rank = {document.id: place for place, document in enumerate(ordered)}
    for (a, b), value in support.items():
        alike[rank[a], rank[b]] = alike.get((rank[a], rank[b]), 0.0) + value
    labels = average_link(len(ordered), alike, like.cut if 2 * dated > len(ordered) else like.undated_cut)
    return {document.id: ordered[label].id for document, label in zip(ordered, labels, strict=True)}


def likenesses(documents: Sequence[Document], like: Likeness) -> dict[tuple[int, int], float]:
    """(lower rank, higher rank) -> likeness, 0 to 1, of every pair that shares a word worth looking at."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for rank, vector in enumerate(vectors(documents, like)):
        for word, weight in vector.items():
            postings[word].append((rank, weight))
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for word in sorted(postings):
        held = postings[word]
        for place, (a, weight) in enumerate(held):
            for b, other in held[place + 1 :]:
                sums[a, b] += weight * other
    return {
        pair: value * nearness(documents[pair[0]], documents[pair[1]], like)
        for pair, value in sums.items()
        if value >= like.least
    }


def nearness(a: Document, b: Document, like: Likeness) -> float:
    """1 for one day or an unknown day, less the further apart the days are."""
    if a.published is None or b.published is None:
        return 1.0
    return like.far + (1 - like.far) * math.exp(-abs((a.published - b.published).days) / like.days)


def vectors(documents: Sequence[Document], like: Likeness) -> list[dict[str, float]]:
    """Unit vectors of the words that two documents at least share and that are not common."""
    counts = [weighed_words(document, like) for document in documents]
    spread = Counter(word for count in counts for word in count)
    total, most = len(documents) + like.prior, max(like.prior, int(like.common * len(documents)))
    return [
        unit({word: rare(count[word], total / spread[word]) for word in count if spread[word] <= most}, spread, like)
        for count in counts
    ]


def rare(weight: float, rarity: float) -> float:
    """Term frequency, damped, times the logarithm of rarity."""
    return (1 + math.log(weight) if weight > 1 else weight) * math.log(rarity)


def unit(vector: dict[str, float], spread: Mapping[str, int], like: Likeness) -> dict[str, float]:
    """The words that another document shares; words of this document alone count in part for its length of 1."""
    shared = {word: value for word, value in vector.items() if spread[word] > 1}
    alone = sum(value * value for word, value in vector.items() if spread[word] == 1)
    length = math.sqrt(sum(value * value for value in shared.values()) + like.alone * alone) or 1.0
    return {word: value / length for word, value in shared.items()}


def weighed_words(document: Document, like: Likeness) -> dict[str, float]:
    """Every word and pair of words with its weight."""
    total: dict[str, float] = defaultdict(float)
    for text, weight in ((document.title, like.title), (document.text, 1.0)):
        for word, share in words_of(text, like):
            total[word] += weight * share
    return total


def words_of(text: str, like: Likeness) -> Iterator[tuple[str, float]]:
    """(folded word or pair, weight) in order; function words stand in no vector and pair with nothing."""
    last = ""
    for found in WORD.finditer(text):
        word = found[0].lower().replace("’", "'").removesuffix("'s")
        if word in FUNCTION_WORDS:
            last = ""
            continue
        yield word, like.name if found[0][0].isupper() else 1.0
        if last:
            yield f"{last} {word}", like.pair
        last = word
