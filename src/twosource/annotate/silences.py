"""Reported silence: somebody has not confirmed, not acknowledged, would not comment. Such a party is no source."""

from __future__ import annotations

from collections.abc import Iterator

from ..rulebook import Rulebook
from .hedges import Effect, effects
from .scope import states
from .speech import Draft, Frame, phrase, subject
from .tree import Tree, pieces

THINGS = ("dobj", "ccomp", "prep", "xcomp", "nsubjpass", "advcl", "dative")


def silences(tree: Tree, rules: Rulebook) -> Iterator[Draft]:
    """The drafts of verbs that stand under a negation, in order."""
    table = effects(rules)
    listed = [
        (at, effect) for at, token in enumerate(tree.tokens) if token.tag.startswith("VB")
        for effect in table.get(("verb", token.lemma.lower()), ())[-1:] if effect.negated
    ]  # fmt: skip
    if not listed:
        return
    full = states(tree, rules)
    for at, effect in listed:
        if full[at].silence != "none":
            yield silence(tree, at, effect)


def silence(tree: Tree, verb: int, effect: Effect) -> Draft:
    """What is kept silent is the content; a verb that has none is its own content ("declined to comment")."""
    source = subject(tree, verb)
    things = tree.all(verb, *THINGS) or tuple(kid for conj in tree.all(verb, "conj") for kid in tree.all(conj, *THINGS))
    who = frozenset(at for kid in tree.all(verb, "nsubj", "nsubjpass") for at in tree.below(kid))
    frame = Frame(
        rule=effect.rule, takes=(), preps=frozenset(), of=frozenset(), act="silence", certainty="unknown", voice=False
    )
    return Draft(
        frame=frame, number=tree.sentence.number, cue=(tree.tokens[verb].start, tree.tokens[verb].end), verb=verb,
        source=None if source is None else phrase(tree, source, verb), source_head=source,
        content=pieces(tree, things) or pieces(tree, [verb], without=who),
    )  # fmt: skip
