"""Scope: what hedges, negations and plans reach, from the top of the sentence down.

Every word has an outer state (what reaches it from above) and a full state (with its own auxiliaries, adverbs and
determiners). A dependent starts from one of the two and adds what its governor does to such a dependent.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..rulebook import Rulebook
from .hedges import PLAIN, Effect, State, effects, under
from .tree import Tree

Table = dict[tuple[str, str], tuple[Effect, ...]]
CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your"})
HAPPEN = frozenset({"happen", "occur", "take", "begin", "start", "go", "come", "follow", "be", "resume", "proceed"})
COPULAS = frozenset({"be", "remain", "stay", "seem", "appear", "look", "become"})
STATES = ("acomp", "oprd", "advmod", "prt", "attr", "prep", "advcl")


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


def found(tree: Tree, at: int, how: str, table: Table) -> tuple[Effect, ...]:
    """What the rules say of this word in this position."""
    return table.get((how, tree.tokens[at].lemma.lower()), ()) or table.get((how, tree.words[at]), ())


def put(state: State, tree: Tree, at: int, listed: tuple[Effect, ...]) -> State:
    """The state under these effects of one word."""
    for effect in listed:
        state = under(state, effect, (tree.tokens[at].start, tree.tokens[at].end))
    return state


def reaching(tree: Tree, at: int, outer: list[State], full: list[State], table: Table) -> State:
    """What comes from above."""
    head = tree.head(at)
    if head is None:
        return PLAIN
    token = tree.tokens[at]
    if token.dep == "conj":
        return outer[head] if stands_alone(tree, at, head) else full[head]
    if token.dep == "advcl":
        return adverbial(tree, at, outer[head], full[head], table)
    if token.dep in ("relcl", "parataxis"):
        return PLAIN
    return governed(tree, at, head, outer, full, table)


def stands_alone(tree: Tree, at: int, head: int) -> bool:
    """True of a conjunct with a subject, an auxiliary or a "but" of its own."""
    if tree.kid(at, "nsubj", "nsubjpass", "aux", "auxpass", "neg") is not None:
        return True
    joint = [kid for kid in tree.all(head, "cc") if head < kid < at]
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
        return embedded if embedded != full else put(full, tree, to, table.get(("purpose", "to"), ()))
    return outer


def governed(tree: Tree, at: int, head: int, outer: list[State], full: list[State], table: Table) -> State:
    """A complement, an object, a subject or a modifier."""
    token, governor, state = tree.tokens[at], head, full[head]
    if tree.tokens[head].dep in ("prep", "agent") and token.dep in ("pobj", "pcomp"):
        governor = tree.tokens[head].head
        state = put(full[governor], tree, head, found(tree, head, "prep", table))
    if token.dep in CLAUSES:
        state = said(state, outer[head], flat=any(tree.words[kid] == "never" for kid in tree.kids[head]))
    elif token.dep in ("nsubj", "nsubjpass"):
        state = full[head] if tree.tokens[head].lemma in HAPPEN and not known(tree, at) else outer[head]
    elif token.pos in ("NOUN", "PROPN") and known(tree, at):
        state = outer[governor]
    relation = relation_of(tree, at, head)
    return embedding(tree, governor, relation, state, table, full[governor].negative)


def said(full: State, outer: State, *, flat: bool) -> State:
    """A clause takes its verb's doubt, not its negation ("did not say that"), unless it is flat ("never said")."""
    if flat:
        return full
    return State(
        certainty="possible" if full.negative and not outer.negative else full.certainty, negative=False,
        mode="hypothetical" if full.mode == "hypothetical" else outer.mode, cues=full.cues,
    )  # fmt: skip


def known(tree: Tree, at: int) -> bool:
    """True of a noun that is taken to exist: "the visit", "their visit", "Norway's visit"."""
    return any(
        tree.tokens[kid].lemma.lower() in KNOWN or tree.tokens[kid].dep == "poss"
        for kid in tree.all(at, "det", "poss")
    )  # fmt: skip


def relation_of(tree: Tree, at: int, head: int) -> str:
    """How a dependent stands to its governor, in the words of the rule files."""
    token = tree.tokens[at]
    to = any(tree.tokens[kid].tag == "TO" for kid in tree.all(at, "aux"))
    if token.dep in ("nsubj", "nsubjpass"):
        return "subject"
    if token.dep in ("xcomp", "acl", "ccomp", "advcl", "oprd", "pcomp") and (to or token.tag == "VBG"):
        return "infinitive" if to else "gerund"
    if token.dep in CLAUSES or token.dep == "acl":
        return "clause"
    if token.dep == "pobj":
        return "topic" if tree.tokens[head].lemma.lower() != "for" else "object"
    return {"dobj": "object", "oprd": "object", "acomp": "object", "xcomp": "infinitive"}.get(token.dep, "other")


def embedding(
    tree: Tree, governor: int, relation: str, state: State, table: Table, negative: bool = False
) -> State:  # fmt: skip
    """What the governor does to a dependent in this relation."""
    for how in ways(tree, governor, relation):
        listed = table.get((how, lemma(tree, governor)), ())
        fitting = tuple(
            effect for effect in listed
            if (not effect.over or relation in effect.over) and (negative or not effect.negated)
        )  # fmt: skip
        if fitting:
            return put(state, tree, governor, fitting)
    if relation == "subject":
        return about(tree, governor, state, table)
    if relation in ("clause", "infinitive") and tree.tokens[governor].lemma in COPULAS:
        for kid in tree.all(governor, "acomp", "oprd"):
            state = put(state, tree, kid, found(tree, kid, "predicate", table))
    return state


def lemma(tree: Tree, at: int) -> str:
    """The lemma, with the particle of "call off"."""
    particle = tree.kid(at, "prt")
    word = tree.tokens[at].lemma.lower()
    return word if particle is None else f"{word} {tree.tokens[particle].lemma.lower()}"


def ways(tree: Tree, governor: int, relation: str) -> tuple[str, ...]:
    """The positions in which the governor may be listed."""
    token = tree.tokens[governor]
    if token.pos in ("NOUN", "PROPN"):
        return ("noun",) if relation in ("infinitive", "gerund", "clause", "topic", "object", "other") else ()
    if token.pos == "ADJ":
        return ("predicate",) if relation in ("infinitive", "clause", "gerund") else ()
    if token.pos in ("VERB", "AUX"):
        if (token.tag == "VBN" and tree.kid(governor, "auxpass") is not None) or token.dep in ("acl", "oprd"):
            return ("passive", "verb", "predicate")
        return () if relation == "subject" else ("verb", "predicate")
    return ()


def about(tree: Tree, verb: int, state: State, table: Table) -> State:
    """ "The date remains unknown", "the visit is off": what is said of the subject."""
    if tree.tokens[verb].lemma in COPULAS:
        for kid in tree.all(verb, *STATES):
            state = put(state, tree, kid, found(tree, kid, "about", table))
    return state


def own(tree: Tree, at: int, state: State, table: Table) -> State:
    """What the word's own auxiliaries, adverbs, determiners and negative arguments add."""
    for kid in tree.kids[at]:
        dep = tree.tokens[kid].dep
        if dep == "aux":
            state = put(state, tree, kid, found(tree, kid, "modal", table))
        elif dep in ("neg", "advmod", "preconj", "cc"):
            state = put(state, tree, kid, found(tree, kid, "adverb", table))
        elif dep in ("amod", "nmod"):
            state = put(state, tree, kid, found(tree, kid, "adjective", table))
        elif dep == "det":
            state = put(state, tree, kid, found(tree, kid, "nothing", table))
        elif dep in ("nsubj", "nsubjpass", "dobj", "attr"):
            state = nothing(tree, kid, state, table)
    for effect in table.get(("verb", tree.tokens[at].lemma.lower()), ()):
        if effect.negated and state.negative and state.certainty == "certain" and state.mode == "actual":
            state = under(state, silent(effect), (tree.tokens[at].start, tree.tokens[at].end))
    return state


def nothing(tree: Tree, argument: int, state: State, table: Table) -> State:
    """ "Nobody came", "no country came", "neither of them came", "neither Rome nor Bonn came"."""
    for at in (argument, *tree.all(argument, "det", "preconj", "cc")):
        listed = found(tree, at, "nothing", table)
        if listed:
            return put(state, tree, at, listed[:1])
    return state


def silent(effect: Effect) -> Effect:
    """The effect as a mark on the silent verb itself, which is negated and certain."""
    return Effect(
        rule=effect.rule, over=effect.over, certainty="certain", flips=False, mode="actual", silence=effect.silence,
        negated=True,
    )  # fmt: skip
