"""What a page says of itself: title, author, first printer, agency, credits, place and day."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, cast
from urllib.parse import urlsplit

import msgspec

from ..errors import InputError
from ..records import Declared, Evidence, Given, Span, record_id
from ..rulebook import Rulebook
from ..text import fold
from .days import stamp, timex
from .facts import Fact, Kind
from .inputs import Source
from .lines import Judged, Line
from .notes import note_facts

MADE_BY = "ingest.declared"
DATELINES = "datelines"
OPENING_LINES = 3


def to_declared(fact: Fact, article: str, text: str) -> Declared:
    """The record of a fact."""
    evidence: Evidence
    if fact.given is not None:
        evidence = fact.given
        ident = record_id("declared", article, fact.kind, fact.given.kind, fact.given.where, fact.value)
    else:
        evidence = Span(article=article, start=fact.start, end=fact.end, quote=text[fact.start : fact.end])
        ident = record_id("declared", article, fact.kind, fact.start, fact.end, fact.made_by)
    return Declared(id=ident, evidence=(evidence,), made_by=fact.made_by, kind=fact.kind, value=fact.value)


def sidecar_facts(source: Source) -> tuple[Fact, ...]:
    """What NAME.meta.json tells. Raises InputError where it is no JSON object."""
    if source.sidecar is None:
        return ()
    page = read_sidecar(source)
    facts = []
    keys: tuple[tuple[Kind, str], ...] = (("published", "published"), ("title", "title"), ("site", "url"))
    for kind, key in keys:
        words = page.get(key)
        if not isinstance(words, str) or not words.strip():
            continue
        value = {"site": site_of, "published": stamp}.get(kind, str.strip)(words)
        if value:
            given = Given(kind="sidecar", where=key, words=words)
            facts.append(Fact(kind=kind, value=value, made_by=MADE_BY, given=given))
    return (*facts, *outlet_fact(page))


def outlet_fact(page: dict[str, Any]) -> tuple[Fact, ...]:
    """The outlet's name, where the sidecar has one and no address."""
    name = page.get("source")
    if not isinstance(name, str) or not name.strip() or isinstance(page.get("url"), str):
        return ()
    given = Given(kind="sidecar", where="source", words=name)
    return (Fact(kind="site", value=name.strip(), made_by=MADE_BY, given=given),)


def read_sidecar(source: Source) -> dict[str, Any]:
    """The sidecar as a mapping."""
    try:
        page = msgspec.json.decode(source.sidecar or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError):
        page = None
    if not isinstance(page, dict):
        mend = "mend it or take it away"
        raise InputError(source.name, "the .meta.json file beside it is not a JSON object", mend)
    return page


def address_of(source: Source) -> str | None:
    """The address a sidecar gives, or else the container."""
    url = read_sidecar(source).get("url") if source.sidecar is not None else None
    return url.strip() if isinstance(url, str) and url.strip() else source.address


def fetched_of(source: Source) -> str | None:
    """When the page was taken from the web, as a sidecar or else the container says; ISO 8601."""
    words = read_sidecar(source).get("fetched") if source.sidecar is not None else None
    return (stamp(words) if isinstance(words, str) else None) or source.fetched


def site_of(address: str) -> str | None:
    """The domain of an address without "www."; None where it has none.

    >>> site_of("https://www.marl.example/a?b"), site_of("marl.example")
    ('marl.example', 'marl.example')
    """
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def line_facts(lines: Sequence[Line], judged: Sequence[Judged], text: str, rules: Rulebook) -> tuple[Fact, ...]:
    """What the text itself declares, in order of place."""
    facts: list[Fact] = []
    told = next((at for at, verdict in enumerate(judged) if verdict.role == "body"), len(lines))
    last = max((at for at, verdict in enumerate(judged) if verdict.role == "body"), default=-1)
    for at, (line, verdict) in enumerate(zip(lines, judged, strict=True)):
        if verdict.role == "title":
            value = text[line.start : line.end]
            facts.append(Fact(kind="title", value=value, made_by=verdict.made_by, start=line.start, end=line.end))
        if verdict.firing:
            facts.extend(fired_facts(line, verdict, text, outside=at <= told or at > last))
    told_lines = [at for at, verdict in enumerate(judged) if verdict.role in ("body", "standfirst")]
    notes = note_facts(lines, told_lines, rules)
    return (*facts, *notes, *dateline_facts(lines, judged, rules, known_year(facts)))


def fired_facts(line: Line, verdict: Judged, text: str, *, outside: bool) -> Iterator[Fact]:
    """The named groups of the rule that knows a line. Days count only above and below the story."""
    for kind, start, end in verdict.firing.facts if verdict.firing else ():
        words = text[line.start + start : line.start + end]
        value: str | None = words
        if kind in ("published", "modified"):
            value = stamp(words) if outside else None
        elif kind == "dateline-date":
            value = timex(words) if outside else None
        if value:
            place = (line.start + start, line.start + end)
            yield Fact(kind=cast(Kind, kind), value=value, made_by=verdict.made_by, start=place[0], end=place[1])


def known_year(facts: Sequence[Fact]) -> str | None:
    """The year of publication where the page states it."""
    return next((fact.value[:4] for fact in facts if fact.kind in ("published", "modified")), None)


@lru_cache(maxsize=4)
def datelines(rules: Rulebook) -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    """(rule id, for bylines, expression) of every dateline rule."""
    return tuple(
        (rule.id, key == "byline", re.compile((r"\A" if key == "opens" else "") + item))
        for rule in rules.of(DATELINES)
        for key in ("opens", "byline")
        for item in rule.pattern.get(key, ())
    )


def dateline_facts(
    lines: Sequence[Line], judged: Sequence[Judged], rules: Rulebook, year: str | None
) -> Iterator[Fact]:
    """Place, day and agency of the first dateline in the opening of the story, and of a byline."""
    body = [line for line, verdict in zip(lines, judged, strict=True) if verdict.role in ("body", "standfirst")]
    bylines = [line for line, verdict in zip(lines, judged, strict=True) if verdict.role == "byline"]
    for line, in_byline in [(line, False) for line in body[:OPENING_LINES]] + [(line, True) for line in bylines]:
        for rule, for_byline, expression in datelines(rules):
            found = expression.search(fold(line.text)) if for_byline == in_byline else None
            if found:
                yield from dateline_groups(line, rule, found, year)
                break


def dateline_groups(line: Line, rule: str, found: re.Match[str], year: str | None) -> Iterator[Fact]:
    """The facts of one dateline."""
    kinds: dict[str, Kind] = {"place": "dateline-place", "date": "dateline-date", "agency": "agency"}
    for name, words in found.groupdict().items():
        words = (words or "").rstrip()
        value = (timex(words, year) if name == "date" else words) if words else None
        if value:
            start = line.start + found.start(name)
            yield Fact(kind=kinds[name], value=value, made_by=rule, start=start, end=start + len(words))
