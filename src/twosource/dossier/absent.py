"""What is not in the pile but what the pile rests on, and what could not be read."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from msgspec import Struct

from ..records import Article, Speaker
from .cited import is_name, press_in
from .desk import Desk

REPORTED = {"agency", "outlet"}


class Missing(Struct, frozen=True, kw_only=True):
    """Something to open next: a name, why, and the pages that rest on it."""

    name: str
    why: str
    pages: tuple[str, ...]


def originals(desk: Desk) -> tuple[Missing, ...]:
    """Originals that pages declare and that are not in the pile, one line for each."""
    here = {place for article in desk.record.articles for place in places(article)}
    found: dict[str, list[str]] = {}
    for article in desk.record.articles:
        for item in article.declared:
            if item.kind == "original" and host(item.value) not in here:
                found.setdefault(item.value, []).append(article.id)
    lines = [
        Missing(name=name, why="declared as the original", pages=tuple(desk.pages(ids))) for name, ids in found.items()
    ]
    return tuple(sorted(lines, key=lambda line: (line.pages, line.name)))


def places(article: Article) -> list[str]:
    """The hosts and site names an article stands at."""
    named = [item.value for item in article.declared if item.kind == "site"]
    return [host(value) for value in ([article.address] if article.address else []) + named]


def host(value: str) -> str:
    """The host of an address, without www; other words in lower case."""
    netloc = urlsplit(value if "//" in value else f"//{value}").hostname or value
    return re.sub(r"^www\d?\.", "", netloc.lower())


def reports(desk: Desk) -> tuple[Missing, ...]:
    """Agencies and outlets that statements rest on and that have no page of their own in the pile."""
    here = {name for article in desk.record.articles for name in own_names(article)}
    declared = {host(line.name) for line in originals(desk)}
    declared |= {press_in(line.name) or "" for line in originals(desk)}
    found: dict[str, tuple[str, list[str]]] = {}
    for claim in desk.record.claims:
        for speaker in claim.chain:
            name = name_of(desk, speaker)
            if name and speaker.kind in REPORTED and speaker.span is not None and not here & {name.lower(), host(name)}:
                if host(name) in declared or name in declared:
                    continue
                found.setdefault(name.lower(), (name, []))[1].append(claim.article)
    lines = [Missing(name=name, why="cited", pages=tuple(desk.pages(ids))) for name, ids in found.values()]
    return tuple(sorted(lines, key=lambda line: (-len(line.pages), line.name)))


def own_names(article: Article) -> list[str]:
    """Names under which an article's own outlet or agency may be cited."""
    kinds = ("site", "agency")
    return (
        [item.value.lower() for item in article.declared if item.kind in kinds]
        + places(article)
        + [(press_in(place) or "").lower() for place in places(article)]
    )


def name_of(desk: Desk, speaker: Speaker) -> str:
    """The name of a speaker across pages; "" for one that is only described ("state media")."""
    known = press_in(speaker.name)
    if known:
        return desk.as_written(speaker.name, known)
    mention = desk.mentions.get(speaker.mention or "")
    if mention is not None:
        return desk.mention_names.get(mention.id, mention.name) if mention.form == "name" else ""
    return " ".join(speaker.name.split()) if is_name(speaker.name) else ""


def in_words(desk: Desk) -> str:
    """One line: "originals of 001, 002; KRN and NPA reports". Empty where nothing is missing."""
    pages = sorted({page for line in originals(desk) for page in line.pages})
    parts = [f"original{'s' if len(pages) > 1 else ''} of {', '.join(pages)}"] if pages else []
    names = [desk.brief_name(line.name) for line in reports(desk)][:5]
    if names:
        listed = ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]
        parts.append(f"{listed} reports")
    return "; ".join(parts)


def foreign(desk: Desk) -> list[Article]:
    """Pages in other languages than English."""
    return [reading.article for reading in desk.readings if reading.article.language not in (None, "en")]


def not_read(desk: Desk) -> list[str]:
    """The names of inputs and pages that were not read."""
    return [item.name for item in desk.record.problems] + [
        f"{desk.short[article.id]} (in {article.language})" for article in foreign(desk)
    ]


def unreadable(desk: Desk) -> list[str]:
    """What could not be read, each with its reason: inputs, pages in other languages, sentences."""
    lines = [f"{problem.name}: {problem.why}; {problem.mend}" for problem in desk.record.problems]
    for article in foreign(desk):
        lines.append(f"{desk.short[article.id]} ({article.name}): in {article.language}, not English")
    if desk.unread:
        lines.append(f"not read: {desk.unread} sentence{'s' if desk.unread != 1 else ''} without a claim or an event")
    return lines
