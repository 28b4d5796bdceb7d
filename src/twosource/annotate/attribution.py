"""Who says it: drafts from verbs, nouns and prepositions, joined with quotation marks, with their chains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import structs

from ..records import Article, Attribution, Cue, Mention, Sentence, Speaker, record_id
from ..rulebook import Rulebook
from .according_to import according_to
from .noun_cues import noun_cues
from .quoted import with_quotes
from .quotes import read_quotes
from .sources import Named, index, speaker
from .speech import Draft, speech
from .tree import Tree, grow


def read_attributions(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], rules: Rulebook
) -> tuple[Attribution, ...]:
    """Every attribution, in order of its cue. Nested ones stand for themselves; their chain holds the outer source."""
    trees = tuple(grow(sentence) for sentence in sentences)
    drafts = [draft for tree in trees for draft in drafts_of(tree, article.text, rules)]
    quotes = read_quotes(article.text)
    whole = with_quotes(drafts, quotes, sentences, article.text)
    named = index(mentions)
    made = [record(article, trees, draft, named, quotes) for draft in whole if draft.content]
    return chained(tuple(sorted(made, key=lambda one: (one.span.start, one.span.end, one.id))))


def drafts_of(tree: Tree, text: str, rules: Rulebook) -> list[Draft]:
    """The drafts of one sentence, in order of their cue."""
    found = [*speech(tree, rules), *noun_cues(tree, rules), *according_to(tree, text, rules)]
    return sorted(found, key=lambda draft: draft.cue)


def record(
    article: Article, trees: Sequence[Tree], draft: Draft, named: Named, quotes: Sequence[tuple[int, int]]
) -> Attribution:
    """The record of a draft; its chain holds those it came through and itself."""
    tree = trees[draft.number]
    own = None if draft.source_head is None else speaker(article, tree, draft.source_head, named)
    via = tuple(speaker(article, tree, head, named) for head in draft.via)
    via = tuple(one for one in via if one.kind in ("agency", "outlet"))
    cue = Cue(span=article.cut(*draft.cue), rule=draft.frame.rule)
    content = tuple(article.cut(start, end) for start, end in draft.content)
    return Attribution(
        id=record_id("attribution", article.id, cue.span.start, cue.span.end, draft.frame.rule),
        evidence=(cue.span, *content), made_by=draft.frame.rule,
        source=article.cut(*draft.source) if draft.source else None,
        source_kind=own.kind if own else "impersonal", source_mention=own.mention if own else None,
        cue=cue, content=content, chain=(*via, own) if own else via, manner=manner(draft, quotes),
        act=draft.frame.act, certainty=draft.frame.certainty, sentence=tree.sentence.id,
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
        inherited = outer.chain if outer else ()
        done[one.id] = structs.replace(one, chain=(*inherited, *without(one.chain, inherited)))
    return tuple(done[one.id] for one in made)


def without(chain: tuple[Speaker, ...], known: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """The speakers that are not in the chain yet."""
    return tuple(one for one in chain if one not in known)


def holder(one: Attribution, others: Sequence[Attribution]) -> Attribution | None:
    """The smallest attribution whose content holds this one's cue."""
    around = [other for other in others if any(one.span.within(span) for span in other.content)]
    return min(around, key=lambda other: sum(len(span.quote) for span in other.content), default=None)
