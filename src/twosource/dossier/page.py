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
from . import absent, tables_shown
from .arcs import kin_picture
from .axis import main_axis, story_axis
from .brief import Card, Row, brief, cards
from .desk import Desk
from .drawing import axis_picture, dots, figure_picture
from .figures_shown import bars
from .marked import page_text, places
from .matrix import matrix
from .plain_text import visible
from .words import VERDICTS, count, hedge_in_words, how_in_words, moment_in_words, origins_in_words, quoted, trimmed

AROUND = 64


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Templates with every value escaped."""
    made = Environment(
        loader=PackageLoader("twosource.dossier"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, finalize=harmless,
    )  # fmt: skip
    made.filters.update(
        count=count,
        hedge=hedge_in_words,
        moment=moment_in_words,
        origins=origins_in_words,
        quoted=quoted,
        line=one_line,
    )
    return made


def harmless(value: Any) -> Any:
    """Hidden characters of every printed string made visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def one_line(text: str) -> str:
    """The text on one line, without quotation marks that stand around the whole."""
    return trimmed(" ".join(text.split()))


def page(record: Record) -> str:
    """The dossier of a record as one HTML page."""
    desk = Desk(record)
    shown = brief(desk)
    style, script = asset("style.css"), asset("page.js")
    axis = main_axis(desk) or story_axis(desk)
    marks = places(desk)
    every, kin = cards(desk), tables_shown.kin(desk)
    checked = [item for item in every if item.level == "checked"]
    further = [item for item in every if item.level != "checked" and item not in shown.cards]
    return environment().get_template("page.html.jinja").render(
        desk=desk, record=record, brief=shown, further=further, checked=checked,
        style=Markup(style), script=Markup(script), policy=policy(style, script),
        context=lambda span: context(desk, span), anchor=desk.anchor, axis=axis, dots=row_dots, figures=bars(desk),
        picture=axis_picture(axis.marks[:14], event_anchors(desk)),
        figure_picture=figure_picture, groups=tables_shown.groups(desk), timeline=tables_shown.timeline(desk),
        undated=tables_shown.undated(desk), people=tables_shown.people(desk), kin=kin, arcs=kin_picture(desk, kin),
        pages=[(reading, page_text(reading, marks.get(reading.article.id, ()))) for reading in desk.readings],
        rests=tables_shown.rests(desk), originals=absent.originals(desk), reports=absent.reports(desk),
        unreadable=absent.unreadable(desk), verdicts=VERDICTS, who=lambda claim: who(desk, claim),
        once=[asked for asked in tables_shown.groups(desk) if len(asked.claims) == 1],
        how=how_in_words, matrix=lambda claims: matrix(desk, claims),
    )  # fmt: skip


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
    if start and text[start - 1] not in "\n ":
        before = "... " + before.partition(" ")[2]
    if end < len(text) and text[end] not in "\n ":
        behind = behind.rpartition(" ")[0] + " ..."
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


__all__ = ["Card", "page"]
