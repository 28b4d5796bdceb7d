"""What a figure counts: the general concepts of en/referents.yaml, found in the words around the figure."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from ..records import Quantity, Sentence, Span, Token
from ..rulebook import Rulebook
from ..tables.status import Exported
from .clauses import (
    SUBJECTS,
    children,
    every_lemma,
    head_in,
    is_verb,
    lemmas,
    own_words,
    predicate_of,
    subtree,
    tokens_in,
)
from .words import words

BEARING = SUBJECTS | {"pobj", "dobj"}
SHARES = frozenset({"percent", "percentage"})


class Concept(Struct, frozen=True, kw_only=True):
    """One thing that news counts, and the words it is counted by."""

    rule: str
    name: str
    question: str
    state: bool  # the count moves both ways
    unit: str | None
    of: frozenset[str]
    nouns: frozenset[str]
    bearers: frozenset[str]
    who: frozenset[str]  # nouns that only say whom it is about, and set no count apart
    unless: frozenset[str]  # words of the clause with which its bearers are something else
    holders: frozenset[str]  # what those it is said of hang on by "of"
    beside: frozenset[str]  # one of these must stand in the sentence
    tolls: frozenset[str]
    phrases: tuple[frozenset[str], ...]  # those of most words first
    rivals: frozenset[str]
    within: str | None
    units: frozenset[str]
    fixed: bool  # settled once: no day makes a difference to it
    kinds: frozenset[str]  # of events that it is a figure of
    themes: frozenset[str]  # what a bare figure or a share is put at: the turnout, the crowd
    each: bool  # asked of every contender apart
    repeats: bool  # many such deeds, each with a figure of its own
    once: bool  # but one count of each such event
    certainty: Exported | None  # of the phrase itself: "feared" is possible


class Counted(Struct, frozen=True, kw_only=True):
    """A figure's place in its sentence: its word, the noun it counts, its predicate and what it counts."""

    place: int
    noun: int
    predicate: int | None
    concept: Concept | None
    by: tuple[int, ...] = ()  # words that told the concept
    how: str = ""  # noun, phrase, toll


@lru_cache(maxsize=4)
def concepts(rules: Rulebook) -> tuple[Concept, ...]:
    """The concepts in the order of their file."""
    return tuple(
        Concept(
            rule=rule.id, name=rule.id.rsplit("/", 1)[1], question=rule.pattern["question"],
            state=rule.pattern["counts"] == "state", unit=rule.pattern.get("unit"),
            of=frozenset(rule.pattern.get("of", ())), nouns=frozenset(rule.pattern["nouns"]),
            bearers=frozenset(rule.pattern.get("bearers", ())), who=frozenset(rule.pattern.get("who", ())),
            unless=frozenset(rule.pattern.get("unless", ())),
            holders=frozenset(rule.pattern.get("holders", ())), beside=frozenset(rule.pattern.get("beside", ())),
            tolls=frozenset(rule.pattern["tolls"]), phrases=longest_first(rule.pattern["phrases"]),
            rivals=frozenset(rule.pattern.get("rivals", ())), within=rule.pattern.get("within"),
            certainty=rule.pattern.get("certainty"), repeats=bool(rule.pattern.get("repeats")),
            once=bool(rule.pattern.get("once")),
            kinds=frozenset(rule.pattern.get("kinds", ())), units=frozenset(rule.pattern.get("units", ())),
            fixed=bool(rule.pattern.get("fixed")), each=bool(rule.pattern.get("each")),
            themes=frozenset(rule.pattern.get("themes", ())),
        )
        for rule in rules.of("referents")
    )  # fmt: skip


def longest_first(phrases: list[list[str]]) -> tuple[frozenset[str], ...]:
    """Phrases as sets of words, those of most words first."""
    return tuple(sorted((frozenset(p) for p in phrases), key=lambda item: (-len(item), sorted(item))))


def counted(quantity: Quantity, sentence: Sentence, rules: Rulebook) -> Counted | None:
    """What this figure counts, in its sentence; None where its place cannot be found."""
    tokens = sentence.tokens
    place = head_in(tokens, tokens_in(sentence, quantity.span))
    if place is None:
        return None
    noun = noun_of(quantity, sentence, place)
    predicate = predicate_of(tokens, noun)
    if tokens[noun].lemma.lower() in words("toll-noun"):
        noun, predicate = told_of(sentence, place, noun)
    found = Counted(place=place, noun=noun, predicate=predicate, concept=None)
    fitting = [concept for concept in concepts(rules) if fits(concept, quantity, sentence, noun)]
    for how, look in LOOKS:
        for concept in fitting:
            told = look(concept, quantity, sentence, found)
            if told:
                whole, joined = whole_of(concept, sentence, found.predicate, rules)
                by = (*told, *joined)
                return Counted(place=place, noun=noun, predicate=found.predicate, concept=whole, by=by, how=how)
    return found


def whole_of(
    concept: Concept, sentence: Sentence, predicate: int | None, rules: Rulebook
) -> tuple[Concept, tuple[int, ...]]:
    """The larger whole where two of its parts are said of one subject, with the joined words; else the concept itself.

    "400 were killed or wounded" counts casualties, and not the dead.
    """
    tokens = sentence.tokens
    if predicate is None or concept.within is None:
        return concept, ()
    after = [i for i in children(tokens, predicate) if tokens[i].dep == "conj" and shares_subject(tokens, i)]
    if not after:
        return concept, ()
    parts = {w for c in concepts(rules) if c.within == concept.within and c is not concept for w in c.phrases}
    joined = tuple(i for i in after if {tokens[i].lemma.lower()} in parts)
    whole = next((other for other in concepts(rules) if other.name == concept.within), concept)
    return (whole, joined) if joined else (concept, ())


def shares_subject(tokens: tuple[Token, ...], place: int) -> bool:
    """True for a joined verb that has neither a subject nor a figure of its own."""
    own = ("nsubj", "nsubjpass", "dobj")
    return tokens[place].tag == "VBN" and not any(tokens[i].dep in own for i in children(tokens, place))


def noun_of(quantity: Quantity, sentence: Sentence, place: int) -> int:
    """The word for what is counted: the one the figure stands before, or the figure where it stands alone."""
    tokens = sentence.tokens
    if quantity.of_span and not borrowed(quantity, sentence, place):
        found = head_in(tokens, tokens_in(sentence, quantity.of_span))
        measure = measured(sentence, quantity, found) if found is not None else None
        if found is not None:
            return measure if measure is not None else found
    while tokens[place].dep in ("nummod", "compound", "quantmod", "advmod", "npadvmod") and tokens[place].head != place:
        place = tokens[place].head
        if tokens[place].pos in ("NOUN", "PROPN"):
            break
    return place


def borrowed(quantity: Quantity, sentence: Sentence, place: int) -> bool:
    """True where a figure took its noun from a clause joined before its own: "four people died and 120 fell ill";
    "the ministry says four guards died; the army speaks of five".
    """
    tokens = sentence.tokens
    its = head_in(tokens, tokens_in(sentence, quantity.of_span)) if quantity.of_span else None
    if its is None or its > place or tokens[place].dep not in BEARING:
        return False
    if tokens[place].dep not in SUBJECTS and not any(token.lemma == ";" for token in tokens[its:place]):
        return False
    return predicate_of(tokens, its) != predicate_of(tokens, place)


def told_of(sentence: Sentence, place: int, noun: int) -> tuple[int, int | None]:
    """A toll noun and the figure's predicate, where both share it; else the figure alone: "after reporting 31"."""
    mine, its = predicate_of(sentence.tokens, place), predicate_of(sentence.tokens, noun)
    return (noun, its) if mine == its else (place, mine)


def measured(sentence: Sentence, quantity: Quantity, thing: int) -> int | None:
    """The unit before "of": in "700 hectares of wood" the hectares carry the clause, not the wood."""
    tokens = sentence.tokens
    link = tokens[thing].head
    over = tokens[link].head
    inside = tokens_in(sentence, quantity.span)
    return over if tokens[link].lemma.lower() == "of" and over in inside and over != link else None


def fits(concept: Concept, quantity: Quantity, sentence: Sentence, noun: int) -> bool:
    """Could this figure count such a thing, by its unit and its noun?"""
    token = sentence.tokens[noun]
    if concept.beside and not every_lemma(sentence.tokens) & concept.beside:
        return False
    if quantity.unit in SHARES and concept.unit != "percent":
        return False
    if concept.of:
        return token.lemma.lower() in concept.of
    if concept.units:
        return quantity.unit in concept.units
    if concept.unit == "money":
        return quantity.unit is not None and (quantity.unit.split()[-1] in words("money"))
    if concept.unit == "percent":
        return quantity.unit in SHARES
    if concept.unit == "person":
        known = concept.nouns | concept.bearers | words("toll-noun")
        return quantity.unit == "person" or (
            quantity.unit is None and (token.pos != "NOUN" or token.lemma.lower() in known)
        )
    return quantity.unit == concept.unit


def by_noun(concept: Concept, quantity: Quantity, sentence: Sentence, found: Counted) -> list[int]:
    """The counted noun, the word right behind the figure, or the noun that the figure's `of` hangs on."""
    tokens = sentence.tokens
    if tokens[found.noun].lemma.lower() in words("toll-noun"):
        return toll_words(concept, sentence, found.noun)
    near = [found.noun]
    if quantity.of_span:
        near += tokens_in(sentence, quantity.of_span)
    last = max(tokens_in(sentence, quantity.span))
    if last + 1 < len(tokens):
        near.append(last + 1)
    over = tokens[found.noun].head
    if tokens[found.noun].dep == "appos" and quantity.unit in SHARES:
        near.append(over)
    if tokens[over].lemma.lower() == "of" and tokens[over].dep == "prep":
        near.append(tokens[over].head)
    behind = found.noun + 1
    if behind < len(tokens) and tokens[behind].pos == "ADJ":
        near.append(behind)
    if tokens[over].dep == "prep" and tokens[tokens[over].head].lemma.lower() in concept.holders:
        return [tokens[over].head]
    if concept.unit == "money":
        near += [i for c in children(tokens, found.noun) if tokens[c].dep == "prep" for i in subtree(tokens, c)][:6]
    return [i for i in near if {tokens[i].lemma.lower(), word(sentence, i)} & concept.nouns]


def by_bearer(concept: Concept, quantity: Quantity, sentence: Sentence, found: Counted) -> list[int]:
    """The counted noun where it names those it may have been done to or by: "600 soldiers"."""
    tokens = sentence.tokens
    if tokens[found.noun].lemma.lower() not in concept.bearers:
        return []
    inside = own_words(tokens, found.predicate, [found.noun]) if found.predicate is not None else range(len(tokens))
    return [] if concept.unless & lemmas(tokens, inside) else [found.noun]


def by_participle(concept: Concept, quantity: Quantity, sentence: Sentence, found: Counted) -> list[int]:
    """The participle right behind the counted noun: "the 34 people detained since Sunday"."""
    tokens = sentence.tokens
    if found.noun == found.place or tokens[found.noun].dep not in ("pobj", "dobj"):
        return []
    behind = [i for i in children(tokens, found.noun) if i == found.noun + 1]
    behind = [i for i in behind if tokens[i].dep == "acl" and tokens[i].tag == "VBN"]
    return [i for i in behind if {tokens[i].lemma.lower()} in concept.phrases]


def word(sentence: Sentence, place: int) -> str:
    """A word as written, in lower case."""
    token = sentence.tokens[place]
    base = sentence.span.start
    return sentence.span.quote[token.start - base : token.end - base].lower()


def by_phrase(concept: Concept, quantity: Quantity, sentence: Sentence, found: Counted) -> list[int]:
    """The words of a phrase of the concept in the figure's own clause, where the figure is what it is said of."""
    if found.predicate is None or not beside(sentence, found, quantity):
        return []
    tokens = sentence.tokens
    below = hanging(sentence, found.noun) if found.noun != found.place else []
    inside = sorted({*own_words(tokens, found.predicate, [found.noun]), *below})
    said = {i: {tokens[i].lemma.lower(), word(sentence, i)} for i in inside}
    known = lemmas(tokens, inside) | {word(sentence, i) for i in inside}
    for phrase in concept.phrases:
        if not phrase <= known:
            continue
        told = [i for i in inside if said[i] & phrase]
        mine = set(told) <= set(below) and not others_own(sentence, found.noun, told)
        near = said[found.predicate] & phrase or mine or is_so(sentence, found.predicate, told)
        if near:
            return told
    return []


def others_own(sentence: Sentence, noun: int, told: list[int]) -> bool:
    """True where the words only describe somebody else: "one sister of a missing nurse"."""
    tokens = sentence.tokens
    heads = [tokens[i].head for i in told if tokens[i].dep == "amod"]
    return bool(heads) and all(head != noun and tokens[head].pos == "NOUN" for head in heads)


def is_so(sentence: Sentence, predicate: int, told: list[int]) -> bool:
    """True for "were missing", "remain unaccounted for": the words are what is said of the subject."""
    tokens = sentence.tokens
    link = tokens[predicate].lemma.lower() in ("be", "remain", "stay", "go")
    return link and any(tokens[i].head == predicate and tokens[i].dep in ("acomp", "attr", "oprd") for i in told)


def hanging(sentence: Sentence, noun: int) -> list[int]:
    """All that hangs on a noun, and the clause of a "whom" right behind it where the parser hung it elsewhere."""
    tokens = sentence.tokens
    below = subtree(tokens, noun)
    behind = [i for i in range(noun + 1, min(noun + 3, len(tokens))) if word(sentence, i) in ("whom", "who", "which")]
    verb = next((i for i in range(noun + 1, len(tokens)) if is_verb(tokens[i])), None)
    return sorted({*below, *subtree(tokens, verb)}) if behind and verb is not None else below


def beside(sentence: Sentence, found: Counted, quantity: Quantity) -> bool:
    """True where the counted thing is subject or object of the predicate, not hidden in a phrase beside it."""
    tokens = sentence.tokens
    own = tokens_in(sentence, quantity.span)  # "between 110 and 120" hangs its noun on a preposition of its own
    step = found.noun
    while step != found.predicate:
        token = tokens[step]
        hidden = token.dep in ("pobj", "pcomp", "relcl", "npadvmod", "appos") and token.head not in own
        if hidden or token.head == step:
            return False
        step = token.head
    return True


def by_toll(concept: Concept, quantity: Quantity, sentence: Sentence, found: Counted) -> list[int]:
    """The subject or object that names a count ("the death toll", "the number of missing") beside a bare figure."""
    if found.predicate is None or quantity.unit not in (None, "person"):
        return []
    tokens = sentence.tokens
    for child in children(tokens, found.predicate):
        if tokens[child].dep in ("nsubj", "nsubjpass", "dobj", "attr") and child != found.noun:
            told = toll_words(concept, sentence, child) or moved_count(concept, sentence, found.predicate, child)
            if told:
                return told
    return []


def moved_count(concept: Concept, sentence: Sentence, predicate: int, child: int) -> list[int]:
    """The counted thing itself where its count moves: "cases lowered to 174", "deaths rise to six"."""
    tokens = sentence.tokens
    moves = tokens[predicate].lemma.lower() in words("moving") | words("correcting")
    return [child] if moves and tokens[child].lemma.lower() in concept.nouns else []


def by_theme(concept: Concept, quantity: Quantity, sentence: Sentence, found: Counted) -> list[int]:
    """What a share or a bare figure is put at: "turnout was 58 percent", "the police put the crowd at 6,500"."""
    tokens = sentence.tokens
    bare = quantity.unit == concept.unit if concept.unit == "percent" else found.noun == found.place
    if found.predicate is None or not concept.themes or not bare:
        return []
    put = tokens[found.predicate].lemma.lower() in words("put-at")
    below = [i for i in children(tokens, found.predicate) if tokens[i].dep in ("nsubj", "nsubjpass", "dobj")]
    return [i for i in below if put and i != found.noun and word(sentence, i) in concept.themes]


def by_each(concept: Concept, quantity: Quantity, sentence: Sentence, found: Counted) -> list[int]:
    """What somebody won beside another: "Hale received 400 votes and Brandt 300 votes"."""
    if not concept.each or found.predicate is None or sentence.tokens[found.noun].dep not in ("appos", "conj", "dobj"):
        return []
    verb = sentence.tokens[found.predicate].lemma.lower()
    return [found.predicate] if any(verb in phrase for phrase in concept.phrases) else []


def toll_words(concept: Concept, sentence: Sentence, place: int) -> list[int]:
    """The noun itself where its phrase is a toll of the concept: "the number of missing", "the death toll"."""
    tokens = sentence.tokens
    inside = subtree(tokens, place, without=frozenset({"relcl"}))
    known = lemmas(tokens, inside) | {word(sentence, i) for i in inside}
    told = known & words("toll-noun") and (known & concept.nouns or named_toll(concept, sentence, inside))
    return [place] if told else []


def named_toll(concept: Concept, sentence: Sentence, places: list[int]) -> bool:
    """True where these words hold the concept's own name for its toll."""
    said = " " + " ".join(word(sentence, i) for i in places) + " "
    return any(f" {name} " in said for name in concept.tolls)


def more(sentence: Sentence, place: Span) -> bool:
    """True where the words of a place set it off as one more: "additional troops", "a further pledge"."""
    return any(sentence.tokens[i].lemma.lower() in words("further") for i in tokens_in(sentence, place))


LOOKS = (
    ("noun", by_noun),
    ("noun", by_participle),
    ("phrase", by_phrase),
    ("noun", by_bearer),
    ("toll", by_toll),
    ("theme", by_theme),
    ("each", by_each),
)
