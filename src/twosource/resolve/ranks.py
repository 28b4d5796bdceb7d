"""Words that place an event in a series: the previous trip, the last visit, a return, the next meeting."""

from typing import Literal

from ..records import EventMention, Sentence

Rank = Literal["current", "earlier", "later"] | None

EARLIER = frozenset(
    {"previous", "previously", "earlier", "last", "past", "prior", "former", "before", "ago", "preceding"}
)
LATER = frozenset({"next", "future", "upcoming", "forthcoming", "potential", "possible", "subsequent", "prospective"})
CURRENT = frozenset({"current", "latest", "recent", "this", "ongoing", "today", "present", "new"})


def rank_of(mention: EventMention, sentence: Sentence) -> Rank:
    """Where the words beside the trigger put the event; None where they do not say."""
    words = beside(mention, sentence)
    if words & EARLIER or past_perfect(mention, sentence):
        return "earlier"
    if words & LATER:
        return "later"
    return "current" if words & CURRENT else None


def beside(mention: EventMention, sentence: Sentence) -> frozenset[str]:
    """The modifiers of the trigger, in lower case; "last" in "last year" is not one of them."""
    at = trigger_index(mention, sentence)
    if at is None:
        return frozenset()
    kids = [
        t
        for t in sentence.tokens
        if t.head == at and t.dep in ("amod", "advmod", "det") and t is not sentence.tokens[at]
    ]
    return frozenset(word_of(sentence, token.start, token.end) for token in kids)


def past_perfect(mention: EventMention, sentence: Sentence) -> bool:
    """True for "had visited" with "previously", "already" or "last" beside it."""
    at = trigger_index(mention, sentence)
    if at is None or sentence.tokens[at].pos != "VERB":
        return False
    kids = [token for token in sentence.tokens if token.head == at]
    had = any(k.dep == "aux" and word_of(sentence, k.start, k.end) == "had" for k in kids)
    return had and any(word_of(sentence, k.start, k.end) in EARLIER | {"already"} for k in kids)


def weak_noun(mention: EventMention, sentence: Sentence) -> bool:
    """True for an event noun that no verb speaks of: it names the event and does not say that it was."""
    at = trigger_index(mention, sentence)
    if at is None:
        return True
    token = sentence.tokens[at]
    return token.pos in ("NOUN", "PROPN") and token.dep not in ("nsubj", "nsubjpass")


def is_noun(mention: EventMention, sentence: Sentence) -> bool:
    """True where the trigger is a noun."""
    at = trigger_index(mention, sentence)
    return at is not None and sentence.tokens[at].pos in ("NOUN", "PROPN")


def trigger_index(mention: EventMention, sentence: Sentence) -> int | None:
    """The index of the trigger in its sentence."""
    return next((i for i, token in enumerate(sentence.tokens) if token.start == mention.span.start), None)


def word_of(sentence: Sentence, start: int, end: int) -> str:
    """The word at these offsets of the article, in lower case."""
    base = sentence.span.start
    return sentence.span.quote[start - base : end - base].lower()
