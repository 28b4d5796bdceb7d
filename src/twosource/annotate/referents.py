"""What a figure counts.

"212 millimetres of [rain]", "nine were left [dead]", "the number of [missing] fell to 17".
"""

from functools import lru_cache
from typing import Any

from msgspec import Struct

from ..records import Sentence, Token
from ..rulebook import Rulebook

LINKS = {"of": None, "in": "currency"}
PRONOUNS = {"them", "whom", "which", "these", "those", "us", "it", "all"}
SUBJECTS = {"nsubj", "nsubjpass"}
OTHERS = {"others", "more", "other"}
STILL = {"still", "feared", "people", "remain", "remained", "remaining", "listed", "reported", "left", "went"}
THROUGH = {"more", "additional", "extra", "further", "other", "new", "fresh", "or", "so", "least", "-"}


class Referent(Struct, frozen=True, kw_only=True):
    """The token that names what is counted, and the rule that found it where it was more than the noun behind."""

    token: int
    rule: str | None = None
    word: str | None = None  # where the counted thing has another name: "dead" for a toll


class Words(Struct, frozen=True, kw_only=True):
    """The words of en/quantities.yaml that referents need."""

    states: frozenset[str]
    state_rule: str
    tolls: dict[str, str]
    toll_rule: str
    crowds: frozenset[str]
    crowd_rule: str


@lru_cache(maxsize=4)
def words_of(rules: Rulebook) -> Words:
    """Compiled once for a rulebook."""
    found: dict[str, Any] = {rule.pattern["kind"]: rule for rule in rules.of("quantities")}
    return Words(
        states=frozenset(found["state"].pattern["states"]), state_rule=found["state"].id,
        tolls=found["toll"].pattern["nouns"], toll_rule=found["toll"].id,
        crowds=frozenset(found["crowd"].pattern["nouns"]), crowd_rule=found["crowd"].id,
    )  # fmt: skip


def referent(
    sentence: Sentence, text: str, inside: range, kind: str | None, earlier: Referent | None, words: Words
) -> Referent | None:
    """What the tokens `inside` count; `kind` is the kind of their unit. None where nothing is named.

    `text` is the folded article; `earlier` the referent of the figure before in the same sentence.
    """
    tokens = sentence.tokens
    linked = behind_link(tokens, text, inside, kind)
    if linked is None and (ones := states_of(tokens, text, inside.stop, words)) is not None:
        return Referent(token=ones, rule=words.state_rule)
    if linked is not None:
        return earlier if lower(tokens[linked], text) in PRONOUNS else Referent(token=linked)
    if kind == "age":
        return named(noun_behind(tokens, text, inside.stop))
    if kind == "currency":
        return named(put_at(tokens, text, inside))
    if kind is not None and kind not in ("ordinal", "percent"):
        return None
    if kind == "percent":
        if inside.stop < len(tokens) and tokens[inside.stop].pos in ("VERB", "AUX"):
            return earlier  # "of the 2,000 workers, a quarter are women"
        return named(noun_behind(tokens, text, inside.stop)) if len(inside) > 2 else None
    state = state_behind(tokens, text, inside, words)
    noun = noun_behind(tokens, text, inside.stop)
    if noun is not None and lower(tokens[noun], text) in ("people", "persons"):
        return deaths_of(tokens, text, inside, words) or named(noun)
    if noun is not None and lower(tokens[noun], text) in OTHERS:
        return done_to(tokens, text, range(inside.start, noun + 1), words) or earlier or named(noun)
    if noun is not None:
        return named(noun)
    if state is not None:
        return Referent(token=state, rule=words.state_rule)
    return (
        toll(tokens, text, inside, words)
        or with_figure(tokens, text, inside)
        or crowd(tokens, text, inside, words)
        or done_to(tokens, text, inside, words)
        or named(participle_behind(tokens, inside))
        or (earlier if stands_alone(tokens, inside) else None)
    )


def named(token: int | None) -> Referent | None:
    """The referent at this token, or None."""
    return None if token is None else Referent(token=token)


def lower(token: Token, text: str) -> str:
    """The token's word in lower case."""
    return text[token.start : token.end].lower()


def behind_link(tokens: tuple[Token, ...], text: str, inside: range, kind: str | None) -> int | None:
    """The head noun behind "of" ("two of the 12 hostages"), and for money behind "in" ("$2 billion in aid")."""
    at = inside.stop
    if at >= len(tokens):
        return None
    word = lower(tokens[at], text)
    if word not in LINKS or LINKS[word] not in (None, kind):
        return None
    for place in range(at + 1, len(tokens)):
        if lower(tokens[place], text) in PRONOUNS:
            return place
        if is_noun(tokens[place]) and not continues(tokens, text, place):
            return place
        if tokens[place].pos in ("VERB", "PUNCT", "AUX", "SCONJ"):
            return None
    return None


def states_of(tokens: tuple[Token, ...], text: str, at: int, words: Words) -> int | None:
    """The state in "two of the [dead]", "30 of the 80 [wounded]"."""
    if [lower(token, text) for token in tokens[at : at + 2]] != ["of", "the"]:
        return None
    place = at + 3 if at + 2 < len(tokens) and tokens[at + 2].tag == "CD" else at + 2
    return place if place < len(tokens) and lower(tokens[place], text) in words.states else None


def is_noun(token: Token) -> bool:
    """True for nouns and names."""
    return token.pos in ("NOUN", "PROPN")


def continues(tokens: tuple[Token, ...], text: str, place: int) -> bool:
    """True where the noun at this place goes on in the next token: "school [buses]", "mayor's [office]"."""
    following = place + 1
    return following < len(tokens) and (
        is_noun(tokens[following]) or tokens[following].tag == "POS" or lower(tokens[following], text) == "-"
    )


def noun_behind(tokens: tuple[Token, ...], text: str, at: int) -> int | None:
    """The head of the noun phrase that goes on at this token: "five wounded [children]". None where none does."""
    for place in range(at, min(len(tokens), at + 8)):
        token = tokens[place]
        if is_noun(token):
            if not continues(tokens, text, place):
                return place
            continue
        if token.tag in ("POS", "HYPH", "JJ", "JJR", "JJS", "CD") or lower(token, text) in THROUGH:
            continue
        if token.tag in ("VBN", "VBG") and token.dep in ("amod", "compound"):
            continue
        if token.pos == "ADV" and place + 1 < len(tokens) and tokens[place + 1].tag in ("JJ", "VBN"):
            continue
        return None
    return None


def state_behind(tokens: tuple[Token, ...], text: str, inside: range, words: Words) -> int | None:
    """The state that people are counted by: "12 [dead]", "Sixteen are [missing]", "20 more were feared [drowned]"."""
    for place in range(inside.stop, min(len(tokens), inside.stop + 6)):
        word = lower(tokens[place], text)
        if word in words.states:
            return place
        if tokens[place].pos not in ("AUX", "ADV") and word not in THROUGH | STILL:
            return None
    return None


def toll(tokens: tuple[Token, ...], text: str, inside: range, words: Words) -> Referent | None:
    """What a toll or a number counts, where the figure is what it stands at: "the toll rose to [29], from [31]"."""
    for place in range(inside.start - 1, -1, -1):
        word = lower(tokens[place], text)
        if word not in words.tolls:
            continue
        if words.tolls[word]:
            return Referent(token=place, rule=words.toll_rule, word=words.tolls[word])
        counted = behind_link(tokens, text, range(place, place + 1), None)
        counted = counted if counted is not None else adjective_behind(tokens, text, place + 1)
        if counted is not None and counted < inside.start:
            return Referent(token=counted, rule=words.toll_rule)
    return None


def deaths_of(tokens: tuple[Token, ...], text: str, inside: range, words: Words) -> Referent | None:
    """The toll that a figure belongs to: "the [deaths] of 31 people"."""
    if inside.start < 2 or lower(tokens[inside.start - 1], text) != "of":
        return None
    name = words.tolls.get(lower(tokens[inside.start - 2], text))
    return Referent(token=inside.start - 2, rule=words.toll_rule, word=name) if name else None


def crowd(tokens: tuple[Token, ...], text: str, inside: range, words: Words) -> Referent | None:
    """The body of people that a bare figure measures: "a [crowd] of 3,000", "a [battalion] of some 500"."""
    for place in range(inside.start - 1, max(-1, inside.start - 4), -1):
        if lower(tokens[place], text) == "of" and place:
            known = tokens[place - 1].lemma.lower() in words.crowds
            return Referent(token=place - 1, rule=words.crowd_rule) if known else None
        if tokens[place].pos in ("NOUN", "VERB", "PUNCT", "PROPN"):
            return None
    return None


def with_figure(tokens: tuple[Token, ...], text: str, inside: range) -> Referent | None:
    """The plural noun that a bare figure counts in "sent trucks, with [300] in May and [40] since"."""
    place = inside.start - 1
    if place < 1 or lower(tokens[place], text) not in ("with", "including", "among"):
        return None
    place -= 1
    place -= lower(tokens[place], text) == ","
    return named(place) if tokens[place].tag == "NNS" else None


def done_to(tokens: tuple[Token, ...], text: str, inside: range, words: Words) -> Referent | None:
    """What was done to those counted: "the blast [killed] four and [wounded] at least 11"."""
    for place in inside:
        head = tokens[place].head
        if tokens[place].dep == "dobj" and head < inside.start and lower(tokens[head], text) in words.states:
            return Referent(token=head, rule=words.state_rule)
    before = inside.start - 1
    if before >= 0 and lower(tokens[before], text) in words.states and tokens[before].pos == "VERB":
        return Referent(token=before, rule=words.state_rule)
    return None


def participle_behind(tokens: tuple[Token, ...], inside: range) -> int | None:
    """What became of those counted, in the short words of headlines: "3 dead, 36 [towed]"."""
    at = inside.stop
    return at if at < len(tokens) and tokens[at].tag == "VBN" else None


def adjective_behind(tokens: tuple[Token, ...], text: str, at: int) -> int | None:
    """The adjective that stands for people behind "of": "the number of [missing]"."""
    if at + 1 >= len(tokens) or lower(tokens[at], text) != "of":
        return None
    place = at + 2 if lower(tokens[at + 1], text) in ("the", "those", "people") and at + 2 < len(tokens) else at + 1
    return place if tokens[place].pos in ("ADJ", "VERB", "NOUN") else None


def put_at(tokens: tuple[Token, ...], text: str, inside: range) -> int | None:
    """What is put at a sum: "put the [damage] at $120 million"; what a sum comes from: "$5 billion from [arms]"."""
    before = inside.start - 1
    if before >= 0 and lower(tokens[before], text) == "at":
        verb = tokens[before].head
        return next((i for i in range(verb, before) if tokens[i].head == verb and tokens[i].dep == "dobj"), None)
    if inside.stop < len(tokens) and lower(tokens[inside.stop], text) == "from":
        return noun_behind(tokens, text, inside.stop + 1)
    return None


def stands_alone(tokens: tuple[Token, ...], inside: range) -> bool:
    """True where the figure itself is a part of the sentence: "[16] came from the north", "out of [five]"."""
    return any(tokens[i].dep in (*SUBJECTS, "dobj", "conj", "pobj", "nummod", "appos", "attr") for i in inside)
