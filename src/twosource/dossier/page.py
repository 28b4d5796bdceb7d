"""The dossier: one self-contained HTML page that needs no network and no script."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..records import Claim, Record, Span
from . import absent, downloads, facing, figures_shown, hardening, offices, opposing, tables_shown
from .arcs import kin_picture
from .axis import main_axis, story_axis
from .brief import Row, brief, cards
from .desk import Desk
from .drawing import axis_picture, dots, figure_picture
from .marked import page_text, places
from .matrix import KEY, matrix
from .plain_text import visible
from .telling import telling
from .time_bars import common_scale, time_bar
from .words import ANSWERED, KINDS, count, days_in_words, how_in_words, origins_in_words, quoted, trimmed

AROUND = 52
ON_AXIS = 14  # marks; more run into one another
LOOKED = 4  # checked pairs on a first page that has no disagreement


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Templates with every value escaped."""
    made = Environment(
        loader=PackageLoader("twosource.dossier"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, finalize=harmless,
    )  # fmt: skip
    made.filters.update(count=count, origins=origins_in_words, quoted=quoted, line=one_line, clause=clause_of)
    made.globals.update(
        opposing=opposing, how=how_in_words, dots=row_dots, answered=ANSWERED, kinds=KINDS, matrix_key=KEY,
        facing=facing.facing, statements=tables_shown.statements, matrix=matrix, strips=hardening.strips,
        time_bar=time_bar,
    )  # fmt: skip
    return made


def harmless(value: Any) -> Any:
    """Hidden characters of every printed string made visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def one_line(text: str) -> str:
    """The text on one line, without quotation marks that stand around the whole."""
    return trimmed(" ".join(text.split()))


def clause_of(text: str) -> str:
    """The telling clause of a quotation."""
    return trimmed(telling(trimmed(text), long=120))


def page(record: Record) -> str:
    """The dossier of a record as one HTML page."""
    desk = Desk(record)
    style, script = asset("style.css"), asset("page.js")
    return environment().get_template("page.html.jinja").render(
        desk=desk, record=record, style=Markup(style), script=Markup(script), policy=policy(style, script),
        context=lambda span: context(desk, span), anchor=desk.anchor, who=lambda claim: who(desk, claim),
        **first_page(desk), **parts(desk),
    )  # fmt: skip


def first_page(desk: Desk) -> dict[str, Any]:
    """What the first page shows."""
    axis = main_axis(desk) or story_axis(desk)
    shown = brief(desk)
    every = cards(desk)
    checked = [item for item in every if item.level == "checked"]
    return {
        "brief": shown, "about": [story.label for story in desk.record.resolved.stories], "axis": axis,
        "picture": axis_picture(axis.marks[:ON_AXIS], event_anchors(desk)), "figures": figures_shown.bars(desk),
        "figure_picture": figure_picture, "originals": absent.originals(desk), "reports": absent.reports(desk),
        "unreadable": absent.unreadable(desk), "every": every,
        "steps": {item.id: hardening.strip(desk, item) for item in desk.record.disagreements},
        "further": [item for item in every if item.level != "checked" and item not in shown.cards],
        "looked": checked[:LOOKED] if not shown.cards else [], "checked": checked[0 if shown.cards else LOOKED :],
    }  # fmt: skip


def parts(desk: Desk) -> dict[str, Any]:
    """What the long parts show."""
    kin = tables_shown.kin(desk)
    sides = facing.shown(desk, desk.record.kinships)
    marks = places(desk, sides)
    asked = tables_shown.groups(desk)
    scale = common_scale(list(desk.record.events))
    people = tables_shown.people(desk)
    return {
        "groups": [item for item in asked if len(item.claims) > 1], "once": [i for i in asked if len(i.claims) == 1],
        "timeline": tables_shown.timeline(desk), "undated": tables_shown.undated(desk), "scale": scale,
        "scale_words": days_in_words(scale.start, scale.end) if scale else "", "people": people,
        "days_from_table": any(offices.from_table(item.entity) for item in people),
        "note": downloads.note_address(desk.record),
        "kin": kin, "families": tables_shown.families(desk), "sides": sides, "arcs": kin_picture(desk, kin),
        "rests": tables_shown.rests(desk),
        "pages": [(reading, page_text(reading, marks.get(reading.article.id, ()))) for reading in desk.readings],
    }  # fmt: skip


@lru_cache(maxsize=4)
def asset(name: str) -> str:
    """A file beside the templates, as it is."""
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """What the page may do: show its own style and run its own script, nothing else."""
    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """SHA-256 in base64, as a content security policy wants it."""
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def context(desk: Desk, span: Span) -> tuple[str, str, str]:
    """The words before a quotation, the quotation, the words behind it: whole words, on the same lines of the page."""
    text = desk.articles[span.article].text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
    end = text.find("\n", span.end)
    end = min(end if end >= 0 else len(text), span.end + AROUND)
    before, behind = text[start : span.start], text[span.end : end]
    if start and text[start - 1] != "\n":
        before = "... " + (before if text[start - 1] == " " else before.partition(" ")[2])
    if end < len(text) and text[end] != "\n":
        behind = (behind if text[end] == " " else behind.rpartition(" ")[0]) + " ..."
    return before, span.quote, behind


def event_anchors(desk: Desk) -> dict[str, str]:
    """Event id -> anchor of its first place."""
    return {event.id: desk.anchor(event.span) for event in desk.record.events if event.spans}


def row_dots(row: Row) -> Markup:
    """The dots of one row."""
    return dots(row.origins.min, row.origins.max - row.origins.min, len(row.folded), len(row.parties))


def who(desk: Desk, claim: Claim) -> str:
    """Who the claim is from, or that nobody is named."""
    return desk.who(claim) or "nobody named"
