"""Events as claims: that they took place, are planned, called off or denied, each as one page has it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..records import Event, EventMention, Sentence, Span, Value
from ..rulebook import Rulebook
from .clauses import SUBJECTS, children, clause_span, cut, is_verb, own_words, predicate_of, subtree, tokens_in
from .concepts import concepts, more
from .context import Draft, Page, Pile, Topic, entities_in
from .making import Place, Question, Said, Sure, make
from .words import words

SHORT = 4  # words: a longer subject is cut down to its name


def state_claims(pile: Pile, page: Page) -> Iterator[Draft]:
    """A draft for every place that speaks of one event, captions apart."""
    for sentence in page.reading.sentences:
        if sentence.role == "caption":
            continue
        for mention in page.happenings.get(sentence.id, []):
            event = pile.events.get(pile.event_of.get(mention.id, ""))
            if event and mention.specific:
                draft = state_draft(pile, page, sentence, mention, event)
                if says_something(sentence, draft):
                    yield draft


def says_something(sentence: Sentence, draft: Draft) -> bool:
    """False for a bare "the visit" or "from this visit", which only points back."""
    tokens = [sentence.tokens[i] for i in tokens_in(sentence, draft.claim.span)]
    content = [token for token in tokens if token.pos in ("PROPN", "VERB", "AUX", "NOUN", "NUM")]
    return len(content) > 1


def state_draft(pile: Pile, page: Page, sentence: Sentence, mention: EventMention, event: Event) -> Draft:
    """The claim of one event mention."""
    trigger = tokens_in(sentence, mention.span)
    place, predicate = event_place(page, sentence, trigger)
    stance = next((item for item in page.reading.stances if item.id == mention.stance), None)
    facets = ("further",) if event.kind in repeating(pile.rules) and more(sentence, place) else ()
    off = mention.status in ("cancelled", "denied")
    granted = mention.status == "cancelled" or (stance is None and mention.status == "occurred")
    draft = structs.replace(
        make(
            pile,
            Place(page=page, sentence=sentence, span=place, subject=mention.span, predicate=predicate),
            Question(topic=Topic(kind="event", name=event.id, facets=facets), label=event.label),
            Said(
                value=Value(state=state_of(mention)),
                made_by=mention.made_by,
                polarity="negated" if off else None,
                event=mention,
                sure=Sure(
                    stance=stance,
                    planned=mention.status == "planned",
                    at_most="possible" if stance is None and mention.status == "speculated" else None,
                    settled=granted,
                ),
            ),
        ),
        places=entities_in(pile, page, place, ("place",)),
    )
    acted = bool(trigger) and sentence.tokens[trigger[-1]].tag in ("VBD", "VBN") and state_of(mention) == "occurred"
    return structs.replace(draft, verb=sentence.tokens[trigger[-1]].lemma.lower()) if acted else draft


def repeating(rules: Rulebook) -> frozenset[str]:
    """Kinds of event that are told of many times, each with a figure of its own."""
    return frozenset(kind for concept in concepts(rules) if concept.repeats for kind in concept.kinds)


def state_of(mention: EventMention) -> str:
    """What is said of the event: occurred, planned, cancelled or denied; how sure is said elsewhere."""
    return mention.status if mention.status in ("planned", "cancelled", "denied") else "occurred"


def event_place(page: Page, sentence: Sentence, trigger: list[int]) -> tuple[Span, int | None]:
    """The clause of a verb; of a noun the clause that says something of the event itself, else its own phrase."""
    tokens = sentence.tokens
    head = trigger[-1] if trigger else 0
    verb = next((i for i in trigger if is_verb(tokens[i])), None)
    if verb is not None:
        return cut(page.article, sentence, core(sentence, verb, trigger)), verb
    above = predicate_of(tokens, head)
    if above is not None and tokens[above].lemma.lower() in words("says-of-events"):
        return clause_span(page.article, sentence, above, trigger), above
    phrase = subtree(tokens, head, without=frozenset({"relcl", "advcl", "conj", "cc", "appos", "punct"}))
    lead = tokens[head].head
    if tokens[lead].dep == "prep" and lead == phrase[0] - 1:
        phrase = [lead, *phrase]
    return cut(page.article, sentence, phrase), above if above is not None and beside_verb(
        sentence, head, above
    ) else None


def core(sentence: Sentence, verb: int, trigger: list[int]) -> list[int]:
    """The verb's clause from its subject's own name on, without what is only added to a name."""
    tokens = sentence.tokens
    whole = own_words(tokens, verb, trigger)
    top = next((i for i in children(tokens, verb) if tokens[i].dep in SUBJECTS), None)
    start = name_start(sentence, top) if top is not None and top in whole else min(whole)
    added = {j for i in whole if tokens[i].dep == "appos" and i > verb for j in subtree(tokens, i)}
    return [i for i in whole if i >= min(start, verb) and i not in added]


def name_start(sentence: Sentence, top: int) -> int:
    """The first word of the name that a subject ends in; of its phrase where that is short or no name."""
    tokens = sentence.tokens
    beside = [i for i in children(tokens, top) if tokens[i].dep == "appos" and tokens[i].pos == "PROPN"]
    top = beside[-1] if beside else top
    first = min(subtree(tokens, top))
    if top - first < SHORT or tokens[top].pos != "PROPN":
        return first
    while top > 0 and tokens[top - 1].pos == "PROPN":
        top -= 1
    return top


def beside_verb(sentence: Sentence, head: int, above: int) -> bool:
    """True where the noun is the verb's own subject or object."""
    token = sentence.tokens[head]
    return token.head == above and token.dep in ("nsubj", "nsubjpass", "dobj", "attr")
