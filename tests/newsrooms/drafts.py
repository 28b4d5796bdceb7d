"""A first report, and what others make of it: reprints, cuts, rewrites, digests, relays."""

from __future__ import annotations

from random import Random

from msgspec import Struct, structs

from .case import TRADES, Case, Voice, invented, person
from .layout import Outlet, agency, outlet
from .telling import KEY, NOTHING, OWN, PUBLIC, QUOTE, Line, padded, reworded, shuffled, swapped, told

SEEN = OWN + 5  # a scene of a page's own


class Draft(Struct, frozen=True, kw_only=True):
    """A page before it is laid out. `behind` holds the origins of the claim on it."""

    outlet: Outlet
    lines: tuple[Line, ...]
    way: str
    behind: frozenset[str]
    case: Case
    day: int
    parent: str | None = None
    kind: str = "rewritten"
    wire: Outlet | None = None  # the agency whose words it carries
    credit: str | None = None
    altered: tuple[str, str] | None = None


def wire_report(about: Case, chance: Random) -> Draft:
    """An agency's report: the claim on an official's word, most of the facts, mostly with a quotation."""
    house = agency(chance)
    facts = sorted(chance.sample(range(PUBLIC), chance.randint(5, 8)))
    lines = [told(about, KEY, about.official, chance)]
    lines += [told(about, fact, about.chief if chance.random() < 0.3 else None, chance) for fact in facts]
    if chance.random() < 0.7:
        lines.insert(2, told(about, QUOTE, about.chief, chance))
    return Draft(
        outlet=house, lines=tuple(lines), way="wire", behind=frozenset({"official"}), case=about,
        day=chance.randint(3, 20), wire=house,
    )  # fmt: skip


def derived(parent: Draft, chance: Random) -> Draft:
    """A page made from another one."""
    make = chance.choice((reprint, silent_copy, cut_copy, rewrite, rewrite, rewrite, digest, relay, alteration))
    made = make(parent, chance)
    return structs.replace(made, parent=parent.outlet.file, day=parent.day + chance.choice((0, 0, 1)))


def on_from(parent: Draft, chance: Random, way: str, lines: list[Line], kind: str) -> Draft:
    """The parent's words or facts at another outlet."""
    return Draft(
        outlet=outlet(chance), lines=tuple(lines), way=way, behind=parent.behind, case=parent.case, day=parent.day,
        kind=kind, wire=parent.wire,
    )  # fmt: skip


def reprint(parent: Draft, chance: Random) -> Draft:
    """The same text with the agency's credit."""
    copy = on_from(parent, chance, "reprint", list(parent.lines), "verbatim")
    return structs.replace(copy, credit=parent.wire.credit if parent.wire else None)


def silent_copy(parent: Draft, chance: Random) -> Draft:
    """The same text without a word of whose it is."""
    return on_from(parent, chance, "copy", list(parent.lines), "verbatim")


def cut_copy(parent: Draft, chance: Random) -> Draft:
    """The upper part of the text under another headline; sometimes the source is lost with the cut."""
    keep = max(3, round(len(parent.lines) * chance.uniform(0.5, 0.75)))
    lines = list(parent.lines[:keep])
    if chance.random() < 0.3:
        lines[0] = bare(lines[0], parent.case)
    return on_from(parent, chance, "cut", lines, "edited")


def bare(line: Line, about: Case) -> Line:
    """The line without whose word it is, where that stands at its end."""
    for voice in (about.official, about.chief):
        for tail in (f", {voice.full} said.", f", according to {voice.full}."):
            if line.text.endswith(tail):
                return structs.replace(line, text=line.text.removesuffix(tail) + ".", voice=None)
    return line


def rewrite(parent: Draft, chance: Random) -> Draft:
    """Every fact in other words, a few left out, some in another order; the source is sometimes lost."""
    drop = chance.random() < 0.3
    lines = [reworded(line, parent.case, chance, drop_voice=drop) for line in kept(parent, chance, 0.15)]
    if lines[0].voice == parent.case.official and chance.random() < 0.2:
        lines[0] = told(parent.case, KEY, parent.case.chief, chance, avoid=parent.lines[0].text)
    if chance.random() < 0.4:
        lines = [structs.replace(line, text=swapped(line.text, chance)) for line in lines]
    return on_from(parent, chance, "rewrite", padded(shuffled(lines, chance), chance), "rewritten")


def kept(parent: Draft, chance: Random, lost: float) -> list[Line]:
    """The first line and those of the others that are not lost; at least four."""
    rest = [line for line in parent.lines[1:] if line.fact != NOTHING]
    held = [line for line in rest if chance.random() >= lost]
    return [parent.lines[0], *(held if len(held) >= 3 else rest[:3])]


def digest(parent: Draft, chance: Random) -> Draft:
    """Key points: a list of the facts in other words, half of them left out."""
    lines = [
        reworded(line, parent.case, chance, drop_voice=chance.random() < 0.3) for line in kept(parent, chance, 0.35)
    ]
    return on_from(parent, chance, "digest", lines, "rewritten")


def relay(parent: Draft, chance: Random) -> Draft:
    """A rewrite with one sentence of its own: somebody else says the same, or something else."""
    base = rewrite(parent, chance)
    fresh = witness(chance)
    on_claim = chance.random() < 0.6
    fact = KEY if on_claim else SEEN
    line = told(parent.case, fact, fresh, chance, avoid=base.lines[0].text)
    behind = base.behind | {fresh.institution or ""} if on_claim else base.behind
    return structs.replace(base, lines=(*base.lines[:-1], line), way="relay", behind=behind)


def alteration(parent: Draft, chance: Random) -> Draft:
    """A rewrite in which one figure, not the claim's, was copied wrongly."""
    base = rewrite(parent, chance)
    for name in ("hurt", "crew", "money"):
        was = parent.case.slots[name]
        now = str(int(was) + chance.choice((3, 7, 11)))
        changed = tuple(structs.replace(line, text=swap_figure(line.text, was, now)) for line in base.lines)
        if changed != base.lines:
            return structs.replace(base, lines=changed, way="altered", altered=(was, now))
    return base


def swap_figure(text: str, was: str, now: str) -> str:
    """The text with one figure for another."""
    return " ".join(now if word == was else word for word in text.split(" "))


def witness(chance: Random) -> Voice:
    """Somebody with a name and a trade, or a body of another kind."""
    full, short = person(chance)
    place = invented(chance)
    ways = (
        Voice(institution=short, full=f"{full}, {chance.choice(TRADES)},", short=short),
        Voice(institution=place, full=f"the {place} hospital", short="the hospital"),
        Voice(institution=place, full=f"the {place} trade union", short="the union"),
    )
    chosen = chance.choice(ways)
    return structs.replace(chosen, full=chosen.full.rstrip(","))
