"""What two articles have in common, as numbers between 0 and 1."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log
from typing import TypeVar

from msgspec import Struct, structs

from .profiles import FIGURE, Piece, Profile

T = TypeVar("T")
SHOWN = 0.25  # alike enough to be laid side by side once two pages are kin
ALIKE = 0.3
VERY_ALIKE = 0.5
NEARLY = 0.75
WORTH_ALIGNING = 0.28  # share of words below which sentences are not compared
SHORT_QUOTE = 6  # words below which a quotation must agree to the letter
NUMBER_WEIGHT = 1.6


class Match(Struct, frozen=True, kw_only=True):
    """Two sentences that tell the same."""

    a: int
    b: int
    alike: float


class Common(Struct, frozen=True, kw_only=True):
    """What a pair shares. Shares are of the article that holds less, so a cut copy is seen as one."""

    grams: float  # five-word runs
    same: float  # five-word runs, of both together
    told: float  # sentences with a twin, by weight
    best: float  # mean likeness of the best twins
    order: float  # twins that stand in the same order
    terms: float
    numbers: float
    names: float
    quotes: int
    sources: float
    sourced: int  # figures that both give by one source
    n_numbers: int
    n_names: int
    n_twins: int
    matches: tuple[Match, ...]


def compare(a: Profile, b: Profile) -> Common:
    """What two articles share, but for the sentences that pair off: see `paired`."""
    return Common(
        grams=share(a.grams, b.grams),
        same=len(a.grams & b.grams) / (len(a.grams | b.grams) or 1),
        told=0.0,
        best=0.0,
        order=0.0,
        terms=share(a.terms, b.terms),
        numbers=share(a.numbers, b.numbers),
        names=share(a.names, b.names),
        quotes=shared_quotes(*by_size(a, b)),
        sources=share(a.sources, b.sources),
        sourced=len(a.sourced & b.sourced),
        n_numbers=len(a.numbers & b.numbers),
        n_names=len(a.names & b.names),
        n_twins=0,
        matches=(),
    )


def by_size(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    """The shorter article, then the longer; the first of equals first."""
    return (a, b) if a.size <= b.size else (b, a)


def paired(common: Common, a: Profile, b: Profile) -> Common:
    """With the sentences of the shorter article that have a twin in the longer."""
    if common.terms < WORTH_ALIGNING and common.grams < ALIKE / 10:
        return common
    small, large = by_size(a, b)
    weights = rarity(small, large)
    found = twins(small.pieces, large.pieces, weights)
    body = [piece for piece in small.pieces if not piece.headline] or list(small.pieces)
    matches = [m for m in found if m.alike >= ALIKE]
    told = sum(mass(small.pieces[m.a], weights) for m in matches)
    shown = (m for m in found if m.alike >= SHOWN)
    return structs.replace(
        common,
        told=told / (sum(mass(piece, weights) for piece in small.pieces) or 1.0),
        best=sum(sorted((m.alike for m in found), reverse=True)[: max(3, len(body))]) / max(3, len(body)),
        order=in_order(matches),
        n_twins=len([m for m in matches if m.alike >= VERY_ALIKE]),
        matches=tuple(m if small is a else Match(a=m.b, b=m.a, alike=m.alike) for m in shown),
    )


def share(small: frozenset[T], large: frozenset[T]) -> float:
    """Part of the smaller set that stands in the other."""
    least = min(len(small), len(large))
    return len(small & large) / least if least else 0.0


def rarity(a: Profile, b: Profile) -> dict[str, float]:
    """Weight of each word: the fewer sentences of the two hold it, the more it tells. Figures tell most."""
    pieces = (*a.pieces, *b.pieces)
    held = Counter(term for piece in pieces for term in piece.tells)
    every = len(pieces) + 2
    return {
        term: (NUMBER_WEIGHT if term.startswith(FIGURE) else 1.0) * log(every / count) for term, count in held.items()
    }


def mass(piece: Piece, weights: Mapping[str, float]) -> float:
    """How much a sentence tells."""
    return sum(weights[term] for term in piece.tells)


def twins(small: Sequence[Piece], large: Sequence[Piece], weights: dict[str, float]) -> list[Match]:
    """For each sentence of the one, the sentence of the other that tells most of the same; headlines stand aside."""
    places: dict[str, list[int]] = defaultdict(list)
    for to, piece in enumerate(large):
        for term in () if piece.headline else piece.tells:
            places[term].append(to)
    masses = [mass(piece, weights) for piece in large]
    return [
        best_twin(at, piece, places, masses, weights) for at, piece in enumerate(small) if not piece.headline
    ]  # fmt: skip


def best_twin(
    at: int, piece: Piece, places: Mapping[str, Sequence[int]], masses: Sequence[float], weights: Mapping[str, float]
) -> Match:
    """The most alike of the sentences that share a word; the first of equals."""
    shared: dict[int, float] = {}
    for term in piece.tells:
        for to in places.get(term, ()):
            shared[to] = shared.get(to, 0.0) + weights[term]
    own = mass(piece, weights)
    best = Match(a=at, b=0, alike=0.0)
    for to in sorted(shared):
        alike = shared[to] / (own * masses[to]) ** 0.5 if own and masses[to] else 0.0
        if alike > best.alike:
            best = Match(a=at, b=to, alike=alike)
    return best


def in_order(matches: Sequence[Match]) -> float:
    """Longest run of twins in the same order, as a part of all; 0 for fewer than two."""
    if len(matches) < 2:
        return 0.0
    run: list[int] = []
    for match in matches:
        place = bisect_left(run, match.b + 1)
        run[place : place + 1] = [match.b + 1]
    return len(run) / len(matches)


def shared_quotes(a: Profile, b: Profile) -> int:
    """Quotations that stand in both, word for word or, where they are long, nearly."""
    return sum(any(same_words(said, other) for other in b.quotes) for said in a.quotes)


def same_words(said: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where the shorter of two quotations stands in the longer."""
    short, long = sorted((said, other), key=len)
    if len(short) < SHORT_QUOTE:
        return f" {' '.join(short)} " in f" {' '.join(long)} "
    return len(set(short) & set(long)) >= NEARLY * len(set(short))
