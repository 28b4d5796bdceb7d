"""How somebody left an office, where the pile has both: she resigned, she was dismissed."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import Sentence, Value
from .clauses import PASSIVE, children, clause_span, denied, is_verb, subject
from .context import Draft, Page, Pile, Topic
from .making import Place, Question, Said, make
from .voices import somebody
from .words import words

MADE_BY = "claims.leaving"
KIND = "role"


def leaving_claims(pile: Pile) -> Iterator[Draft]:
    """The drafts about everybody who is told both to have gone and to have been sent away."""
    by_topic: dict[Topic, list[Draft]] = {}
    for draft in (draft for page in pile.pages.values() for draft in of_page(pile, page)):
        by_topic.setdefault(draft.topic, []).append(draft)
    for topic in sorted(by_topic):
        if len({draft.claim.value.state for draft in by_topic[topic] if draft.claim.value}) > 1:
            yield from by_topic[topic]


def of_page(pile: Pile, page: Page) -> Iterator[Draft]:
    """Every clause of a page that says how a person left."""
    for sentence in page.reading.sentences:
        if sentence.role in ("caption", "title", "subhead"):
            continue
        for verb, token in enumerate(sentence.tokens):
            how = manner(sentence, verb) if is_verb(token) and denied(sentence.tokens, verb) is None else None
            who = leaver(sentence, verb, how) if how else None
            about = somebody(page.reading, sentence, who) if who is not None else None
            if how and about is not None and about.kind == "person" and about.id in pile.entity_of:
                yield left(pile, page, sentence, verb, how, pile.entity_of[about.id])


def manner(sentence: Sentence, verb: int) -> str | None:
    """ "resigned" or "dismissed"; None for other verbs, and for what is only asked for or planned."""
    tokens = sentence.tokens
    if tokens[verb].tag not in ("VBD", "VBN") or any(
        tokens[i].lemma.lower() in HELD_OFF for i in children(tokens, verb)
    ):
        return None
    particles = [tokens[i].lemma.lower() for i in children(tokens, verb) if tokens[i].dep == "prt"]
    phrase = " ".join([tokens[verb].lemma.lower(), *particles])
    return "resigned" if phrase in words("going") else "dismissed" if phrase in words("sending-away") else None


HELD_OFF = frozenset({"would", "will", "could", "might", "may", "should", "if"})


def leaver(sentence: Sentence, verb: int, how: str) -> int | None:
    """The one who goes: the subject of "resigned"; of "dismissed" the object, or the subject of its passive."""
    tokens = sentence.tokens
    top = subject(tokens, verb)
    passive = top is not None and tokens[top].dep in PASSIVE
    if how == "resigned":
        return None if passive else top
    return top if passive else next((i for i in children(tokens, verb) if tokens[i].dep == "dobj"), None)


def left(pile: Pile, page: Page, sentence: Sentence, verb: int, how: str, entity: str) -> Draft:
    """The claim of one clause."""
    token = sentence.tokens[verb]
    return make(
        pile,
        Place(
            page=page,
            sentence=sentence,
            span=clause_span(page.article, sentence, verb),
            subject=page.article.cut(token.start, token.end),
            predicate=verb,
        ),
        Question(topic=Topic(kind=KIND, name=entity), label=f"{pile.entities[entity].name}: resigned or dismissed?"),
        Said(value=Value(state=how), made_by=MADE_BY, polarity="affirmed"),
    )
