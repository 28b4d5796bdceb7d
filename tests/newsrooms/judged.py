"""A newsroom put through the stages, and what came out beside what is true."""

from __future__ import annotations

from msgspec import Struct

from twosource.annotate import annotate
from twosource.components import components
from twosource.ingest import Source, ingest
from twosource.pipeline import assemble, check
from twosource.records import Kinship, Origins, Reading, Record
from twosource.rulebook import load_rulebook

from .rooms import Newsroom, Sheet


class Outcome(Struct, frozen=True, kw_only=True):
    """The range of origins of the main claim and the kinships, by names of files."""

    origins: Origins
    kin: dict[tuple[str, str], Kinship]  # (parent, child) of every kinship that counts two pages as one
    record: Record


def read_sheet(page: Sheet) -> Reading:
    """What annotate reads in a page."""
    rules = load_rulebook()
    return annotate(*ingest(Source(name=page.name, raw=page.text.encode()), rules), rules)


def outcome(room: Newsroom, readings: tuple[Reading, ...]) -> Outcome:
    """What twosource makes of a newsroom."""
    record = assemble(readings, load_rulebook())
    names = {article.id: article.name for article in record.articles}
    kin = {(names[item.parent], names[item.child]): item for item in record.kinships if item.kind != "same-site"}
    return Outcome(origins=check(record, room.claim).origins, kin=kin, record=record)


def families_of(room: Newsroom) -> dict[str, int]:
    """The number of the true family of every page."""
    names = [page.name for page in room.pages]
    groups = components(names, [(edge.child, edge.parent) for edge in room.edges])
    return {name: number for number, group in enumerate(groups) for name in group}
