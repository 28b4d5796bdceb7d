"""What is said to have been done or not done to a thing, where pages say both: "the gates were opened", "were not"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from ..records import Sentence, Value
from ..tables.participles import participle
from .clauses import children, clause_span, denied, is_verb, subtree, theme
from .context import Draft, Page, Pile, Topic
from .denials import denied_deeds
from .making import Place, Question, Said, make
from .words import words


def proposition_claims(pile: Pile) -> Iterator[Draft]:
    """Drafts of clauses about one verb and one thing that at least two pages hold, one affirming, one denying."""
    drafts = [draft for page in pile.pages.values() for draft in told_or_denied(pile, page)]
    by_topic: dict[Topic, list[Draft]] = {}
    for draft in drafts:
        by_topic.setdefault(draft.topic, []).append(draft)
    for topic in sorted(by_topic):
        for part in by_names(by_topic[topic]):
            if both_said(part):
                yield from part


def both_said(part: list[Draft]) -> bool:
    """True where somebody named says so, and somebody named says not so."""
    return {draft.claim.polarity for draft in part if draft.claim.source} == {"affirmed", "negated"}


def by_names(drafts: list[Draft]) -> Iterator[list[Draft]]:
    """Drafts that share a proper noun, or whose thing has none, taken together."""
    names = sorted({name for draft in drafts for name in draft.names})
    if len(names) < 2:
        yield drafts
        return
    left = list(drafts)
    for name in names:
        part = [draft for draft in left if name in draft.names or not draft.names]
        left = [draft for draft in left if draft not in part]
        if part:
            yield [narrowed(draft, name) for draft in part]


def narrowed(draft: Draft, name: str) -> Draft:
    """The draft with the name in its question."""
    topic = structs.replace(draft.topic, facets=(*draft.topic.facets, name.lower()))
    return structs.replace(draft, topic=topic, claim=structs.replace(draft.claim, question=topic.key))


def told_or_denied(pile: Pile, page: Page) -> Iterator[Draft]:
    """The deeds a page tells, and those it has somebody deny in the sentence after."""
    told = list(propositions(pile, page))
    yield from told
    yield from denied_deeds(pile, page, told)


def propositions(pile: Pile, page: Page) -> Iterator[Draft]:
    """Every clause with a verb and a thing, captions and titles apart."""
    for sentence in page.reading.sentences:
        if sentence.role in ("caption", "title", "subhead"):
            continue
        for place in range(len(sentence.tokens)):
            verb = deed_of(sentence, place)
            thing = theme(sentence.tokens, place) if verb else None
            if verb and thing is not None and definite(sentence, thing) and not supposed(sentence, place):
                yield proposition(pile, page, sentence, place, thing, verb)


def done_word(sentence: Sentence, place: int, verb: str) -> str:
    """The deed as something done: "broken", "opened"; of a state that was read as such, the state ("closed")."""
    token = sentence.tokens[place]
    if token.pos != "VERB":
        return f"{verb}ed"
    return participle(token.lemma.lower())


def supposed(sentence: Sentence, place: int) -> bool:
    """True for a clause under "if", or one that only would be so."""
    marks = [sentence.tokens[i] for i in children(sentence.tokens, place)]
    return any(token.dep in ("mark", "aux") and token.lemma.lower() in words("supposing") for token in marks)


def deed_of(sentence: Sentence, place: int) -> str | None:
    """The verb of a clause, also where "were closed" was read as a state; None for other words and plain verbs."""
    tokens = sentence.tokens
    token = tokens[place]
    if token.pos == "AUX" and token.lemma == "be":
        states = [i for i in children(tokens, place) if tokens[i].dep == "acomp" and tokens[i].lemma.endswith("ed")]
        return stem(tokens[states[0]].lemma.lower()) if states else None
    plain = token.lemma.lower() in words("too-plain")
    return None if token.pos != "VERB" or not is_verb(token) or plain else stem(token.lemma.lower())


def stem(verb: str) -> str:
    """A verb without "ed" or a last "e": "close" and "closed" are one."""
    return verb.removesuffix("ed").removesuffix("e")


def definite(sentence: Sentence, thing: int, *, bare: bool = False) -> bool:
    """True for one thing that is known: "the gates", "any gate of the dam", "card numbers"; not for things of a kind.

    With `bare` also for stuff without an article: "chlorine was added".
    """
    tokens = sentence.tokens
    if tokens[thing].pos != "NOUN":
        return False
    if any(tokens[i].dep == "compound" and tokens[i].pos == "NOUN" for i in children(tokens, thing)):
        return True
    if bare and tokens[thing].tag == "NN" and not any(tokens[i].dep == "det" for i in children(tokens, thing)):
        return True
    return any(tokens[i].dep in ("det", "poss") and tokens[i].lemma.lower() != "a" for i in children(tokens, thing))


def proposition(pile: Pile, page: Page, sentence: Sentence, place: int, thing: int, verb: str) -> Draft:
    """The draft of one clause."""
    tokens = sentence.tokens
    noun = tokens[thing].lemma.lower()
    names = tuple(sorted({tokens[i].lemma for i in subtree(tokens, thing) if tokens[i].pos == "PROPN"}))
    facets = (page.story,) if pile.stories > 1 else ()
    state = done_word(sentence, place, verb)
    return structs.replace(
        make(
            pile,
            Place(
                page=page,
                sentence=sentence,
                span=clause_span(page.article, sentence, place),
                subject=page.article.cut(tokens[place].start, tokens[place].end),
                predicate=place,
            ),
            Question(
                topic=Topic(kind="deed", name=f"{verb} {noun}", facets=facets),
                label=f"{noun.capitalize()}: {state} or not?",
            ),
            Said(
                value=Value(state=state if denied(tokens, place) is None else f"not {state}"),
                made_by="claims.propositions",
                polarity="affirmed" if denied(tokens, place) is None else "negated",
            ),
        ),
        names=names,
    )
