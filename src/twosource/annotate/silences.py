"""Reported silence: somebody has not confirmed, not acknowledged, would not comment. Such a party is no source.

By a verb ("declined to comment", "could not be verified"), by a noun ("no confirmation of the loss", "could not be
reached for comment") or by an adjective ("remained silent about the loss").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..rulebook import Rulebook
from .governors import COPULAS
from .hedges import Effect, State, Table, effects, found
from .noun_cues import owner_of
from .scope import states
from .speech import Draft, Frame, phrase, subject
from .tree import Tree, pieces

THINGS = ("dobj", "ccomp", "prep", "xcomp", "nsubjpass", "advcl", "dative")
ABOUT = frozenset({"on", "about", "of", "over", "regarding", "as", "that"})
KEEP = COPULAS | {"keep", "fall"}


def silences(tree: Tree, rules: Rulebook) -> Iterator[Draft]:
    """The drafts of the silent words of a sentence, in order."""
    table = effects(rules)
    if not any(effect for at in range(len(tree.tokens)) for effect in listed(tree, at, table)):
        return
    full = states(tree, rules)
    for at, token in enumerate(tree.tokens):
        for effect in listed(tree, at, table)[-1:]:
            if token.tag.startswith("VB") and full[at].silence != "none":
                yield silence(tree, at, effect)
            elif token.pos == "NOUN":
                yield from of_noun(tree, at, effect, full[at])
            elif token.pos == "ADJ":
                yield from of_adjective(tree, at, effect, full)


def listed(tree: Tree, at: int, table: Table) -> tuple[Effect, ...]:
    """What the rules of silence say of this word in its place."""
    token = tree.tokens[at]
    if token.tag.startswith("VB"):
        kept = table.get(("verb", token.lemma.lower()), ())[-1:]
        return tuple(effect for effect in kept if effect.negated)
    if token.pos == "NOUN":
        kept = (*found(tree, at, "unreached", table), *found(tree, at, "noun", table))
        return tuple(effect for effect in kept if effect.silence != "none")[:1]
    return found(tree, at, "mute", table) if token.pos == "ADJ" else ()


def silence(tree: Tree, verb: int, effect: Effect) -> Draft:
    """What is kept silent is the content; a verb that has none is its own content ("declined to comment")."""
    things = tree.all(verb, *THINGS) or tuple(kid for conj in tree.all(verb, "conj") for kid in tree.all(conj, *THINGS))
    who = frozenset(at for kid in tree.all(verb, "nsubj", "nsubjpass") for at in tree.below(kid))
    content = pieces(tree, things) or pieces(tree, [verb], without=who)
    return draft(tree, verb, effect, subject(tree, verb), content)


def of_noun(tree: Tree, noun: int, effect: Effect, state: State) -> Iterator[Draft]:
    """ "There was no confirmation of the loss", "could not be reached for comment"."""
    if not state.negative or tree.tokens[noun].dep in ("nsubj", "nsubjpass", "compound"):
        return
    things = [
        kid for kid in tree.kids[noun] if kid > noun and (tree.words[kid] in ABOUT or tree.tokens[kid].dep == "acl")
    ]
    verb = next((up for up in tree.up(noun) if tree.tokens[up].pos in ("VERB", "AUX")), None)
    source = owner_of(tree, noun)
    if source is None and verb is not None and tree.kid(verb, "expl") is None:
        source = tree.kid(verb, "nsubj", "nsubjpass")
    yield draft(tree, noun, effect, source, pieces(tree, things) or pieces(tree, [noun]))


def of_adjective(tree: Tree, at: int, effect: Effect, full: list[State]) -> Iterator[Draft]:
    """ "remained silent about the loss"."""
    verb = tree.head(at)
    if verb is None or tree.tokens[verb].lemma.lower() not in KEEP or full[verb].negative:
        return
    things = [kid for kid in (*tree.kids[at], *tree.all(verb, "prep")) if tree.words[kid] in ABOUT]
    yield draft(tree, at, effect, subject(tree, verb), pieces(tree, things) or pieces(tree, [at]))


def draft(tree: Tree, at: int, effect: Effect, source: int | None, content: tuple[tuple[int, int], ...]) -> Draft:
    """The draft of one silent word."""
    token = tree.tokens[at]
    verb = at if token.tag.startswith("VB") else None
    frame = Frame(
        rule=effect.rule, takes=(), preps=frozenset(), of=frozenset(), act="silence", certainty="unknown", voice=False
    )
    return Draft(
        frame=frame, number=tree.sentence.number, cue=(token.start, token.end), verb=verb,
        source=None if source is None else phrase(tree, source, at), source_head=source, content=content,
    )  # fmt: skip
