"""Figures as claims: how many, of what, in which event or year, said by whom, and whether the text takes it back."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..records import EventMention, Interval, Moment, Quantity, Sentence, Span, Speaker, Value
from .clauses import (
    SUBJECTS,
    children,
    climb,
    denied,
    is_verb,
    said_not,
    subject,
    tokens_in,
)
from .concepts import SHARES, Counted, counted, word
from .context import Draft, Page, Pile, Replaced, Topic, entities_in
from .figure_places import figure_place
from .figure_years import past_year
from .making import make
from .nations import goes_on, nation_of
from .words import words

LIST = Speaker(kind="documents", name="official list")
FEW = 3


def figure_claims(pile: Pile, page: Page) -> Iterator[Draft]:
    """A draft for every figure of the story that counts or measures something."""
    last: Counted | None = None
    before: Draft | None = None
    for sentence in page.reading.sentences:
        if sentence.role == "caption":
            continue
        in_sentence: Counted | None = None
        for told in page.quantities.get(sentence.id, []):
            quantity = in_money(told, sentence, before)
            share = quantity.unit in SHARES
            if (quantity.unit in words("not-a-count") and not share) or (
                quantity.low is None and quantity.high is None
            ):
                continue
            found = counted(quantity, sentence, pile.rules)
            if found is None or names_them(sentence, quantity, found):
                continue
            found = of_others(found, sentence, before, last) if share else found
            if share and not shared(found):
                continue
            bare = goes_on_with(before, sentence, found)
            found = found if bare else inherited(found, quantity, sentence, in_sentence, last)
            if mere_words(quantity, sentence, found):
                continue
            if found.concept:
                in_sentence = last = found
            draft = continued(figure_draft(pile, page, sentence, quantity, found), before, sentence, found)
            draft = goes_on(under(draft, bare) if bare else of_the_same(draft, before, found), before)
            before = draft
            yield draft


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


def names_them(sentence: Sentence, quantity: Quantity, found: Counted) -> bool:
    """True for a figure that only names its things again: "the two countries", "one of its allies"."""
    tokens = sentence.tokens
    if found.concept or quantity.low is None:
        return False
    if again_the(sentence, quantity, found):
        return True
    if quantity.low > FEW or quantity.low != quantity.high:
        return False
    after = tokens_in(sentence, quantity.span)[-1] + 1
    if quantity.low == 1 and after < len(tokens) and tokens[after].lemma.lower() == "of":
        return True
    pointing = (tokens[i] for i in children(tokens, found.noun) if i < found.place)
    return found.noun != found.place and any(
        token.dep == "poss" or token.lemma.lower() in ("the", "both", "this", "these", "those") for token in pointing
    )


def again_the(sentence: Sentence, quantity: Quantity, found: Counted) -> bool:
    """True for "the six were flown home": a figure with its article and no noun names those told of before."""
    token = sentence.tokens[found.place]
    first = tokens_in(sentence, quantity.span)[0]
    alone = found.noun == found.place and quantity.unit in (None, "person") and token.dep in SUBJECTS
    return alone and any(word(sentence, i) in ("the", "these", "those") for i in (first, first - 1) if i >= 0)


def mere_words(quantity: Quantity, sentence: Sentence, found: Counted) -> bool:
    """True for "one of its allies", "the two countries": words that name somebody and count nothing."""
    if found.concept is not None or quantity.unit not in (None, "person"):
        return False
    written = quantity.span.quote.lower()
    return written == "one" or (written in words("pair") and thing_word(sentence, found) in words("parties"))


def of_others(found: Counted, sentence: Sentence, before: Draft | None, last: Counted | None) -> Counted:
    """A share that goes on with those of the sentence before: "Hale won 51 percent of the vote. Brandt had 48."."""
    concept = last.concept if last else None
    near = before is not None and 0 <= sentence.number - before.number <= 1
    if found.concept or not near or concept is None or not concept.each or found.predicate is None:
        return found
    verb = sentence.tokens[found.predicate].lemma.lower()
    won = any(verb in phrase for phrase in concept.phrases) and concept.unit == "percent"
    return structs.replace(found, concept=concept, how="each") if won else found


def shared(found: Counted) -> bool:
    """True where a share is one that stories are told by; other percentages are left alone."""
    return found.concept is not None and found.concept.unit == "percent"


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
    if number_put(sentence, found):
        return True
    if tokens[head].dep == "acl" and tokens[found.place].dep in ("dobj", "appos", "npadvmod", "oprd", "nummod"):
        head = tokens[head].head
        return tokens[head].lemma.lower() in words("bare-toll")
    return tokens[found.place].dep == "appos" and tokens[head].lemma.lower() in words("bare-toll")


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


def figure_draft(pile: Pile, page: Page, sentence: Sentence, quantity: Quantity, found: Counted) -> Draft:
    """The claim of one figure."""
    place = figure_place(page, sentence, quantity, found)
    event = event_mention_of(page, sentence, quantity, place)
    replaced = replaced_by(sentence, found)
    concept = found.concept
    unit = "person" if concept and concept.unit == "person" else quantity.unit
    year = past_year(pile, page, sentence, place, found.predicate)
    planned = bool(concept) and ahead(page, sentence, found)
    topic = figure_topic(pile, page, sentence, quantity, found, year, forecast=planned and not people(found))
    low, high = ends(quantity)
    draft = make(
        pile, page, sentence, place, topic, subject=quantity.span, predicate=found.predicate, event=event,
        label=label_of(topic, concept.question if concept else "", pile),
        value=Value(low=low, high=high, unit=unit, of=words_of(quantity, sentence, found)),
        made_by=concept.rule if concept else quantity.made_by, bound=quantity.bound, replaced=replaced,
        polarity="negated" if replaced or not_figure(sentence, found) or not_so(sentence, found.predicate)
        else "affirmed",
        concept=concept.name if concept else None, places=entities_in(pile, page, place, ("place",)),
        when=moment(year), words=quantity.span.quote, noun=noun_word(sentence, found), planned=planned,
        at_most=concept.certainty if concept else None,
    )  # fmt: skip
    if on_a_list(sentence, found):
        draft = structs.replace(draft, claim=structs.replace(draft.claim, source=LIST, source_entity=None), by="")
    return structs.replace(
        draft, thing=thing_word(sentence, found), verb=verb_word(sentence, found),
        nation=nation_of(pile, page, sentence, found),
    )  # fmt: skip


def on_a_list(sentence: Sentence, found: Counted) -> bool:
    """True for "the official list of 24": whoever quotes it is not the one who counts."""
    tokens = sentence.tokens
    above = [i for i in (found.place, found.noun, *climb(tokens, found.place)) if tokens[i].pos == "NOUN"]
    return any(
        tokens[j].lemma.lower() == "official" and tokens[j].dep == "amod"
        for i in above[:3]
        for j in children(tokens, i)
    )


def thing_word(sentence: Sentence, found: Counted) -> str:
    """The counted noun; "" where the figure stands alone."""
    token = sentence.tokens[found.noun]
    return token.lemma.lower() if token.pos == "NOUN" and found.noun != found.place else ""


def verb_word(sentence: Sentence, found: Counted) -> str:
    """What is said of the counted thing; "" where nothing is."""
    return sentence.tokens[found.predicate].lemma.lower() if found.predicate is not None else ""


def ends(quantity: Quantity) -> tuple[int | float | None, int | float | None]:
    """Low and high as the words give them; "about" leaves the figure as it is written."""
    if quantity.bound == "about" and quantity.point is not None:
        return quantity.point, quantity.point
    return quantity.low, quantity.high


def people(found: Counted) -> bool:
    """True for counts of people."""
    return found.concept is not None and found.concept.unit == "person"


def words_of(quantity: Quantity, sentence: Sentence, found: Counted) -> str | None:
    """What is counted, in the text's words, else the concept's name."""
    if quantity.of:
        return quantity.of
    if found.concept:
        return found.concept.name
    return word(sentence, found.noun) if found.noun != found.place else None


def event_mention_of(page: Page, sentence: Sentence, quantity: Quantity, place: Span) -> EventMention | None:
    """The event mention this figure belongs to: the one that holds it, else the one whose trigger is in the clause."""
    here = page.happenings.get(sentence.id, [])
    holding = [item for item in here if quantity.id in item.quantities]
    inside = [item for item in here if item.span.within(place)]
    return next(iter(holding), None) or next(iter(inside), None)


def figure_topic(
    pile: Pile,
    page: Page,
    sentence: Sentence,
    quantity: Quantity,
    found: Counted,
    year: Interval | None,
    *,
    forecast: bool,
) -> Topic:
    """The question the figure answers."""
    facets = [contender(pile, page, sentence, quantity, found)] if found.concept and found.concept.each else []
    if year and year.end:
        facets.append(f"in-{year.end.year}")
    if forecast:
        facets.append("expected")
    concept = found.concept
    apart = quantity.scope == "additional" or (concept is not None and concept.repeats and governed(sentence, found))
    if apart and (concept is None or not concept.state):
        facets.append("further")
    if (quantity.scope == "part" and quantity.unit not in SHARES) or sentence.tokens[found.noun].lemma.lower() in words(
        "others"
    ):
        facets.append("part")
    if pile.stories > 1:
        facets.append(page.story)
    if concept is None:
        noun = sentence.tokens[found.noun].lemma.lower() if found.noun != found.place else quantity.unit or ""
        return Topic(
            kind="figure", name=f"{noun} {verb_word(sentence, found)}".strip() or "count", facets=tuple(facets)
        )
    if concept.name == "destroyed":
        return Topic(kind="figure", name=f"destroyed {sentence.tokens[found.noun].lemma.lower()}", facets=tuple(facets))
    return Topic(kind="figure", name=concept.name, facets=tuple(facets))


def contender(pile: Pile, page: Page, sentence: Sentence, quantity: Quantity, found: Counted) -> str:
    """Whose votes these are: the name right before a figure of them, else the subject; "" where nobody is named."""
    tokens = sentence.tokens
    named: dict[int, str] = {}
    for item in page.reading.mentions:
        if item.sentence == sentence.id and item.kind in ("person", "organization") and item.id in pile.entity_of:
            named.update(dict.fromkeys(tokens_in(sentence, item.span), pile.entity_of[item.id]))
    mine = min(tokens_in(sentence, quantity.span))
    right = [i for i in named if i + 1 <= mine and i + 1 not in named and tokens[i + 1].pos == "NUM"]
    doer = subject(tokens, found.predicate) if found.predicate is not None else None
    whose = right[-1] if right else doer
    return named.get(whose, "") if whose is not None else ""


def governed(sentence: Sentence, found: Counted) -> bool:
    """True where the figure hangs on something that is one more: "an additional contribution of 300 soldiers"."""
    tokens = sentence.tokens
    above = [found.noun, *climb(tokens, found.noun)]
    stop = above.index(found.predicate) if found.predicate in above else len(above)
    nouns = [i for i in above[:stop] if tokens[i].pos == "NOUN"]
    return any(tokens[j].lemma.lower() in words("further") for i in nouns for j in children(tokens, i))


def noun_word(sentence: Sentence, found: Counted) -> str:
    """What is counted where it is somebody of a kind ("two officers"); "" for people as such."""
    token = sentence.tokens[found.noun]
    lemma = token.lemma.lower()
    if token.pos not in ("NOUN", "PROPN") or found.noun in found.by or (found.concept and lemma in found.concept.who):
        return ""
    listed = [i for i in children(sentence.tokens, found.noun) if sentence.tokens[i].dep in ("conj", "appos")]
    named = any(sentence.tokens[i].pos == "PROPN" for i in listed)
    return f"{lemma} by name" if named else "" if lemma in words("anybody") else lemma


def not_so(sentence: Sentence, predicate: int | None) -> bool:
    """True where the figure's own clause, or the saying of it, is negated."""
    if predicate is None:
        return False
    return denied(sentence.tokens, predicate) is not None or said_not(sentence.tokens, predicate, words("saying"))


def moment(days: Interval | None) -> Moment | None:
    """The days a figure speaks of, where its own clause names them."""
    return Moment(interval=days, basis="stated") if days else None


def label_of(topic: Topic, question: str, pile: Pile) -> str:
    """The question in plain words."""
    if topic.kind == "event":
        return pile.events[topic.name].label
    base = question or f"How many: {topic.name}?"
    who = next((pile.entities[facet].name for facet in topic.facets if facet in pile.entities), None)
    if who:
        base = base.removesuffix("?") + f": {who}?"
    year = next((facet[3:] for facet in topic.facets if facet.startswith("in-")), None)
    if year:
        return base.removesuffix("?") + f" in {year}?"
    if "expected" in topic.facets:
        return base.removesuffix("?") + ", as expected?"
    return base.removesuffix("?") + " further?" if "further" in topic.facets else base


def ahead(page: Page, sentence: Sentence, found: Counted) -> bool:
    """True for a figure that is planned or expected."""
    if found.predicate is None:
        return False
    token = sentence.tokens[found.predicate]
    if token.lemma.lower() in words("expecting") and token.dep != "acl":
        return True
    return any(
        stance.mode == "planned" and stance.span.start < token.end and token.start < stance.span.end
        for stance in page.stances.get(sentence.id, [])
    )


def replaced_by(sentence: Sentence, found: Counted) -> Replaced:
    """Is this the old figure of a correction ("lowered to 29, from 31") or of a move ("fell to 17 from 24")?"""
    tokens = sentence.tokens
    if found.predicate is None:
        return ""
    verb = tokens[found.predicate].lemma.lower()
    if not_figure(sentence, found):
        verbs = {token.lemma.lower() for token in tokens if is_verb(token)}
        return "corrected" if verbs & words("correcting") else ""
    if tokens[tokens[found.place].head].lemma.lower() == "from":
        return "corrected" if verb in words("correcting") else "moved" if verb in words("moving") else ""
    beside = {tokens[i].lemma.lower() for i in children(tokens, found.predicate)}
    if found.how == "inherited" and verb in words("reporting") and beside & words("taken-back"):
        return "corrected"
    return "corrected" if tokens[found.predicate].dep == "relcl" and of_replaced(sentence, found.predicate) else ""


def not_figure(sentence: Sentence, found: Counted) -> bool:
    """True for "five, not four": the figure itself is what is denied."""
    before = found.place - 1
    return before > 0 and word(sentence, before) == "not" and word(sentence, before - 1) in (",", "and", "but")


def of_replaced(sentence: Sentence, predicate: int) -> bool:
    """True in "this replaces reports which gave the number as 31"."""
    tokens = sentence.tokens
    return any(tokens[i].lemma.lower() in words("replacing") for i in list(climb(tokens, predicate))[:5])
