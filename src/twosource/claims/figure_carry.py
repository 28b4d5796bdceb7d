"""What a figure takes over from the one before it: the thing it counts, its money, its voice."""

from __future__ import annotations

from msgspec import structs

from ..records import Quantity, Sentence
from .clauses import children
from .concepts import Counted, word
from .context import Draft
from .words import words


def in_money(quantity: Quantity, sentence: Sentence, before: Draft | None) -> Quantity:
    """A bare sum that follows one in money is in that money: "40 million crowns ... the 15 million promised before"."""
    unit = before.claim.value.unit if before is not None and before.claim.value else None
    if unit is None or quantity.unit or quantity.of or unit.split()[-1] not in words("money"):
        return quantity
    near = before is not None and sentence.number - before.number <= 1
    large = quantity.span.quote.lower().split()[-1] in ("thousand", "million", "billion", "trillion")
    return structs.replace(quantity, unit=unit) if near and large else quantity


def goes_on_with(before: Draft | None, sentence: Sentence, found: Counted) -> Draft | None:
    """The count of a thing without a concept that a bare figure goes on with: "The state freed 20 goats. The owners
    put the number at 18."; None where it does not.
    """
    if before is None or found.concept or before.concept or not before.thing or found.noun != found.place:
        return None
    return before if sentence.number - before.number <= 2 and loose(sentence, found) else None


def under(draft: Draft, before: Draft) -> Draft:
    """The draft under the question of another, counting the same."""
    value, known = draft.claim.value, before.claim.value
    if value is not None and known is not None:
        value = structs.replace(value, unit=known.unit, of=known.of)
    claim = structs.replace(draft.claim, question=before.topic.key, value=value)
    return structs.replace(
        draft, claim=claim, topic=before.topic, label=before.label, thing=before.thing, verb=before.verb,
        noun=before.noun,
    )  # fmt: skip


def of_the_same(draft: Draft, before: Draft | None, found: Counted) -> Draft:
    """A figure that takes over what the one before it counts is about the same kind of people."""
    if before is None or found.how != "inherited" or draft.noun or before.concept != draft.concept:
        return draft
    return structs.replace(draft, noun=before.noun, thing=draft.thing or before.thing)


def of_others(found: Counted, sentence: Sentence, before: Draft | None, last: Counted | None) -> Counted:
    """A share that goes on with those of the sentence before: "Hale won 51 percent of the vote. Brandt had 48."."""
    concept = last.concept if last else None
    near = before is not None and 0 <= sentence.number - before.number <= 1
    if found.concept or not near or concept is None or not concept.each or found.predicate is None:
        return found
    verb = sentence.tokens[found.predicate].lemma.lower()
    won = any(verb in phrase for phrase in concept.phrases) and concept.unit == "percent"
    return structs.replace(found, concept=concept, how="each") if won else found


def continued(draft: Draft, before: Draft | None, sentence: Sentence, found: Counted) -> Draft:
    """A figure without a noun goes on with the voice of the sentence before: "... keeps it at 29. Ten are missing."."""
    claim = draft.claim
    if claim.source or not before or not before.claim.source or not found.concept:
        return draft
    if before.number != draft.number - 1 or sentence.tokens[found.noun].pos in ("NOUN", "PROPN"):
        return draft
    other = before.claim
    told = structs.replace(claim, source=other.source, source_entity=other.source_entity, chain=other.chain)
    return structs.replace(draft, claim=told, by=before.by)


def inherited(
    found: Counted, quantity: Quantity, sentence: Sentence, in_sentence: Counted | None, last: Counted | None
) -> Counted:
    """A bare figure takes over what the figure before it counts: "after reporting 31", "the number given (12)"."""
    if found.concept or (found.noun != found.place and not loose(sentence, found)):
        return found
    if quantity.unit not in (None, "person"):
        return found
    if in_sentence and not_figure(sentence, found):
        return structs.replace(found, concept=in_sentence.concept, how="inherited")
    if in_sentence and found.predicate is not None and sentence.tokens[found.predicate].lemma in words("reporting"):
        return structs.replace(found, concept=in_sentence.concept, how="inherited")
    if last and (loose(sentence, found) or makes_total(sentence, found)):
        return structs.replace(found, concept=last.concept, how="inherited")
    return found


def loose(sentence: Sentence, found: Counted) -> bool:
    """True for a figure beside "the number" or "the toll" that does not say of what."""
    tokens = sentence.tokens
    head = tokens[found.place].head
    if number_put(sentence, found) or earlier_figure(sentence, found):
        return True
    if tokens[head].dep == "acl" and tokens[found.place].dep in ("dobj", "appos", "npadvmod", "oprd", "nummod"):
        head = tokens[head].head
        return tokens[head].lemma.lower() in words("bare-toll")
    return tokens[found.place].dep == "appos" and tokens[head].lemma.lower() in words("bare-toll")


def earlier_figure(sentence: Sentence, found: Counted) -> bool:
    """True for "correcting an earlier figure of seven", "the first count of 40"."""
    tokens = sentence.tokens
    link = tokens[found.place].head
    over = tokens[link].head
    if tokens[link].lemma.lower() != "of" or tokens[over].lemma.lower() not in words("bare-toll"):
        return False
    return any(tokens[i].lemma.lower() in words("earlier") for i in children(tokens, over))


def number_put(sentence: Sentence, found: Counted) -> bool:
    """True for "the army put the number at 18", "the figure stood at 40"."""
    tokens = sentence.tokens
    if found.predicate is None or tokens[found.predicate].lemma.lower() not in words("put-at"):
        return False
    beside = [i for i in children(tokens, found.predicate) if tokens[i].dep in ("dobj", "nsubj", "nsubjpass")]
    bare = (i for i in beside if tokens[i].lemma.lower() in words("bare-toll"))
    return any(not any(tokens[j].dep in ("prep", "compound", "amod") for j in children(tokens, i)) for i in bare)


def makes_total(sentence: Sentence, found: Counted) -> bool:
    """True for "That makes thirteen", "bringing the total to 40", "others speak of 26"."""
    tokens = sentence.tokens
    over = tokens[tokens[found.place].head]
    if over.lemma.lower() == "of" and tokens[over.head].lemma.lower() in ("speak", "talk"):
        return True
    first = tokens[0].lemma.lower()
    return first in ("that", "this", "it") and any(t.lemma in ("make", "bring", "take") for t in sentence.tokens[:3])


def not_figure(sentence: Sentence, found: Counted) -> bool:
    """True for "five, not four": the figure itself is what is denied."""
    before = found.place - 1
    return before > 0 and word(sentence, before) == "not" and word(sentence, before - 1) in (",", "and", "but")
