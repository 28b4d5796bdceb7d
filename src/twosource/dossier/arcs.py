"""Who copied whom as a drawing: pages on a line, an arc for each kinship, a page outside for each declared original."""

from __future__ import annotations

from markupsafe import Markup

from ..records import Kinship
from .desk import Desk
from .tables_shown import Kin

STEP = 64
MOST = 40
NODE = Markup('<a href="#p-{0}"><circle cx="{1}" cy="{2}" r="5" class="sure"/><text x="{1}" y="{3}">{0}</text></a>')
ARC = Markup('<a href="#k-{}"><title>{}</title><path d="M{} {} C{} {}, {} {}, {} {}" class="arc{}"/>{}</a>')
HEAD = Markup('<circle cx="{}" cy="{}" r="3" class="head"/>')


def kin_picture(desk: Desk, kin: list[Kin]) -> Markup:
    """Arcs from parent to child; a dot at the child where the direction is known. Empty for more than 40 pages."""
    pages = [desk.short[reading.article.id] for reading in desk.readings]
    if not kin or len(pages) > MOST:
        return Markup("")
    at = {page: 40 + STEP * rank for rank, page in enumerate(pages)}
    widest = max(abs(at[item.child] - at[item.parent]) for item in kin)
    base = min(150, 24 + widest // 3)
    parts = [arc(item, at, base) for item in kin]
    parts += [NODE.format(page, x, base, base + 22) for page, x in at.items()]
    said = "; ".join(item.says for item in kin)
    width = 80 + STEP * (len(pages) - 1)
    return Markup(
        '<svg viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="group" aria-label="{2}" class="arcs">{3}</svg>'
    ).format(width, base + 30, said, Markup("").join(parts))


def arc(item: Kin, at: dict[str, int], base: int) -> Markup:
    """One kinship."""
    left, right = at[item.parent], at[item.child]
    top = base - min(base - 8, 10 + abs(right - left) * 2 // 5)
    head = HEAD.format(right, base - 8) if item.kinship.directed else Markup("")
    return ARC.format(
        item.kinship.id, item.says, left, base - 6, left, top, right, top, right, base - 6, look(item.kinship), head
    )


def look(kinship: Kinship) -> str:
    """Dashed where the kinship is only probable."""
    return " worked-out" if kinship.certainty == "probable" else ""
