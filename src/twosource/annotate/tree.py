"""A sentence as a tree of indices: children, extents, and the words below a head."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from msgspec import Struct

from ..records import Sentence, Token

EDGE = frozenset({"PUNCT", "SPACE"})
INSIDE = frozenset("\"'“”‘’«»()[]%$")


class Tree(Struct, frozen=True, kw_only=True):
    """Children of every token, and the first and last token below it (itself included)."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    words: tuple[str, ...]  # in lower case
    kids: tuple[tuple[int, ...], ...]
    low: tuple[int, ...]
    high: tuple[int, ...]

    def kid(self, head: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        return next((kid for kid in self.kids[head] if self.tokens[kid].dep in deps), None)

    def all(self, head: int, *deps: str) -> tuple[int, ...]:
        """Every child with one of these relations."""
        return tuple(kid for kid in self.kids[head] if self.tokens[kid].dep in deps)

    def head(self, at: int) -> int | None:
        """The head, or None of the root."""
        head = self.tokens[at].head
        return None if head == at else head

    def below(self, head: int) -> Iterator[int]:
        """The head and everything below it, in no order."""
        stack = [head]
        while stack:
            at = stack.pop()
            yield at
            stack.extend(self.kids[at])

    def up(self, at: int) -> Iterator[int]:
        """The heads above, nearest first."""
        head = self.head(at)
        while head is not None:
            yield head
            head = self.head(head)


def grow(sentence: Sentence) -> Tree:
    """The tree of a sentence. Raises nothing: the parser's heads always lie in the sentence."""
    tokens = sentence.tokens
    kids: list[list[int]] = [[] for _ in tokens]
    low, high = list(range(len(tokens))), list(range(len(tokens)))
    for at, token in enumerate(tokens):
        if token.head != at:
            kids[token.head].append(at)
    for at in range(len(tokens)):
        above = at
        while tokens[above].head != above:
            above = tokens[above].head
            low[above], high[above] = min(low[above], at), max(high[above], at)
    return Tree(
        sentence=sentence, tokens=tokens, words=words_of(sentence), kids=tuple(map(tuple, kids)),
        low=tuple(low), high=tuple(high),
    )  # fmt: skip


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """The words as written, in lower case."""
    text, offset = sentence.span.quote, sentence.span.start
    return tuple(text[token.start - offset : token.end - offset].lower() for token in sentence.tokens)


def stretch(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    """(start, end) in the article of tokens first..last without loose marks at the edges; None if nothing is left."""
    while first <= last and loose(tree.tokens[first]):
        first += 1
    while first <= last and loose(tree.tokens[last]):
        last -= 1
    return (tree.tokens[first].start, tree.tokens[last].end) if first <= last else None


def loose(token: Token) -> bool:
    """True of a mark that belongs to no phrase: commas, dashes, full stops; quotation marks and brackets stay."""
    return token.pos in EDGE and token.tag not in {"``", "''", "-LRB-", "-RRB-", '""'} and token.lemma not in INSIDE


def pieces(tree: Tree, heads: Iterable[int], without: Container[int] = ()) -> tuple[tuple[int, int], ...]:
    """The stretches of text below these heads, in order, with the words in `without` cut out."""
    kept = sorted({at for head in heads for at in tree.below(head) if at not in without})
    runs: list[list[int]] = []
    for at in kept:
        if runs and at == runs[-1][1] + 1:
            runs[-1][1] = at
        else:
            runs.append([at, at])
    found = (stretch(tree, first, last) for first, last in runs)
    return tuple(run for run in found if run)
