"""Where figures differ: corrected, moved on, contradicted, hardened, altered, added up; or fine after a look."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from .concepts import Concept
from .context import Draft, Pile
from .copied_figures import altered_copies, hardened, hardenings, lost_in_copies, swapped
from .finding import Finding, voice, who
from .groups import Camp, Debate, place_of, standing, whole
from .order import kin, same_day
from .ranges import excluded, numeric, point
from .scene import about, one_scene
from .words import words

MADE_BY = "claims.numbers"


def number_findings(pile: Pile, debates: tuple[Debate, ...], known: dict[str, Concept]) -> Iterator[Finding]:
    """All findings about figures."""
    for item in debates:
        camps = tuple(camp for camp in item.camps if numeric(camp.first.claim))
        counts = tuple(camp for camp in camps if whole(item) and standing(camp) and camp.first.concept)
        label = counts[0].first.label if counts else item.label  # of the figure, where its event names the question
        yield from corrections(item, camps)
        yield from denials(pile, item, camps)
        right = tuple(camp for camp in counts if not taken_back(camp, camps))
        clashes = tuple(contradictions(pile, label, right, fixed=is_fixed(item, known)))
        yield from clashes
        if not is_fixed(item, known) and (len(counts) > 2 or not clashes):
            for same in by_noun(counts):
                yield from looked_at(pile, label, same)
        yield from hardenings(pile, label, tuple(d for camp in counts for d in camp.drafts))
        yield from of_plain_things(pile, item, camps)
    yield from altered_copies(pile, debates)
    yield from lost_in_copies(pile, debates)
    yield from rival_counts(pile, debates, known)
    yield from swapped(pile, debates)
    yield from sums(debates)


def of_plain_things(pile: Pile, item: Debate, camps: tuple[Camp, ...]) -> Iterator[Finding]:
    """Counts of a noun that no concept knows: set against each other only where two voices stand side by side, or on
    one day about one deed; hardened only in a copy.
    """
    plain = tuple(camp for camp in camps if whole(item) and standing(camp) and not camp.first.concept)
    right = [camp for camp in plain if not taken_back(camp, camps)]
    for one, two in combinations(right, 2):
        pairs = [(a, b) for a in one.drafts for b in two.drafts if side_by_side(a, b)]
        clash = next((found for a, b in pairs if (found := clashing(pile, (a,), (b,)))), None)
        if clash:
            yield apart_finding(item.label, one, two, clash)
    copies = (d for camp in plain for d in camp.drafts)
    yield from hardenings(pile, item.label, tuple(d for d in copies if d.thing), copies_only=True)


def side_by_side(a: Draft, b: Draft) -> bool:
    """True for counts of one thing and one deed, in neighbouring sentences of a page or on two pages."""
    if not a.thing or (a.thing, a.verb) != (b.thing, b.verb) or a.verb in words("count-verb") | {""}:
        return False
    return a.claim.article != b.claim.article or abs(a.number - b.number) <= 1


def is_fixed(item: Debate, known: dict[str, Concept]) -> bool:
    """True for a count that is settled once, whatever the day of the page."""
    concept = known.get(item.drafts[0].concept or "")
    return concept is not None and concept.fixed


def corrections(item: Debate, camps: tuple[Camp, ...]) -> Iterator[Finding]:
    """An old figure that a page takes back, against the figure it puts in its place."""
    for old in (camp for camp in camps if camp.first.replaced == "corrected"):
        articles = {draft.claim.article for draft in old.drafts}
        fresh = tuple(
            camp for camp in camps
            if standing(camp) and articles & set(camp.pages) and not same_figure(camp, old)
        )  # fmt: skip
        stale = tuple(d for camp in camps if standing(camp) and same_figure(camp, old) for d in camp.drafts)
        if fresh:
            yield Finding(
                kind="number", verdict="superseded", sides=(fresh[0].drafts, stale or old.drafts), level="card",
                made_by=MADE_BY, weight=1, origins=fresh[0].origins,
                why=f"{item.label} {old.first.words} was taken back; {fresh[0].first.words} stands in its place.",
            )  # fmt: skip


def taken_back(camp: Camp, camps: tuple[Camp, ...]) -> bool:
    """True for a figure that a page of the pile takes back: it differs from the new one and contradicts nobody."""
    return any(old.first.replaced == "corrected" and same_figure(camp, old) for old in camps)


def same_figure(one: Camp, two: Camp) -> bool:
    """True where two answers name the same ends."""
    a, b = one.first.claim.value, two.first.claim.value
    return a is not None and b is not None and (a.low, a.high) == (b.low, b.high)


def denials(pile: Pile, item: Debate, camps: tuple[Camp, ...]) -> Iterator[Finding]:
    """A figure somebody denies, against the pages that have it."""
    for denied in (camp for camp in camps if camp.first.claim.polarity == "negated" and not camp.first.replaced):
        for camp in camps:
            near = one_scene(pile, denied.first, camp.first) or told_there(pile, denied.first, camp.first)
            if standing(camp) and same_point(denied, camp) and near:
                yield Finding(
                    kind="polarity", verdict="contradiction", sides=(denied.drafts, camp.drafts), level="card",
                    made_by=MADE_BY, weight=1, origins=camp.origins,
                    why=f"{who(denied.first)} denies it: {item.label}",
                )  # fmt: skip


def told_there(pile: Pile, denial: Draft, other: Draft) -> bool:
    """True where the page of a figure names the one who denies it."""
    who_denies = denial.claim.source_entity
    mentions = pile.pages[other.claim.article].reading.mentions
    return who_denies is not None and any(pile.entity_of.get(mention.id) == who_denies for mention in mentions)


def same_point(denied: Camp, camp: Camp) -> bool:
    """True where a count that somebody denies is the one that others give."""
    if not denied.first.concept or denied.value is None or camp.value is None:
        return False
    return point(denied.value) == point(camp.value) is not None


def contradictions(pile: Pile, label: str, camps: tuple[Camp, ...], *, fixed: bool) -> Iterator[Finding]:
    """Two answers of one day, from two voices, that exclude each other."""
    for one, two in combinations(camps, 2):
        clash = clashing(pile, one.drafts, two.drafts, fixed=fixed)
        if clash:
            yield apart_finding(label, one, two, clash)


def by_noun(camps: tuple[Camp, ...]) -> list[tuple[Camp, ...]]:
    """Answers about one kind of people together: the freed prisoners apart from the freed nurses."""
    parts: dict[str, list[Camp]] = {}
    for camp in camps:
        parts.setdefault(camp.first.noun, []).append(camp)
    return [tuple(part) for part in parts.values()]


def apart_finding(label: str, one: Camp, two: Camp, clash: tuple[Draft, Draft]) -> Finding:
    """Two answers that cannot both be right."""
    first, second = clash
    return Finding(
        kind="number", verdict="contradiction", sides=(one.drafts, two.drafts), level="card", made_by=MADE_BY,
        weight=1, why=f"{label} {who(first)}: {first.words}; {who(second)}: {second.words}.", origins=two.origins,
    )  # fmt: skip


def looked_at(pile: Pile, label: str, camps: tuple[Camp, ...]) -> Iterator[Finding]:
    """All answers to one question side by side: a count that moved on, or figures that can all be right."""
    if len(camps) < 2 or (len(camps) == 2 and clashing(pile, camps[0].drafts, camps[1].drafts)):
        return
    series = tuple(sorted(camps, key=lambda camp: first_day(pile, camp)))
    apart = any(excluded(a.first.claim, b.first.claim) for a, b in combinations(camps, 2))
    shown = ", ".join(camp.first.words for camp in series)
    yield Finding(
        kind="number", verdict="superseded" if apart else "compatible", sides=tuple(c.drafts for c in reversed(series)),
        level="checked", made_by=MADE_BY, weight=4, origins=series[-1].origins,
        why=f"{label} {shown}: " + ("counts at different times." if apart else "they can all be right."),
    )  # fmt: skip


def first_day(pile: Pile, camp: Camp) -> tuple[str, tuple[str, int, int, str]]:
    """The first day a page that gives this answer may be of; answers of undated pages come last."""
    days = [pile.pages[draft.claim.article].published for draft in camp.drafts]
    known = [item.start.isoformat() for item in days if item and item.start]
    return min(known, default="9999"), place_of(camp.first)


def clashing(
    pile: Pile, one: tuple[Draft, ...], two: tuple[Draft, ...], *, fixed: bool = False
) -> tuple[Draft, Draft] | None:
    """A pair of figures of one day from two named voices that exclude each other."""
    for a in one:
        for b in two:
            apart = excluded(a.claim, b.claim) and voice(a) != voice(b) and a.noun == b.noun
            if (
                apart
                and not of_one_house(a, b)
                and (fixed or same_day(pile, a, b))
                and spoken(a)
                and spoken(b)
                and places_agree(pile, a, b)
                and not only_a_start(a, b, (*one, *two))
                and one_scene(pile, a, b)
            ):
                return a, b
    return None


def only_a_start(a: Draft, b: Draft, near: tuple[Draft, ...]) -> bool:
    """True where the page of the smaller figure calls it "at least" so many as well: it rules no larger one out."""
    few = min((a, b), key=lambda draft: (point(draft.claim.value) or 0) if draft.claim.value else 0)
    figure = point(few.claim.value) if few.claim.value else None
    return any(
        d.claim.article == few.claim.article and d.claim.value is not None and d.claim.value.high is None
        and d.claim.value.low == figure is not None
        for d in near
    )  # fmt: skip


def of_one_house(a: Draft, b: Draft) -> bool:
    """True where a hospital tells of its own patients and somebody else of more: its are some of theirs."""
    if a.concept != "in-hospital":
        return False
    few, many = sorted((a, b), key=lambda draft: point(draft.claim.value) or 0 if draft.claim.value else 0)
    named = set(few.by.lower().split()) & words("hospital")
    return bool(named) and not set(many.by.lower().split()) & words("hospital")


def spoken(draft: Draft) -> bool:
    """True for a sure figure with somebody behind it."""
    return draft.claim.source is not None and draft.claim.certainty in ("certain", "probable")


def places_agree(pile: Pile, a: Draft, b: Draft) -> bool:
    """False where the two name different places, or pages are about others."""
    if not one_scene(pile, a, b):
        return False
    if a.places and b.places:
        return bool(set(a.places) & set(b.places))
    if a.claim.article == b.claim.article and abs(a.number - b.number) <= 1:
        return True
    return about(pile, a, b.places) and about(pile, b, a.places)


def rival_counts(pile: Pile, debates: tuple[Debate, ...], known: dict[str, Concept]) -> Iterator[Finding]:
    """Two names of nearly the same thing, counted by two voices on one day, that exclude each other."""
    figures = [item for item in debates if item.topic.kind == "figure"]
    for one, two in combinations(figures, 2):
        concept, other = known.get(one.topic.name), known.get(two.topic.name)
        if not concept or not other or one.topic.facets != two.topic.facets:
            continue
        mine = tuple(d for camp in one.camps if standing(camp) for d in camp.drafts if numeric(d.claim))
        theirs = tuple(d for camp in two.camps if standing(camp) for d in camp.drafts if numeric(d.claim))
        if other.name in concept.rivals:
            clash = clashing(pile, tuple(d for d in mine if not set_off(d)), tuple(d for d in theirs if not set_off(d)))
            if clash:
                yield rival(one, two, clash)
        elif concept.within == other.name or other.within == concept.name:
            yield from parts(mine, theirs, concept, other)
            yield from hardenings(pile, one.label, tuple(kin_only(pile, mine, theirs)))


def kin_only(pile: Pile, mine: tuple[Draft, ...], theirs: tuple[Draft, ...]) -> Iterator[Draft]:
    """Pairs of one figure on two pages of a kin, with its range and without, that name the thing differently."""
    for a in mine:
        for b in theirs:
            if kin(pile, a, b) and (hardened(pile, a, b) or hardened(pile, b, a)):
                yield from (a, b)


def set_off(draft: Draft) -> bool:
    """True where the page itself says that these are none of the others: "who are not on the official list"."""
    text = f" {draft.claim.text.lower()} "
    return " not on " in text or " in addition " in text or " besides " in text


def rival(one: Debate, two: Debate, clash: tuple[Draft, Draft]) -> Finding:
    """The finding of two rival counts: every draft of either answer."""
    a, b = (camp_of(one, clash[0]), camp_of(two, clash[1]))
    return Finding(
        kind="number", verdict="contradiction", sides=(a.drafts, b.drafts), level="card", made_by=MADE_BY, weight=1,
        why=f"{who(clash[0])}: {clash[0].words} ({one.label}) {who(clash[1])}: {clash[1].words} ({two.label}) "
        "They may count differently.", origins=b.origins,
    )  # fmt: skip


def camp_of(item: Debate, draft: Draft) -> Camp:
    """The answer that holds a draft."""
    return next(camp for camp in item.camps if draft in camp.drafts)


def parts(mine: tuple[Draft, ...], theirs: tuple[Draft, ...], concept: Concept, other: Concept) -> Iterator[Finding]:
    """A part and its whole: not the same count, kept as checked; one finding a pair of questions."""
    for a in mine[:1]:
        for b in theirs[:1]:
            yield Finding(
                kind="number", verdict="different-referent", sides=(mine, theirs), level="checked", made_by=MADE_BY,
                weight=4, why=f"{a.words} ({concept.name}) and {b.words} ({other.name}) count different things.",
            )  # fmt: skip


def sums(debates: tuple[Debate, ...]) -> Iterator[Finding]:
    """A figure that nobody gives and that is the sum of two others of different things on the same page."""
    drafts = [d for item in debates for camp in item.camps if standing(camp) for d in camp.drafts if d.concept]
    for total in (d for d in drafts if d.claim.source is None and figure_of(d) and d.concept == "feared-dead"):
        here = [d for d in drafts if d.claim.article == total.claim.article and d is not total and figure_of(d)]
        for a, b in combinations(here, 2):
            one_time = a.topic.facets == b.topic.facets == total.topic.facets
            if one_time and a.concept != b.concept and figure_of(a) + figure_of(b) == figure_of(total):
                older = tuple(d for d in drafts if d.concept == a.concept and figure_of(d) == figure_of(a))
                yield Finding(
                    kind="number", verdict="altered", sides=((*older, b), (total,)), level="card", made_by=MADE_BY,
                    weight=3, why=f"{total.words} is {a.words} and {b.words} added up; no source gives it.",
                )  # fmt: skip


def figure_of(draft: Draft) -> float:
    """The one figure of a draft, 0 where it has none."""
    value = draft.claim.value
    return float(point(value) or 0) if value and numeric(draft.claim) else 0.0
