"""Which pairs are worth comparing: those that share rare runs of words, or several rare names, figures and words.

Every article asks only for the articles under its rarest keys, and keeps the nearest few, so the work grows with the
number of articles and not with the number of pairs. A report that very many pages print has no rare key: each of its
copies is compared with the first of them and with the one before it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nsmallest

from .profiles import Profile

SMALL_PILE = 14  # up to here every pair is compared
COMMONEST = 40  # articles under one key; a commoner key tells nothing
KEYS = 120
SKETCH = 64  # runs of words an article is known by: those of the lowest hash, so that copies choose the same
CHAINED = 8
NEAREST = 16
LEAST = 3
Under = dict[str, list[int]]


def candidates(profiles: Sequence[Profile]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in the list, each once, in order."""
    if len(profiles) <= SMALL_PILE:
        return tuple((a, b) for b in range(len(profiles)) for a in range(b))
    sketches = [nsmallest(SKETCH, profile.grams) for profile in profiles]
    keys = [tuple(keys_of(*page)) for page in zip(profiles, sketches, strict=True)]
    under = shared_keys(keys)
    pairs: set[tuple[int, int]] = set()
    for at, own in enumerate(keys):
        pairs.update((min(at, to), max(at, to)) for to in nearest(at, own, under))
    pairs.update(chained([tuple(map(gram_key, sketch[:CHAINED])) for sketch in sketches], under))
    return tuple(sorted(pairs))


def keys_of(profile: Profile, sketch: Sequence[int]) -> Iterator[str]:
    """What an article can be found by."""
    yield from map(gram_key, sketch)
    yield from (f"n {name}" for name in profile.names)
    yield from profile.terms
    yield from profile.numbers


def gram_key(gram: int) -> str:
    """The key of a run of words."""
    return f"{gram:016x}"


def shared_keys(keys: Sequence[Sequence[str]]) -> Under:
    """The articles under every key that two or more of them have, in order."""
    alone: dict[str, int] = {}
    under: Under = {}
    for at, own in enumerate(keys):
        for item in own:
            if item in under:
                under[item].append(at)
            elif item in alone:
                under[item] = [alone.pop(item), at]
            else:
                alone[item] = at
    return under


def nearest(at: int, own: Sequence[str], under: Under) -> list[int]:
    """The articles that share most of an article's rarest keys."""
    rare = sorted((len(under[item]), item) for item in own if item in under and len(under[item]) <= COMMONEST)[:KEYS]
    shared: Counter[int] = Counter()
    for _, item in rare:
        shared.update(to for to in under[item] if to != at)
    ranked = sorted(shared.items(), key=lambda row: (-row[1], row[0]))
    return [to for to, count in ranked[:NEAREST] if count >= LEAST]


def chained(runs: Sequence[Sequence[str]], under: Under) -> Iterator[tuple[int, int]]:
    """Copies of a report that very many pages print: each with the first page and the one before it."""
    ends: dict[str, tuple[int, int]] = {}
    for at, own in enumerate(runs):
        common = [item for item in own if len(under.get(item, ())) > COMMONEST]
        shared = Counter(to for item in common if item in ends for to in set(ends[item]))
        ends.update((item, (ends.get(item, (at, at))[0], at)) for item in common)
        yield from ((to, at) for to, count in sorted(shared.items()) if count >= LEAST)
