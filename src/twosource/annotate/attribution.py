"""Who says it: drafts from verbs, nouns and prepositions, joined with quotation marks, with their chains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import structs

from ..records import Article, Attribution, Cue, Mention, Sentence, Speaker, record_id
from ..rulebook import Rulebook
from .according_to import according_to
from .chains import cited, cites, quoted_as, quoted_by, relayed, uncited
from .hedges import effects
from .labels import labels
from .noun_cues import noun_cues
from .quoted import QUOTED, holds, unclaimed, with_quotes
from .quotes import read_quotes
from .silences import silences
from .sources import RELATIVE, Named, index, speaker
from .speakers import followed
from .speech import Draft, phrase, speech
from .tree import Tree, grow
from .verdicts import judged

BODIES = ("organization", "government")


def read_attributions(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], rules: Rulebook
) -> tuple[Attribution, ...]:
    """Every attribution, in order of its cue. Nested ones stand for themselves; their chain holds the outer source."""
    trees = tuple(grow(sentence) for sentence in sentences)
    named = index(mentions)
    headed = labels(article, trees, named, rules)
    drafts = [draft for tree in trees for draft in drafts_of(tree, article.text, rules)]
    drafts = sorted([*headed, *drafts], key=lambda one: (one.number, one.cue))
    quotes = read_quotes(article.text)
    spoken = [draft for draft in drafts if not any(holds(quote, draft.cue) for quote in quotes)]
    whole = with_quotes(spoken, quotes, sentences, article.text)
    whole += unclaimed(whole, quotes, trees, article.text)
    made = (record(article, trees, draft, named, quotes) for draft in whole if draft.content)
    kept = sorted((one for one in made if one), key=lambda one: (one.span.start, one.span.end, one.id))
    return chained(followed(tuple(kept)))


def drafts_of(tree: Tree, text: str, rules: Rulebook) -> list[Draft]:
    """The drafts of one sentence, in order of their cue."""
    silent = list(silences(tree, rules))
    taken = {draft.cue for draft in silent}
    spoken = [*speech(tree, rules), *noun_cues(tree, rules), *according_to(tree, text, rules)]
    kept = [draft for draft in spoken if draft.cue not in taken and not cites_another(tree, draft)]
    found = [*silent, *(judged(tree, uncited(tree, draft), effects(rules)) for draft in kept)]
    return sorted((draft for draft in found if not inside_another(draft, found)), key=lambda draft: draft.cue)


def cites_another(tree: Tree, draft: Draft) -> bool:
    """True of "citing the ministry" beside a verb of saying: it belongs to the chain of that verb."""
    if draft.verb is None:
        return False
    return quoted_as(tree, draft.verb) or (cites(tree, draft.verb) and tree.kid(draft.verb, "dobj", "pobj") is not None)


def inside_another(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True of "reported" in "as reported by": the longer cue has it."""
    return any(
        other.cue != draft.cue and other.cue[0] <= draft.cue[0] and draft.cue[1] <= other.cue[1] for other in drafts
    )


def record(
    article: Article, trees: Sequence[Tree], draft: Draft, named: Named, quotes: Sequence[tuple[int, int]]
) -> Attribution | None:
    """The record of a draft; None where a thing or an event cannot have said so."""
    tree = trees[draft.number]
    own = None if draft.source_head is None else speaker(article, tree, draft.source_head, named)
    if own and own.kind == "impersonal" and draft.frame.voice:
        return None
    via, further, heads = relays(article, tree, draft, named)
    known = () if own is None or draft.frame.act == "silence" else (own,)
    last = (further or (own,))[-1]
    source = phrase(tree, heads[-1], heads[-1]) if further else draft.source
    cue = Cue(span=article.cut(*draft.cue), rule=draft.frame.rule)
    content = tuple(article.cut(start, end) for start, end in draft.content)
    content = tuple(span for span in content if span.quote.lower() not in RELATIVE) or content
    return Attribution(
        id=record_id("attribution", article.id, cue.span.start, cue.span.end, draft.frame.rule),
        evidence=content if draft.frame == QUOTED else (cue.span, *content), made_by=draft.frame.rule,
        source=article.cut(*source) if source else None, source_kind=last.kind if last else "impersonal",
        source_mention=last.mention if last else None, cue=None if draft.frame == QUOTED else cue, content=content,
        chain=(*via, *known, *further), manner=manner(draft, quotes), act=draft.frame.act,
        certainty=draft.frame.certainty, sentence=tree.sentence.id,
    )  # fmt: skip


def relays(
    article: Article, tree: Tree, draft: Draft, named: Named
) -> tuple[tuple[Speaker, ...], tuple[Speaker, ...], tuple[int, ...]]:
    """Agencies and outlets it came through; those it is taken from, with their heads."""
    quoting = frozenset() if draft.verb is None else frozenset(quoted_by(tree, draft.verb))
    through = ((head in quoting, speaker(article, tree, head, named)) for head in relayed(tree, draft))
    heads = cited(tree, draft)
    taken = tuple(speaker(article, tree, head, named) for head in heads)
    kept = tuple(place for place, one in enumerate(taken) if one.kind != "impersonal")
    return (
        tuple(one for sure, one in through if one.kind in ("agency", "outlet") or (sure and one.kind in BODIES)),
        tuple(taken[place] for place in kept), tuple(heads[place] for place in kept),
    )  # fmt: skip


def manner(draft: Draft, quotes: Sequence[tuple[int, int]]) -> Literal["direct", "indirect", "mixed"]:
    """Direct where quotation marks hold all of the content but a few characters, mixed where they hold a part."""
    length = sum(end - start for start, end in draft.content)
    inside = sum(
        max(0, min(end, closing) - max(start, opening)) for start, end in draft.content for opening, closing in quotes
    )
    return "direct" if inside >= 0.9 * length else "mixed" if inside else "indirect"


def chained(made: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Each with the chain of the attribution that holds it before its own."""
    done: dict[str, Attribution] = {}
    for one in sorted(made, key=lambda item: -sum(len(span.quote) for span in item.content)):
        outer = holder(one, [other for other in done.values() if other.id != one.id])
        inherited = tuple(who for who in (outer.chain if outer else ()) if not keeps_silent(one, who))
        done[one.id] = structs.replace(one, chain=(*inherited, *without(one.chain, inherited)))
    return tuple(done[one.id] for one in made)


def keeps_silent(one: Attribution, who: Speaker) -> bool:
    """True of the party that "did not want to comment": it is no source of what it does not say."""
    return one.act == "silence" and one.source is not None and who.span is not None and who.span.touches(one.source)


def without(chain: tuple[Speaker, ...], known: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """The speakers that are not in the chain yet, by name."""
    names = {one.name for one in known}
    return tuple(one for one in chain if one.name not in names)


def holder(one: Attribution, others: Sequence[Attribution]) -> Attribution | None:
    """The smallest attribution whose content holds this one's cue."""
    around = [other for other in others if any(one.span.within(span) for span in other.content)]
    return min(around, key=lambda other: sum(len(span.quote) for span in other.content), default=None)
