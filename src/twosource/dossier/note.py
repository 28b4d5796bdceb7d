"""The answer of `check` as a note for a desk's log: the sentence, the answer, who says what, what would settle it."""

from __future__ import annotations

import textwrap

from ..records import Record, Verdict
from .desk import Desk
from .plain_text import visible
from .words import count, origins_in_words, quoted

MOST = 6


def note(verdict: Verdict, record: Record) -> str:
    """The answer in a few lines; every quotation with its page and its place."""
    desk = Desk(record)
    supports = quotations(desk, verdict.supports)
    against = quotations(desk, verdict.against)
    pages = desk.pages_of(verdict.supports)
    counted = f"  {count(len(pages), 'page')}, {origins_in_words(verdict.origins)}" if pages else ""
    lines = [f'"{" ".join(verdict.sentence.split())}"', f"{verdict.answer.upper()}{counted}"]
    lines += wrapped(verdict.why) + wrapped(verdict.origins.why if pages and verdict.origins.why != verdict.why else "")
    if supports:
        lines += ["Says so:", *supports]
    if against:
        lines += ["Against it:", *against]
    if verdict.settle:
        lines += ["What would settle it:", *wrapped(verdict.settle)]
    return visible("\n".join(lines)) + "\n"


def wrapped(text: str) -> list[str]:
    """The text in lines of 80 columns."""
    return textwrap.wrap(text, 80, initial_indent="  ", subsequent_indent="  ")


def quotations(desk: Desk, idents: tuple[str, ...]) -> list[str]:
    """The claims in their pages' words, at most six."""
    known = [desk.claims[ident] for ident in idents if ident in desk.claims]
    known.sort(key=lambda claim: (desk.short[claim.article], claim.span.start, claim.id))
    out = []
    for claim in known[:MOST]:
        article = desk.articles[claim.article]
        where = f"{desk.short[claim.article]}:{claim.span.start}-{claim.span.end}"
        who = desk.who(claim) or "nobody named"
        address = f", {article.address}" if article.address else ""
        out += textwrap.wrap(
            f"{quoted(claim.text, 240)} [{where}] {who}{address}", 80, initial_indent="  ", subsequent_indent="    "
        )
    if len(known) > MOST:
        out.append(f"  and {len(known) - MOST} more")
    return out
