"""Who confirmed or acknowledged a matter, and who is said not to have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import structs

from ..records import EventMention, Sentence, Silence, Span, Value
from ..rulebook import Rulebook
from .clauses import clause_span, cut, denied, subject, subtree, tokens_in
from .context import Draft, Page, Pile, Topic
from .making import Place, Question, Said, make

NOT_SAID = "nobody named"


@lru_cache(maxsize=4)
def acts(rules: Rulebook) -> dict[str, tuple[str, str, str]]:
    """Word -> (rule id, state, kind of word)."""
    out: dict[str, tuple[str, str, str]] = {}
    for rule in rules.of("acknowledgements"):
        for kind in ("verbs", "nouns", "adjectives"):
            for word in rule.pattern.get(kind, ()):
                out[word] = (rule.id, rule.pattern["state"], kind)
    return out


def acknowledgement_claims(pile: Pile, page: Page) -> Iterator[Draft]:
    """A draft for every confirming or acknowledging of an event, done or not done."""
    for sentence in page.reading.sentences:
        if sentence.role == "caption":
            continue
        for place, token in enumerate(sentence.tokens):
            act = acts(pile.rules).get(token.lemma.lower())
            if act and fits_kind(token.pos, act[2]):
                mention = matter(page, sentence, place)
                if mention:
                    yield acknowledgement(pile, page, sentence, place, act, mention)


def fits_kind(pos: str, kind: str) -> bool:
    """Is the word used as the kind of word the rule knows?"""
    return {"verbs": "VERB", "nouns": "NOUN", "adjectives": "ADJ"}[kind] == pos


def matter(page: Page, sentence: Sentence, place: int) -> EventMention | None:
    """The event that is confirmed: the first one below the word, else the one that is its subject."""
    tokens = sentence.tokens
    below = subtree(tokens, place)
    above = subtree(tokens, tokens[place].head) if tokens[place].pos == "ADJ" else []
    for words in (below, above):
        for mention in page.happenings.get(sentence.id, []):
            inside = set(tokens_in(sentence, mention.span))
            if inside & set(words) and place not in inside:
                return mention
    return None


def acknowledgement(
    pile: Pile, page: Page, sentence: Sentence, place: int, act: tuple[str, str, str], mention: EventMention
) -> Draft:
    """The claim of one confirming or not confirming."""
    rule, state, kind = act
    tokens = sentence.tokens
    event = pile.events.get(pile.event_of.get(mention.id, ""))
    label = event.label if event else mention.kind
    who = acknowledger(page, sentence, place)
    negated = (
        kind == "adjectives" or denied(tokens, place) is not None or (kind == "nouns" and no_such(sentence, place))
    )
    silence: Silence = "none" if not negated else "not-confirmed" if state == "confirmed" else "not-acknowledged"
    return structs.replace(
        make(
            pile,
            Place(
                page=page,
                sentence=sentence,
                span=ack_span(page, sentence, place, kind),
                subject=page.article.cut(tokens[place].start, tokens[place].end),
                predicate=place,
            ),
            Question(
                topic=Topic(kind="ack", name=event.id if event else mention.kind), label=f"Confirmed or not: {label}?"
            ),
            Said(
                value=Value(state=state),
                made_by=rule,
                polarity="negated" if negated else "affirmed",
                event=mention,
                silence=silence,
            ),
        ),
        names=parties(page, sentence, who),
        words=who_words(who),
    )


def no_such(sentence: Sentence, place: int) -> bool:
    """True for "no confirmation", "without acknowledgement"."""
    words = {sentence.tokens[i].lemma.lower() for i in subtree(sentence.tokens, place)[:3]}
    over = sentence.tokens[sentence.tokens[place].head]
    return "no" in words or over.lemma.lower() in ("without", "lack", "absence")


def ack_span(page: Page, sentence: Sentence, place: int, kind: str) -> Span:
    """The clause of a verb, the phrase of a noun."""
    tokens = sentence.tokens
    if kind == "verbs":
        keep = [subject(tokens, place)] if subject(tokens, place) is not None else []
        return clause_span(
            page.article, sentence, place, [i for i in keep if i is not None and tokens[i].head == place]
        )
    if kind == "adjectives":
        return clause_span(page.article, sentence, tokens[place].head)
    return cut(page.article, sentence, subtree(tokens, place, without=frozenset({"relcl", "advcl", "conj", "cc"})))


def acknowledger(page: Page, sentence: Sentence, place: int) -> Span | None:
    """The words of the subject of a verb, or of "by" beside it; None where nobody is named."""
    tokens = sentence.tokens
    if tokens[place].pos != "VERB":
        return None
    found = subject(tokens, place)
    if found is None or tokens[found].dep.startswith("nsubjpass"):
        return None
    return cut(page.article, sentence, subtree(tokens, found, without=frozenset({"relcl"})))


def parties(page: Page, sentence: Sentence, who: Span | None) -> tuple[str, ...]:
    """Countries behind the acknowledger: its own, those of its names."""
    if who is None:
        return ()
    found = {
        item.country or item.name
        for item in page.reading.mentions
        if item.sentence == sentence.id and item.span.touches(who)
    }
    members = {
        page.mentions[ident].country or page.mentions[ident].name
        for item in page.reading.mentions
        if item.sentence == sentence.id and item.span.touches(who)
        for ident in item.members
        if ident in page.mentions
    }
    return tuple(sorted(found | members))


def who_words(who: Span | None) -> str:
    """Who stands to it, in the page's words."""
    return who.quote if who else NOT_SAID
