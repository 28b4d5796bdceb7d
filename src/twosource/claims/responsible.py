"""Who says that it was behind something, or is said to have been, and says that it was not.

"The group claimed responsibility for the raid"; "it had no part in the raid"; "the army blamed the group". Claims are
made only where a pile holds both of somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from ..records import Mention, Sentence, Speaker, Value
from .clauses import children, clause_span, denied, is_verb, subject, subtree
from .context import Draft, Page, Pile, Topic
from .making import Place, Question, Said, make
from .voices import KINDS, somebody
from .words import words

MADE_BY = "claims.responsible"
KIND = "behind"


class Told(NamedTuple):
    """A verb that says who was behind something: whom it is about, whether so, and who says it where that is told."""

    verb: int
    who: int
    so: bool
    by: int | None


def responsible_claims(pile: Pile) -> Iterator[Draft]:
    """The drafts about everybody of whom the pile holds that it was so and that it was not."""
    drafts = [draft for page in pile.pages.values() for draft in of_page(pile, page)]
    by_topic: dict[Topic, list[Draft]] = {}
    for draft in drafts:
        by_topic.setdefault(draft.topic, []).append(draft)
    for topic in sorted(by_topic):
        if {draft.claim.polarity for draft in by_topic[topic]} == {"affirmed", "negated"}:
            yield from by_topic[topic]


def of_page(pile: Pile, page: Page) -> Iterator[Draft]:
    """Every clause of a page that says so of somebody the pile knows."""
    for sentence in page.reading.sentences:
        if sentence.role in ("caption", "title", "subhead"):
            continue
        for found in told(sentence):
            about = somebody(page.reading, sentence, found.who) or named_in(page, sentence, found.who)
            if about is not None and about.id in pile.entity_of:
                yield responsible(pile, page, sentence, found, about)


def told(sentence: Sentence) -> Iterator[Told]:
    """What the clauses of a sentence say."""
    tokens = sentence.tokens
    for verb, token in enumerate(tokens):
        lemma = token.lemma.lower()
        doer = subject(tokens, verb) if is_verb(token) else None
        if doer is None:
            continue
        things = [i for i in children(tokens, verb) if tokens[i].dep == "dobj"]
        nouns = {tokens[i].lemma.lower() for i in things}
        if nouns & words("responsibility") and lemma in words("claiming-it"):
            yield Told(verb, doer, so=denied(tokens, verb) is None, by=doer)
        elif nouns & (words("responsibility") | words("part-in")) and lemma in words("denying-it"):
            yield Told(verb, doer, so=False, by=doer)
        elif nouns & words("part-in") and lemma == "have" and none_of(sentence, verb, things):
            yield Told(verb, doer, so=False, by=None)
        elif lemma == "blame" and things:
            yield Told(verb, things[0], so=denied(tokens, verb) is None, by=doer)


def named_in(page: Page, sentence: Sentence, top: int) -> Mention | None:
    """The one body named inside a phrase: "a group that calls itself Red Dawn"."""
    inside = {*subtree(sentence.tokens, top)}
    named = [m for m in page.reading.mentions if m.sentence == sentence.id and m.form == "name" and m.head in inside]
    return named[0] if len(named) == 1 else None


def none_of(sentence: Sentence, verb: int, things: list[int]) -> bool:
    """True for "had no part", "did not have a hand"."""
    tokens = sentence.tokens
    none = any(tokens[j].lemma.lower() in ("no", "nothing") for i in things for j in children(tokens, i))
    return none or denied(tokens, verb) is not None


def responsible(pile: Pile, page: Page, sentence: Sentence, found: Told, about: Mention) -> Draft:
    """The claim of one clause. Whoever claims or denies it speaks for itself."""
    token = sentence.tokens[found.verb]
    entity = pile.entity_of[about.id]
    draft = make(
        pile,
        Place(
            page=page,
            sentence=sentence,
            span=clause_span(page.article, sentence, found.verb),
            subject=page.article.cut(token.start, token.end),
            predicate=None,
        ),
        Question(topic=Topic(kind=KIND, name=entity), label=f"{pile.entities[entity].name}: behind it or not?"),
        Said(
            value=Value(state="behind it" if found.so else "not behind it"),
            made_by=MADE_BY,
            polarity="affirmed" if found.so else "negated",
        ),
    )
    speaker = about if found.by == found.who else None
    speaker = speaker or (somebody(page.reading, sentence, found.by) if found.by is not None else None)
    return draft if speaker is None else said_by(pile, draft, speaker)


def said_by(pile: Pile, draft: Draft, who: Mention) -> Draft:
    """The draft with this source."""
    source = Speaker(kind=KINDS.get(who.kind, "organization"), name=who.name, span=who.span, mention=who.id)
    entity = pile.entity_of.get(who.id)
    claim = structs.replace(draft.claim, source=source, source_entity=entity, chain=(*draft.claim.chain, source))
    return structs.replace(draft, claim=claim, by=pile.entities[entity].name if entity else who.name)
