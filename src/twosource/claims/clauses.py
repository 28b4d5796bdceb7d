"""The clause around a word: its predicate, its own words, the things beside it. Knows tokens, no rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..records import Article, Sentence, Span, Token
from .words import words

ASIDES = frozenset({"advcl", "conj", "cc", "parataxis", "relcl", "mark", "punct", "preconj", "intj"})
LATER = frozenset({"after", "before", "since", "following", "until", "because", "despite", "from"})
PASSIVE = frozenset({"nsubjpass", "nsubj:pass", "csubjpass"})
SUBJECTS = frozenset({"nsubj", "csubj"}) | PASSIVE
THEMES = PASSIVE | {"dobj", "obj", "attr", "oprd"}


def tokens_in(sentence: Sentence, span: Span) -> list[int]:
    """Indices of the tokens that touch a span."""
    return [i for i, token in enumerate(sentence.tokens) if token.start < span.end and span.start < token.end]


def head_in(tokens: tuple[Token, ...], places: Iterable[int]) -> int | None:
    """The token among these whose head lies outside them; the last such, None where there are none."""
    inside = list(places)
    tops = [i for i in inside if tokens[i].head not in inside or tokens[i].head == i]
    return tops[-1] if tops else None


def climb(tokens: tuple[Token, ...], place: int) -> Iterator[int]:
    """The heads above a token, nearest first, the root last."""
    seen = {place}
    while tokens[place].head not in seen:
        place = tokens[place].head
        seen.add(place)
        yield place


def is_verb(token: Token) -> bool:
    """True for a word that can carry a clause."""
    named = token.tag in ("VBG", "VBN") and token.dep == "pobj"
    named = named or (token.tag == "VBG" and token.dep in ("amod", "acomp"))
    return token.pos in ("VERB", "AUX") and not named


def predicate_of(tokens: tuple[Token, ...], place: int) -> int | None:
    """The verb that governs a word (or the word itself), None in a phrase without one."""
    if is_verb(tokens[place]) and tokens[place].dep not in ("amod", "acomp", "pobj"):
        return place
    return next((i for i in climb(tokens, place) if is_verb(tokens[i])), None)


class Same:
    """The tokens of a sentence as a key that is equal to nothing but itself: hashing all their fields would cost more
    than the look-up saves.
    """

    __slots__ = ("tokens",)

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens

    def __hash__(self) -> int:
        return id(self.tokens)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.tokens is self.tokens


@lru_cache(maxsize=256)
def hanging_on(same: Same) -> tuple[tuple[int, ...], ...]:
    """For each token the words that hang on it, in order."""
    below: list[list[int]] = [[] for _ in same.tokens]
    for i, token in enumerate(same.tokens):
        if token.head != i:
            below[token.head].append(i)
    return tuple(tuple(row) for row in below)


def children(tokens: tuple[Token, ...], place: int) -> tuple[int, ...]:
    """The words that hang on a word, in order."""
    return hanging_on(Same(tokens))[place]


def subtree(tokens: tuple[Token, ...], place: int, *, without: frozenset[str] = frozenset()) -> list[int]:
    """A word and all below it, in order, less the branches with these labels."""
    below = hanging_on(Same(tokens))
    out, todo = {place}, [place]
    while todo:
        for child in below[todo.pop()]:
            if child not in out and tokens[child].dep not in without:
                out.add(child)
                todo.append(child)
    return sorted(out)


def own_words(tokens: tuple[Token, ...], predicate: int, keep: Iterable[int] = ()) -> list[int]:
    """The words of a predicate's own clause: no subordinate, joined or later clause, except where `keep` lies."""
    needed, out = set(keep), {predicate}
    for child in children(tokens, predicate):
        branch = subtree(tokens, child)
        if needed.intersection(branch) or not (aside(tokens, child) or above(tokens, predicate, child)):
            short = trimmed(tokens, child)
            out.update(short if needed.intersection(branch) <= set(short) else branch)
    return sorted(out)


def above(tokens: tuple[Token, ...], predicate: int, child: int) -> bool:
    """True for a phrase behind the comma that closes a relative clause: it belongs to the clause above.

    "She will visit Harl, where four men died, on Tuesday."
    """
    if tokens[predicate].dep != "relcl" or child < predicate:
        return False
    first = subtree(tokens, child)[0]
    closed = first > 0 and tokens[first - 1].lemma == "," and tokens[child].dep in ("prep", "npadvmod")
    opening = subtree(tokens, predicate)[0]
    opened = opening > 0 and tokens[opening - 1].lemma == ","
    return closed and opened and first > predicate


def trimmed(tokens: tuple[Token, ...], place: int) -> list[int]:
    """A branch without the relative clauses and asides in it."""
    return subtree(tokens, place, without=frozenset({"relcl", "parataxis", "advcl"}))


def aside(tokens: tuple[Token, ...], place: int) -> bool:
    """True for a branch that says something beside its clause."""
    token = tokens[place]
    return (
        token.dep in ASIDES
        or (token.dep in ("ccomp",) and is_verb(token))
        or (token.dep == "prep" and token.lemma.lower() in LATER)
        or (token.dep == "prep" and any(tokens[i].dep in SUBJECTS for i in trimmed(tokens, place)))
        or (token.tag == "WRB" and token.dep == "advmod")
    )


def cut(article: Article, sentence: Sentence, places: Iterable[int]) -> Span:
    """The span from the first of these words to the last, without punctuation at its ends."""
    kept = sorted(places)
    while len(kept) > 1 and sentence.tokens[kept[0]].pos == "PUNCT":
        kept.pop(0)
    while len(kept) > 1 and sentence.tokens[kept[-1]].pos == "PUNCT":
        kept.pop()
    last = with_bracket(sentence.tokens, kept)
    return article.cut(sentence.tokens[kept[0]].start, sentence.tokens[last].end)


def with_bracket(tokens: tuple[Token, ...], kept: list[int]) -> int:
    """The last of these words, or the bracket right behind them that closes one opened among them."""
    held = [tokens[i].lemma for i in range(kept[0], kept[-1] + 1)]
    behind = kept[-1] + 1
    closes = behind < len(tokens) and tokens[behind].lemma == ")" and held.count("(") > held.count(")")
    return behind if closes else kept[-1]


def clause_span(article: Article, sentence: Sentence, predicate: int, keep: Iterable[int] = ()) -> Span:
    """The characters of a predicate's own clause, with the "nor" that opens it."""
    kept = own_words(sentence.tokens, predicate, keep)
    kept = kept[opening(sentence.tokens, kept) :]
    nor = denied(sentence.tokens, predicate)
    return cut(article, sentence, [nor, *kept] if nor == min(kept) - 1 else kept)


def opening(tokens: tuple[Token, ...], kept: list[int]) -> int:
    """How many words at the start only link the sentence to the one before: "However, ..."; "In conclusion, ..."."""
    for length in (1, 2, 3):
        said = " ".join(tokens[i].lemma.lower() for i in kept[:length])
        comma = len(kept) > length and tokens[kept[length - 1] + 1].lemma == ","
        if comma and kept[0] == 0 and said in words("linking"):
            return length + (kept[length] == length)
    return 0


def lemmas(tokens: tuple[Token, ...], places: Iterable[int]) -> frozenset[str]:
    """Lower-case lemmas and forms of these words."""
    out: set[str] = set()
    for i in places:
        out.add(tokens[i].lemma.lower())
    return frozenset(out)


def every_lemma(tokens: tuple[Token, ...]) -> frozenset[str]:
    """The lower-case lemmas of a sentence."""
    return lemmas_of(Same(tokens))


@lru_cache(maxsize=256)
def lemmas_of(same: Same) -> frozenset[str]:
    """The lower-case lemmas of these tokens."""
    return frozenset(token.lemma.lower() for token in same.tokens)


def subject(tokens: tuple[Token, ...], predicate: int) -> int | None:
    """The subject of a predicate, shared with the clause it is joined to where it has none of its own."""
    own = next((i for i in children(tokens, predicate) if tokens[i].dep in SUBJECTS), None)
    if own is None and tokens[predicate].dep in ("conj", "xcomp") and tokens[predicate].head != predicate:
        return subject(tokens, tokens[predicate].head)
    return own


def theme(tokens: tuple[Token, ...], predicate: int) -> int | None:
    """What a predicate does something to: passive subject or object; the subject of a verb without an object."""
    below = children(tokens, predicate)
    found = next((i for i in below if tokens[i].dep in THEMES), None)
    return found if found is not None else next((i for i in below if tokens[i].dep == "nsubj"), None)


def denied(tokens: tuple[Token, ...], predicate: int) -> int | None:
    """The word that negates a predicate in its own clause: not, never, nor; nobody, no one, none as subject."""
    for child in children(tokens, predicate):
        token = tokens[child]
        if token.dep == "neg" or token.lemma.lower() in ("never", "nor"):
            only = child + 1 < len(tokens) and tokens[child + 1].lemma.lower() in ("only", "just", "merely")
            return None if only else child
        if token.dep in SUBJECTS:
            low = token.lemma.lower()
            if low in ("nobody", "none", "nothing", "neither") or any(
                tokens[i].lemma.lower() in ("no", "neither") and tokens[i].dep == "det" for i in children(tokens, child)
            ):
                return child
    if "nor" not in every_lemma(tokens):
        return None
    first = min(own_words(tokens, predicate))
    return next((i for i in (first, first - 1) if i >= 0 and tokens[i].lemma.lower() == "nor"), None)


def said_not(tokens: tuple[Token, ...], predicate: int, saying: frozenset[str]) -> bool:
    """True where the clause is what somebody did not say: "I never said that sixty were dead"."""
    above = tokens[predicate].head
    return (
        above != predicate
        and tokens[predicate].dep == "ccomp"
        and tokens[above].lemma.lower() in saying
        and denied(tokens, above) is not None
    )
