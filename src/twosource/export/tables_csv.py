"""The record as tables for statistics: RFC 4180, UTF-8, one row a thing, every row down to its characters."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from msgspec import structs

from ..records import Claim, Disagreement, Event, Group, Interval, Reading, Record, When
from ..time import precision, solve, told
from .codebook import COLUMNS
from .lookup import Lookup, look_up
from .pages_json import time
from .places import day, number

Row = tuple[Any, ...]
LIVE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


def to_csv(record: Record) -> dict[str, bytes]:
    """File name -> content: events, claims, disagreements, sources, times, and the codebook of their columns."""
    at = look_up(record)
    rows: dict[str, Iterable[Row]] = {
        "events.csv": (row for item in record.events for row in event_rows(item, at)),
        "claims.csv": claim_rows(at),
        "disagreements.csv": (row for item in record.disagreements for row in disagreement_rows(item, at)),
        "sources.csv": sorted(source_row(item, at) for item in record.readings),
        "times.csv": sorted(row for item in record.readings for row in time_rows(item, at)),
    }
    meanings = [(name, column, means) for name, columns in COLUMNS.items() for column, means in columns]
    files = {name: table([column for column, _ in COLUMNS[name]], found) for name, found in rows.items()}
    return {**files, "codebook.csv": table(["file", "column", "meaning"], meanings)}


def table(header: list[str], rows: Iterable[Row]) -> bytes:
    """A CSV file: comma, CRLF, quotes where needed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([inert(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def inert(value: Any) -> Any:
    """The cell; text that a spreadsheet would run gets an apostrophe in front."""
    if isinstance(value, str) and value.startswith(LIVE):
        return "'" + value
    return "" if value is None else value


def event_rows(item: Event, at: Lookup) -> Iterable[Row]:
    """One row a trigger."""
    told = [at.event_mentions[ident] for ident in item.mentions]
    pages = len({one.span.article for one in told})
    interval = item.when.interval if item.when else None
    origins = best_origins(item, at)
    head = (
        item.id, item.label, item.kind, item.code, item.status, item.track,
        day(interval.start) if interval else None, day(interval.end) if interval else None,
        precision(interval) if interval else "unknown", item.when.basis if item.when else "unknown",
        int(item.when.weak) if item.when else 0,
        names(item, "actor", at), names(item, "recipient", at), names(item, "theme", at),
        at.names.get(item.place or ""), pages,
    )  # fmt: skip
    for one in told:
        span = one.span
        yield (*head, at.short[span.article], at.articles[span.article].name, span.start, span.end, span.quote,
               one.status, *origins)  # fmt: skip


def names(item: Event, role: str, at: Lookup) -> str:
    """Names of the participants in one role."""
    return "; ".join(at.names.get(part.entity, "") for part in item.participants if part.role == role)


def best_origins(item: Event, at: Lookup) -> tuple[int | None, int | None]:
    """Origins of the best supported answer about the event."""
    found = [group.answers[0].origins for group in at.record.groups if group.event == item.id]
    best = max(found, key=lambda origins: (origins.min, origins.max), default=None)
    return (best.min, best.max) if best else (None, None)


def claim_rows(at: Lookup) -> Iterable[Row]:
    """One row a claim that stands in a group."""
    claims = {item.id: item for item in at.record.claims}
    for group in at.record.groups:
        for answer in group.answers:
            for ident in answer.claims:
                origins = (answer.origins.min, answer.origins.max)
                yield claim_row(claims[ident], group, answer.text, origins, at)


def claim_row(item: Claim, group: Group, answer: str, origins: tuple[int, int], at: Lookup) -> Row:
    """One claim with its question, its answer and its place."""
    value, span = item.value, item.span
    figures = (number(value.low), number(value.high), value.unit, value.of) if value else (None,) * 4
    return (
        item.id, group.id, group.label, at.short[item.article], at.articles[item.article].name, item.text, *figures,
        item.polarity, item.certainty, item.source.name if item.source else None,
        item.source.kind if item.source else "article", " > ".join(part.name for part in item.chain), item.event,
        group.verdict, answer, *origins, span.start, span.end, span.quote, item.made_by,
    )  # fmt: skip


def disagreement_rows(item: Disagreement, at: Lookup) -> Iterable[Row]:
    """One row a side."""
    for rank, side in enumerate(item.sides, 1):
        span = side.evidence[0]
        yield (item.id, item.kind, item.verdict, item.level, item.rank, item.why, rank, at.short[span.article],
               at.articles[span.article].name, span.start, span.end, span.quote, "; ".join(side.claims))  # fmt: skip


def source_row(reading: Reading, at: Lookup) -> Row:
    """One page with what it declares and whom it rests on."""
    page = reading.article
    said = [found.value if (found := page.said(kind)) else "" for kind in ("title", "original", "author")]
    when = at.published[page.id].when if page.id in at.published else None
    days = (day(when.interval.start) or "", day(when.interval.end) or "", when.basis) if when else ("", "", "unknown")
    return (at.short[page.id], page.name, page.raw_sha256, page.address or "", *said, *days, family(page.id, at),
            parents(page.id, at))  # fmt: skip


def time_rows(reading: Reading, at: Lookup) -> Iterable[Row]:
    """One row a time expression, with its days as far as the day of publication tells them."""
    page = reading.article
    when = at.published[page.id].when if page.id in at.published else None
    published = when.interval if when else None
    for item in reading.whens:
        days, span = told(solved(item, published)), item.span
        yield (at.short[page.id], page.name, span.start, span.end, span.quote, item.type,
               time(item, published, at)["value"], item.bound, day(days.earliest) or "", day(days.latest) or "",
               days.precision, days.anchor, days.edtf, item.made_by)  # fmt: skip


def solved(item: When, published: Interval | None) -> When:
    """The expression with its days where it hangs on the day of publication and that is known."""
    if item.interval is not None or published is None or item.relative is None or item.relative.anchor != "published":
        return item
    return structs.replace(item, interval=solve(item.relative, published))


def family(ident: str, at: Lookup) -> str:
    """The other pages of its sure family."""
    kin = [item for item in at.record.lineage.families if item.partition == "sure" and ident in item.articles]
    return "; ".join(sorted({at.short[other] for item in kin for other in item.articles if other != ident}))


def parents(ident: str, at: Lookup) -> str:
    """The pages it was made from, with the kind of kinship."""
    kin = [item for item in at.record.kinships if item.child == ident and item.directed]
    return "; ".join(sorted(f"{at.short[item.parent]} {item.kind}" for item in kin))
