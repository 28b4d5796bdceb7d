"""Through whom a statement came, and from whom it comes in the end.

"a US official told Reuters": through Reuters. "TASS reported, citing the ministry": in the end from the ministry.
"The ministry was quoted by Interfax as saying": through Interfax.
"""

from __future__ import annotations

from msgspec import structs

from .speech import Draft
from .tree import Tree

CITE = frozenset({"cite", "quote"})
CARRIED = frozenset(
    {"carry", "publish", "broadcast", "quote", "cite", "report", "post", "release", "air", "distribute"}
)
WORDS = frozenset({"statement", "comment", "remark", "interview", "letter", "post", "speech", "communique", "report"})
PLACES = frozenset({"advcl", "acl", "relcl", "prep", "conj", "dep", "amod", "pcomp"})


def cited(tree: Tree, draft: Draft) -> tuple[int, ...]:
    """Heads of those the source cites, the nearest first."""
    found: list[int] = []
    here = citing(tree, draft)
    while here is not None:
        voice = next(iter(tree.all(here, "dobj", "pobj")), None)
        if voice is None or voice in found:
            break
        found.append(voice)
        here = next((kid for kid in tree.kids[voice] if cites(tree, kid)), None)
    return tuple(found)


def citing(tree: Tree, draft: Draft) -> int | None:
    """The word "citing" that belongs to this source: below it, below its verb, or just behind one of them."""
    for at in (draft.verb, draft.source_head):
        if at is not None:
            here = next((kid for kid in tree.kids[at] if cites(tree, kid)), None)
            behind = tree.high[at] if at == draft.source_head else at
            near = [place for place in range(behind + 1, min(behind + 3, len(tree.words))) if cites(tree, place)]
            if here is not None or near:
                return here if here is not None else near[0]
    return None


def cites(tree: Tree, at: int) -> bool:
    """True of "citing the ministry" and "which quoted an official"."""
    token = tree.tokens[at]
    return token.lemma.lower() in CITE | {"citing", "quoting"} and token.dep in PLACES


def quoted_as(tree: Tree, at: int) -> bool:
    """True of "was quoted as saying": the word of saying is the next one."""
    return tree.tokens[at].lemma.lower() in CITE and any(tree.words[kid] == "as" for kid in tree.all(at, "prep"))


def uncited(tree: Tree, draft: Draft) -> Draft:
    """The draft with "citing the ministry" cut out of its content."""
    at = citing(tree, draft)
    voices = () if at is None else tree.all(at, "dobj", "pobj")
    if at is None or not voices:
        return draft
    start, end = tree.tokens[at].start, tree.tokens[tree.high[voices[0]]].end
    kept: list[tuple[int, int]] = []
    for piece in draft.content:
        if piece[0] <= start and end <= piece[1]:
            kept.extend(part for part in ((piece[0], start), (after(tree, end), piece[1])) if part[0] < part[1])
        else:
            kept.append(piece)
    return structs.replace(draft, content=tuple(kept))


def after(tree: Tree, end: int) -> int:
    """The start of the next word that is no mark."""
    return next((token.start for token in tree.tokens if token.start >= end and token.pos != "PUNCT"), end)


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
    return [*tree.all(above, "nsubj"), *(pobj for by in tree.all(above, "agent") for pobj in tree.all(by, "pobj"))]
