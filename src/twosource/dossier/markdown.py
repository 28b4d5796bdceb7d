"""The dossier as Markdown, with every quotation's page and place."""

from __future__ import annotations

import re

from ..records import Record
from . import absent, tables_shown
from .brief import Brief, Card, Voice, brief, cards
from .clause import clause
from .desk import Desk
from .hardening import strip
from .plain_text import visible
from .words import count, how_in_words, origins_in_words, span_of

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown(record: Record) -> str:
    """The dossier of a record in Markdown; foreign text cannot make links, images or HTML."""
    desk = Desk(record)
    shown = brief(desk)
    parts = [
        f"# What {count(len(record.articles), 'page')} say", shown.head,
        "twosource reports what the pages say, not what is true.",
        "## Before you quote this", clashes(desk), "## Who stands behind it", behind(shown),
        "## Claims by question", claims(desk), "## Timeline", timeline(desk), "## Who copied whom", copied(desk),
        "## The pages", pages(desk), "## Not in your pile", missing(desk), "## What we could not read", unread(desk),
        f"twosource {record.version}, rules {record.rules_digest}",
    ]  # fmt: skip
    return visible("\n\n".join(part for part in parts if part)) + "\n"


def safe(text: str) -> str:
    """The text on one line with Markdown's own signs escaped."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def clashes(desk: Desk) -> str:
    """Every disagreement but what was checked and fits."""
    kept = [item for item in cards(desk) if item.level != "checked"]
    return (
        "\n".join(clash(desk, number, item) for number, item in enumerate(kept, 1))
        or "No statement stands against another."
    )


def clash(desk: Desk, number: int, item: Card) -> str:
    """One disagreement: its sides in their telling words, each with its place, and how a figure lost its guard."""
    sides = " / ".join(side(desk, voice) for voice in item.voices)
    origins = f", {origins_in_words(item.origins)}" if item.origins else ""
    clashes = {found.id: found for found in desk.record.disagreements}
    steps = " → ".join(f'"{safe(step.words)}" ({", ".join(step.pages)})' for step in strip(desk, clashes[item.id]))
    line = f"{number}. **{item.kind}** {sides}. {count(item.pages, 'page')}{origins}. {safe(item.why)}"
    return f"{line}\n   - {steps}" if steps else line


def side(desk: Desk, voice: Voice) -> str:
    """One side: `"words" [004:12-40] (also 003; Ana Ruiz)`."""
    said = clause(voice.span)
    more = [f"also {', '.join(voice.also)}" if voice.also else "", safe(voice.who) if voice.who else ""]
    behind = "; ".join(part for part in more if part)
    return f'"{safe(said.words)}" [{voice.page}:{said.start}-{said.end}]' + (f" ({behind})" if behind else "")


def behind(shown: Brief) -> str:
    """The table of origins."""
    rows = [
        f"| {safe(f'{row.label} {row.answer}'.strip())} | {len(row.pages)} | {span_of(row.origins)} | {safe(row.why)} |"
        for row in shown.rows
    ]
    return (
        "\n".join(["| what the pages say | pages | origins | why |", "|---|---|---|---|", *rows]) if rows else "None."
    )


def claims(desk: Desk) -> str:
    """Claims under their questions."""
    out = []
    for asked in tables_shown.groups(desk):
        lines = [f"**{safe(asked.label)}**", ""]
        for claim in asked.claims:
            where = f"{desk.short[claim.article]}:{claim.span.start}-{claim.span.end}"
            who = safe(desk.who(claim) or "nobody named")
            lines.append(f'- "{safe(claim.text)}" [{where}] {who}, {how_in_words(claim)}')
        out.append("\n".join(lines))
    return "\n\n".join(out) or "None."


def timeline(desk: Desk) -> str:
    """Events by day, then those without one."""
    found = [*tables_shown.timeline(desk), *tables_shown.undated(desk)]
    lines = [f"- {item.when}: {safe(item.event.label)} ({', '.join(item.pages)}), {item.status}" for item in found]
    return "\n".join(lines) or "None."


def copied(desk: Desk) -> str:
    """Who copied whom."""
    return "\n".join(f"- {item.says}: {safe(item.kinship.why)}" for item in tables_shown.kin(desk)) or "None found."


def pages(desk: Desk) -> str:
    """The pages."""
    return "\n".join(
        f"- {item.page} {safe(item.title or item.name)} ({safe(item.name)}), {item.published}"
        for item in tables_shown.rests(desk)
    )


def missing(desk: Desk) -> str:
    """What the pile rests on and does not hold."""
    lines = [*absent.originals(desk), *absent.reports(desk)]
    return "\n".join(f"- {safe(line.name)}: {line.why} ({', '.join(line.pages)})" for line in lines) or "Nothing."


def unread(desk: Desk) -> str:
    """What could not be read."""
    return "\n".join(f"- {safe(line)}" for line in absent.unreadable(desk)) or "Every page was read."
