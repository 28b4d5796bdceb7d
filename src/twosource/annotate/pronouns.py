"""Who a pronoun means: the one candidate near it, or nobody."""

from __future__ import annotations

from ..tables import sex_of
from .mention_types import Found, Line
from .page import Page
from .same_names import BODIES

SPEAKING = frozenset({"say", "add", "announce", "deny", "warn", "insist", "claim", "argue", "note", "state", "report"})
THINKING = SPEAKING | {
    "believe",
    "hope",
    "think",
    "know",
    "fear",
    "promise",
    "admit",
    "acknowledge",
    "confirm",
    "agree",
    "decide",
    "expect",
    "plan",
    "vow",
    "pledge",
    "estimate",
    "suspect",
    "concede",
    "maintain",
}


def pronoun(page: Page, earlier: list[int], item: Found) -> int | None:
    """Who `he`, `it` or `they` is, or None where the text does not decide."""
    if item.kind == "group":
        return several(page, earlier, item)
    return person(page, earlier, item) if item.kind == "person" else body(page, earlier, item)


def several(page: Page, earlier: list[int], item: Found) -> int | None:
    """Who `they` are: the one group named before in this sentence, or else the one of the sentence before."""
    for sentence in (item.sentence, item.sentence - 1):
        near = [n for n in earlier if page.found[n].sentence == sentence and page.found[n].kind in ("group", "object")]
        near = [n for n in near if page.found[n].form != "adjective" and not one_crowd(page, n, item)]
        if near:
            return page.one(near)
    return None


def one_crowd(page: Page, at: int, item: Found) -> bool:
    """True for troops, officials or arms beside "their" treaty, which takes two sides."""
    line = page.lines[item.sentence]
    owned = line.tokens[line.tokens[item.first].head].lemma if line.tokens[item.first].dep == "poss" else None
    noun = page.lines[page.found[at].sentence].tokens[page.found[at].last - 1].lemma
    return owned in page.words.shared and noun in page.words.group_nouns and noun not in page.words.pairs


def person(page: Page, earlier: list[int], item: Found) -> int | None:
    """The one candidate before it in its sentence, or else in the one before; of several the one who tells it.

    `he` and `she` also follow an earlier `he` or `she` of the last two sentences, and never one of the other sex.
    """
    line = page.lines[item.sentence]
    near_by = [n for n in earlier if page.found[n].sentence >= item.sentence - 2]
    near_by = [n for n in near_by if not other_sex(page, n, item)]
    doers = {page.root(n) for n in near_by if acts_on_itself(line, page.found[n], item) or item.within(page.found[n])}
    near_by = [n for n in near_by if page.root(n) not in doers and may_be(page, n, item)]
    owning = owner(page, near_by, item)
    if owning is not None:
        return owning
    barred = {page.root(n) for n in earlier if is_barring(page, n, item)}
    near_by = [n for n in near_by if page.root(n) not in barred]
    for sentence in (item.sentence, item.sentence - 1, item.sentence - 2):
        near = [n for n in near_by if page.found[n].sentence == sentence]
        if near:
            near = sure_of_sex(page, near, item) or near
            teller = teller_of(page, near, item) if sentence == item.sentence else None
            subjects = [n for n in near if is_subject(page.lines[sentence], page.found[n])]
            return next((n for n in (page.one(near), teller, page.one(subjects)) if n is not None), None)
    return None


def is_barring(page: Page, at: int, item: Found) -> bool:
    """True for a linked pronoun of the other sex."""
    before = page.found[at]
    return (
        before.form == "pronoun" and at in page.first_of and before.kind == "person" and before.made_by != item.made_by
    )


def owner(page: Page, earlier: list[int], item: Found) -> int | None:
    """Whose `his` is in "Lind's offer after his visit": the owner of the noun that the phrase hangs on."""
    line = page.lines[item.sentence]
    at = item.first
    if line.tokens[at].dep != "poss":
        return None
    link = line.tokens[line.tokens[at].head].head
    noun = line.tokens[link].head
    if line.tokens[link].dep != "prep" or line.tokens[noun].pos not in ("NOUN", "PROPN"):
        return None
    owners = [n for n in earlier if page.found[n].sentence == item.sentence]
    heads = [(n, line.tokens[line.head(page.found[n].first, page.found[n].last)]) for n in owners]
    return next((n for n, token in heads if token.dep == "poss" and token.head == noun), None)


def other_sex(page: Page, at: int, item: Found) -> bool:
    """True where a given name or a form of address tells that this person is not of the pronoun's sex."""
    sexes, wanted = page.words.sexes, page.words.sexes.get(item.made_by)
    chain = [page.found[n] for n in page.chain(at) if page.found[n].kind == "person" and page.found[n].form == "name"]
    told = {sexes.get(one.made_by) or sex_of(one.name) for one in chain}
    return bool(told - {None, wanted}) and wanted is not None


def sure_of_sex(page: Page, numbers: list[int], item: Found) -> list[int]:
    """Those of several whose given name or form of address is of the pronoun's sex."""
    wanted, sexes = page.words.sexes.get(item.made_by), page.words.sexes
    if len(page.roots(numbers)) < 2:
        return numbers
    sure = {page.root(n) for n in numbers for m in page.chain(n)
            if (sexes.get(page.found[m].made_by) or sex_of(page.found[m].name)) == wanted
            and page.found[m].form == "name"}  # fmt: skip
    return [n for n in numbers if page.root(n) in sure]


def acts_on_itself(line: Line, before: Found, item: Found) -> bool:
    """True where the pronoun would be the object of what its own person does: "Storm called on her"."""
    objective = line.lower[item.first] in ("him", "her") and line.tokens[item.first].tag == "PRP"
    if before.sentence != item.sentence or not objective:
        return False
    at = line.tokens[item.first].head
    for _ in range(6):
        doers = [n for n, token in enumerate(line.tokens) if token.dep in ("nsubj", "nsubjpass") and token.head == at]
        doers = [n for n in doers if n != item.first]
        if doers or line.tokens[at].head == at:
            return any(before.first <= n < before.last for n in doers)
        at = line.tokens[at].head
    return False


def may_be(page: Page, at: int, item: Found) -> bool:
    """True for a person's name, a title or pronoun of the same sex that is linked."""
    before = page.found[at]
    if before.kind != "person":
        return False
    if before.form == "name":
        return True
    return at in page.first_of and (before.form == "nominal" or before.made_by == item.made_by)


def body(page: Page, earlier: list[int], item: Found) -> int | None:
    """What `it` is: the one body or country of its sentence that stands before it, of several the one that says it; or
    the only subject of the sentence before where `it` says something, or where `its` begins the sentence."""
    near = [n for n in earlier if may_be_it(page, n)]
    here = [n for n in near if page.found[n].sentence == item.sentence]
    if here:
        one = page.one(here)
        return teller_of(page, here, item) if one is None else one
    line = page.lines[item.sentence]
    speaks = is_subject(line, item) and line.tokens[line.tokens[item.first].head].lemma in SPEAKING
    if not speaks and not (item.first == 0 and line.lower[0] == "its"):
        return None
    before = [n for n in near if page.found[n].sentence == item.sentence - 1]
    return page.one([n for n in before if is_subject(page.lines[item.sentence - 1], page.found[n])])


def may_be_it(page: Page, at: int) -> bool:
    """True for the name of a country or body, and for a description of a body that is linked."""
    item = page.found[at]
    named = item.form in ("name", "adjective") or (item.form == "nominal" and at in page.first_of)
    return named and (item.kind == "country" or item.kind in BODIES)


def teller_of(page: Page, numbers: list[int], item: Found) -> int | None:
    """Who says or thinks what the pronoun is the subject of: "Larnix told the port it [Larnix] had paid"."""
    line = page.lines[item.sentence]
    if not is_subject(line, item):
        return None
    verb = line.tokens[item.first].head
    above = line.tokens[verb].head
    if line.tokens[verb].dep != "ccomp" or line.tokens[above].lemma not in THINKING:
        return None
    heads = [(n, line.tokens[line.head(page.found[n].first, page.found[n].last)]) for n in numbers]
    return next((n for n, token in heads if token.dep == "nsubj" and token.head == above), None)


def is_subject(line: Line, item: Found) -> bool:
    """True for the subject of a clause."""
    return line.tokens[line.head(item.first, item.last)].dep in ("nsubj", "nsubjpass")
