"""What two articles have in common, as numbers between 0 and 1."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from math import log
from typing import TypeVar

from msgspec import Struct

from .profiles import Piece, Profile

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
    n_numbers: int
    n_names: int
    n_twins: int
    matches: tuple[Match, ...]


def compare(a: Profile, b: Profile) -> Common:
    """Everything two articles share."""
    small, large, swapped = (a, b, False) if a.size <= b.size else (b, a, True)
    terms, grams = share(small.terms, large.terms), share(small.grams, large.grams)
    weights = rarity(small, large) if terms >= WORTH_ALIGNING or grams >= ALIKE / 10 else {}
    found = twins(small.pieces, large.pieces, weights) if weights else []
    body = [piece for piece in small.pieces if not piece.headline] or list(small.pieces)
    matches = [m for m in found if m.alike >= ALIKE]
    total = sum(mass(piece, weights) for piece in small.pieces) if weights else 1.0
    return Common(
        grams=grams,
        same=len(small.grams & large.grams) / (len(small.grams | large.grams) or 1),
        told=sum(mass(small.pieces[m.a], weights) for m in matches) / (total or 1.0),
        best=sum(sorted((m.alike for m in found), reverse=True)[: max(3, len(body))]) / max(3, len(body)),
        order=in_order(matches),
        terms=terms,
        numbers=share(small.numbers, large.numbers),
        names=share(small.names, large.names),
        quotes=shared_quotes(small, large),
        sources=share(small.sources, large.sources),
        n_numbers=len(small.numbers & large.numbers),
        n_names=len(small.names & large.names),
        n_twins=len([m for m in matches if m.alike >= VERY_ALIKE]),
        matches=tuple(Match(a=m.b, b=m.a, alike=m.alike) if swapped else m for m in found if m.alike >= SHOWN),
    )


def share(small: frozenset[T], large: frozenset[T]) -> float:
    """Part of the smaller set that stands in the other."""
    least = min(len(small), len(large))
    return len(small & large) / least if least else 0.0


def rarity(a: Profile, b: Profile) -> dict[str, float]:
    """Weight of each word: the fewer sentences of the two hold it, the more it tells. Figures tell most."""
    pieces = (*a.pieces, *b.pieces)
    held = Counter(term for piece in pieces for term in piece.terms)
    weights = {term: log((len(pieces) + 2) / count) for term, count in held.items()}
    counted = Counter(number for piece in pieces for number in piece.numbers)
    weights.update({f"#{n}": NUMBER_WEIGHT * log((len(pieces) + 2) / count) for n, count in counted.items()})
    return weights


def mass(piece: Piece, weights: dict[str, float]) -> float:
    """How much a sentence tells."""
    return sum(weights[term] for term in piece.tells)


def twins(small: Sequence[Piece], large: Sequence[Piece], weights: dict[str, float]) -> list[Match]:
    """For each sentence of the one, the sentence of the other that tells most of the same."""
    sets = [(frozenset(piece.tells), mass(piece, weights)) for piece in large]
    found: list[Match] = []
    for at, piece in enumerate(small):
        if piece.headline:
            continue
        own, own_mass = piece.tells, mass(piece, weights)
        best = Match(a=at, b=0, alike=0.0)
        for to, (other, other_mass) in enumerate(sets):
            if large[to].headline:
                continue
            shared = sum(weights[term] for term in own if term in other)
            alike = shared / (own_mass * other_mass) ** 0.5 if own_mass and other_mass else 0.0
            if alike > best.alike:
                best = Match(a=at, b=to, alike=alike)
        found.append(best)
    return found


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
