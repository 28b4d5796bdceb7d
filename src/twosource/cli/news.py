"""What is new in a record since it was last looked at."""

from msgspec import Struct

from ..records import Disagreement, Group, Record, display_ids


class Line(Struct, frozen=True, kw_only=True):
    """One thing that is new: its kind, its id, and a line of plain words."""

    kind: str
    id: str
    text: str


def news(before: Record, after: Record) -> tuple[Line, ...]:
    """New pages, new disagreements, and questions that are new or whose figures or origins moved, in this order."""
    return (*new_pages(before, after), *new_disagreements(before, after), *moved(before, after))


def new_pages(before: Record, after: Record) -> list[Line]:
    """Pages that were not there, by name."""
    known, short = {page.id for page in before.articles}, display_ids(after)
    new = sorted((page for page in after.articles if page.id not in known), key=lambda page: short[page.id])
    return [Line(kind="page", id=short[page.id], text=page.name) for page in new]


def moved(before: Record, after: Record) -> list[Line]:
    """Questions whose answers or origins changed, then those that are new. A question is known by its claims."""
    old = {ident: group for group in before.groups for ident in group.claims}
    pairs = [(group, next((old[ident] for ident in group.claims if ident in old), None)) for group in after.groups]
    changed = [line for group, known in pairs if known is not None and (line := change(known, group))]
    new = [
        Line(kind="question", id=group.id, text=f"{group.label}: {said(group)}") for group, known in pairs if not known
    ]
    return changed + new


def change(known: Group, group: Group) -> Line | None:
    """What moved in a question; None where nothing did."""
    if answers(known) != answers(group):
        return Line(kind="answer", id=group.id, text=f"{group.label}: was {answers(known)}; now {said(group)}")
    if count(known) != count(group):
        return Line(kind="origins", id=group.id, text=f"{group.label}: was {count(known)}; now {count(group)}")
    return None


def answers(group: Group) -> str:
    """The rival answers, best supported first."""
    return ", ".join(answer.text for answer in group.answers)


def said(group: Group) -> str:
    """The rival answers and the origins of the first."""
    return f"{answers(group)} ({count(group)})"


def count(group: Group) -> str:
    """Pages and origins of the best supported answer, in words."""
    origins = group.answers[0].origins
    span = f"{origins.min}-{origins.max}" if origins.min != origins.max else str(origins.min)
    return f"{span} origin" if span == "1" else f"{span} origins"


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
