"""What is new in a record since it was last looked at."""

from msgspec import Struct

from ..records import Disagreement, Group, Record, Value, display_ids


class Line(Struct, frozen=True, kw_only=True):
    """One thing that is new: its kind, its id, and a line of plain words."""

    kind: str
    id: str
    text: str


def news(before: Record, after: Record) -> tuple[Line, ...]:
    """New pages, questions whose origins or figures moved, and new disagreements, in this order."""
    return (*new_pages(before, after), *moved(before, after), *new_disagreements(before, after))


def new_pages(before: Record, after: Record) -> list[Line]:
    """Pages that were not there, by name."""
    known, short = {page.id for page in before.articles}, display_ids(after)
    new = sorted((page for page in after.articles if page.id not in known), key=lambda page: short[page.id])
    return [Line(kind="page", id=short[page.id], text=page.name) for page in new]


def moved(before: Record, after: Record) -> list[Line]:
    """Questions that are new, or whose figures or origins changed."""
    old = {key: group for group in before.groups for key in keys(group)}
    lines = []
    for group in after.groups:
        known = next((old[key] for key in keys(group) if key in old), None)
        if known is None:
            lines.append(Line(kind="question", id=group.id, text=f"{group.label}: {count(group)}"))
        elif count(known) != count(group):
            lines.append(Line(kind="origins", id=group.id, text=f"{group.label}: {count(known)} -> {count(group)}"))
        elif known.value != group.value:
            change = f"{figure(known.value)} -> {figure(group.value)}"
            lines.append(Line(kind="figure", id=group.id, text=f"{group.label}: {change}"))
    return lines


def keys(group: Group) -> tuple[str, ...]:
    """What a question is known by: its claims, which keep their ids when pages are added."""
    return group.claims


def count(group: Group) -> str:
    """Pages and origins of the best supported answer, in words."""
    origins = group.answers[0].origins
    span = f"{origins.min}-{origins.max}" if origins.min != origins.max else str(origins.min)
    return f"{span} origin" if span == "1" else f"{span} origins"


def figure(value: Value | None) -> str:
    """A range in figures."""
    if value is None:
        return "no figure"
    low, high = (f"{end:,}" if end is not None else None for end in (value.low, value.high))
    if low == high:
        return str(low)
    return f"{low} or more" if high is None else f"up to {high}" if low is None else f"{low} to {high}"


def new_disagreements(before: Record, after: Record) -> list[Line]:
    """Disagreements whose sides were not held against each other before; what was only checked is no news."""
    known = {sides(item) for item in before.disagreements}
    new = [item for item in after.disagreements if item.level != "checked" and sides(item) not in known]
    return [Line(kind=item.verdict, id=item.id, text=f"{quoted(item)}: {item.why}") for item in new]


def sides(item: Disagreement) -> tuple[object, ...]:
    """What a disagreement is known by: the places of its sides."""
    return (item.verdict, *(side.evidence for side in item.sides))


def quoted(item: Disagreement) -> str:
    """Both sides in their own words."""
    return " against ".join(f"“{side.evidence[0].quote}”" for side in item.sides)


def told(found: tuple[Line, ...]) -> str:
    """The news, a line each."""
    if not found:
        return "Nothing new.\n"
    return "".join(f"new {line.kind:<12} {line.text}  [{line.id}]\n" for line in found)
