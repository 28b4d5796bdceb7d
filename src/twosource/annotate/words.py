"""Lemmas and parts of speech, asked of the model's own components once a word and remembered.

Both hang on a token's letters, tag and relation alone, but for a few rules on pairs of tokens ("gon na", "there is").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

KEY = ("ORTH", "TAG", "DEP")
Key = tuple[int, int, int]  # as the model codes them
MENDED = {  # the lemmatizer takes the first verb it knows: "hoped" for hopped, "hated" for hatted
    form: lemma
    for lemma in ("hope", "hate", "slate", "lambaste")
    for form in (f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing")
}
BETWEEN = (",", ",", "punct")  # a token that makes a pair with none


class Word(NamedTuple):
    """The labels of a token, in words."""

    lemma: str
    pos: str
    tag: str
    dep: str


class Words:
    """Grows by each new word; what it answers never hangs on what it was asked before."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._known: dict[Key, Word] = {}
        self._pairs = Pairs(model)

    def of(self, doc: Any) -> list[Word]:
        """One Word for each token of the doc."""
        keys: list[Key] = list(map(tuple, doc.to_array(KEY).tolist()))
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if new:
            self._known.update(zip(new, self._asked(new), strict=True))
        words = [self._known[key] for key in keys]
        for at, changed in self._pairs.found(doc):
            words[at] = words[at]._replace(**changed)
        return words

    def _asked(self, keys: Sequence[Key]) -> Iterator[Word]:
        """What the components say of such tokens, each set apart from the next."""
        from spacy.tokens import Doc

        coded = self._model.vocab.strings
        letters, tags, deps = zip(
            *chain.from_iterable((tuple(coded[code] for code in key), BETWEEN) for key in keys), strict=True
        )
        doc = Doc(self._model.vocab, words=letters, tags=tags, deps=deps)
        for name in ("attribute_ruler", "lemmatizer"):
            self._model.get_pipe(name)(doc)
        asked = islice(zip(doc, tags, deps, strict=True), 0, None, 2)
        return (Word(mended(token), token.pos_, tag, dep) for token, tag, dep in asked)


def mended(token: Any) -> str:
    """The lemma, or the right one of a verb whose lemma the model gets wrong."""
    lemma: str = token.lemma_
    return MENDED.get(token.lower_, lemma) if token.pos_ == "VERB" else lemma


class Pairs:
    """The rules of the model that look at more than one token."""

    def __init__(self, model: Any) -> None:
        from spacy.matcher import Matcher

        self._matcher = Matcher(model.vocab)
        self._rules = [rule for rule in model.get_pipe("attribute_ruler").patterns if len(rule["patterns"][0]) > 1]
        self._strings = model.vocab.strings
        for number, rule in enumerate(self._rules):
            self._matcher.add(str(number), rule["patterns"])

    def found(self, doc: Any) -> Iterator[tuple[int, dict[str, str]]]:
        """(index of the token, the labels it gets instead), later rules last."""
        hits = ((int(self._strings[code]), start) for code, start, _ in self._matcher(doc, allow_missing=True))
        for number, start in sorted(hits):
            rule = self._rules[number]
            yield start + rule["index"], {name.lower(): said for name, said in rule["attrs"].items()}
