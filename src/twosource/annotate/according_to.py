"""Prepositions, "as ... by" and adverbs that name a source or say that there is one."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

from msgspec import Struct

from ..rulebook import Rulebook
from .speech import Draft, Frame, Stretch, frames, phrase
from .tree import Tree, pieces


class Phrase(Struct, frozen=True, kw_only=True):
    """The words of a cue, and whether a source follows them."""

    words: tuple[str, ...]
    frame: Frame
    named: bool


@lru_cache(maxsize=4)
def phrases(rules: Rulebook) -> dict[str, tuple[Phrase, ...]]:
    """First word -> the cues that begin with it, longest first."""
    found: dict[str, list[Phrase]] = {}
    for rule in rules.of("according-to"):
        frame = Frame(
            rule=rule.id, takes=(), preps=frozenset(), of=frozenset(), act=rule.pattern["act"],
            certainty=rule.pattern["certainty"], voice=False,
        )  # fmt: skip
        for cue in rule.pattern["words"]:
            words = tuple(cue.split())
            named = rule.pattern.get("object") != "none"
            found.setdefault(words[0], []).append(Phrase(words=words, frame=frame, named=named))
    return {first: tuple(sorted(listed, key=lambda one: -len(one.words))) for first, listed in found.items()}


def according_to(tree: Tree, text: str, rules: Rulebook) -> Iterator[Draft]:
    """The drafts of these cues in one sentence; `text` is the article's."""
    table, saying = phrases(rules), frames(rules)
    words = [text[token.start : token.end].lower() for token in tree.tokens]
    for at, word in enumerate(words):
        cue = next((one for one in table.get(word, ()) if tuple(words[at : at + len(one.words)]) == one.words), None)
        draft = cue and (named(tree, at, cue, saying) if cue.named else unnamed(tree, at, cue))
        if draft:
            yield draft


def named(tree: Tree, at: int, cue: Phrase, saying: Container[str]) -> Draft | None:
    """A cue with its source behind it."""
    last = at + len(cue.words) - 1
    source = next((kid for kid in tree.kids[last] if kid > last and tree.tokens[kid].dep in ("pobj", "pcomp")), None)
    if source is None:
        return None
    cut = frozenset(range(at, tree.high[source] + 1))
    return draft_of(tree, at, last, cue, source, clause_around(tree, at, cut, saying))


def unnamed(tree: Tree, at: int, cue: Phrase) -> Draft | None:
    """A cue without a source: the content is the clause it stands in."""
    return draft_of(tree, at, at, cue, None, clause_around(tree, at, frozenset({at})))


def draft_of(
    tree: Tree, at: int, last: int, cue: Phrase, source: int | None, content: tuple[Stretch, ...]
) -> Draft | None:
    """The draft, where anything is left to be its content."""
    if not content:
        return None
    return Draft(
        frame=cue.frame, number=tree.sentence.number, cue=(tree.tokens[at].start, tree.tokens[last].end), verb=None,
        source=None if source is None else phrase(tree, source, at), source_head=source, content=content,
    )  # fmt: skip


def clause_around(
    tree: Tree, at: int, cut: frozenset[int], saying: Container[str] = ()
) -> tuple[Stretch, ...]:  # fmt: skip
    """The clause the cue hangs from, without the cue and its source; of a fragment all of it."""
    above = [up for up in tree.up(at) if up not in cut]
    verb = next((up for up in above if tree.tokens[up].pos in ("VERB", "AUX")), above[-1] if above else None)
    return () if verb is None else pieces(tree, [nearest_clause(tree, verb, at, saying)], without=cut)


def nearest_clause(tree: Tree, verb: int, at: int, saying: Container[str]) -> int:
    """The clause that ends just before the cue, where the main one is already somebody else's word.

    "The mayor accused the police, as the toll rose to 31, according to the ministry": only the toll is the ministry's.
    """
    if tree.tokens[verb].lemma.lower() not in saying or tree.kid(verb, "nsubj") is None:
        return verb
    clauses = [
        kid for kid in tree.all(verb, "advcl", "conj") if verb < kid < at and tree.kid(kid, "nsubj", "nsubjpass")
    ]
    return clauses[-1] if clauses else verb
