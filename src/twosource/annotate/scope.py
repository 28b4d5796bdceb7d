"""Scope: what hedges, negations and plans reach, from the top of the sentence down.

Every word has an outer state (what reaches it from above) and a full state (with its own auxiliaries, adverbs and
determiners). A dependent starts from one of the two and adds what its governor does to such a dependent.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..rulebook import Rulebook
from .governors import embedding, relation_of
from .hedges import PLAIN, STRENGTH, State, Table, effects, found, put
from .own_words import never, own
from .tree import Tree

CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your"})
HAPPEN = frozenset({"happen", "occur", "take", "begin", "start", "go", "come", "follow", "be", "resume", "proceed"})
SUBJECTS = ("nsubj", "nsubjpass", "expl")
WH = frozenset({"WP", "WDT", "WRB", "WP$"})
EXCEPT = frozenset({"without"})
PRESENT = frozenset({"VBP", "VBZ", "VBG", "VB"})
TIMES = frozenset({"when", "before", "after", "until", "as", "once", "while"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TENSED = FINITE | {"MD"}


def states(tree: Tree, rules: Rulebook) -> list[State]:
    """The full state of every word of the sentence."""
    table = effects(rules)
    outer: list[State] = [PLAIN] * len(tree.tokens)
    full: list[State] = [PLAIN] * len(tree.tokens)
    for at in downward(tree):
        outer[at] = reaching(tree, at, outer, full, table)
        full[at] = own(tree, at, outer[at], table)
    return full


def downward(tree: Tree) -> Iterator[int]:
    """Every token after its head."""
    row = [at for at, token in enumerate(tree.tokens) if token.head == at]
    while row:
        yield from row
        row = [kid for at in row for kid in tree.kids[at]]


def reaching(tree: Tree, at: int, outer: list[State], full: list[State], table: Table) -> State:
    """What comes from above."""
    head, token = tree.head(at), tree.tokens[at]
    if head is None:
        return sentence_wide(tree, at, table)
    if token.dep == "conj":
        return coordinated(tree, at, head, outer, full, table)
    if token.dep == "advcl":
        return adverbial(tree, at, outer[head], full[head], table)
    if token.dep in ("relcl", "parataxis") or reduced(tree, at):
        return unfinished(tree, at, PLAIN, PLAIN, table)
    return governed(tree, at, head, outer, full, table)


def sentence_wide(tree: Tree, root: int, table: Table) -> State:
    """What the form of the sentence does to its root: an order, a question."""
    token = tree.tokens[root]
    if token.tag == "VB" and tree.kid(root, "nsubj", "nsubjpass", "aux", "auxpass") is None:
        return put(PLAIN, tree, root, table.get(("order", "*"), ()))
    if tree.words[-1] == "?" or (len(tree.words) > 1 and tree.words[-2] == "?"):
        turned = [kid for kid in tree.all(root, "aux", "auxpass") if kid < (tree.kid(root, *SUBJECTS) or 0)]
        if turned and not any(tree.tokens[at].tag in WH for at in range(turned[0])):
            last = len(tree.words) - (1 if tree.words[-1] == "?" else 2)
            return put(PLAIN, tree, last, table.get(("question", "?"), ()))
    return PLAIN


def reduced(tree: Tree, at: int) -> bool:
    """True of a participle behind or before its noun, which tells a fact: "a letter sent by her", "the sunken ship"."""
    token = tree.tokens[at]
    if token.pos != "VERB" or token.tag not in ("VBN", "VBG") or token.dep not in ("acl", "amod"):
        return False
    return tree.kid(at, "nsubj", "nsubjpass", "mark", "aux") is None


def coordinated(
    tree: Tree, at: int, head: int, outer: list[State], full: list[State], table: Table
) -> State:  # fmt: skip
    """The state of the first conjunct, or what reaches both where the second stands alone; "nor" negates it."""
    state = outer[head] if stands_alone(tree, at, head) else full[head]
    nor = next((kid for kid in tree.all(head, "cc") if head < kid < at and tree.words[kid] == "nor"), None)
    if nor is not None and not state.negative:
        state = put(state, tree, nor, found(tree, nor, "adverb", table))
    return state


def stands_alone(tree: Tree, at: int, head: int) -> bool:
    """True of a conjunct with a subject, an auxiliary or a "but" of its own; what follows "or" shares a negation."""
    if tree.kid(at, "nsubj", "nsubjpass", "aux", "auxpass", "neg") is not None:
        return True
    joint = [kid for kid in tree.all(head, "cc") if head < kid < at]
    if any(tree.words[kid] == "or" for kid in joint):
        return False
    if tree.tokens[at].tag in FINITE and tree.tokens[head].tag not in FINITE and tree.kid(head, "aux") is not None:
        return True
    return any(tree.tokens[kid].lemma.lower() == "but" for kid in joint)


def adverbial(tree: Tree, at: int, outer: State, full: State, table: Table) -> State:
    """A clause beside the main one: a condition, a purpose, or a fact of its own."""
    marks = [kid for kid in tree.all(at, "mark", "advmod") if found(tree, kid, "mark", table)]
    for mark in marks:
        outer = put(outer, tree, mark, found(tree, mark, "mark", table))
    to = next((kid for kid in tree.all(at, "aux") if tree.tokens[kid].tag == "TO"), None)
    head = tree.tokens[at].head
    if to is not None and not marks:
        embedded = embedding(tree, head, "infinitive", full, table)
        return embedded if embedded != full else put(positive(full), tree, to, table.get(("purpose", "to"), ()))
    if full.mode != "actual" and now(tree, at) and any(tree.words[kid] in TIMES for kid in tree.kids[at]):
        return awaiting(tree, at, positive(full), table)
    return awaiting(tree, at, outer, table)


def awaiting(tree: Tree, at: int, outer: State, table: Table) -> State:
    """A clause that has not come about: "until an offer is made", "had the relatives agreed"."""
    kids = tree.kids[at]
    for kid in kids if now(tree, at) else ():
        outer = put(outer, tree, kid, found(tree, kid, "until", table))
    return turned(tree, at, outer, table)


def turned(tree: Tree, at: int, state: State, table: Table) -> State:
    """A clause that opens with its auxiliary before its subject is a condition."""
    first, who = tree.low[at], tree.kid(at, "nsubj", "nsubjpass")
    opens = first in tree.kids[at] and tree.tokens[first].dep in ("aux", "auxpass")
    if opens and who is not None and first < who < at < tree.tokens[at].head:
        return put(state, tree, first, found(tree, first, "inverted", table))
    return state


def now(tree: Tree, at: int) -> bool:
    """True of a clause in the present tense."""
    first = next((kid for kid in tree.kids[at] if tree.tokens[kid].dep in ("aux", "auxpass")), at)
    return tree.tokens[first].tag in PRESENT


def governed(tree: Tree, at: int, head: int, outer: list[State], full: list[State], table: Table) -> State:
    """A complement, an object, a subject or a modifier."""
    token, governor, state = tree.tokens[at], head, full[head]
    if tree.tokens[head].dep in ("prep", "agent") and token.dep in ("pobj", "pcomp"):
        governor = tree.tokens[head].head
        state = put(full[governor], tree, head, found(tree, head, "prep", table))
    if token.dep in CLAUSES:
        fact = given(tree, at, head, table) if full[head].negative and finite(tree, at) else None
        if fact is not None:
            return put(outer[head], tree, fact, found(tree, fact, "factive", table))
        whole = raised(tree, head, full[head], table)
        if whole is not None:
            return whole
        state = turned(tree, at, said(state, outer[head]), table) if finite(tree, at) else state
    elif token.dep in ("nsubj", "nsubjpass"):
        state = PLAIN if known(tree, at) else full[head] if tree.tokens[head].lemma in HAPPEN else outer[head]
    elif token.pos in ("NOUN", "PROPN") and known(tree, at):
        state = PLAIN
    elif token.dep == "pobj":
        state = reached(tree, at, state, table) if tree.words[head] not in EXCEPT else state
    if token.dep in ("acl", "relcl"):
        for kid in tree.all(governor, "amod"):
            state = put(state, tree, kid, found(tree, kid, "failing", table))
    relation = relation_of(tree, at, head)
    if relation == "clause" and tree.tokens[governor].pos == "NOUN":
        state = of_noun(tree, governor, state, table)
    awaited = [kid for kid in tree.all(governor, "advmod") if found(tree, kid, "awaited", table)]
    if relation == "infinitive" and awaited:
        return put(state, tree, awaited[0], found(tree, awaited[0], "awaited", table))
    state = embedding(tree, governor, relation, state, table, full[governor].negative, at)
    if relation == "clause":
        state = subjunctive(tree, at, state, table)
    return unfinished(tree, at, state, full[governor], table)


def subjunctive(tree: Tree, at: int, state: State, table: Table) -> State:
    """What is asked for in the bare form: "that the crew be freed", "that she stay"."""
    that, who = tree.kid(at, "mark"), tree.kid(at, "nsubj", "nsubjpass")
    if that is None or who is None or tree.words[that] != "that":
        return state
    helpers = [kid for kid in tree.kids[at] if tree.tokens[kid].dep in ("aux", "auxpass", "neg")]
    bare = tree.words[helpers[0]] == "be" if helpers else tree.tokens[at].tag == "VB"
    return put(state, tree, that, found(tree, that, "subjunctive", table)) if bare else state


def of_noun(tree: Tree, noun: int, state: State, table: Table) -> State:
    """A clause below a noun: "no evidence that ...", "rejected claims that ..."."""
    absent = found(tree, noun, "absent", table)
    if state.negative and absent:
        return put(positive(state), tree, noun, absent)
    head = tree.head(noun)
    if head is not None and tree.tokens[noun].dep == "dobj":
        return put(positive(state), tree, head, found(tree, head, "rejects", table))
    return positive(state)


def positive(state: State) -> State:
    """The state without its negation: what hangs further down is not denied, only less sure."""
    if not state.negative:
        return state
    return structs.replace(
        state, negative=False, certainty=min(state.certainty, "possible", key=STRENGTH.__getitem__), silence="none"
    )


def reached(tree: Tree, at: int, state: State, table: Table) -> State:
    """The state behind a preposition: without the negation above, unless "any" lets it through."""
    if state.negative and found(tree, at, "unreached", table):
        return put(state, tree, at, found(tree, at, "unreached", table))
    words = [kid for kid in (*tree.all(at, "det", "amod"), at) if found(tree, kid, "reached", table)]
    return (
        put(state, tree, words[0], found(tree, words[0], "reached", table))
        if words and state.negative
        else positive(state)
    )


def unfinished(tree: Tree, at: int, state: State, above: State, table: Table) -> State:
    """An infinitive under a word that no rule knows: it need not have come about."""
    token = tree.tokens[at]
    if (
        token.tag != "VB"
        or token.dep not in ("xcomp", "acl", "ccomp", "advcl", "relcl")
        or state.cues[len(above.cues) :]
    ):
        return state
    to = next((kid for kid in tree.all(at, "aux") if tree.tokens[kid].tag == "TO"), None)
    if to is None and tree.kid(at, "aux") is not None:
        return state
    return put(state, tree, at if to is None else to, table.get(("purpose", "to"), ()))


def raised(tree: Tree, head: int, state: State, table: Table) -> State | None:
    """The state of a clause that takes its governor's negation: "never said that", "is not true that"."""
    if not state.negative:
        return None
    if never(tree, head):
        return state
    for at in (head, *tree.all(head, "acomp")):
        listed = found(tree, at, "raises", table)
        if listed:
            return put(state, tree, at, listed)
        opened = found(tree, at, "opens", table)
        if opened:
            return put(positive(state), tree, at, opened)
    return None


def said(full: State, outer: State) -> State:
    """A clause takes its verb's doubt, not its negation: "did not say that"."""
    return State(
        certainty="possible" if full.negative and not outer.negative else full.certainty, negative=False,
        mode="hypothetical" if full.mode == "hypothetical" else outer.mode, cues=full.cues,
    )  # fmt: skip


def given(tree: Tree, at: int, head: int, table: Table) -> int | None:
    """The word whose clause is so even where it is denied: "did not know that"; None of "did not know whether"."""
    first = tree.low[at]
    if tree.words[first] in ("if", "whether") or tree.tokens[first].tag in WH:
        return None
    return next((one for one in (head, *tree.all(head, "acomp")) if found(tree, one, "factive", table)), None)


def finite(tree: Tree, at: int) -> bool:
    """True of a clause with a tense or a modal of its own, not of "America to back down" or "it burning"."""
    first = next((kid for kid in tree.kids[at] if tree.tokens[kid].dep in ("aux", "auxpass")), at)
    return tree.tokens[first].tag in TENSED


def known(tree: Tree, at: int) -> bool:
    """True of a noun that is taken to exist: "the visit", "their visit", "Norway's visit"."""
    return any(
        tree.tokens[kid].lemma.lower() in KNOWN or tree.tokens[kid].dep == "poss"
        for kid in tree.all(at, "det", "poss")
    )  # fmt: skip
