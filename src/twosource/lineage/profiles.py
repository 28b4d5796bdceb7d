"""What of an article is compared: its sentences as rare words, figures, names and quotations; never its furniture."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2b
from sys import intern

from msgspec import Struct

from ..numbers import read_figures
from ..records import Article, Attribution, Reading, Sentence, Span
from ..text import fold, shingles, words
from .outlets import cited

STORY_ROLES = frozenset(["title", "standfirst", "body", "subhead"])
TELLING = frozenset(["NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"])
GRAM = 5
FIGURE = "#"
QUOTED = re.compile(r'"([^"\n]{12,400})"')
QUOTE_WORDS = 3
ENDINGS = (
    "ational", "ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing", "ers", "er", "ed", "es", "ly", "ty",
    "s", "e",
)  # fmt: skip
EMPTY = frozenset(
    re.findall(
        r"\w+",
        "say tell be have do make take come go get more most also as not year new first last other many include use"
        " report accord add see know know give one two",
    )
)


class Piece(Struct, frozen=True, kw_only=True):
    """A sentence to compare: its place, and its telling words, its names among them, and its figures."""

    span: Span
    names: tuple[str, ...]
    tells: tuple[str, ...]  # words and figures ("#12"), in order of letter
    headline: bool = False


class Profile(Struct, frozen=True, kw_only=True):
    """An article as lineage sees it."""

    article: Article
    pieces: tuple[Piece, ...]
    grams: frozenset[int]  # hashes of all runs of five words
    size: int  # words
    terms: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    quotes: tuple[tuple[str, ...], ...]
    sources: frozenset[str]  # who is named as saying things
    sourced: frozenset[str]  # figures with whose word they are
    cited: frozenset[str]  # outlets and agencies it names
    day: date | None


def profile(reading: Reading, without: frozenset[str] = frozenset()) -> Profile:
    """The comparable side of an article, but for the sentences of these ids."""
    article = reading.article
    kept = tuple(sentence for sentence in reading.sentences if sentence.id not in without)
    pieces = tuple(piece for sentence in kept if (piece := to_piece(article, sentence)))
    tells = frozenset(tell for piece in pieces for tell in piece.tells)
    run = tuple(word for sentence in told(kept) for word in words(sentence.span.quote))
    return Profile(
        article=article,
        pieces=pieces,
        grams=frozenset(map(hashed, shingles(run, GRAM))),
        size=len(run),
        terms=frozenset(tell for tell in tells if not tell.startswith(FIGURE)),
        numbers=frozenset(tell for tell in tells if tell.startswith(FIGURE)),
        names=frozenset(name for piece in pieces for name in piece.names),
        quotes=tuple(quotes(kept)),
        sources=frozenset(sources(reading)),
        sourced=frozenset(sourced(reading)),
        cited=cited(reading),
        day=day_of(article),
    )


def hashed(run: tuple[str, ...]) -> int:
    """A number for a run of words, the same on every machine."""
    return int.from_bytes(blake2b(" ".join(run).encode(), digest_size=8).digest(), "big")


def told(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of the story without the headlines."""
    return (item for item in sentences if item.role in STORY_ROLES and item.role != "title")


def to_piece(article: Article, sentence: Sentence) -> Piece | None:
    """A sentence's words that tell something; None for page furniture and for sentences without any."""
    if sentence.role not in STORY_ROLES:
        return None
    text = article.text
    names: set[str] = set()
    terms: set[str] = set()
    for token in sentence.tokens:
        if token.pos not in TELLING:
            continue
        word = fold(text[token.start : token.end]).lower().strip("'\".,-#")
        if token.pos == "PROPN" and len(word) > 1:
            names.add(word.removesuffix("'s"))
        lemma = stem(fold(token.lemma).lower())
        if len(lemma) > 2 and lemma not in EMPTY and not lemma[0].isdigit():
            terms.add(lemma)
    numbers = set(numbers_of(sentence.span.quote))
    if not terms and not numbers:
        return None
    return Piece(
        span=sentence.span, names=shared(names), tells=shared(terms | names | numbers),
        headline=sentence.role == "title",
    )  # fmt: skip


def shared(words: set[str]) -> tuple[str, ...]:
    """The words in order; equal words of all articles are one string in memory."""
    return tuple(map(intern, sorted(words)))


def numbers_of(text: str) -> Iterator[str]:
    """Figures as numerals, marked as such ("#12"); small ones that stand everywhere ("one") are left out."""
    for figure in read_figures(text):
        if figure.value not in (0, 1):
            yield f"{FIGURE}{figure.value:g}"


def stem(word: str) -> str:
    """A lemma without the endings that part nouns from verbs: "deployment", "deploy".

    >>> stem("deployment"), stem("warning"), stem("safety")
    ('deploy', 'warn', 'safe')
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def quotes(sentences: Sequence[Sentence]) -> Iterator[tuple[str, ...]]:
    """Quotations of some length, as words."""
    for sentence in told(sentences):
        for found in QUOTED.finditer(fold(sentence.span.quote)):
            said = words(found[1])
            if len(said) >= QUOTE_WORDS:
                yield said


def sources(reading: Reading) -> Iterator[str]:
    """Everybody who is named as a source: by the general tables, a person by the last word, a body by its words."""
    known = [(item.span, item.table_key) for item in reading.mentions if item.table_key]
    for item in reading.attributions:
        yield from keys_of_chain(item, known)


def sourced(reading: Reading) -> Iterator[str]:
    """Every figure with each source it is given by: "agency:TASS #12"."""
    known = [(item.span, item.table_key) for item in reading.mentions if item.table_key]
    for item in reading.attributions:
        figures = sorted({number for span in item.content for number in numbers_of(span.quote)})
        if figures:
            yield from (f"{key} {number}" for key in keys_of_chain(item, known) for number in figures)


def keys_of_chain(item: Attribution, known: Sequence[tuple[Span, str]]) -> Iterator[str]:
    """What the sources of an attribution are compared by."""
    for speaker in item.chain:
        keys = [name for span, name in known if speaker.span and span.within(speaker.span)]
        run = [word for word in words(speaker.name) if word not in ("the", "of", "and", "for", "s")]
        if keys:
            yield from keys
        elif run and speaker.kind not in ("analysts", "impersonal", "documents"):
            yield run[-1] if speaker.kind == "person" else " ".join(sorted(run))


def stamp_of(article: Article) -> str | None:
    """When the page was published, as given or as its dateline has it, ISO 8601."""
    for kind in ("published", "dateline-date"):
        values = [item.value for item in article.declared if item.kind == kind and not item.value.startswith("X")]
        if values:
            return max(values, key=len)
    return None


def day_of(article: Article) -> date | None:
    """The day of publication; a dateline without a year stands in year 4, so that two of them can be compared."""
    stamp = stamp_of(article)
    if stamp is None:
        dateline = article.said("dateline-date")
        stamp = dateline.value.replace("XXXX", "0004") if dateline else None
    try:
        return date.fromisoformat(stamp[:10]) if stamp else None
    except ValueError:
        return None
