"""What was set aside on each page and why; what could not be read; what is to be said of the inputs."""

from msgspec import Struct

from ..records import Article, Reading, Record, display_ids
from ..rulebook import load_rulebook
from .plain_text import visible
from .words import quoted

ASIDE = ("boilerplate", "byline", "dateline", "source-line")
PLAINLY = {
    "ingest.lines": "by its length, its words and its place among the lines",
    "ingest.roles": "by its place on the page",
    "ingest.exports": "by the field of the archive's export that it is",
    "ingest.escaped": "a tag that the page shows because it was escaped twice",
    "ingest.limits": "the page is longer than one article is read",
    "trafilatura": "in the opinion of trafilatura",
}
LONGEST = 120  # characters of a line that are shown


class Aside(Struct, frozen=True, kw_only=True):
    """One thing that was set aside: on which page (none: an input without one), what it is, its place and why."""

    page: str | None
    kind: str
    quote: str
    why: str
    start: int | None = None
    end: int | None = None


def set_aside(record: Record) -> tuple[Aside, ...]:
    """Everything that was set aside: by page and place, then the inputs that gave no article."""
    short = display_ids(record)
    means = {rule.id: rule.means for rule in load_rulebook().rules}
    pages = sorted(record.readings, key=lambda reading: short[reading.article.id])
    return (
        *(item for reading in pages for item in on_page(reading, short[reading.article.id], means)),
        *(
            Aside(page=None, kind="not read", quote=item.name, why=f"{item.why}; {item.mend}")
            for item in record.problems
        ),
        *(Aside(page=None, kind="note", quote=note.name, why=note.words) for note in record.notes),
    )


def on_page(reading: Reading, page: str, means: dict[str, str]) -> list[Aside]:
    """Lines that are no story, facts that are not believed, and a language that is not read."""
    found = [
        Aside(
            page=page, kind=item.role, quote=item.span.quote, start=item.span.start, end=item.span.end,
            why=PLAINLY.get(item.made_by) or f"{means.get(item.made_by, '')} ({item.made_by})".strip(),
        )
        for item in reading.passages if item.role in ASIDE
    ]  # fmt: skip
    return found + doubted(reading.article, page)


def doubted(article: Article, page: str) -> list[Aside]:
    """Facts of a page that are not believed, and a language that is not read."""
    found = []
    for doubt in article.doubts:
        fact, _, why = doubt.partition(": ")
        found.append(Aside(page=page, kind="not believed", quote=fact, why=why))
    if article.language not in (None, "en"):
        why = f"language {article.language}: its passages, title, authors and dates are kept, its text is not read"
        found.append(Aside(page=page, kind="not read", quote=article.name, why=why))
    return found


def set_aside_listed(record: Record, find: str | None = None) -> str:
    """The same in lines, a heading for each page; with `find`, only what holds these words."""
    names = {short: record_name(record, key) for key, short in display_ids(record).items()}
    lines: list[str] = []
    heading: str | None = ""
    for item in set_aside(record):
        line = f"  {item.kind:<12}  {quoted(item.quote, LONGEST)}  {item.why}"
        if find and find.lower() not in f"{item.quote} {line}".lower():
            continue
        if item.page != heading:
            heading = item.page
            lines.append(f"{heading}  {names[heading]}" if heading is not None else "inputs")
        lines.append(line)
    return visible("".join(f"{line}\n" for line in lines))


def record_name(record: Record, key: str) -> str:
    """The file name of an article."""
    return next(page.name for page in record.articles if page.id == key)
