"""A denial that points back: "the union has denied this", "the company denies the claim".

It denies what the sentence before it has somebody say: the thing done there, or the event, or else the statement as
such. Whoever said so and whoever denies it then give two answers to one question.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs

from ..records import Attribution, Sentence, Span, Value
from ..tables.things import event_kind
from .clauses import children, clause_span, denied, is_verb, tokens_in
from .context import Draft, Page, Pile, Topic
from .making import Place, Question, Said, make
from .words import words

MADE_BY = "claims.denials"
LONGEST = 16  # words of a statement that make a question


class Denial(Struct, frozen=True, kw_only=True):
    """A clause by which somebody denies what the sentence before it has somebody say."""

    sentence: Sentence
    verb: int
    thing: int  # "this", "the claim"
    said: Attribution  # of the sentence before
    before: Sentence


def denials(page: Page) -> Iterator[Denial]:
    """Every denial of a page that points back to a statement."""
    for before, sentence in zip(page.reading.sentences, page.reading.sentences[1:], strict=False):
        found = denial_at(sentence)
        said = statement_of(page, before) if found else None
        if found and said and sentence.role not in ("caption", "title", "subhead"):
            yield Denial(sentence=sentence, verb=found[0], thing=found[1], said=said, before=before)


def denial_at(sentence: Sentence) -> tuple[int, int] | None:
    """(verb, object) of "denies this", "rejected the allegation"; None where something of its own is denied."""
    tokens = sentence.tokens
    for verb, token in enumerate(tokens):
        if not is_verb(token) or token.lemma.lower() not in words("denying") or denied(tokens, verb) is not None:
            continue
        for thing in (i for i in children(tokens, verb) if tokens[i].dep == "dobj"):
            if points_back(sentence, thing, firmly=token.lemma.lower() in words("denying-all")):
                return verb, thing
    return None


def points_back(sentence: Sentence, thing: int, *, firmly: bool) -> bool:
    """True for "this" after a verb that only denies, and for "the claim", "these allegations" without more."""
    tokens = sentence.tokens
    below = children(tokens, thing)
    if tokens[thing].pos in ("PRON", "DET"):
        return firmly and tokens[thing].lemma.lower() in words("pointing") and not below
    bare = all(tokens[i].dep in ("det", "amod", "poss") for i in below)
    return bare and tokens[thing].lemma.lower() in words("statement")


def statement_of(page: Page, sentence: Sentence) -> Attribution | None:
    """What a named voice is said to have said in a sentence, in words of the page; the longest."""
    found = [
        item for item in page.reading.attributions
        if item.sentence == sentence.id and item.act == "say" and item.chain and item.content
        and tokens_in(sentence, item.content[0])
    ]  # fmt: skip
    return max(found, key=lambda item: item.content[0].end - item.content[0].start, default=None)


def denied_deeds(pile: Pile, page: Page, deeds: list[Draft]) -> Iterator[Draft]:
    """For each denial the deeds that the statement before it tells, as denied."""
    for denial in denials(page):
        for deed in (d for d in deeds if d.number == denial.before.number and inside(d, denial)):
            denied_deed = answer(pile, page, denial, deed.topic, deed.label, Value(state=f"not {state_of(deed)}"))
            yield structs.replace(denied_deed, names=deed.names)


def state_of(draft: Draft) -> str:
    """What was done, in the words of the claim."""
    return draft.claim.value.state or "" if draft.claim.value else ""


def denial_drafts(pile: Pile, page: Page, drafts: list[Draft], deeds: list[Draft]) -> Iterator[Draft]:
    """The statement and its denial, for each denial of a page; about the event of the statement where it tells one.

    `deeds` are claims of the pile about deeds, where one of them answers the denial already.
    """
    answered = {deed.anchor for deed in deeds if deed.claim.made_by == MADE_BY}
    for denial in denials(page):
        if anchor(page, denial) in answered:
            continue
        event = next((d for d in drafts if d.topic.kind == "event" and d.kind and inside(d, denial)), None)
        if event:
            yield answer(pile, page, denial, event.topic, event.label, Value(state="denied"))
            continue
        place = statement(denial.said)
        if len(place.quote.split()) <= LONGEST:
            topic = Topic(kind="deed", name=place.quote.lower())
            label = f"True or not: {place.quote}?"
            yield told(pile, page, denial, topic, label, place)
            yield answer(pile, page, denial, topic, label, Value(state="not so"))


def denied_kinds(pile: Pile, page: Page, drafts: list[Draft]) -> Iterator[Draft]:
    """For "denied that any talks had taken place" the talks told of in the sentence before, as denied."""
    for before, sentence in zip(page.reading.sentences, page.reading.sentences[1:], strict=False):
        told = [d for d in drafts if d.number == before.number and d.topic.kind == "event" and d.kind]
        for item in (a for a in page.reading.attributions if a.sentence == sentence.id and a.act == "deny" and a.chain):
            nouns = any_nouns(sentence, item.content[0]) if item.content else frozenset()
            event = next((d for d in told if nouns & called(pile, d)), None)
            if event is not None:
                draft = make(
                    pile,
                    Place(page=page, sentence=sentence, span=item.content[0], subject=item.content[0], predicate=None),
                    Question(topic=event.topic, label=event.label),
                    Said(value=Value(state="denied"), made_by=MADE_BY, polarity="negated"),
                )
                yield structs.replace(draft, explicit=True)


def any_nouns(sentence: Sentence, content: Span) -> frozenset[str]:
    """The nouns that are denied altogether: "any talks", "such a meeting"."""
    tokens = sentence.tokens
    return frozenset(
        tokens[i].lemma.lower()
        for i in tokens_in(sentence, content)
        if tokens[i].pos == "NOUN" and any(tokens[j].lemma.lower() in ("any", "such") for j in children(tokens, i))
    )


def called(pile: Pile, draft: Draft) -> frozenset[str]:
    """What the event of a draft is called: by its kind, and by the words that tell of it."""
    event = pile.events.get(draft.topic.name)
    names = [event_kind(draft.kind or "").thing, *(span.quote for span in event.spans)] if event else []
    return frozenset(name.lower().removesuffix("s") for name in names)


def inside(draft: Draft, denial: Denial) -> bool:
    """True for a claim that holds much of the statement."""
    span = draft.claim.span
    said = denial.said.content[0]
    return span.within(said) and 2 * (span.end - span.start) >= said.end - said.start


def statement(said: Attribution) -> Span:
    """The words of a statement."""
    return said.content[0]


def told(pile: Pile, page: Page, denial: Denial, topic: Topic, label: str, place: Span) -> Draft:
    """The claim that the statement makes."""
    return make(
        pile,
        Place(page=page, sentence=denial.before, span=place, subject=place, predicate=None),
        Question(topic=topic, label=label),
        Said(value=Value(state="so"), made_by=MADE_BY, polarity="affirmed"),
    )


def answer(pile: Pile, page: Page, denial: Denial, topic: Topic, label: str, value: Value) -> Draft:
    """The claim of whoever denies."""
    token = denial.sentence.tokens[denial.thing]
    draft = make(
        pile,
        Place(
            page=page,
            sentence=denial.sentence,
            span=clause_span(page.article, denial.sentence, denial.verb),
            subject=page.article.cut(token.start, token.end),
            predicate=denial.verb,
        ),
        Question(topic=topic, label=label),
        Said(value=value, made_by=MADE_BY, polarity="negated"),
    )
    return structs.replace(draft, anchor=anchor(page, denial))


def anchor(page: Page, denial: Denial) -> tuple[str, int]:
    """Where a denial stands: its verb."""
    return page.article.id, denial.sentence.tokens[denial.verb].start
