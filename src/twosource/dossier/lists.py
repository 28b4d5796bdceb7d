"""One list of the record as lines of text: what `show RECORD claims` prints."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from ..records import Claim, Record
from . import tables_shown
from .brief import Card, Voice, cards
from .clause import clause, in_marks
from .desk import Desk
from .kin_tree import kin_trees
from .plain_text import visible
from .screen import in_brackets
from .words import count, how_in_words, origins_in_words, quoted

LONGEST = 200  # characters of a quotation


def listing(record: Record, what: str, find: str | None = None, *, width: int | None = None) -> str:
    """One list: timeline, disagreements, claims, events, entities, lineage or articles.

    With `find`, only the entries that hold these words. With a width, longer lines go on indented below; without one,
    as for a file or a pipe, each stays whole. Raises KeyError where there is no such list.
    """
    entries = LISTS[what](Desk(record))
    kept = [entry for entry in entries if not find or find.lower() in entry.lower()]
    return visible("".join(f"{folded(entry, width)}\n" for entry in kept))


def folded(entry: str, width: int | None) -> str:
    """The lines of an entry, none wider than `width`."""
    if width is None:
        return entry
    return "\n".join(hanging(line, max(width, 40)) for line in entry.split("\n"))


def hanging(line: str, width: int) -> str:
    """One line, its rest indented by four more than its beginning."""
    indent = len(line) - len(line.lstrip()) + 4
    wrapped = textwrap.wrap(
        line, width, subsequent_indent=" " * indent, drop_whitespace=True, break_on_hyphens=False, break_long_words=True
    )
    return "\n".join(wrapped) if len(line) > width else line


def timeline(desk: Desk) -> list[str]:
    """Events by day, then those without one."""
    found = [*tables_shown.timeline(desk), *tables_shown.undated(desk)]
    return [f"{item.when:<24}  {item.event.label}  ({', '.join(item.pages)})  {item.status}" for item in found]


def disagreements(desk: Desk) -> list[str]:
    """Cards, slips, and what was checked; each with its sides and why."""
    return ["\n".join(disagreement(item)) for item in cards(desk)]


def disagreement(item: Card) -> list[str]:
    """One disagreement."""
    level = "" if item.level == "card" else f" ({item.level})"
    lines = [f"{item.rank or '-':>2}  {item.kind}{level}  {item.id}", *(f"    {side(voice)}" for voice in item.voices)]
    counted = f" {count(item.pages, 'page')}, {origins_in_words(item.origins)}." if item.origins else ""
    lines.append(f"    {item.why}{counted}")
    if item.rank_why and item.level != "checked":
        lines.append(f"    placed here because {item.rank_why}")
    return lines


def side(voice: Voice) -> str:
    """One side: its telling clause, its pages, who says it."""
    return f"{in_marks(voice.span, LONGEST)} ({in_brackets(voice)}){f', {voice.who}' if voice.who else ''}"


def claims(desk: Desk) -> list[str]:
    """Claims under their questions."""
    out = []
    for asked in tables_shown.groups(desk):
        out.append(f"{asked.label}  [{asked.group.verdict}]  {asked.group.id}")
        out += [f"    {statement(desk, claim)}" for claim in asked.claims]
    return out


def statement(desk: Desk, claim: Claim) -> str:
    """One claim: the place of its telling clause, the clause, who says it and how, and its id."""
    said = clause(claim.span)
    where = f"{desk.short[claim.article]}:{said.start}-{said.end}"
    how = f"{desk.who(claim) or 'nobody named'}, {how_in_words(claim)}"
    return f"{where}  {quoted(said.words, LONGEST)}  {how}  {claim.id}"


def events(desk: Desk) -> list[str]:
    """Events with their kind and code."""
    found = [*tables_shown.timeline(desk), *tables_shown.undated(desk)]
    return [
        f"{item.event.id}  {item.when}  {item.event.kind}{f' {item.event.code}' if item.event.code else ''}  "
        f"{item.event.label}  ({', '.join(item.pages)})  {item.status}"
        for item in found
    ]  # fmt: skip


def entities(desk: Desk) -> list[str]:
    """People, organisations, countries and groups."""
    out = []
    for item in tables_shown.people(desk):
        office = f", {item.offices[0].title}" if item.offices else ""
        out.append(f"{item.entity.id}  {item.entity.kind:<12}  {item.entity.name}{office}  ({', '.join(item.pages)})")
    return out


def articles(desk: Desk) -> list[str]:
    """Pages with title, date and what they declare."""
    out = []
    for item in tables_shown.rests(desk):
        declared = "".join(
            f"; declares {kind} {value}" for kind, value, _ in item.declares if kind in ("original", "agency")
        )
        out.append(f"{item.page}  {item.name}  {item.title or ''}  {item.published}{declared}")
    return out


LISTS: dict[str, Callable[[Desk], list[str]]] = {
    "timeline": timeline, "disagreements": disagreements, "claims": claims, "events": events, "entities": entities,
    "lineage": kin_trees, "articles": articles,
}  # fmt: skip
