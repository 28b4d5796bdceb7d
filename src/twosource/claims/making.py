"""One claim from its place, its topic and its voice: the only place that builds `Claim`."""

from __future__ import annotations

from msgspec import Struct

from ..records import (
    Bound,
    Claim,
    EventMention,
    Moment,
    Polarity,
    Sentence,
    Silence,
    Span,
    Stance,
    Value,
    record_id,
)
from ..tables.status import Exported, exported_certainty
from .clauses import denied, said_not
from .context import Draft, Page, Pile, Topic, voice_of
from .voices import Voice, outlet_chain
from .words import words as listed

LADDER: tuple[Exported, ...] = ("certain", "probable", "possible", "unknown")


class Place(Struct, frozen=True, kw_only=True):
    """Where a claim stands: its words, and in them what it is about and the verb that says it."""

    page: Page
    sentence: Sentence
    span: Span
    subject: Span  # what the source of the claim must hold
    predicate: int | None  # index of a token of the sentence


class Question(Struct, frozen=True, kw_only=True):
    """The question a claim answers, for the machine and in plain words."""

    topic: Topic
    label: str


class Sure(Struct, frozen=True, kw_only=True):
    """How sure the words are, where more is known than the stance of the predicate."""

    stance: Stance | None = None  # instead of that of the predicate
    planned: bool = False
    at_most: Exported | None = None  # of what is said: "feared dead" is possible at most
    settled: bool = False  # no stance of the predicate counts


class Said(Struct, frozen=True, kw_only=True):
    """What a claim says. `polarity` None leaves it to the stance of the predicate."""

    value: Value | None
    made_by: str
    polarity: Polarity | None = None
    event: EventMention | None = None
    bound: Bound | None = None
    silence: Silence = "none"
    when: Moment | None = None
    sure: Sure = Sure()


def make(pile: Pile, place: Place, asked: Question, said: Said) -> Draft:
    """The draft of a claim, with its source and how sure it is."""
    page, sentence, topic, value, sure = place.page, place.sentence, asked.topic, said.value, said.sure
    counted = value is not None and (value.low, value.high) != (None, None)  # who makes a visit is no source of it
    voice = voice_of(page, sentence, place.subject, place.predicate if counted or topic.kind == "time" else None)
    stance = sure.stance or stance_of(page, sentence, place.predicate)
    speaker = voice.speaker
    subject, span = place.subject, place.span
    claim = Claim(
        id=record_id("claim", page.article.id, span.start, span.end, topic.kind, said.made_by, subject.start),
        evidence=(span,), made_by=said.made_by, article=page.article.id, text=span.quote, question=topic.key,
        value=value, polarity=said.polarity or polarity_of(sentence, stance, place.predicate, voice),
        certainty="planned" if sure.planned else certainty(None if sure.settled else stance, voice, sure.at_most),
        cue=cue_of(stance, voice), source=speaker,
        source_entity=pile.entity_of.get(speaker.mention) if speaker and speaker.mention else None,
        chain=outlet_chain(page.article) + voice.chain, event=pile.event_of.get(said.event.id) if said.event else None,
        silence=said.silence, bound=said.bound, when=said.when,
    )  # fmt: skip
    return Draft(
        claim=claim, topic=topic, label=asked.label, number=sentence.number, role=sentence.role,
        by=printed(pile, claim), anchor=(page.article.id, subject.start),
        mention=said.event.id if said.event else None, kind=said.event.kind if said.event else None,
        explicit=explicit(sentence, place.predicate, voice),
    )  # fmt: skip


def stance_of(page: Page, sentence: Sentence, predicate: int | None) -> Stance | None:
    """The stance of a predicate, None where none was read."""
    if predicate is None:
        return None
    token = sentence.tokens[predicate]
    for stance in page.stances.get(sentence.id, []):
        if stance.span.start < token.end and token.start < stance.span.end:
            return stance
    return None


def polarity_of(sentence: Sentence, stance: Stance | None, predicate: int | None, voice: Voice) -> Polarity:
    """Negated by the stance, by a negation in the clause, or by a source that denies it."""
    negated = (stance is not None and stance.polarity == "negated") or (
        predicate is not None and denied(sentence.tokens, predicate) is not None
    )
    if predicate is not None and said_not(sentence.tokens, predicate, listed("saying")):
        negated = True
    heard = stance is not None and any(cue.span == voice.cue for cue in stance.cues)  # the stance has it already
    if voice.act == "deny" and not heard:
        negated = not negated
    return "negated" if negated else "affirmed"


def explicit(sentence: Sentence, predicate: int | None, voice: Voice) -> bool:
    """True where a word of the clause, or the act of its source, denies it."""
    return voice.act == "deny" or (predicate is not None and denied(sentence.tokens, predicate) is not None)


def certainty(stance: Stance | None, voice: Voice, at_most: Exported | None = None) -> Exported:
    """How sure the source is: the least sure of the predicate's own words, the words of saying and what is counted."""
    own = exported_certainty(stance)
    return own if own == "planned" else max((own, voice.certainty, at_most or "certain"), key=LADDER.index)


def cue_of(stance: Stance | None, voice: Voice) -> Span | None:
    """The word that made it less than certain, else the word of saying."""
    if stance and stance.cues:
        return stance.cues[0].span
    return voice.cue


def printed(pile: Pile, claim: Claim) -> str:
    """The name of a claim's source for print."""
    if claim.source_entity:
        return pile.entities[claim.source_entity].name
    return claim.source.name if claim.source else ""
