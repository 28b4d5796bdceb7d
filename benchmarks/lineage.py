"""Lineage alone: time and memory at 1,000, 3,000 and 10,000 articles, and how the time grows.

    python benchmarks/lineage.py [--articles 1000 3000 10000]

Articles are generated newsrooms with as much further text as makes about 350 words a page, and one report that 1 in 50
pages print word for word. Their readings are made without the parser: lineage's own time is what is measured. Each size
runs in a process of its own. One core; run on a quiet machine.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from math import log
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from newsrooms import newsroom
from twosource.lineage import relate
from twosource.records import Article, Passage, Reading, Sentence, Token, article_id, record_id
from twosource.rulebook import load_rulebook

WORD = re.compile(r"[A-Za-z][\w'-]*|\d[\d:.,]*\d|\d|[^\w\s]")
EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "for",
        "from",
        "with",
        "it",
        "its",
        "he",
        "she",
        "they",
        "that",
        "which",
        "who",
        "was",
        "were",
        "is",
    ]
)
SYLLABLES = [head + tail for head in "bdfgklmnprstvz" for tail in "aeiou"]
PADDING = 25  # sentences of its own that a page gets, of words as frequent as words are
VOCABULARY = 30_000
COPIED = 50  # one page in so many prints the report of the day


def texts(count: int) -> Iterator[tuple[str, str]]:
    """(name, text) of so many pages."""
    chance, seed, made = Random("lineage"), 0, 0
    day = "\n".join(page.text for page in newsroom(0).pages)
    while made < count:
        for page in newsroom(seed).pages:
            own = "\n".join(f"{padding(chance).capitalize()}." for _ in range(PADDING))
            yield f"{seed:05d}-{page.name}", day if made % COPIED == 0 else page.text + own
            made += 1
        seed += 1


def padding(chance: Random) -> str:
    """Ten invented words; the word of rank n comes n times as seldom as the first."""
    return " ".join(word(int(VOCABULARY ** chance.random())) for _ in range(10))


def word(rank: int) -> str:
    """The invented word of this rank."""
    parts = [SYLLABLES[rank // len(SYLLABLES) ** at % len(SYLLABLES)] for at in range(4)]
    return "".join(parts)


def read(name: str, text: str) -> Reading:
    """A reading with sentences and tokens: a capital within a sentence is a name, the rest is told by a short list."""
    raw = f"{name}\n{text}".encode()
    article = Article(id=article_id(raw, name), name=name, text=text, raw_sha256=record_id("raw", name), language="en")
    span = article.cut(0, len(text))
    body = Passage(id=record_id("passage", article.id), evidence=(span,), made_by="benchmark", role="body")
    lines = enumerate(re.finditer(r"[^\n.]+[.]?", text))
    return Reading(
        article=article, passages=(body,),
        sentences=tuple(sentence(article, at, found) for at, found in lines if found[0].strip()),
    )  # fmt: skip


def sentence(article: Article, number: int, found: re.Match[str]) -> Sentence:
    """A line up to its full stop."""
    span = article.cut(found.start(), found.end())
    tokens = tuple(token(item, found.start()) for item in WORD.finditer(found[0]))
    ident = record_id("sentence", article.id, number)
    return Sentence(id=ident, evidence=(span,), made_by="benchmark", number=number, role="body", tokens=tokens)


def token(found: re.Match[str], start: int) -> Token:
    """A word with a guess at its part of speech."""
    said = found[0]
    if not said[0].isalnum() or said.lower() in EMPTY:
        part = "DET"
    elif said[0].isdigit():
        part = "NUM"
    else:
        part = "PROPN" if said[0].isupper() and found.start() > 0 else "NOUN"
    return Token(
        start=start + found.start(), end=start + found.end(), lemma=said.lower(), pos=part, tag="", head=0, dep=""
    )  # fmt: skip


def measure(count: int) -> tuple[float, float]:
    """Seconds and megabytes that lineage takes for so many articles, beyond their readings."""
    from itertools import islice

    readings = tuple(read(name, text) for name, text in islice(texts(count), count))
    rules, before, start = load_rulebook(), peak(), time.process_time()
    lineage = relate(readings, rules)
    spent = time.process_time() - start
    print(
        f"{count:>7} articles {spent:8.1f} s {peak() - before:7.0f} MB above {before:.0f}"
        f" {len(lineage.kinships):>7} kinships {len(lineage.compared):>7} other pairs",
        flush=True,
    )
    return spent, peak() - before


def peak() -> float:
    """Peak memory of this process in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def alone(count: int) -> float:
    """Seconds of one size, measured in a process of its own."""
    words = [sys.executable, __file__, "--alone", str(count)]
    shown = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    print(shown, end="", flush=True)
    return float(shown.split()[2])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 3000, 10000])
    parser.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        measure(asked.alone)
    else:
        spent = [(count, alone(count)) for count in asked.articles]
        if len(spent) > 1:
            (few, quick), (many, slow) = spent[0], spent[-1]
            print(f"time grows with the number of articles to the power of {log(slow / quick) / log(many / few):.2f}")
