"""Through whom a statement came, and from whom it comes in the end.

"a US official told Reuters": through Reuters. "TASS reported, citing the ministry": in the end from the ministry.
"The ministry was quoted by Interfax as saying": through Interfax.
"""

from __future__ import annotations

from .speech import Draft
from .tree import Tree

CITE = frozenset({"cite", "quote"})
CARRIED = frozenset(
    {"carry", "publish", "broadcast", "quote", "cite", "report", "post", "release", "air", "distribute"}
)
WORDS = frozenset({"statement", "comment", "remark", "interview", "letter", "post", "speech", "communique", "report"})
VOICES = ("dobj", "pobj", "nsubj")


def cited(tree: Tree, draft: Draft) -> tuple[int, ...]:
    """Heads of those the source cites, the nearest first."""
    found: list[int] = []
    starts = [at for at in (draft.verb, draft.source_head) if at is not None]
    while starts:
        here = next((at for start in starts for at in tree.kids[start] if cites(tree, at)), None)
        voice = None if here is None else next(iter(tree.all(here, "dobj", "pobj")), None)
        if voice is None or voice in found:
            break
        found.append(voice)
        starts = [voice]
    return tuple(found)


def cites(tree: Tree, at: int) -> bool:
    """True of "citing the ministry" and "which quoted an official"."""
    token = tree.tokens[at]
    return token.lemma.lower() in CITE | {"citing", "quoting"} and token.dep in (
        "advcl",
        "acl",
        "relcl",
        "prep",
        "conj",
    )


def relayed(tree: Tree, draft: Draft) -> tuple[int, ...]:
    """Heads of those it was told to, or who carried it: candidates, to be kept where they are agencies or outlets."""
    verb = draft.verb
    if verb is None:
        return ()
    found = list(tree.all(verb, "dobj", "dative")) if tree.tokens[verb].lemma == "tell" else []
    for prep in tree.all(verb, "prep", "dative"):
        found.extend(behind(tree, prep))
    found.extend(quoted_by(tree, verb))
    return tuple(dict.fromkeys(found))


def behind(tree: Tree, prep: int) -> list[int]:
    """ "to Reuters", "in an interview with the BBC", "in a statement carried by TASS"."""
    found: list[int] = []
    for noun in tree.all(prep, "pobj"):
        if tree.tokens[noun].lemma.lower() not in WORDS:
            found.extend([noun] if tree.tokens[prep].lemma.lower() in ("to", "with") else [])
            continue
        for kid in tree.all(noun, "prep", "acl"):
            if tree.tokens[kid].lemma.lower() in ("with", "to"):
                found.extend(tree.all(kid, "pobj"))
            elif tree.tokens[kid].lemma.lower() in CARRIED:
                found.extend(pobj for by in tree.all(kid, "agent") for pobj in tree.all(by, "pobj"))
    return found


def quoted_by(tree: Tree, verb: int) -> list[int]:
    """ "was quoted by Interfax as saying": Interfax."""
    above = next((up for up in tree.up(verb) if tree.tokens[up].lemma.lower() in CITE), None)
    if above is None or tree.tokens[verb].dep != "pcomp":
        return []
    return [pobj for by in tree.all(above, "agent") for pobj in tree.all(by, "pobj")]
