"""One source -> Article and passages."""

import hashlib
from collections.abc import Iterator, Sequence

from ..errors import InputError
from ..records import Article, Passage, article_id, firings, record_id
from ..rulebook import Rulebook
from .declared import Fact, address_of, line_facts, sidecar_facts, to_declared
from .decoding import decode
from .furniture import Firing, tail_of
from .language import language_of
from .lines import Judged, Line, split_lines
from .roles import judge
from .sources import Source

STORY_ROLES = ("body", "standfirst", "subhead")


def ingest(source: Source, rules: Rulebook) -> tuple[Article, tuple[Passage, ...]]:
    """The article and a passage for every line that shows something.

    Raises InputError where the source holds no visible text or its sidecar is damaged.
    """
    text, encoding = decode(source.raw)
    lines, judged = read_lines(split_lines(text), rules)
    if not lines:
        raise InputError(source.name, "it shows no text", "save the article as text or HTML again")
    facts = (*line_facts(lines, judged, text, rules), *sidecar_facts(source))
    return assembled(source, text, encoding, lines, judged, facts)


def assembled(
    source: Source, text: str, encoding: str, lines: Sequence[Line], judged: Sequence[Judged], facts: Sequence[Fact]
) -> tuple[Article, tuple[Passage, ...]]:
    """The records of a page that has been read."""
    address = address_of(source)
    ident = article_id(source.raw, address or source.name)
    story = [line.text for line, verdict in zip(lines, judged, strict=True) if verdict.role in STORY_ROLES]
    article = Article(
        id=ident,
        name=source.name,
        text=text,
        raw_sha256=hashlib.sha256(source.raw).hexdigest(),
        address=address,
        encoding=encoding,
        language=language_of(story or [line.text for line in lines]),
        sidecar_sha256=hashlib.sha256(source.sidecar).hexdigest() if source.sidecar is not None else None,
        declared=tuple(to_declared(fact, ident, text) for fact in facts),
    )
    return article, tuple(passages(article, lines, judged))


def passages(article: Article, lines: Sequence[Line], judged: Sequence[Judged]) -> Iterator[Passage]:
    """One passage for each line, in order."""
    for line, verdict in zip(lines, judged, strict=True):
        ident = record_id("passage", article.id, line.start, line.end, verdict.made_by)
        span = article.cut(line.start, line.end)
        yield Passage(id=ident, evidence=(span,), made_by=verdict.made_by, role=verdict.role)


def read_lines(lines: Sequence[Line], rules: Rulebook) -> tuple[tuple[Line, ...], tuple[Judged, ...]]:
    """Every line, what is glued to its end cut off, and the verdict on each."""
    heads: list[Line] = []
    tails: dict[int, tuple[Line, Firing]] = {}
    for line in lines:
        found = tail_of(line.text, rules)
        if found is None:
            heads.append(line)
            continue
        cut, firing = found
        kept = line.text[:cut].rstrip()
        heads.append(Line(start=line.start, end=line.start + len(kept), text=kept, hint=line.hint))
        tails[line.start] = (Line(start=line.start + cut, end=line.end, text=line.text[cut:]), firing)
    made: list[tuple[Line, Judged]] = []
    for line, verdict in zip(heads, judge(heads, rules), strict=True):
        made.append((line, verdict))
        if line.start in tails:
            tail, firing = tails[line.start]
            made.append((tail, Judged(role=firing.role, made_by=firing.rule, firing=firing)))
    return tuple(line for line, _ in made), tuple(verdict for _, verdict in made)


def fired(text: str, rules: Rulebook) -> frozenset[tuple[str, int, int]]:
    """(rule id, start, end) of every rule that fires when this text is read as a page: how rule examples are tested."""
    article, found = ingest(Source(name="example.txt", raw=text.encode()), rules)
    records = (*article.declared, *found)
    return frozenset((rule, span.start, span.end) for record in records for rule, span in firings(record))
