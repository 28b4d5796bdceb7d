"""The table of contents: the only file that knows the order of the stages."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from msgspec import structs

from .annotate import annotate
from .claims import weigh
from .claims.check import check_reading
from .errors import InputError
from .events import read_events
from .ingest import Columns, File, Source, gather, ingest
from .lineage import Before, relate
from .records import (
    Article,
    Decision,
    EventMention,
    Note,
    Passage,
    Problem,
    Reading,
    Record,
    Verdict,
    article_id,
    record_id,
)
from .resolve import resolve
from .rulebook import Rulebook, load_rulebook
from .version import VERSION

Input = Path | str | File | Problem
Paths = Input | Sequence[Input]
Progress = Callable[[int, int], None]
ALONE = 40  # up to so many articles one process is quicker than starting several


def build(
    paths: Paths,
    *,
    decisions: tuple[Decision, ...] = (),
    workers: int = 1,
    progress: Progress | None = None,
    columns: Columns = (),
) -> Record:
    """The record of these files and folders. Raises InputError where nothing can be read at all.

    `columns` say which column of a table holds what: (("text", "body"), ("published", "date")).
    """
    return add(Record(decisions=decisions), paths, workers=workers, progress=progress, columns=columns)


def add(
    record: Record, paths: Paths, *, workers: int = 1, progress: Progress | None = None, columns: Columns = ()
) -> Record:
    """The record with these files and folders in it, as if all had been built at once; only what is new is read.

    What other rules or another version had read is read again from the stored text.
    """
    rules = load_rulebook()
    inputs = as_list(paths)
    gathered = gather([item if isinstance(item, File | Problem) else Path(item) for item in inputs], columns)
    known = {reading.article.id: reading for reading in current(record, rules)}
    found, faults = read_all(gathered.sources, rules, known=known, workers=workers, progress=progress)
    readings = {**known, **{reading.article.id: reading for reading in found}}
    if not readings:
        named = ", ".join(item.name if isinstance(item, File | Problem) else str(item) for item in inputs)
        raise InputError(named, reason((*gathered.problems, *faults)), "give files or a folder with articles")
    kept = {problem.name: problem for problem in (*record.problems, *gathered.problems, *faults)}
    before = Before(readings=record.readings, lineage=record.lineage) if is_current(record, rules) else None
    made = assemble(
        tuple(readings.values()), rules, decisions=record.decisions, problems=tuple(kept.values()), before=before
    )
    return structs.replace(made, notes=sorted_notes((*record.notes, *gathered.notes)))


def sorted_notes(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes by name and words, each once."""
    return tuple(sorted(dict.fromkeys(notes), key=lambda note: (note.name, note.words)))


def as_list(paths: Paths) -> Sequence[Input]:
    """One input or many, as many."""
    return [paths] if isinstance(paths, Path | str | File | Problem) else paths


def reason(problems: Sequence[Problem]) -> str:
    """Why nothing could be read."""
    if not problems:
        return "holds no article"
    return f"no article could be read ({problems[0].name}: {problems[0].why}; {problems[0].mend})"


def is_current(record: Record, rules: Rulebook) -> bool:
    """True for a record that these rules and this version made."""
    return record.rules_digest == rules.digest and record.version == VERSION


def current(record: Record, rules: Rulebook) -> tuple[Reading, ...]:
    """The readings of a record, read again where the rules have changed since."""
    if is_current(record, rules):
        return record.readings
    return tuple(annotate(reading.article, reading.passages, rules) for reading in record.readings)


def read_all(
    sources: Sequence[Source],
    rules: Rulebook,
    *,
    known: dict[str, Reading] | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Per article: ingest, then annotate. What cannot be read is a Problem; the rest goes on."""
    pages: dict[str, tuple[Article, tuple[Passage, ...]]] = {}
    problems: list[Problem] = []
    for source in sources:
        try:
            article, passages = ingest(source, rules)
        except InputError as error:
            problems.append(Problem(name=error.name, why=error.why, mend=error.mend))
            continue
        if article.id not in (known or {}):
            pages.setdefault(article.id, (article, passages))
    ordered = [pages[key] for key in sorted(pages)]
    return tuple(annotate_all(ordered, rules, workers=workers, progress=progress)), tuple(problems)


def annotate_all(
    pages: Sequence[tuple[Article, tuple[Passage, ...]]],
    rules: Rulebook,
    *,
    workers: int,
    progress: Progress | None,
) -> Iterable[Reading]:
    """The reading of every page, in order; by several processes where there are many pages."""
    if workers > 1 and len(pages) > ALONE:
        with ProcessPoolExecutor(workers) as pool:
            yield from counted(pool.map(read_page, pages, chunksize=8), len(pages), progress)
    else:
        yield from counted(map(partial(read_page, rules=rules), pages), len(pages), progress)


def read_page(page: tuple[Article, tuple[Passage, ...]], rules: Rulebook | None = None) -> Reading:
    """What annotate reads in one page."""
    article, passages = page
    return annotate(article, passages, rules or load_rulebook())


def counted(readings: Iterable[Reading], total: int, progress: Progress | None) -> Iterable[Reading]:
    """The same readings, each counted as it comes."""
    for done, reading in enumerate(readings, 1):
        if progress:
            progress(done, total)
        yield reading


def assemble(
    readings: tuple[Reading, ...],
    rules: Rulebook,
    *,
    decisions: tuple[Decision, ...] = (),
    problems: tuple[Problem, ...] = (),
    before: Before | None = None,
) -> Record:
    """Per pile: lineage, events, resolve, claims, once and in this order."""
    readings = tuple(sorted(readings, key=lambda reading: reading.article.id))
    lineage = relate(readings, rules, before)
    mentions: tuple[EventMention, ...] = tuple(
        mention for reading in readings for mention in read_events(reading, rules)
    )
    resolved = resolve(readings, mentions, lineage, rules, decisions)
    weighed = weigh(readings, mentions, resolved, lineage, rules, decisions)
    return Record(
        readings=readings, event_mentions=mentions, lineage=lineage, resolved=resolved, weighed=weighed,
        decisions=decisions, problems=tuple(sorted(problems, key=lambda problem: problem.name)),
        rules_digest=rules.digest, version=VERSION,
    )  # fmt: skip


def read_text(text: str, rules: Rulebook) -> tuple[Reading, tuple[EventMention, ...]]:
    """What is read in a text that stands alone, taken as one body passage. The text holds a visible character."""
    raw = text.encode("utf-8", "surrogatepass")
    article = Article(id=article_id(raw, "text"), name="text", text=text, raw_sha256="", language="en")
    span = article.cut(0, len(text))
    ident = record_id("passage", article.id, 0, len(text), "pipeline.read_text")
    passage = Passage(id=ident, evidence=(span,), made_by="pipeline.read_text", role="body")
    reading = annotate(article, (passage,), rules)
    return reading, read_events(reading, rules)


def check(record: Record, sentence: str) -> Verdict:
    """What the record holds for and against a sentence. Raises InputError where the sentence is blank."""
    rules = load_rulebook()
    reading, mentions = read_text(visible(sentence), rules)
    return check_reading(reading, mentions, record, rules)


def explain_text(text: str) -> tuple[Reading, tuple[EventMention, ...]]:
    """What the rules read in a text of your own. Raises InputError where it is blank."""
    return read_text(visible(text), load_rulebook())


def visible(text: str) -> str:
    """The text, where it holds anything to read."""
    if not text.strip():
        raise InputError("the sentence", "is empty", 'give one in quotation marks, like "Ten people died."')
    return text
