"""One line of a record down to its characters and rules; the rules at work on one sentence."""

from datetime import date
from typing import Any

from msgspec import Struct, structs

from ..dossier import clause, folded
from ..errors import InputError
from ..pipeline import explain_text
from ..records import Given, Record, Sourced, Span, display_ids, firings, walk
from ..rulebook import load_rulebook

AROUND = 40  # characters shown before and after a quotation


class Firing(Struct, frozen=True, kw_only=True):
    """A rule, the characters it fired on, and what it means."""

    rule: str
    start: int
    end: int
    quote: str
    means: str


class Explained(Struct, frozen=True, kw_only=True):
    """A record with what made it, its places, its fields, and the records it points to, one level down."""

    kind: str
    id: str
    made_by: str
    means: str | None
    places: tuple[str, ...]
    fields: dict[str, Any]
    points_to: tuple[str, ...]


def explain_sentence(text: str) -> tuple[Firing, ...]:
    """Every firing of a rule in the text, by place and rule."""
    means = meanings()
    found = {(span.start, span.end, rule, span.quote) for rule, span in firings(explain_text(text)) if rule in means}
    return tuple(
        Firing(rule=rule, start=start, end=end, quote=quote, means=means[rule])
        for start, end, rule, quote in sorted(found)
    )


def meanings() -> dict[str, str]:
    """Rule id -> what the rule means."""
    return {rule.id: rule.means for rule in load_rulebook().rules}


def told_firings(text: str, found: tuple[Firing, ...]) -> str:
    """A line a firing, under the characters it fired on."""
    if not found:
        return "No rule fires on this text.\n"
    lines = [text]
    for firing in found:
        lines += ["", f"  {firing.quote!r} [{firing.start}:{firing.end}]  {firing.rule}", f"    {firing.means}"]
    return "\n".join(lines) + "\n"


def explain_id(record: Record, ident: str) -> Explained:
    """The record of this id, or of its first characters, or a page by its short id ("000").

    Raises InputError where there is none or more than one.
    """
    page = next((key for key, short in display_ids(record).items() if short == ident), None)
    if page is not None:
        return explained_page(page, record)
    known = by_id(record)
    wanted = ident.removeprefix("line-")
    found = [wanted] if wanted in known else sorted(key for key in known if key.startswith(wanted))
    if len(found) != 1:
        why = f"{len(found)} ids of this record begin so" if found else "is no id of this record"
        raise InputError(ident, why, "copy one in full from: twosource show RECORD claims (or another list)")
    return explained(known[found[0]], record, known)


def explained_page(key: str, record: Record) -> Explained:
    """What there is to say about one page: what it declares, when it was published and why, and its kin."""
    page = next(page for page in record.articles if page.id == key)
    published = next((item.when for item in record.resolved.published if item.article == key), None)
    kin = [item for item in record.kinships if key in (item.parent, item.child)]
    fields: dict[str, Any] = {
        "name": page.name, "address": page.address, "language": page.language, "sha256": page.raw_sha256,
        **{item.kind: item.value for item in page.declared}, "published": published,
    }  # fmt: skip
    return Explained(
        kind="Article", id=key, made_by="ingest", means=None,
        places=tuple(shown(item.evidence[0], record) for item in page.declared),
        fields={name: tidy(value, record) for name, value in fields.items() if value is not None},
        points_to=tuple(f"Kinship {item.id}: {item.kind}, {item.certainty}: {item.why}" for item in kin),
    )  # fmt: skip


def by_id(record: Record) -> dict[str, Sourced]:
    """Every sourced record by id; the first one where two share it."""
    known: dict[str, Sourced] = {}
    for item in walk(record):
        if isinstance(item, Sourced):
            known.setdefault(item.id, item)
    return known


def explained(item: Sourced, record: Record, known: dict[str, Sourced]) -> Explained:
    """What there is to say about one record."""
    fields = {
        name: tidy(value, record) for name, value in structs.asdict(item).items()
        if name not in ("id", "evidence", "made_by", "tokens") and value not in (None, ())
    }  # fmt: skip
    return Explained(
        kind=type(item).__name__, id=item.id, made_by=item.made_by, means=meanings().get(item.made_by),
        places=tuple(shown(place, record) for place in item.evidence), fields=fields,
        points_to=tuple(one_line(known[key], record) for key in pointed(item) if key in known and key != item.id),
    )  # fmt: skip


def pointed(item: Sourced) -> list[str]:
    """Every text inside the record that may be the id of another, in order, once."""
    return list(dict.fromkeys(word for node in walk(item) for word in words(node)))


def words(node: Struct) -> list[str]:
    """The texts among the fields of a struct."""
    values = [getattr(node, name) for name in node.__struct_fields__]
    return [
        word for value in values for word in (value if isinstance(value, tuple) else (value,)) if isinstance(word, str)
    ]


def shown(place: Span | Given, record: Record) -> str:
    """A place with the words around it, the quotation in brackets; or what was given from elsewhere."""
    if isinstance(place, Given):
        return f"{place.kind} {place.where}: {place.words}"
    text = next(page.text for page in record.articles if page.id == place.article)
    before, after = text[: place.start][-AROUND:], text[place.end :][:AROUND]
    before = f"…{before.partition(' ')[2]}" if len(before) < place.start else before
    after = f"{after.rpartition(' ')[0]}…" if place.end + len(after) < len(text) else after
    flat = f"{before}[{place.quote}]{after}".replace("\n", " / ")
    return f"{display_ids(record)[place.article]}:{place.start}-{place.end} {flat}"


def one_line(item: Sourced, record: Record) -> str:
    """Kind, id and first place of a record."""
    place = shown(item.evidence[0], record)
    return f"{type(item).__name__} {item.id} by {item.made_by}: {place}"


def told(item: Explained, width: int | None = None) -> str:
    """The explanation in lines, none wider than `width` where there is one."""
    lines = [f"{item.kind} {item.id}", f"made by {item.made_by}" + (f": {item.means}" if item.means else "")]
    lines += [f"  {place}" for place in item.places]
    lines += [f"{name.replace('_', ' ')}: {plainly(value)}" for name, value in item.fields.items()]
    lines += ["rests on", *(f"  {line}" for line in item.points_to)] if item.points_to else []
    return "\n".join(folded(line, width) for line in lines) + "\n"


def plainly(value: Any) -> str:
    """A field in words: lists joined, parts named."""
    match value:
        case list():
            return "; ".join(map(plainly, value)) or "none"
        case dict():
            return ", ".join(f"{name} {plainly(part)}" for name, part in value.items())
        case _:
            return str(value)


def tidy(value: Any, record: Record) -> Any:
    """A field as plain values: places in one line, and nothing that is not known."""
    match value:
        case Span():
            said = clause(value)
            return f"{display_ids(record)[value.article]}:{said.start}-{said.end} “{said.words}”"
        case Given():
            return shown(value, record)
        case Struct():
            parts = {name: getattr(value, name) for name in value.__struct_fields__}
            return {name: tidy(part, record) for name, part in parts.items() if part not in (None, ())}
        case tuple():
            return [tidy(part, record) for part in value]
        case str():
            return display_ids(record).get(value, value)
        case _:
            return value.isoformat() if isinstance(value, date) else value
