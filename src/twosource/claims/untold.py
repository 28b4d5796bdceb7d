"""What a page says nobody has told: the aim of a visit, the day of a truce. Such a claim is of unknown certainty."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct, structs

from ..records import EventMention, Sentence, Value
from ..rulebook import Rulebook
from .clauses import children, clause_span, denied, is_verb, predicate_of, subject, subtree, tokens_in
from .context import Draft, Page, Pile, Topic
from .making import Place, Question, Said, Sure, make
from .voices import outlet_chain
from .words import words


class Matter(Struct, frozen=True, kw_only=True):
    """One sort of thing that may be left untold."""

    rule: str
    name: str
    question: str
    nouns: frozenset[str]
    states: frozenset[str]
    verbs: frozenset[str]
    kinds: frozenset[str]
    first: str  # the kind that it is a matter of, wherever one is told; "" for none


@lru_cache(maxsize=4)
def matters(rules: Rulebook) -> tuple[Matter, ...]:
    """The matters in the order of their file."""
    return tuple(
        Matter(
            rule=rule.id, name=rule.id.rsplit("/", 1)[1], question=rule.pattern["question"],
            nouns=frozenset(rule.pattern["nouns"]), states=frozenset(rule.pattern["states"]),
            verbs=frozenset(rule.pattern["verbs"]), kinds=frozenset(rule.pattern["kinds"]),
            first=rule.pattern.get("first", ""),
        )
        for rule in rules.of("untold")
    )  # fmt: skip


def untold_claims(pile: Pile, page: Page) -> Iterator[Draft]:
    """One draft for every clause that says a matter of an event is not told."""
    before: list[EventMention] = []
    for sentence in page.reading.sentences:
        here = page.happenings.get(sentence.id, [])
        if sentence.role != "caption":
            for matter in matters(pile.rules):
                events = [i for i in (*before, *here) if i.kind in matter.kinds and i.id in pile.event_of]
                for predicate, noun in told_of(sentence, matter):
                    event = event_of(sentence, noun, here, events, matter)
                    if event is not None:
                        yield untold(pile, page, sentence, matter, predicate, event)
        before.extend(here)


def told_of(sentence: Sentence, matter: Matter) -> Iterator[tuple[int, int]]:
    """Predicates by which the matter is untold, each once, with its noun."""
    tokens, seen = sentence.tokens, set[int]()
    for place, token in enumerate(tokens):
        if token.lemma.lower() not in matter.nouns or token.pos != "NOUN":
            continue
        predicate = predicate_of(tokens, place)
        while predicate is not None and tokens[predicate].dep == "acl" and not silent(sentence, predicate, matter):
            predicate = predicate_of(tokens, tokens[predicate].head)
        if predicate is None or predicate in seen:
            continue
        if left_open(sentence, predicate, place, matter) or silent(sentence, predicate, matter):
            seen.add(predicate)
            yield predicate, place


def left_open(sentence: Sentence, predicate: int, noun: int, matter: Matter) -> bool:
    """True for "its purpose remains undisclosed"."""
    tokens = sentence.tokens
    over = subject(tokens, predicate)
    said = any(tokens[i].lemma.lower() in matter.states for i in children(tokens, predicate))
    return said and over is not None and noun in subtree(tokens, over)


def silent(sentence: Sentence, predicate: int, matter: Matter) -> bool:
    """True for "gave no details", "has not been disclosed", "refrained from sharing", "no information provided"."""
    tokens = sentence.tokens
    below = children(tokens, predicate)
    none = any(
        tokens[j].lemma.lower() == "no" and tokens[i].lemma.lower() in matter.nouns
        for i in below
        for j in children(tokens, i)
    )
    if tokens[predicate].lemma.lower() == "be":
        there = any(tokens[i].dep == "expl" for i in below)
        return none and there
    if not is_verb(tokens[predicate]) or tokens[predicate].lemma.lower() not in matter.verbs:
        return False
    link = tokens[predicate].head
    over = tokens[tokens[link].head].lemma.lower() if tokens[link].pos == "ADP" else tokens[link].lemma.lower()
    withheld = over in words("withholding") or tokens[link].lemma.lower() == "without"
    return none or withheld or denied(tokens, predicate) is not None


def withholder(sentence: Sentence, predicate: int) -> int:
    """ "refrained" in "refrained from sharing", else the predicate."""
    link = sentence.tokens[predicate].head
    over = sentence.tokens[link].head if sentence.tokens[link].pos == "ADP" else link
    return over if over < predicate and sentence.tokens[over].lemma.lower() in words("withholding") else predicate


def event_of(
    sentence: Sentence, noun: int, here: list[EventMention], events: list[EventMention], matter: Matter
) -> EventMention | None:
    """The event the matter belongs to: the last one of the kind that comes first (talks are held on
    visits), else one that hangs on its
    noun, else the last one told up to here.
    """
    below = set(subtree(sentence.tokens, noun))
    own = [item for item in here if item in events and below & set(tokens_in(sentence, item.span))]
    whole = [item for item in events if item.kind == matter.first]
    return next(iter([*own[:1], *reversed(events)] if not whole else reversed(whole)), None)


def untold(pile: Pile, page: Page, sentence: Sentence, matter: Matter, predicate: int, event: EventMention) -> Draft:
    """The claim of one clause."""
    token = sentence.tokens[predicate]
    top = withholder(sentence, predicate)
    known = pile.events.get(pile.event_of.get(event.id, ""))
    name = known.label if known else event.kind.capitalize()
    draft = make(
        pile,
        Place(
            page=page,
            sentence=sentence,
            span=clause_span(page.article, sentence, top, range(top, predicate + 1)),
            subject=page.article.cut(token.start, token.end),
            predicate=predicate,
        ),
        Question(
            topic=Topic(kind="untold", name=matter.name, facets=(known.id if known else event.kind,)),
            label=f"{name}: {matter.question[0].lower()}{matter.question[1:]}",
        ),
        Said(
            value=Value(state="not told"),
            made_by=matter.rule,
            polarity="affirmed",
            event=event,
            silence="not-acknowledged",
            sure=Sure(at_most="unknown"),
        ),
    )
    own = structs.replace(draft.claim, source=None, source_entity=None, chain=outlet_chain(page.article))
    return structs.replace(draft, claim=own, by="")  # whoever is silent says nothing
