"""Whose people a figure counts: the dead of one army are not compared with those of the other."""

from __future__ import annotations

from collections import Counter

from msgspec import structs

from ..records import Sentence
from .clauses import children, tokens_in
from .concepts import Counted
from .context import Draft, Page, Pile, Topic
from .groups import place_of


def nation_of(pile: Pile, page: Page, sentence: Sentence, found: Counted) -> str:
    """The country whose nationality stands before the counted noun; "" where none does."""
    tokens = sentence.tokens
    words = {i for i in children(tokens, found.noun) if i < found.noun}
    for item in page.reading.mentions:
        if item.sentence == sentence.id and item.kind == "country" and words & set(tokens_in(sentence, item.span)):
            entity = pile.entities.get(pile.entity_of.get(item.id, ""))
            return entity.name if entity else ""
    return ""


def goes_on(draft: Draft, before: Draft | None) -> Draft:
    """ "Two Kenyan guards were killed and five were wounded": a bare figure of the same sentence counts the same."""
    bare = not draft.nation and not draft.thing and before is not None and before.number == draft.number
    return structs.replace(draft, nation=before.nation) if bare and before is not None else draft


def by_nation(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Under each question the figures of the nation counted most, and those that name none, stay; the others get
    questions of their own.
    """
    counts: dict[Topic, Counter[str]] = {}
    for draft in sorted(drafts, key=place_of):
        if draft.nation and draft.concept:
            counts.setdefault(draft.topic, Counter())[draft.nation] += 1
    main = {topic: min(found, key=lambda name: (-found[name], name)) for topic, found in counts.items()}
    return tuple(
        apart(draft) if draft.concept and draft.nation and draft.nation != main[draft.topic] else draft
        for draft in drafts
    )


def apart(draft: Draft) -> Draft:
    """The draft under a question about its own nation."""
    topic = structs.replace(draft.topic, facets=(*draft.topic.facets, draft.nation.lower()))
    label = draft.label.removesuffix("?") + f" ({draft.nation})?"
    return structs.replace(draft, topic=topic, label=label, claim=structs.replace(draft.claim, question=topic.key))
