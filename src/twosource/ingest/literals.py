"""Words without which an expression cannot fit, from its own syntax tree: lines that have none need not be tried."""

import re
from collections.abc import Iterator, Sequence
from re import _constants as code  # type: ignore[attr-defined]  # the library has no public tree of an expression
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LEAST = 3  # letters of a word worth looking for


def needed(expression: str) -> frozenset[str]:
    """Words in lower case, one of which stands in every line that the expression fits; none where nothing is needed.

    >>> sorted(needed(r"\\\\b(daily|weekly) newsletters?\\\\b|^share th(is|at)"))
    [' newsletter', 'share th']
    """
    return best(candidates(parser.parse(expression, re.NOFLAG)))


def candidates(tree: Sequence[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Each set of words of which a match holds one, from the parts that every match passes through."""
    run = ""
    for kind, value in tree:
        if kind is code.LITERAL:
            run += chr(value).lower()
            continue
        yield frozenset([run])
        run = ""
        if kind is code.SUBPATTERN:
            yield best(candidates(value[-1]))
        elif kind is code.BRANCH:
            parts = [best(candidates(part)) for part in value[1]]
            yield frozenset().union(*parts) if all(parts) else frozenset()
        elif kind in (code.MAX_REPEAT, code.MIN_REPEAT) and value[0] > 0:
            yield best(candidates(value[2]))
    yield frozenset([run])


def best(found: Iterator[frozenset[str]]) -> frozenset[str]:
    """The set whose shortest word is longest; none where that is too short to look for."""
    return max(
        (words for words in found if words and min(map(len, words)) >= LEAST),
        key=lambda words: (min(map(len, words)), sorted(words)),
        default=frozenset(),
    )
