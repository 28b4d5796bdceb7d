"""How sure the text is of each predicate: certainty, polarity, mode, silence, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterable

from ..records import Article, Attribution, Cue, Sentence, Span, Stance, Token, record_id
from ..rulebook import Rulebook
from .answers import answered
from .hedges import STRENGTH, State, effects
from .scope import states
from .tree import grow

MADE_BY = "annotate:stance"
PREDICATES = frozenset({"acomp", "ROOT", "ccomp", "conj", "oprd", "xcomp", "amod", "acl"})


def read_stances(
    article: Article, sentences: tuple[Sentence, ...], attributions: tuple[Attribution, ...], rules: Rulebook
) -> tuple[Stance, ...]:
    """A Stance for every verb that is no auxiliary, every common noun and every predicate adjective, in order."""
    doubts = doubting(attributions)
    made: list[Stance] = []
    trees = [grow(sentence) for sentence in sentences]
    for tree, answer in zip(trees, [*trees[1:], None], strict=False):
        sentence = tree.sentence
        here = [one for one in doubts if touches(one, sentence)]
        read = answered(states(tree, rules), answer, effects(rules))
        for token, state in zip(sentence.tokens, read, strict=True):
            if speaks(token):
                made.append(stance(article, sentence, token, state, here))
    return tuple(made)


def stance_of(
    article: Article, sentence: Sentence, attributions: tuple[Attribution, ...], rules: Rulebook, *, at: int
) -> Stance:
    """The Stance of one word of a sentence, whatever its part of speech."""
    here = [one for one in doubting(attributions) if touches(one, sentence)]
    return stance(article, sentence, sentence.tokens[at], states(grow(sentence), rules)[at], here)


def word_at(sentences: tuple[Sentence, ...], start: int, end: int) -> tuple[Sentence, int] | None:
    """The sentence and the rank of the word that article.text[start:end] touches; None outside sentences.

    Of several words the first predicate counts, or else the first word.
    """
    for sentence in sentences:
        touched = [at for at, token in enumerate(sentence.tokens) if token.start < end and start < token.end]
        if touched:
            return sentence, next((at for at in touched if speaks(sentence.tokens[at])), touched[0])
    return None


def speaks(token: Token) -> bool:
    """True of a word that may name an event or a state."""
    if token.pos == "VERB" or token.pos == "NOUN":
        return True
    if token.pos == "AUX":
        return token.dep not in ("aux", "auxpass")
    return token.pos == "ADJ" and token.dep in PREDICATES


def doubting(attributions: Iterable[Attribution]) -> list[Attribution]:
    """The attributions that leave their content less than certain."""
    return [one for one in attributions if one.certainty != "certain" and one.act not in ("plan", "deny", "silence")]


def touches(attribution: Attribution, sentence: Sentence) -> bool:
    """True where some content stands in the sentence."""
    return any(span.touches(sentence.span) for span in attribution.content)


def stance(article: Article, sentence: Sentence, token: Token, state: State, doubts: list[Attribution]) -> Stance:
    """The record of one word's state, lowered by the attributions whose content holds it."""
    span = article.cut(token.start, token.end)
    certainty, cues = state.certainty, [Cue(span=article.cut(start, end), rule=rule) for rule, start, end in state.cues]
    for one in doubts:
        if one.cue and any(span.within(content) for content in one.content):
            certainty = min(certainty, one.certainty, key=STRENGTH.__getitem__)
            if not any(cue.span.touches(one.cue.span) for cue in cues):
                cues.append(one.cue)
    return Stance(
        id=record_id("stance", article.id, span.start, span.end, MADE_BY), evidence=(span,), made_by=MADE_BY,
        certainty=certainty, polarity="negated" if state.negative else "affirmed", mode=state.mode,
        silence=state.silence, cues=tuple(sorted(cues, key=place)), sentence=sentence.id,
    )  # fmt: skip


def place(cue: Cue) -> tuple[int, int, str]:
    """Cues stand in the order of the text."""
    span: Span = cue.span
    return span.start, span.end, cue.rule
