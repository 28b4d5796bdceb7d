"""A first plain form of everything the dossier shows."""

from html import escape

from ..records import Record, Verdict, display_ids


def screen(record: Record, *, width: int = 80, colour: bool = False) -> str:
    """The first screen, for a terminal."""
    lines = [f"{len(record.articles)} pages about {len(record.resolved.stories)} stories.", ""]
    shown = [item for item in record.disagreements if item.level == "card"][:5]
    for rank, item in enumerate(shown, 1):
        lines.append(f" {rank} “{item.sides[0].evidence[0].quote}”  {item.verdict}")
        lines.extend(f"   “{side.evidence[0].quote}”" for side in item.sides[1:])
    return "\n".join(lines) + "\n"


def page(record: Record) -> str:
    """One self-contained HTML page."""
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Dossier</title><pre>{escape(screen(record))}</pre>\n"
    )


def markdown(record: Record) -> str:
    """The dossier as Markdown."""
    return "# Dossier\n\n```\n" + screen(record) + "```\n"


def listing(record: Record, what: str, find: str | None = None) -> str:
    """One list of the record: timeline, disagreements, claims, events, entities, lineage or articles."""
    short = display_ids(record)
    lists = {
        "articles": [f"{short[item.id]}  {item.name}" for item in record.articles],
        "claims": [f"{item.id}  {short[item.article]}  {item.text}" for item in record.claims],
        "disagreements": [f"{item.id}  {item.verdict}  {item.why}" for item in record.disagreements],
        "entities": [f"{item.id}  {item.name}" for item in record.entities],
        "events": [f"{item.id}  {item.status}  {item.label}" for item in record.events],
        "timeline": [f"{item.id}  {item.status}  {item.label}" for item in record.events],
        "lineage": [f"{item.id}  {item.kind}  {item.why}" for item in record.kinships],
    }
    return "".join(f"{line}\n" for line in sorted(lists[what]) if not find or find.lower() in line.lower())


def note(verdict: Verdict, record: Record) -> str:
    """The answer of `check` in a few lines."""
    return f"{verdict.answer}\n  {verdict.why}\n"
