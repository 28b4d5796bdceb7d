"""Scope: what hedges, negations and plans reach, from the top of the sentence down.

Every word has an outer state (what reaches it from above) and a full state (with its own auxiliaries, adverbs and
determiners). A dependent starts from one of the two and adds what its governor does to such a dependent.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..rulebook import Rulebook
from .hedges import PLAIN, STRENGTH, Effect, State, effects, under
from .tree import Tree

Table = dict[tuple[str, str], tuple[Effect, ...]]
CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your"})
HAPPEN = frozenset({"happen", "occur", "take", "begin", "start", "go", "come", "follow", "be", "resume", "proceed"})
COPULAS = frozenset({"be", "remain", "stay", "seem", "appear", "look", "become"})
SUBJECTS = ("nsubj", "nsubjpass", "expl")
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
WH = frozenset({"WP", "WDT", "WRB", "WP$"})
EXCEPT = frozenset({"without"})
PRESENT = frozenset({"VBP", "VBZ", "VBG", "VB"})
TIMES = frozenset({"when", "before", "after", "until", "as", "once", "while"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
UNWILLING = "en/plans/want"
NOT_ONLY = frozenset({"only", "just", "merely", "simply", "because", "until", "least", "surprisingly"})
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
    head, token = tree.head(at), tree.tokens[at]
    if head is None:
        return sentence_wide(tree, at, table)
    if token.dep == "conj":
        return coordinated(tree, at, head, outer, full, table)
    if token.dep == "advcl":
        return adverbial(tree, at, outer[head], full[head], table)
    if token.dep in ("relcl", "parataxis") or reduced(tree, at):
        return unfinished(tree, at, head, PLAIN, PLAIN, table)
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
    """True of a conjunct with a subject, an auxiliary or a "but" of its own."""
    if tree.kid(at, "nsubj", "nsubjpass", "aux", "auxpass", "neg") is not None:
        return True
    if tree.tokens[at].tag in FINITE and tree.tokens[head].tag not in FINITE and tree.kid(head, "aux") is not None:
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
        return embedded if embedded != full else put(positive(full), tree, to, table.get(("purpose", "to"), ()))
    if (
        full.mode != "actual"
        and tree.tokens[at].tag in PRESENT
        and any(tree.words[kid] in TIMES for kid in tree.kids[at])
    ):
        return positive(full)
    return outer


def governed(tree: Tree, at: int, head: int, outer: list[State], full: list[State], table: Table) -> State:
    """A complement, an object, a subject or a modifier."""
    token, governor, state = tree.tokens[at], head, full[head]
    if tree.tokens[head].dep in ("prep", "agent") and token.dep in ("pobj", "pcomp"):
        governor = tree.tokens[head].head
        state = put(full[governor], tree, head, found(tree, head, "prep", table))
    if token.dep in CLAUSES:
        whole = raised(tree, head, full[head], table)
        if whole is not None:
            return whole
        state = said(state, outer[head])
    elif token.dep in ("nsubj", "nsubjpass"):
        state = full[head] if tree.tokens[head].lemma in HAPPEN and not known(tree, at) else outer[head]
    elif token.pos in ("NOUN", "PROPN") and known(tree, at):
        state = PLAIN
    elif token.dep == "pobj":
        state = positive(state) if tree.words[head] not in EXCEPT else state
    relation = relation_of(tree, at, head)
    if relation == "clause" and tree.tokens[governor].pos == "NOUN":
        state = of_noun(tree, governor, state, table)
    awaited = [kid for kid in tree.all(governor, "advmod") if found(tree, kid, "awaited", table)]
    if relation == "infinitive" and awaited:
        return put(state, tree, awaited[0], found(tree, awaited[0], "awaited", table))
    state = embedding(tree, governor, relation, state, table, full[governor].negative, at)
    return unfinished(tree, at, governor, state, full[governor], table)


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


def unheard(state: State) -> State:
    """The state before a reported silence: the silence is not a denial."""
    cues = tuple(cue for cue in state.cues if not cue[0].startswith("en/silence/"))
    return structs.replace(state, negative=False, silence="none", cues=cues)


def unfinished(tree: Tree, at: int, governor: int, state: State, above: State, table: Table) -> State:
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
    return None


def never(tree: Tree, at: int) -> bool:
    """True of a verb that is denied flatly: "I never said that"."""
    return any(tree.words[kid] == "never" for kid in tree.kids[at])


def said(full: State, outer: State) -> State:
    """A clause takes its verb's doubt, not its negation: "did not say that"."""
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
        return "goal" if tree.words[head] == "for" else "topic"
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
    for effect in table.get(("verb", tree.tokens[at].lemma.lower()), ()):
        if never(tree, at):
            break
        if effect.negated and state.negative and willing(tree, at, state):
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


def beside(tree: Tree, at: int, kid: int, table: Table) -> tuple[Effect, ...]:
    """What a word beside this one does to it, by its place."""
    dep = tree.tokens[kid].dep
    if dep == "aux":
        return found(tree, kid, "modal", table)
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
