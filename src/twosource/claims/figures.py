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
from .figure_carry import (
    continued,
    earlier_figure,
    goes_on_with,
    in_money,
    inherited,
    not_figure,
    of_others,
    of_the_same,
    under,
)
from .figure_places import figure_place
from .figure_years import past_year
from .making import Place, Question, Said, Sure, make
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


def shared(found: Counted) -> bool:
    """True where a share is one that stories are told by; other percentages are left alone."""
    return found.concept is not None and found.concept.unit == "percent"


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
    draft = structs.replace(
        make(
            pile,
            Place(page=page, sentence=sentence, span=place, subject=quantity.span, predicate=found.predicate),
            Question(topic=topic, label=label_of(topic, concept.question if concept else "", pile)),
            Said(
                value=Value(low=low, high=high, unit=unit, of=words_of(quantity, sentence, found)),
                made_by=concept.rule if concept else quantity.made_by,
                polarity="negated"
                if replaced or not_figure(sentence, found) or not_so(sentence, found.predicate)
                else "affirmed",
                event=event,
                bound=quantity.bound,
                when=moment(year),
                sure=Sure(planned=planned, at_most=concept.certainty if concept else None),
            ),
        ),
        concept=concept.name if concept else None,
        places=entities_in(pile, page, place, ("place",)),
        words=quantity.span.quote,
        replaced=replaced,
        noun=noun_word(sentence, found),
    )
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
    if earlier_figure(sentence, found) and verb in words("correcting") | words("replacing"):
        return "corrected"
    if not_figure(sentence, found):
        verbs = {token.lemma.lower() for token in tokens if is_verb(token)}
        return "corrected" if verbs & words("correcting") else ""
    if tokens[tokens[found.place].head].lemma.lower() == "from":
        return "corrected" if verb in words("correcting") else "moved" if verb in words("moving") else ""
    beside = {tokens[i].lemma.lower() for i in children(tokens, found.predicate)}
    if found.how == "inherited" and verb in words("reporting") and beside & words("taken-back"):
        return "corrected"
    return "corrected" if tokens[found.predicate].dep == "relcl" and of_replaced(sentence, found.predicate) else ""


def of_replaced(sentence: Sentence, predicate: int) -> bool:
    """True in "this replaces reports which gave the number as 31"."""
    tokens = sentence.tokens
    return any(tokens[i].lemma.lower() in words("replacing") for i in list(climb(tokens, predicate))[:5])
