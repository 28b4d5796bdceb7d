"""What a governing word does to its dependents: verbs over clauses and objects, nouns over what they announce."""

from __future__ import annotations

from msgspec import structs

from .hedges import Effect, State, Table, found, put
from .tree import Tree

CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
COPULAS = frozenset({"be", "remain", "stay", "seem", "appear", "look", "become"})
STATES = ("acomp", "oprd", "advmod", "prt", "attr", "prep", "advcl")


def relation_of(tree: Tree, at: int, head: int) -> str:
    """How a dependent stands to its governor, in the words of the rule files."""
    token = tree.tokens[at]
    to = any(tree.tokens[kid].tag == "TO" for kid in tree.all(at, "aux"))
    if token.dep in ("nsubj", "nsubjpass"):
        return "subject"
    plain = token.tag == "VB" and tree.kid(at, "aux", "mark") is None  # "let the crew leave"
    to = to or (plain and token.dep == "ccomp")
    bare = token.tag == "VBG" and tree.kid(at, "aux", "nsubj") is None
    if token.dep in ("xcomp", "acl", "ccomp", "advcl", "oprd", "pcomp") and (to or bare):
        return "infinitive" if to else "gerund"
    if token.dep in CLAUSES or token.dep == "acl":
        return "clause"
    if token.dep == "pobj":
        return "goal" if tree.words[head] == "for" else "other" if tree.words[head] in ("from", "by") else "topic"
    return {"dobj": "object", "oprd": "object", "acomp": "object", "xcomp": "infinitive"}.get(token.dep, "other")


def embedding(
    tree: Tree, governor: int, relation: str, state: State, table: Table, negative: bool = False, at: int = 0
) -> State:  # fmt: skip
    """What the governor does to a dependent in this relation."""
    for how in ways(tree, governor, relation):
        listed = table.get((how, lemma(tree, governor)), ())
        fitting = tuple(
            effect for effect in listed
            if reaches(effect, relation) and (negative or not effect.negated)
            and tree.tokens[at].lemma not in effect.but
        )  # fmt: skip
        if fitting:
            silent_ones = tuple(effect for effect in fitting if effect.negated)
            return (
                put(unheard(state), tree, governor, silent_ones) if silent_ones else put(state, tree, governor, fitting)
            )
    if relation == "subject":
        return about(tree, governor, state, table)
    if relation in ("clause", "infinitive") and tree.tokens[governor].lemma in COPULAS:
        for kid in tree.all(governor, "acomp", "oprd"):
            state = put(state, tree, kid, found(tree, kid, "predicate", table))
    return state


def reaches(effect: Effect, relation: str) -> bool:
    """True where the effect is over this kind of dependent; what is over objects is over "for ..." too."""
    return not effect.over or relation in effect.over or (relation == "goal" and "object" in effect.over)


def lemma(tree: Tree, at: int) -> str:
    """The lemma, with the particle of "call off"."""
    particle = tree.kid(at, "prt")
    word = tree.tokens[at].lemma.lower()
    return word if particle is None else f"{word} {tree.tokens[particle].lemma.lower()}"


def ways(tree: Tree, governor: int, relation: str) -> tuple[str, ...]:
    """The positions in which the governor may be listed."""
    token = tree.tokens[governor]
    if token.pos in ("NOUN", "PROPN"):
        return ("noun",) if relation in ("infinitive", "gerund", "clause", "topic", "goal") else ()
    if token.pos == "ADJ":
        return ("predicate",) if relation in ("infinitive", "clause", "gerund") else ("mute",)
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


def unheard(state: State) -> State:
    """The state before a reported silence: the silence is not a denial."""
    cues = tuple(cue for cue in state.cues if not cue[0].startswith("en/silence/"))
    return structs.replace(state, negative=False, silence="none", cues=cues)
