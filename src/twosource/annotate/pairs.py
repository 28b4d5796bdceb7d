"""Whom "both countries" and "the two leaders" mean."""

from __future__ import annotations

from itertools import pairwise

from .mention_types import Found, Line
from .mention_words import Words

Members = tuple[int, ...]


def members_of(
    lines: tuple[Line, ...], found: list[Found], first_of: dict[int, int], words: Words
) -> dict[int, Members]:
    """Index of a pair -> the first mentions of its two members, where the text decides.

    In this order: a pair named in this sentence or the one before; two joined by `and` there; the only two there; the
    last pair of the article; the only two it has named.
    """
    out: dict[int, Members] = {}
    for at, item in enumerate(found):
        known = words.pairs.get(lines[item.sentence].tokens[item.last - 1].lemma)
        if known is None or item.made_by != known[0]:
            continue
        earlier = [n for n in range(at) if found[n].kind == known[1] and found[n].form == "name"]
        pairs = [n for n in out if found[n].made_by == item.made_by]
        members = (
            last_pair(found, out, pairs, item.sentence - 1)
            or near_pair(lines, found, first_of, earlier, item, (0, 1))
            or last_pair(found, out, pairs, 0)
            or near_pair(lines, found, first_of, earlier, item, (2,))
            or the_only_two(first_of, earlier)
        )
        if members:
            out[at] = members
    return out


def last_pair(found: list[Found], known: dict[int, Members], pairs: list[int], since: int) -> Members | None:
    """The members of the last pair in or after this sentence."""
    return next((known[n] for n in reversed(pairs) if found[n].sentence >= since), None)


def the_only_two(first_of: dict[int, int], earlier: list[int]) -> Members | None:
    """The only two that the article has named so far."""
    who = tuple(sorted({first_of.get(n, n) for n in earlier}))
    return who if len(who) == 2 else None


def near_pair(
    lines: tuple[Line, ...],
    found: list[Found],
    first_of: dict[int, int],
    earlier: list[int],
    item: Found,
    reach: tuple[int, ...],
) -> Members | None:
    """Two named in this sentence or, failing that, in those before, as far as `reach`: joined by `and`, or alone."""
    for back in reach:
        near = [n for n in earlier if found[n].sentence >= item.sentence - back]
        near = [n for n in near if not modifies(lines[found[n].sentence], found[n])]
        who = tuple(sorted({first_of.get(n, n) for n in near}))
        if len(who) == 2:
            return who
        if len(who) > 2:
            return joined(lines, found, first_of, near)
    return None


def modifies(line: Line, item: Found) -> bool:
    """True for a name that only describes a common noun: the Norway talks."""
    token = line.tokens[line.head(item.first, item.last)]
    return token.dep in ("compound", "nmod") and line.tokens[token.head].tag in ("NN", "NNS")


def joined(lines: tuple[Line, ...], found: list[Found], first_of: dict[int, int], near: list[int]) -> Members | None:
    """The one pair that stands as "A and B" with nothing before or behind it in a list."""
    pairs = set()
    for left, right in pairwise(near):
        a, b = found[left], found[right]
        line = lines[a.sentence]
        between = line.lower[a.last : b.first] if a.sentence == b.sentence else ()
        if between == ("and",) and (a.first == 0 or line.words[a.first - 1] != ","):
            pairs.add(tuple(sorted({first_of.get(left, left), first_of.get(right, right)})))
    return pairs.pop() if len(pairs) == 1 else None
