"""Which pairs are worth comparing: those that share rare runs of words, or several rare names, figures and words.

Every article asks only for the articles under its rarest keys, and keeps the nearest few, so the work grows with the
number of articles and not with the number of pairs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from .profiles import Profile

SMALL_PILE = 14  # up to here every pair is compared
COMMONEST = 40  # articles under one key; a commoner key tells nothing
KEYS = 120
NEAREST = 16
LEAST = 3


def candidates(profiles: Sequence[Profile]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in the list, each once, in order."""
    if len(profiles) <= SMALL_PILE:
        return tuple((a, b) for b in range(len(profiles)) for a in range(b))
    under: dict[str, list[int]] = defaultdict(list)
    keys = [tuple(keys_of(profile)) for profile in profiles]
    for at, own in enumerate(keys):
        for item in own:
            under[item].append(at)
    pairs: set[tuple[int, int]] = set()
    for at, own in enumerate(keys):
        pairs.update((min(at, to), max(at, to)) for to in nearest(at, own, under))
    return tuple(sorted(pairs))


def keys_of(profile: Profile) -> Iterator[str]:
    """What an article can be found by."""
    yield from sorted(" ".join(gram) for gram in profile.grams)
    yield from sorted(f"n {name}" for name in profile.names)
    yield from sorted(f"t {term}" for term in profile.terms)
    yield from sorted(f"# {number}" for number in profile.numbers)


def nearest(at: int, own: Sequence[str], under: dict[str, list[int]]) -> list[int]:
    """The articles that share most of an article's rarest keys."""
    rare = sorted((len(under[item]), item) for item in own if 1 < len(under[item]) <= COMMONEST)[:KEYS]
    shared: Counter[int] = Counter()
    for _, item in rare:
        shared.update(to for to in under[item] if to != at)
    ranked = sorted(shared.items(), key=lambda row: (-row[1], row[0]))
    return [to for to, count in ranked[:NEAREST] if count >= LEAST]
