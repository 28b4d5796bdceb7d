"""A thing called untrue is denied: "called the report nonsense", "dismissed the figures as fake"."""

from __future__ import annotations

from msgspec import structs

from .hedges import Table, found
from .speech import Draft
from .tree import Tree, pieces

CALLING = frozenset({"call", "dismiss", "reject", "label", "brand", "describe", "denounce", "term", "dub", "condemn",
                     "decry", "slam", "blast", "ridicule"})  # fmt: skip


CLAUSES = frozenset({"relcl", "acl", "ccomp"})


def judged(tree: Tree, draft: Draft, table: Table) -> Draft:
    """The draft as a denial of what it calls untrue, without the verdict in its content; else as it is."""
    verb = draft.verb
    if verb is None or tree.tokens[verb].lemma.lower() not in CALLING or draft.frame.act not in ("say", "deny"):
        return draft
    verdict = next((at for at in range(verb + 1, tree.high[verb] + 1) if found(tree, at, "verdict", table)), None)
    if verdict is None or not held(tree, verdict, draft):
        return draft
    rest = untrue(tree, verb, verdict)
    if draft.frame.act == "deny":
        return structs.replace(draft, content=rest or draft.content)
    frame = structs.replace(draft.frame, act="deny", rule=found(tree, verdict, "verdict", table)[0].rule)
    token = tree.tokens[verdict]
    return structs.replace(draft, frame=frame, cue=(token.start, token.end), content=rest or draft.content)


def untrue(tree: Tree, verb: int, verdict: int) -> tuple[tuple[int, int], ...]:
    """What the verdict is about: the thing before it, or the clause behind it ("called it a lie that ...")."""
    things = [kid for kid in tree.all(verb, "dobj", "nsubjpass", "oprd") if kid != verdict]
    clauses = [
        kid for kid in (*tree.kids[verdict], *tree.kids[verb]) if kid > verdict and tree.tokens[kid].dep in CLAUSES
    ]
    if clauses and all(tree.tokens[kid].pos == "PRON" for kid in things):
        return pieces(tree, clauses)
    return pieces(tree, things, without=frozenset(range(opening(tree, verdict), tree.high[verb] + 1)))


def held(tree: Tree, at: int, draft: Draft) -> bool:
    """True of a word in the content, or right behind it."""
    place = tree.tokens[at].start
    return any(start <= place <= end + 25 for start, end in draft.content)


def opening(tree: Tree, verdict: int) -> int:
    """The first word of the verdict: "as", "an", "absolute" before "nonsense"."""
    at = verdict
    while at > 0 and (tree.tokens[at - 1].pos in ("ADJ", "DET", "ADV", "ADP", "CCONJ") or tree.words[at - 1] in QUOTES):
        at -= 1
    return at


QUOTES = frozenset("\"'“‘«") | {"``", "''"}
