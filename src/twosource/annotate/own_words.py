"""What a word's own auxiliaries, adverbs, determiners and negative arguments do to it."""

from __future__ import annotations

from msgspec import structs

from .hedges import Effect, State, Table, found, put, under
from .tree import Tree

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
PRESENT = frozenset({"VBP", "VBZ", "VBG", "VB"})
HAVE = frozenset({"have", "'ve", "’ve", "of"})
UNWILLING = "en/plans/want"
NOT_ONLY = frozenset({"only", "just", "merely", "simply", "because", "until", "least", "surprisingly"})


def own(tree: Tree, at: int, state: State, table: Table) -> State:
    """What the word's own auxiliaries, adverbs, determiners and negative arguments add; they negate once together."""
    turned = not state.negative
    for kid in tree.kids[at]:
        known = state.negative is turned
        state = put(state, tree, kid, beside(tree, at, kid, table))
        if tree.tokens[kid].dep in ARGUMENTS:
            state = nothing(tree, kid, state, table)
        state = structs.replace(state, negative=turned) if known else state
    if tree.tokens[at].tag in PRESENT:
        state = ahead(tree, at, state, table)
    if state.mode != "actual":
        for kid in tree.all(at, "nsubj"):
            state = put(state, tree, kid, found(tree, kid, "addressed", table))
    if tree.words[at] == "going" and tree.kid(at, "xcomp") is not None:  # "is going to rain" is one verb
        state = put(state, tree, at, found(tree, at, "verb", table))
    for effect in table.get(("verb", tree.tokens[at].lemma.lower()), ()):
        if never(tree, at):
            break
        if effect.negated and state.negative and (willing(tree, at, state) or unable(tree, at, effect)):
            state = under(state, silent(effect), (tree.tokens[at].start, tree.tokens[at].end))
    return state


def ahead(tree: Tree, at: int, state: State, table: Table) -> State:
    """ "is leaving tomorrow", "opens next week"."""
    for kid in tree.all(at, "advmod", "npadvmod"):
        for word in (kid, *tree.all(kid, "amod")):
            state = put(state, tree, word, found(tree, word, "ahead", table))
    return state


def willing(tree: Tree, at: int, state: State) -> bool:
    """True of a silence that is a fact: "did not say", "would not say", but not "may not say"."""
    would = any(tree.words[kid] == "would" for kid in tree.all(at, "aux"))
    unwilling = state.negative and any(rule == UNWILLING for rule, _, _ in state.cues)  # "did not want to comment"
    return would or unwilling or (state.certainty == "certain" and state.mode == "actual")


def unable(tree: Tree, at: int, effect: Effect) -> bool:
    """True of "could not be verified", "was unable to verify": to confirm is to be able to."""
    could = any(tree.words[kid] in ("could", "can", "ca") for kid in tree.all(at, "aux"))
    head = tree.head(at)
    hard = head is not None and tree.tokens[head].lemma.lower() in ("unable", "impossible", "able")
    return effect.silence == "not-confirmed" and (could or hard)


def beside(tree: Tree, at: int, kid: int, table: Table) -> tuple[Effect, ...]:
    """What a word beside this one does to it, by its place."""
    dep = tree.tokens[kid].dep
    if dep == "aux":
        over = any(tree.words[other] in HAVE for other in tree.all(at, "aux") if other > kid)
        return (found(tree, kid, "past-modal", table) if over else ()) or found(tree, kid, "modal", table)
    if dep in ("neg", "advmod", "preconj") or (dep == "cc" and kid < at):
        return () if only(tree, kid) else found(tree, kid, "adverb", table)
    if dep in ("amod", "nmod") or (dep == "acl" and tree.tokens[kid].tag == "VBN"):
        return found(tree, kid, "adjective", table)
    return found(tree, kid, "nothing", table) if dep == "det" else ()


def only(tree: Tree, at: int) -> bool:
    """True of "not" in "not only", "not because": it denies no deed."""
    return at + 1 < len(tree.words) and tree.words[at + 1] in NOT_ONLY


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


def never(tree: Tree, at: int) -> bool:
    """True of a verb that is denied flatly: "I never said that"."""
    return any(tree.words[kid] == "never" for kid in tree.kids[at])
