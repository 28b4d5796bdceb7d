"""One source -> Article and passages."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ..errors import InputError
from ..records import Article, Passage, article_id, record_id
from ..rulebook import Rulebook
from .declared import address_of, fetched_of, line_facts, sidecar_facts, to_declared
from .decoding import decode
from .doubts import believed
from .escaped import cut_at_tags, with_tags
from .facts import Fact, Known
from .furniture import Firing, tail_of
from .head import canonical_of, head_facts
from .inputs import HTML, Source, ending_of
from .language import language_of
from .limits import refuse_large, within
from .lines import Judged, Line, split_lines
from .live import entry_times
from .markup import read_markup
from .opinion import advised
from .roles import judge, self_evident
from .shown_days import day_by_headline
from .wrapped import paragraphs

MARKED = re.compile(r"<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<(?:!doctype )?html)")
STORY_ROLES = ("body", "standfirst", "subhead")


class Page(Struct, frozen=True, kw_only=True):
    """A page that has been read: its text, its lines with a verdict on each, and what it says of itself."""

    text: str
    encoding: str
    lines: tuple[Line, ...]
    judged: tuple[Judged, ...]
    facts: tuple[Fact, ...]
    canonical: str | None = None  # the address it gives itself


def ingest(source: Source, rules: Rulebook) -> tuple[Article, tuple[Passage, ...]]:
    """The article and a passage for every line that shows something.

    Raises InputError where the source holds no visible text or its sidecar is damaged.
    """
    refuse_large(source)
    address, fetched = address_of(source), fetched_of(source)
    page = read_html(source, address, rules) if is_html(source) else read_text(source, rules)
    if not page.lines:
        raise InputError(source.name, "it shows no text", "save the article as text or HTML again")
    lines, judged = page.lines, within(page.lines, page.judged)
    address = address or page.canonical
    ident = article_id(source.raw, address or source.name)
    told = {fact.kind for fact in source.facts} if source.known else set()
    shown = tuple(fact for fact in page.facts if fact.kind not in told)  # fields of an export know better
    facts, doubts = believed(each_once((*source.facts, *shown, *sidecar_facts(source))), fetched)
    story = [line.text for line, verdict in zip(lines, judged, strict=True) if verdict.role in STORY_ROLES]
    article = Article(
        id=ident,
        name=source.name,
        text=page.text,
        raw_sha256=hashlib.sha256(source.raw).hexdigest(),
        address=address,
        media="html" if is_html(source) else source.media or "text",
        encoding=page.encoding,
        language=language_of(story or [line.text for line in lines]),
        sidecar_sha256=hashlib.sha256(source.sidecar).hexdigest() if source.sidecar is not None else None,
        fetched=fetched,
        declared=tuple(to_declared(fact, ident, page.text) for fact in facts),
        doubts=doubts,
    )
    return article, tuple(passages(article, lines, judged))


def each_once(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, one for each thing said at one place, whoever found it first."""
    found = {(fact.kind, fact.value, fact.start, fact.end, fact.given): fact for fact in reversed(facts)}
    return tuple(reversed(found.values()))


def is_html(source: Source) -> bool:
    """True where the form or the name, or the first characters of a file named .txt, say HTML."""
    if source.media is not None:
        return source.media == "html"
    if ending_of(source.name).removesuffix(".gz") in HTML:
        return True
    return MARKED.match(source.raw[:400].decode("utf-8", "replace").lstrip("\ufeff \t\r\n").lower()) is not None


def read_text(source: Source, rules: Rulebook) -> Page:
    """A plain-text scrape."""
    text, encoding = decode(source.raw, charset=source.charset) if source.text is None else (source.text, "utf-8")
    headlines = tuple(fact.value for fact in source.facts if fact.kind == "title")
    lines, judged = read_lines(paragraphs(split_lines(text), text), rules, headlines)
    lines, judged = as_known(lines, judged, source.known)
    facts = line_facts(lines, judged, text, rules)
    return Page(text=text, encoding=encoding, lines=lines, judged=judged, facts=facts)


def read_html(source: Source, address: str | None, rules: Rulebook) -> Page:
    """A page of HTML: its visible text, and what its head declares after what the text does."""
    raw, encoding = decode(source.raw, markup=True, charset=source.charset)
    seen = read_markup(raw)
    given = head_facts(seen, address)
    headlines = tuple(fact.value for fact in given if fact.kind == "title") + ((seen.title,) if seen.title else ())
    pieces, tags = cut_at_tags(seen.lines)
    lines, judged = read_lines(pieces, rules, headlines)
    judged = advised(raw, lines, judged)
    lines, judged = with_tags(lines, judged, tags)
    shown = line_facts(lines, judged, seen.text, rules)
    titles = tuple(fact for fact in shown if fact.kind == "title")
    facts = (*titles, *given, *(fact for fact in shown if fact.kind != "title"))
    if not any(fact.kind == "published" for fact in facts):
        facts = (*facts, *day_by_headline(lines, judged))
    where = canonical_of(seen)
    return Page(text=seen.text, encoding=encoding, lines=lines, judged=judged, facts=facts, canonical=where)


def as_known(
    lines: Sequence[Line], judged: Sequence[Judged], known: Sequence[Known]
) -> tuple[tuple[Line, ...], tuple[Judged, ...]]:
    """Lines and verdicts, with those that the form itself gives: a line is cut where such a stretch begins in it."""
    if not known:
        return tuple(lines), tuple(judged)
    starts = sorted({item.start for item in known})
    told = {at: item for item in known for at in range(item.start, item.end)}
    made: list[tuple[Line, Judged]] = []
    for line, verdict in zip(lines, judged, strict=True):
        for piece in cut_at(line, [start for start in starts if line.start < start < line.end]):
            item = told.get(piece.start)
            made.append((piece, Judged(role=item.role, made_by=item.made_by) if item else verdict))
    return tuple(line for line, _ in made), tuple(verdict for _, verdict in made)


def cut_at(line: Line, places: Sequence[int]) -> Iterator[Line]:
    """The pieces of a line between these places, without white space around them."""
    for low, high in zip([line.start, *places], [*places, line.end], strict=True):
        words = line.text[low - line.start : high - line.start]
        bare = words.strip()
        if bare:
            start = low + words.index(bare)
            yield Line(start=start, end=start + len(bare), text=bare, hint=line.hint)


def passages(article: Article, lines: Sequence[Line], judged: Sequence[Judged]) -> Iterator[Passage]:
    """One passage for each line, in order."""
    hours = entry_times(lines, judged)
    for line, verdict in zip(lines, judged, strict=True):
        span = article.cut(line.start, line.end)
        yield Passage(
            id=record_id("passage", article.id, line.start, line.end, verdict.made_by), evidence=(span,),
            made_by=verdict.made_by, role=verdict.role, wrapped="\n" in span.quote, told_at=hours.get(line.start),
        )  # fmt: skip


def read_lines(
    lines: Sequence[Line], rules: Rulebook, headlines: tuple[str, ...] = ()
) -> tuple[tuple[Line, ...], tuple[Judged, ...]]:
    """Every line, what is glued to its end cut off, and the verdict on each."""
    heads: list[Line] = []
    tails: dict[int, tuple[Line, Firing]] = {}
    for line in lines:
        found = None if self_evident(line) else tail_of(line.text, rules)
        if found is None:
            heads.append(line)
            continue
        cut, firing = found
        kept = line.text[:cut].rstrip()
        heads.append(Line(start=line.start, end=line.start + len(kept), text=kept, hint=line.hint))
        tails[line.start] = (Line(start=line.start + cut, end=line.end, text=line.text[cut:]), firing)
    made: list[tuple[Line, Judged]] = []
    for line, verdict in zip(heads, judge(heads, rules, headlines=headlines), strict=True):
        made.append((line, verdict))
        if line.start in tails:
            tail, firing = tails[line.start]
            made.append((tail, Judged(role=firing.role, made_by=firing.rule, firing=firing)))
    return tuple(line for line, _ in made), tuple(verdict for _, verdict in made)
