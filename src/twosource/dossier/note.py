"""A note for a desk's log: the question, the answer in one of four ways, who says what, against what, the pages.

`check` prints it for a sentence; `export --format note` for the questions that a pile leads with.
"""

from __future__ import annotations

import textwrap

from msgspec import Struct

from ..records import Article, Claim, Origins, Record, Verdict
from .brief import Row, head, rows
from .clause import clause
from .desk import Desk
from .plain_text import visible
from .telling import dangling, in_passing
from .words import count, origins_in_words, quoted

MOST = 6  # quotations of a side
QUESTIONS = 3  # of a pile, where none is asked for


class Finding(Struct, frozen=True, kw_only=True):
    """One question and how the pages answer it."""

    asked: str
    answer: str
    origins: Origins
    supports: tuple[str, ...]
    against: tuple[str, ...]
    why: str
    settle: str = ""


def note(verdict: Verdict, record: Record) -> str:
    """The answer of `check` in a few lines; every quotation with its page and its place."""
    desk = Desk(record)
    found = Finding(
        asked=f'"{" ".join(verdict.sentence.split())}"', answer=verdict.answer, origins=verdict.origins,
        supports=verdict.supports, against=verdict.against, why=verdict.why, settle=verdict.settle,
    )  # fmt: skip
    return closed([*block(desk, found, MOST), *sources(desk, (found,))])


def pile_note(record: Record, about: str | None = None) -> str:
    """The questions a pile leads with, or those whose words hold `about`, each with its answer; then the pages."""
    desk = Desk(record)
    found = tuple(finding(desk, group) for group in leading(desk, about))
    lines = [head(desk), "twosource reports what the pages say, not what is true."]
    for item in found:
        lines += ["", *block(desk, item, 3)]
    if not found:
        lines += ["", f"No question of this pile holds {about!r}." if about else "No claim was read."]
    return closed([*lines, *sources(desk, found), f"twosource {record.version}, rules {record.rules_digest[:12]}"])


def leading(desk: Desk, about: str | None) -> list[Row]:
    """The rows the first screen leads with; or every row whose words hold `about`."""
    if about is None:
        return list(rows(desk)[:QUESTIONS])
    return [row for row in rows(desk) if about.lower() in f"{row.label} {row.answer}".lower()]


def finding(desk: Desk, row: Row) -> Finding:
    """A row as a question and its answer, with what the record holds against it."""
    claims = frozenset(row.claims)
    answer, why = said(row.origins, opposed=contradicted(desk, claims), stale=taken_back(desk, claims))
    return Finding(
        asked=f"{row.label} {row.answer}".strip(), answer=answer, origins=row.origins, supports=row.claims,
        against=opposed(desk, claims), why=why or row.origins.why,
    )  # fmt: skip


def contradicted(desk: Desk, claims: frozenset[str]) -> bool:
    """True where other statements contradict these."""
    clashes = [item for item in desk.record.disagreements if item.verdict == "contradiction"]
    return any(claims & set(side.claims) for item in clashes for side in item.sides)


def taken_back(desk: Desk, claims: frozenset[str]) -> bool:
    """True where the pages took these statements back later: the last side of such a card is what was taken back."""
    cards = [item for item in desk.record.disagreements if item.verdict == "superseded" and item.level == "card"]
    return any(claims & set(item.sides[-1].claims) and not claims & set(item.sides[0].claims) for item in cards)


def opposed(desk: Desk, claims: frozenset[str]) -> tuple[str, ...]:
    """The claims on the other side of every disagreement that these claims take part in."""
    found: list[str] = []
    for item in desk.record.disagreements:
        mine = [bool(claims & set(side.claims)) for side in item.sides]
        if item.level != "checked" and any(mine):
            found += [key for side, own in zip(item.sides, mine, strict=True) if not own for key in side.claims]
    return tuple(dict.fromkeys(found))


def said(origins: Origins, *, opposed: bool, stale: bool) -> tuple[str, str]:
    """The answer in one of the four ways in which `check` answers, and why where origins alone do not decide."""
    if stale:
        return "cannot tell", "the pages took this back later"
    if origins.min >= 2:
        return ("cannot tell", "other pages contradict it") if opposed else ("stands", "")
    return ("one origin" if origins.min == 1 else "none named"), ""


def block(desk: Desk, found: Finding, most: int) -> list[str]:
    """The question, the answer, and both sides in their pages' words."""
    pages = desk.pages_of(found.supports)
    counted = f"  {count(len(pages), 'page')}, {origins_in_words(found.origins)}" if pages else ""
    lines = [*textwrap.wrap(found.asked, 80), f"{found.answer.upper()}{counted}", *wrapped(found.why)]
    if pages and found.origins.why != found.why:
        lines += wrapped(found.origins.why)
    for title, idents in (("Says so:", found.supports), ("Against it:", found.against)):
        said = quotations(desk, idents, most)
        lines += [title, *said] if said else []
    return lines + (["What would settle it:", *wrapped(found.settle)] if found.settle else [])


def wrapped(text: str) -> list[str]:
    """The text in lines of 80 columns."""
    return textwrap.wrap(text, 80, initial_indent="  ", subsequent_indent="  ")


def quotations(desk: Desk, idents: tuple[str, ...], most: int) -> list[str]:
    """The claims in their pages' words: one a page and source first, then the rest, at most so many."""
    known = told(desk, idents)
    first = list({(claim.article, desk.who(claim)): claim for claim in reversed(known)}.values())
    kept = sorted(first, key=lambda claim: order(desk, claim))[:most]
    out = [line for claim in kept for line in quotation(desk, claim)]
    return out + ([f"  and {len(known) - len(kept)} more"] if len(known) > len(kept) else [])


def told(desk: Desk, idents: tuple[str, ...]) -> list[Claim]:
    """These claims, the most telling first."""
    return sorted(
        (desk.claims[ident] for ident in idents if ident in desk.claims), key=lambda claim: order(desk, claim)
    )


def order(desk: Desk, claim: Claim) -> tuple[bool, bool, str, int, str]:
    """Claims with a source first, then those that state their matter and do not only touch it, by page and place."""
    touches = in_passing(claim.text) or dangling(clause(claim.span).words)
    return desk.who(claim) is None, touches, desk.short[claim.article], claim.span.start, claim.id


def quotation(desk: Desk, claim: Claim) -> list[str]:
    """One claim: its telling clause, the place of just these characters, and who says it."""
    said = clause(claim.span)
    where = f"{desk.short[claim.article]}:{said.start}-{said.end}"
    words = f"{quoted(said.words, 240)} [{where}] {desk.who(claim) or 'nobody named'}"
    return textwrap.wrap(words, 80, initial_indent="  ", subsequent_indent="    ")


def sources(desk: Desk, found: tuple[Finding, ...]) -> list[str]:
    """The pages that are quoted: file, address, hash, and when the page was retrieved where that is known."""
    idents = tuple(ident for item in found for ident in (*item.supports, *item.against))
    quotes = {claim.article for claim in told(desk, idents)}
    pages = [desk.articles[key] for key in sorted(quotes, key=lambda key: desk.short[key])]
    return ["Pages:", *(line for page in pages for line in source(desk, page))] if pages else []


def source(desk: Desk, page: Article) -> list[str]:
    """One page."""
    parts = [
        page.address or page.name,
        f"sha256 {page.raw_sha256[:16]}",
        f"retrieved {page.fetched}" if page.fetched else "",
    ]
    line = f"{desk.short[page.id]} {'  '.join(part for part in parts if part)}"
    return textwrap.wrap(line, 80, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def closed(lines: list[str]) -> str:
    """The lines as one text that cannot speak to a terminal."""
    return visible("\n".join(lines)) + "\n"
