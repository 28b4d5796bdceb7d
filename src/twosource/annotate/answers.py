"""A question with its answer behind it: "Did the guards fire? No." says that they did not."""

from __future__ import annotations

from msgspec import structs

from .hedges import State, Table, found, under
from .tree import Tree

ASKED = "en/hedges/question"
ENDS = frozenset({",", ".", "!", ":", "-", "–", "—"})


def answered(states: list[State], answer: Tree | None, table: Table) -> list[State]:
    """The states of a question under its answer; as they are where the next sentence opens with no yes or no."""
    effects = found(answer, 0, "answer", table) if answer is not None and alone(answer) else ()
    if answer is None or not effects:
        return states
    token = answer.tokens[0]
    return [
        under(settled(state), effects[0], (token.start, token.end)) if asked(state) else state for state in states
    ]  # fmt: skip


def alone(answer: Tree) -> bool:
    """True of a first word that stands for itself: "No.", "No, they did not."."""
    return len(answer.words) == 1 or answer.words[1] in ENDS


def asked(state: State) -> bool:
    """True of what a question holds open."""
    return any(rule == ASKED for rule, _, _ in state.cues)


def settled(state: State) -> State:
    """The state without the doubt of the question."""
    return structs.replace(state, certainty="certain", mode="actual")
