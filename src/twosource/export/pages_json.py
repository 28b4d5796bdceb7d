"""Articles and what joins them, in the record format."""

from ..records import Article, Declared, Interval, Kinship, Passage, Reading, When
from ..time import solved_value
from .lookup import Lookup
from .places import Json, moment, place, places


def article(reading: Reading, at: Lookup) -> Json:
    """One article with its passages and time expressions. Text only where the file's own bytes do not give it."""
    page = reading.article
    published = at.published.get(page.id)
    when = published.when if published else None
    return {
        "id": at.short[page.id],
        "path": page.name,
        "sha256": page.raw_sha256,
        "characters": len(page.text),
        "text": None if is_plain(page) else page.text,
        "language": page.language,
        "title": title(reading),
        "declared_source": named(page.said("original"), at),
        "byline": named(page.said("author"), at),
        "published": moment(when, at),
        "passages": [passage(item) for item in reading.passages],
        "times": [time(item, when.interval if when else None, at) for item in reading.whens],
    }


def is_plain(page: Article) -> bool:
    """True where the text is the file, decoded as UTF-8."""
    return page.media == "text" and page.encoding.lower().replace("_", "-") in ("utf-8", "ascii")


def title(reading: Reading) -> str | None:
    """The first title passage as written, else what the page declares."""
    shown = next((item.span.quote.strip() for item in reading.passages if item.role == "title"), None)
    declared = reading.article.said("title")
    return shown or (declared.value if declared else None)


def named(declared: Declared | None, at: Lookup) -> Json | None:
    """A declared name and where it stands."""
    return {"name": declared.value, "evidence": places(declared.evidence, at)} if declared else None


def passage(item: Passage) -> Json:
    """A passage by its place and role."""
    return {"start": item.span.start, "end": item.span.end, "role": item.role}


def time(item: When, published: Interval | None, at: Lookup) -> Json:
    """A time expression with its TIMEX3 value, as far as the day of publication or of its event fills it in."""
    value = solved_value(item, published, at.days.get(item.id) if names_a_day(item) else None)
    return {**place(item.span, at), "type": item.type, "value": value}


def names_a_day(item: When) -> bool:
    """True of "Tuesday", "June 4" and "9 p.m.": what they date tells their day; of "this year" it does not."""
    relative = item.relative
    if relative is None and item.interval is None and item.type == "TIME":
        return True
    return relative is not None and (relative.weekday is not None or relative.day is not None)


def kinship(item: Kinship, at: Lookup) -> Json:
    """Two articles that are not independent; a is the parent where the direction is known."""
    aligned = [span for pair in item.aligned for span in (pair.parent, pair.child)]
    return {
        "id": item.id, "a": at.short[item.parent], "b": at.short[item.child], "kind": item.kind,
        "evidence": places((*item.evidence, *aligned), at),
    }  # fmt: skip
