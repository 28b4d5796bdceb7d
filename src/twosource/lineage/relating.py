"""Readings -> lineage: compare the pairs worth comparing, judge each, and gather families."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct, structs

from ..records import Aligned, Compared, Kinship, Lineage, Reading, Span, record_id
from ..rulebook import Rulebook
from .aligning import aligned
from .blocking import candidates
from .detours import with_detours
from .directing import cites, declared, first
from .families import families
from .features import Common, Match, compare, paired
from .judging import PROBABLE, SURE, Kind, kind_of, one_event, one_statement, score, worth_pairing
from .outlets import CITED, ENOUGH_FIGURES, OWN_MARKS, marked
from .profiles import Profile, profile
from .recalling import Before, memory_of
from .templates import same_site, templates_of

MADE_BY = "lineage.relating"
CANNOT_TELL = 0.25
DECLARED_LEAST = 0.005  # a declared original that shares nothing is another story of that site
DECLARED = 0.9


Page = tuple[Reading, Profile]


class Judged(Struct, frozen=True, kw_only=True):
    """What is said of a pair that is kin."""

    kind: Kind
    certainty: Literal["declared", "sure", "probable"]
    why: str
    directed: bool
    score: float


class Pair(Struct, frozen=True, kw_only=True):
    """Two articles, what they share, and how likely one origin stands behind both."""

    a: Page
    b: Page
    common: Common
    score: float


def relate(readings: tuple[Reading, ...], rules: Rulebook, before: Before | None = None) -> Lineage:
    """Who copied or rewrote whom. Articles in other languages are kin only to their copies.

    With `before`, pairs that were judged then are not compared again; what comes out is the same.
    """
    ordered = sorted(readings, key=lambda item: item.article.id)
    templates = templates_of(ordered)
    pages = tuple((item, profile(item, templates.left_out(item.article.id))) for item in ordered)
    memory = memory_of(before, templates)
    likely: list[Pair] = []
    kinships: list[Kinship] = []
    others: list[Compared] = []
    for a, b in candidates([page[1] for page in pages]):
        known = memory.recalled(pages[a][1], pages[b][1])
        if known is not None:
            kinships.extend(item for item in known if isinstance(item, Kinship))
            others.extend(item for item in known if isinstance(item, Compared))
            continue
        pair = weighed(pages[a], pages[b])
        if maybe_kin(pair):
            likely.append(pair)
        else:
            others.append(verdict(pair))
    named = originals_of(likely)
    for pair in likely:
        found = list(kinship(pair, named))
        kinships.extend(found)
        others.extend([] if found else [verdict(pair)])
    return gathered(pages, kinships, others, tuple(same_site(templates, ordered)))


def gathered(
    pages: Sequence[Page], kinships: Sequence[Kinship], others: Sequence[Compared], sites: Sequence[Kinship]
) -> Lineage:
    """The lineage of these judgements, in order; a page of one site is `same-site` only where it is no kin."""
    ranked = sorted(kinships, key=lambda item: (min(item.parent, item.child), max(item.parent, item.child), item.id))
    kin = with_detours(ranked, pages)
    joined = {frozenset((item.parent, item.child)) for item in kin}
    every = (*kin, *(item for item in sites if frozenset((item.parent, item.child)) not in joined))
    compared = tuple(sorted(others, key=lambda item: (item.a, item.b)))
    openings = {page[0].article.id: opening(page[0]) for page in pages}
    return Lineage(kinships=every, compared=compared, families=families(openings, every, compared))


def maybe_kin(pair: Pair) -> bool:
    """False for most pairs: what they share need not be kept."""
    a, b = pair.a[1], pair.b[1]
    return pair.score >= PROBABLE or one_statement(pair.common) or same_bytes(a, b) or declared(a, b) or declared(b, a)


def same_bytes(a: Profile, b: Profile) -> bool:
    """True for one file at two addresses."""
    return a.article.raw_sha256 != "" and a.article.raw_sha256 == b.article.raw_sha256


def ids(pair: Pair) -> tuple[str, str]:
    """The ids of a pair."""
    return pair.a[0].article.id, pair.b[0].article.id


def weighed(a: Page, b: Page) -> Pair:
    """A pair with its score: what they share, and what they say of each other."""
    common = compare(a[1], b[1])
    leans = leaning(a[1], b[1], common)
    if worth_pairing(common, leans) or declared(a[1], b[1]) or declared(b[1], a[1]):
        common = paired(common, a[1], b[1])
    return Pair(a=a, b=b, common=common, score=score(a[1], b[1], common, leans))


def leaning(a: Profile, b: Profile, common: Common) -> float:
    """What the pages say of themselves: one names the other; one has marks of its own reporting, the other only
    the figures.
    """
    named = CITED if cites(a, b) or cites(b, a) else 0.0
    if marked(a.article) == marked(b.article):
        return named
    return named + OWN_MARKS * min(common.n_numbers, ENOUGH_FIGURES) / ENOUGH_FIGURES


def originals_of(pairs: Sequence[Pair]) -> frozenset[tuple[str, str]]:
    """(child, parent) for each page that declares its original; of several pages of an outlet the one most like it."""
    best: dict[str, tuple[float, str]] = {}
    for pair in pairs:
        for child, parent in ((pair.a, pair.b), (pair.b, pair.a)):
            if pair.score >= DECLARED_LEAST and declared(child[1], parent[1]):
                found = (pair.score, parent[0].article.id)
                best[child[0].article.id] = max(best.get(child[0].article.id, found), found)
    return frozenset((child, parent) for child, (_, parent) in best.items())


def kinship(pair: Pair, originals: frozenset[tuple[str, str]]) -> Iterator[Kinship]:
    """The kinship of a pair, two where each names the other as its source, none where they are no kin."""
    a, b = pair.a[1], pair.b[1]
    if same_bytes(a, b):
        verdict = Judged(kind="verbatim", certainty="sure", why="the same bytes", directed=False, score=1.0)
        yield made(pair, verdict)
    elif {ids(pair), ids(pair)[::-1]} & originals:
        value, kind = max(pair.score, DECLARED), kind_of(pair.common)
        why = "the child declares the parent as its original"
        verdict = Judged(kind=kind, certainty="declared", why=why, directed=True, score=value)
        yield made(pair, verdict, flipped=ids(pair) in originals)
    elif pair.score >= PROBABLE and not (one_statement(pair.common) and bare_score(pair) < CANNOT_TELL):
        yield from by_content(pair)
    elif one_statement(pair.common):
        quoted = pair.common.quotes > 0
        why = "both quote the same words" if quoted else "both name one source for the same figures"
        certainty: Literal["sure", "probable"] = "sure" if quoted else "probable"
        verdict = Judged(kind="common-source", certainty=certainty, why=why, directed=False, score=PROBABLE)
        yield made(pair, verdict)


def bare_score(pair: Pair) -> float:
    """The score from the texts alone."""
    return score(pair.a[1], pair.b[1], pair.common)


def by_content(pair: Pair) -> Iterator[Kinship]:
    """Kin by what they share."""
    a, b = pair.a[1], pair.b[1]
    verdict = Judged(
        kind=kind_of(pair.common), certainty="sure" if pair.score >= SURE else "probable", why="", directed=True,
        score=pair.score,
    )  # fmt: skip
    if cites(a, b) and cites(b, a):
        verdict = structs.replace(verdict, why="each names the other as its source")
        yield made(pair, verdict)
        yield made(pair, verdict, flipped=True)
        return
    found = first(a, b, pair.common)
    why = reason(verdict.kind, found[2] if found else None)
    verdict = structs.replace(verdict, why=why, directed=found is not None)
    yield made(pair, verdict, flipped=found is not None and found[0] is b)


def reason(kind: str, direction: str | None) -> str:
    """One line for a person."""
    words = {"verbatim": "the same text", "edited": "long runs of the same words"}
    shared = words.get(kind, "names and figures of the one are in the other, in sentences that pair off")
    return f"{shared}; the child {direction}" if direction else f"{shared}; which was first is not known"


def made(pair: Pair, judged: Judged, *, flipped: bool = False) -> Kinship:
    """The record of a kinship; `flipped` where the second of the pair is the parent."""
    parent, child = (pair.b, pair.a) if flipped else (pair.a, pair.b)
    matches = [Match(a=m.b, b=m.a, alike=m.alike) if flipped else m for m in pair.common.matches]
    places = aligned(parent, child, matches)
    ends = parent[0].article.id, child[0].article.id
    return Kinship(
        id=record_id("kinship", *ends), evidence=evidence(places, parent, child), made_by=MADE_BY, parent=ends[0],
        child=ends[1], kind=judged.kind, directed=judged.directed, certainty=judged.certainty, aligned=places,
        score=judged.score, why=judged.why,
    )  # fmt: skip


def evidence(places: tuple[Aligned, ...], parent: Page, child: Page) -> tuple[Span, ...]:
    """The declaration where there is one, then the places that pair off, else the openings of both."""
    spans = [span for item in child[0].article.declared if item.kind == "original" for span in item.spans]
    spans += [span for item in places[:6] for span in (item.parent, item.child)]
    return tuple(spans) or (opening(parent[0]), opening(child[0]))


def opening(reading: Reading) -> Span:
    """The first line of an article that shows something."""
    return reading.passages[0].span


def verdict(pair: Pair) -> Compared:
    """What was found about a pair that is no kin."""
    a, b = ids(pair)
    named: Literal["independent", "unrelated", "cannot-tell"] = "unrelated"
    why = "few names, figures or words in common"
    if pair.score >= CANNOT_TELL:
        named, why = "cannot-tell", "much of the same is told, but not enough to tell a rewrite from a second report"
    elif one_event(pair.common):
        named, why = "independent", "names or figures in common, told in sentences that do not pair off"
    return Compared(
        id=record_id("compared", a, b), evidence=(opening(pair.a[0]), opening(pair.b[0])), made_by=MADE_BY, a=a, b=b,
        verdict=named, score=pair.score, why=why,
    )  # fmt: skip
