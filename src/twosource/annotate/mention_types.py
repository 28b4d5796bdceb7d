"""What the readers of names hand to each other before a Mention is made."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ..records import Article, EntityKind, Form, Sentence, Token
from ..text import visible


class Found(Struct, frozen=True, kw_only=True):
    """A mention in the making: tokens [first, last) of a sentence, and what is known of it.

    `anchor` is the place of the mention it belongs to, as (sentence, first, last): a title's person.
    """

    sentence: int
    first: int
    last: int
    kind: EntityKind
    form: Form
    made_by: str
    name: str
    table_key: str | None = None
    country: str | None = None
    office: str | None = None
    reading: Literal["place", "government"] | None = None
    anchor: tuple[int, int, int] | None = None

    @property
    def place(self) -> tuple[int, int, int]:
        """(sentence, first, last)."""
        return (self.sentence, self.first, self.last)

    def touches(self, other: Found) -> bool:
        """True where both hold one token."""
        return self.sentence == other.sentence and self.first < other.last and other.first < self.last

    def within(self, other: Found) -> bool:
        """True where the other holds all its tokens."""
        return self.sentence == other.sentence and other.first <= self.first and self.last <= other.last


class Line(Struct, frozen=True, kw_only=True):
    """A sentence with its words cut out once. `headline` is True where most words are capitalised."""

    number: int
    text: str
    offset: int
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    headline: bool
    title: bool
    small: frozenset[str]  # every word that the article writes without a capital

    def cut(self, first: int, last: int) -> str:
        """The text of tokens [first, last)."""
        return visible(self.text[self.tokens[first].start - self.offset : self.tokens[last - 1].end - self.offset])

    def capital(self, place: int) -> bool:
        """True for a word that starts with a capital and is no little word at the start of the sentence."""
        word = self.words[place]
        return word[0].isupper() and self.tokens[place].tag not in LITTLE

    def head(self, first: int, last: int) -> int:
        """The token of [first, last) whose head lies outside; the last one in doubt."""
        outside = [at for at in range(first, last) if not first <= self.tokens[at].head < last]
        return outside[-1] if outside else last - 1


LITTLE = frozenset(
    {"DT", "PDT", "WDT", "WP", "WP$", "WRB", "PRP", "PRP$", "CC", "IN", "TO", "MD", "RB", "RBR", "RBS", "EX", "UH"}
)


def to_lines(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Line, ...]:
    """The sentences of an article with their words."""
    small = frozenset(
        word
        for sentence in sentences
        for token in sentence.tokens
        if (word := article.text[token.start : token.end]).islower()
    )
    return tuple(to_line(article, sentence, small) for sentence in sentences)


def to_line(article: Article, sentence: Sentence, small: frozenset[str]) -> Line:
    """The sentence with its words."""
    words = tuple(visible(article.text[token.start : token.end]) for token in sentence.tokens)
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    ended = words[-1] in (".", "!", '"', "”")
    plain = any(
        w.islower() and len(w) > 3 and t.tag.startswith("VB") for w, t in zip(words, sentence.tokens, strict=True)
    )
    headline = (
        not plain and len(long) > 2 and capitals > (0.8 if ended and len(long) > 4 else 2 if ended else 0.6) * len(long)
    )
    span = sentence.span
    return Line(
        number=sentence.number, text=span.quote, offset=span.start, tokens=sentence.tokens, words=words,
        lower=tuple(word.lower() for word in words), headline=headline,
        title=sentence.role in ("title", "subhead"), small=small,
    )  # fmt: skip
