"""Sentences from the parser. This module, `model` and `words` are the only ones that know spaCy.

A line break always ends a sentence; curly quotes and odd spaces are folded one to one for the parser alone,
so every offset stands. Names the model sees are handed on as `Seen`, to be judged in mentions.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from msgspec import Struct

from ..records import Article, Passage, Role, Sentence, Token, record_id
from ..text import Folded, shown
from .model import read_lines, words
from .words import Word

READ_ROLES: frozenset[Role] = frozenset({"title", "standfirst", "body", "subhead", "caption"})
MADE_BY = "spacy:en_core_web_sm"
DASH = re.compile(r"\s+(?:-{1,3}|[–—])\s+|\s*[–—]\s*")
LONGEST_DATELINE = 80
PLACES = ("IDX", "LENGTH", "HEAD", "SENT_START", "IS_SPACE")


class Seen(Struct, frozen=True, kw_only=True):
    """A name as the model sees it: offsets in the article, its label, and the rank of its sentence."""

    start: int
    end: int
    label: str
    sentence: int


class Row(NamedTuple):
    """Where a token stands, in the order of PLACES; `head` counts from it, `opens` is 1 at the first of a sentence."""

    start: int
    length: int
    head: int
    opens: int
    blank: int


class Way(Struct, frozen=True, kw_only=True):
    """From a doc back to its article: where its text began there, and which characters were left out."""

    offset: int
    text: Folded

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where the doc's [start, end) stands in the article."""
        first, last = self.text.back(start, end)
        return self.offset + first, self.offset + last


class Line(Struct, frozen=True, kw_only=True):
    """A sentence of a doc: ranks of its first token and of the one after its last; its tokens but for white space."""

    first: int
    end: int
    tokens: tuple[Token, ...]


class Parsed(Struct, frozen=True, kw_only=True):
    """The sentences of an article and the names the model saw in them."""

    sentences: tuple[Sentence, ...]
    seen: tuple[Seen, ...]


def parse(article: Article, passages: tuple[Passage, ...]) -> Parsed:
    """Sentences of every passage that is read (title, standfirst, body, subhead, caption), in order."""
    lines = [line for passage in passages for line in lines_of(passage)]
    pieces = [piece for line in lines for piece in without_dateline(article, *line)]
    texts = [shown(article.text[start:end]) for start, end, _ in pieces]
    docs = read_lines([text.text for text in texts])
    sentences: list[Sentence] = []
    seen: list[Seen] = []
    for (offset, _, role), text, doc in zip(pieces, texts, docs, strict=True):
        way = Way(offset=offset, text=text)
        for line in sentences_of(doc, way):
            if line.tokens:
                seen.extend(names_of(doc, line, way, len(sentences)))
                sentences.append(to_sentence(article, line.tokens, role, len(sentences)))
    return Parsed(sentences=tuple(sentences), seen=tuple(seen))


def lines_of(passage: Passage) -> Iterator[tuple[int, int, Role]]:
    """(start, end, role) of each line that is not blank, without the white space around it."""
    if passage.role not in READ_ROLES:
        return
    at = passage.span.start
    for line in [passage.span.quote] if passage.wrapped else passage.span.quote.split("\n"):
        text = line.strip()
        if text:
            start = at + line.index(text)
            yield start, start + len(text), passage.role
        at += len(line) + 1


def without_dateline(article: Article, start: int, end: int, role: Role) -> Iterator[tuple[int, int, Role]]:
    """The line as it is, or its dateline and the rest: glued together, the parser takes the town for the subject."""
    place = article.said("dateline-place")
    opens = place is not None and place.spans != () and place.span.start == start
    dash = DASH.search(article.text, start, min(end, start + LONGEST_DATELINE)) if opens else None
    if dash is None or dash.end() == end:
        yield start, end, role
    else:
        yield start, dash.start(), role
        yield dash.end(), end, role


def sentences_of(doc: Any, way: Way) -> Iterator[Line]:
    """The sentences of a doc."""
    said = words().of(doc)
    rows = [Row(*row) for row in doc.to_array(PLACES).astype("int64").tolist()]
    starts = [at for at, row in enumerate(rows) if row.opens == 1]
    for first, end in pairwise((*starts, len(rows))):
        yield Line(first=first, end=end, tokens=tokens_of(rows, said, range(first, end), way))


def tokens_of(rows: list[Row], said: list[Word], places: range, way: Way) -> tuple[Token, ...]:
    """The tokens of a sentence without white space; heads are ranks in it, the root's and a lost head's its own."""
    kept = [at for at in places if not rows[at].blank]
    rank = {at: number for number, at in enumerate(kept)}
    spots = {at: way.back(rows[at].start, rows[at].start + rows[at].length) for at in kept}
    return tuple(
        Token(
            start=spots[at][0], end=spots[at][1], lemma=said[at].lemma, pos=said[at].pos, tag=said[at].tag,
            head=rank.get(at + rows[at].head, rank[at]), dep=said[at].dep,
        )
        for at in kept
    )  # fmt: skip


def to_sentence(article: Article, tokens: tuple[Token, ...], role: Role, number: int) -> Sentence:
    """The record of a sentence of such tokens."""
    span = article.cut(tokens[0].start, tokens[-1].end)
    return Sentence(
        id=record_id("sentence", article.id, span.start, span.end, MADE_BY), evidence=(span,), made_by=MADE_BY,
        number=number, role=role, tokens=tokens,
    )  # fmt: skip


def names_of(doc: Any, line: Line, way: Way, number: int) -> Iterator[Seen]:
    """The model's names in a sentence."""
    for ent in doc.ents:
        if line.first <= ent.start and ent.end <= line.end:
            start, end = way.back(ent.start_char, ent.end_char)
            yield Seen(start=start, end=end, label=ent.label_, sentence=number)
