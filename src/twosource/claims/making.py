"""One claim from its place, its topic and its voice: the only place that builds `Claim`."""

from __future__ import annotations

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
from .context import Draft, Page, Pile, Replaced, Topic, voice_of
from .voices import Voice, outlet_chain
from .words import words as listed

LADDER: tuple[Exported, ...] = ("certain", "probable", "possible", "unknown")


def make(
    pile: Pile,
    page: Page,
    sentence: Sentence,
    place: Span,
    topic: Topic,
    *,
    label: str,
    value: Value | None,
    made_by: str,
    subject: Span,
    predicate: int | None,
    polarity: Polarity | None = None,
    event: EventMention | None = None,
    bound: Bound | None = None,
    replaced: Replaced = "",
    concept: str | None = None,
    places: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
    when: Moment | None = None,
    words: str = "",
    silence: Silence = "none",
    stance: Stance | None = None,
    planned: bool = False,
    at_most: Exported | None = None,
    settled: bool = False,
    noun: str = "",
) -> Draft:
    """The draft of a claim. `polarity` None leaves it to the stance of the predicate."""
    counted = value is not None and (value.low, value.high) != (None, None)  # who makes a visit is no source of it
    voice = voice_of(page, sentence, subject, predicate if counted or topic.kind == "time" else None)
    stance = stance or stance_of(page, sentence, predicate)
    said = polarity or polarity_of(sentence, stance, predicate, voice)
    speaker = voice.speaker
    claim = Claim(
        id=record_id("claim", page.article.id, place.start, place.end, topic.kind, made_by, subject.start),
        evidence=(place,), made_by=made_by, article=page.article.id, text=place.quote, question=topic.key,
        value=value, polarity=said,
        certainty="planned" if planned else certainty(None if settled else stance, voice, at_most),
        cue=cue_of(stance, voice), source=speaker,
        source_entity=pile.entity_of.get(speaker.mention) if speaker and speaker.mention else None,
        chain=outlet_chain(page.article) + voice.chain, event=pile.event_of.get(event.id) if event else None,
        silence=silence, bound=bound, when=when,
    )  # fmt: skip
    return Draft(
        claim=claim, topic=topic, label=label, number=sentence.number, role=sentence.role, replaced=replaced,
        concept=concept, places=places, names=names, words=words, by=printed(pile, claim),
        anchor=(page.article.id, subject.start), mention=event.id if event else None,
        kind=event.kind if event else None, noun=noun, explicit=explicit(sentence, predicate, voice),
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
