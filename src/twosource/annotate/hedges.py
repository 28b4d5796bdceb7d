"""Hedges, negations, plans and silences, compiled from their rule files into one lookup by word."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from msgspec import Struct

from ..records import Certainty, Mode, Silence
from ..rulebook import Rule, Rulebook
from .tree import Tree

FILES = ("hedges", "negation", "plans", "silence")
STRENGTH: dict[Certainty, int] = {"certain": 3, "probable": 2, "possible": 1, "unknown": 0}
DISTANCE: dict[Mode, int] = {"actual": 0, "planned": 1, "asked": 2, "hypothetical": 3}


class Effect(Struct, frozen=True, kw_only=True):
    """What a word does to what lies in its scope."""

    rule: str
    over: frozenset[str]
    certainty: Certainty
    flips: bool
    mode: Mode
    silence: Silence
    but: frozenset[str] = frozenset()  # words it leaves as they are
    two_way: bool = False  # denied, it is so: "did not fail to"
    negated: bool  # only where the word itself is negated


class State(Struct, frozen=True, kw_only=True):
    """What is known of a word so far. Cues are (rule, start, end), in the order they were met."""

    certainty: Certainty = "certain"
    negative: bool = False
    mode: Mode = "actual"
    silence: Silence = "none"
    cues: tuple[tuple[str, int, int], ...] = ()


PLAIN = State()
Table = dict[tuple[str, str], tuple[Effect, ...]]


@lru_cache(maxsize=4)
def effects(rules: Rulebook) -> dict[tuple[str, str], tuple[Effect, ...]]:
    """(how the word stands, word) -> what it does."""
    found: dict[tuple[str, str], list[Effect]] = {}
    for phenomenon in FILES:
        for rule in rules.of(phenomenon):
            for word in dict.fromkeys(map(str, rule.pattern["words"])):
                found.setdefault((rule.pattern["as"], word), []).append(effect_of(rule))
    return {key: tuple(listed) for key, listed in found.items()}


def effect_of(rule: Rule) -> Effect:
    """The effect a rule file states."""
    return Effect(
        but=frozenset(rule.pattern.get("but", ())), rule=rule.id, over=frozenset(rule.pattern.get("over", ())),
        certainty=cast(Certainty, rule.pattern.get("certainty", "certain")),
        flips=rule.pattern.get("polarity") == "negated", mode=cast(Mode, rule.pattern.get("mode", "actual")),
        silence=cast(Silence, rule.pattern.get("silence", "none")), two_way=bool(rule.pattern.get("two_way")),
        negated=bool(rule.pattern.get("negated")),
    )  # fmt: skip


def under(state: State, effect: Effect, place: tuple[int, int]) -> State:
    """The state in the scope of one more word; the same word counts once."""
    cue = (effect.rule, *place)
    if cue in state.cues:
        return state
    certainty = min(state.certainty, effect.certainty, key=STRENGTH.__getitem__)
    if state.negative and effect.flips and not effect.two_way:  # "did not rule out": neither yes nor no
        certainty = min(certainty, "possible", key=STRENGTH.__getitem__)
    return State(
        certainty=certainty,
        negative=state.negative != effect.flips, mode=max(state.mode, effect.mode, key=DISTANCE.__getitem__),
        silence=effect.silence if effect.silence != "none" else state.silence, cues=(*state.cues, cue),
    )  # fmt: skip


def found(tree: Tree, at: int, how: str, table: Table) -> tuple[Effect, ...]:
    """What the rules say of this word in this position."""
    word = tree.words[at]
    return (
        table.get((how, tree.tokens[at].lemma.lower()), ()) or table.get((how, word), ())
        or (table.get((how, f"{tree.words[at - 1]} {word}"), ()) if at else ())
    )  # fmt: skip


def put(state: State, tree: Tree, at: int, listed: tuple[Effect, ...]) -> State:
    """The state under these effects of one word."""
    for effect in listed:
        state = under(state, effect, (tree.tokens[at].start, tree.tokens[at].end))
    return state
