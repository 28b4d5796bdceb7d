"""The table of contents: the only file that knows the order of the stages."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from . import __version__
from .annotate import annotate
from .claims import weigh
from .errors import InputError
from .events import read_events
from .ingest import Source, gather, ingest
from .lineage import relate
from .records import Decision, EventMention, Problem, Reading, Record
from .resolve import resolve
from .rulebook import Rulebook, load_rulebook


def build(paths: Sequence[Path | str], *, decisions: tuple[Decision, ...] = ()) -> Record:
    """The record of these files and folders. Raises InputError where nothing can be read at all."""
    sources, problems = gather([Path(path) for path in paths])
    rules = load_rulebook()
    readings, faults = read_all(sources, rules)
    if not readings:
        raise InputError(", ".join(map(str, paths)), "no article could be read", "give files or a folder with articles")
    return assemble(readings, rules, decisions=decisions, problems=problems + faults)


def read_all(sources: Iterable[Source], rules: Rulebook) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Per article: ingest, then annotate. What cannot be read is a Problem; the rest goes on."""
    readings: dict[str, Reading] = {}
    problems: list[Problem] = []
    for source in sources:
        try:
            article, passages = ingest(source, rules)
        except InputError as error:
            problems.append(Problem(name=error.name, why=error.why, mend=error.mend))
            continue
        if article.id not in readings:
            readings[article.id] = annotate(article, passages, rules)
    return tuple(readings[key] for key in sorted(readings)), tuple(problems)


def assemble(
    readings: tuple[Reading, ...],
    rules: Rulebook,
    *,
    decisions: tuple[Decision, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> Record:
    """Per pile: lineage, events, resolve, claims, once and in this order."""
    readings = tuple(sorted(readings, key=lambda reading: reading.article.id))
    lineage = relate(readings, rules)
    mentions: tuple[EventMention, ...] = tuple(
        mention for reading in readings for mention in read_events(reading, rules)
    )
    resolved = resolve(readings, mentions, lineage, rules, decisions)
    weighed = weigh(readings, mentions, resolved, lineage, rules, decisions)
    return Record(
        readings=readings, event_mentions=mentions, lineage=lineage, resolved=resolved, weighed=weighed,
        decisions=decisions, problems=tuple(sorted(problems, key=lambda problem: problem.name)),
        rules_digest=rules.digest, version=__version__,
    )  # fmt: skip
