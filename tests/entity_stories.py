"""Stories with marked entities: `{id:words}`, nested as the names are; pages stand between lines of `====`.

A mention of the record is the marked one where both end alike, or begin alike and share half of their characters.
"""

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from factories import RULES, article
from twosource.annotate import annotate
from twosource.records import Article, Passage, Reading, Role, record_id
from twosource.resolve.entities import resolve_entities

HERE = Path(__file__).parent / "annotate" / "entities"
MARK = re.compile(r"\{~?([a-z0-9]+):|\}")


class Marked(Struct, frozen=True, kw_only=True):
    """Words [start, end) of a page that speak of the thing with this id; `pronoun` where they are one."""

    page: str
    start: int
    end: int
    thing: str
    pronoun: bool


def unmarked(page: str, text: str) -> tuple[str, list[Marked]]:
    """The text without its marks, and what they mark."""
    plain, last, open_marks, found = "", 0, [], []
    for match in MARK.finditer(text):
        plain += text[last : match.start()]
        last = match.end()
        if match[1]:
            open_marks.append((len(plain), match[1], match[0].startswith("{~")))
        else:
            start, thing, pronoun = open_marks.pop()
            found.append(Marked(page=page, start=start, end=len(plain), thing=thing, pronoun=pronoun))
    return plain + text[last:], found


@lru_cache(maxsize=32)
def story(name: str) -> tuple[list[Reading], list[Marked]]:
    """The readings of a story's pages, and its marks with article ids as pages."""
    readings: list[Reading] = []
    marks: list[Marked] = []
    for number, text in enumerate((HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n====\n")):
        plain, _ = unmarked("", text)
        page = article(plain, f"{number}.txt")
        marks += unmarked(page.id, text)[1]
        readings.append(annotate(page, passages(page), RULES))
    return readings, marks


def passages(page: Article) -> tuple[Passage, ...]:
    """The first line as title, the others as body."""
    out = []
    for line in re.finditer(r"[^\n]+", page.text):
        role: Role = "body" if out else "title"
        ident = record_id("passage", page.id, line.start(), line.end(), "test")
        span = page.cut(line.start(), line.end())
        out.append(Passage(id=ident, evidence=(span,), made_by="test", role=role))
    return tuple(out)


def matched(name: str) -> list[tuple[Marked, str | None]]:
    """Each mark with the id of the record's entity that is meant there, or None."""
    readings, marks = story(name)
    entities = resolve_entities(tuple(readings), ())
    spans = [(entity.id, span) for entity in entities for span in entity.spans]
    pairs = []
    for at, mark in enumerate(marks):
        for entity, span in spans:
            likeness = alike(mark, span.article, span.start, span.end)
            if likeness:
                pairs.append((-likeness, at, span.start, span.end, span.article, entity))
    found: dict[int, str] = {}
    taken: set[tuple[str, int, int]] = set()
    for _, at, start, end, page, entity in sorted(pairs):
        if at not in found and (page, start, end) not in taken:
            found[at] = entity
            taken.add((page, start, end))
    return [(mark, found.get(at)) for at, mark in enumerate(marks)]


def alike(mark: Marked, page: str, start: int, end: int) -> float:
    """Shared over joint characters where the two can be one mention, else 0."""
    shared = min(mark.end, end) - max(mark.start, start)
    if page != mark.page or shared <= 0:
        return 0.0
    share = shared / (max(mark.end, end) - min(mark.start, start))
    return share if abs(mark.end - end) <= 2 or (mark.start == start and share >= 0.5) else 0.0


def b_cubed(items: list[tuple[str, str | None]]) -> float:
    """F1 over (marked thing, entity or None) of all marks but pronouns; a mark not found has recall 0."""
    pairs, things, entities = Counter(items), Counter(t for t, _ in items), Counter(e for _, e in items)
    hits = [item for item in items if item[1] is not None]
    precision = sum(pairs[item] / entities[item[1]] for item in hits) / max(1, len(hits))
    recall = sum(pairs[item] / things[item[0]] for item in hits) / max(1, len(items))
    return 2 * precision * recall / (precision + recall) if hits else 0.0


def score(name: str) -> float:
    """B-cubed F1 of a story's names and descriptions."""
    return b_cubed([(mark.thing, entity) for mark, entity in matched(name) if not mark.pronoun])
