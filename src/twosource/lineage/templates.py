"""Sentences that belong to a site and not to a story: the same words on pages that otherwise tell different things.

A cookie notice or a subscription offer that was taken for text stands word for word on many pages, shares no word with
what they tell, and is about all that they share. Such sentences are not compared; pages of one site that carry them are
`same-site`, which never makes two pages one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from ..records import Aligned, Article, Kinship, Reading, Sentence, record_id
from ..tables import site_of
from ..text import fold, words
from .profiles import STORY_ROLES, to_piece

MADE_BY = "lineage.templates"
SHORTEST = 5  # words
PAGES, PAGES_OF_ONE_SITE = 3, 2
LITTLE = 0.34  # share of a page's other sentences that stands on the next page as well
STRANGE = 0.2  # share of a sentence's telling words that the rest of its page has
ENOUGH = 6  # pages to look at
Place = tuple[int, Sentence]


NONE = frozenset[str]()


class Templates(Struct, frozen=True, kw_only=True):
    """The sentences to leave out, by article, and the pages that carry each."""

    sentences: dict[str, frozenset[str]]  # article id -> ids of its template sentences
    groups: tuple[tuple[tuple[int, Sentence], ...], ...]

    def left_out(self, article: str) -> frozenset[str]:
        """The ids of an article's template sentences."""
        return self.sentences.get(article, NONE)


def templates_of(readings: Sequence[Reading]) -> Templates:
    """What sites print on many pages."""
    held = repeated(readings)
    pages: dict[int, Counter[str]] = defaultdict(Counter)
    for key, places in held.items():
        for at, _ in places:
            pages[at][key] += 1
    sizes = [sum(1 for item in reading.sentences if item.role in STORY_ROLES) for reading in readings]
    groups = tuple(
        tuple(places) for key, places in held.items() if is_template(key, places, readings, pages, sizes)
    )  # fmt: skip
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for at, sentence in group:
            found[readings[at].article.id].add(sentence.id)
    return Templates(sentences={ident: frozenset(items) for ident, items in found.items()}, groups=groups)


def repeated(readings: Sequence[Reading]) -> dict[str, list[Place]]:
    """The sentences that stand on several pages, once a page, by their words."""
    held: dict[str, list[Place]] = {}
    for at, reading in enumerate(readings):
        for sentence in reading.sentences:
            if sentence.role not in STORY_ROLES:
                continue
            places = held.setdefault(fold(sentence.span.quote).strip().lower(), [])
            if not places or places[-1][0] != at:
                places.append((at, sentence))
    return {key: places for key, places in held.items() if len(places) > 1 and len(words(key)) >= SHORTEST}


def is_template(
    key: str, places: Sequence[Place], readings: Sequence[Reading], pages: Mapping[int, Counter[str]],
    sizes: Sequence[int],
) -> bool:  # fmt: skip
    """True where enough pages carry the sentence, share little else, and tell of other things."""
    sites = {site_of(readings[at].article) for at, _ in places}
    least = PAGES_OF_ONE_SITE if len(sites) == 1 and None not in sites else PAGES
    if len(places) < least or '"' in key:
        return False
    following = list(pairwise(places))
    alike = sum(others(a[0], b[0], pages, sizes) for a, b in following) / len(following)
    some = places[:ENOUGH]
    return alike < LITTLE and sum(at_home(readings[at], item) for at, item in some) / len(some) <= STRANGE


def others(a: int, b: int, pages: Mapping[int, Counter[str]], sizes: Sequence[int]) -> float:
    """The share of the shorter page's sentences, but for one, that stand on the other page."""
    least = min(sizes[a], sizes[b]) - 1
    return (len(pages[a].keys() & pages[b].keys()) - 1) / least if least > 0 else 0.0


def at_home(reading: Reading, sentence: Sentence) -> float:
    """The share of a sentence's telling words that the rest of its page has."""
    own = to_piece(reading.article, sentence)
    others = (to_piece(reading.article, item) for item in reading.sentences if item.id != sentence.id)
    rest = {tell for piece in others if piece for tell in piece.tells}
    return sum(tell in rest for tell in own.tells) / len(own.tells) if own else 0.0


def same_site(templates: Templates, readings: Sequence[Reading]) -> Iterator[Kinship]:
    """A kinship from each page that carries a template of its site to the first one that does."""
    made: set[tuple[int, int]] = set()
    for group in templates.groups:
        firsts: dict[str, Place] = {}
        for at, sentence in group:
            site = site_of(readings[at].article)
            if site is None:
                continue
            first = firsts.setdefault(site, (at, sentence))
            if first[0] != at and (first[0], at) not in made:
                made.add((first[0], at))
                yield on_one_site(readings[first[0]].article, readings[at].article, first[1], sentence)


def on_one_site(a: Article, b: Article, first: Sentence, second: Sentence) -> Kinship:
    """The record of two pages of one site."""
    return Kinship(
        id=record_id("kinship", "same-site", a.id, b.id), evidence=(first.span, second.span), made_by=MADE_BY,
        parent=a.id, child=b.id, kind="same-site", directed=False, certainty="sure",
        aligned=(Aligned(parent=first.span, child=second.span),), score=0.0,
        why="pages of one site, with the same notice; what they tell is not compared on it",
    )  # fmt: skip
