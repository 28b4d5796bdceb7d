"""What kind of source somebody is, and by which name."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, structs

from ..records import Article, EntityKind, Mention, SourceKind, Speaker
from ..tables.source_nouns import source_nouns
from .tree import Tree, stretch

PRONOUNS: dict[str, SourceKind] = {"he": "person", "she": "person", "i": "person", "it": "organization"}
KINDS: dict[EntityKind, SourceKind] = {
    "person": "person", "organization": "organization", "outlet": "outlet", "country": "government",
    "place": "government", "group": "organization", "document": "documents",
}  # fmt: skip
HOUSES = ("agency", "outlet", "government")
OWNED_BY = frozenset({"from", "by", "of"})
PEOPLE = frozenset({"people", "person", "individual", "figure"})
INFORMED = frozenset({"familiar", "brief", "briefed", "close", "aware", "involved", "acquainted"})
RELATIVE = frozenset({"who", "which", "that"})


class Named(Struct, frozen=True):
    """The mentions of an article, by id and by sentence."""

    by_id: dict[str, Mention]
    by_sentence: dict[str, list[Mention]]


def index(mentions: Iterable[Mention]) -> Named:
    """Mentions by id and by sentence."""
    by_id: dict[str, Mention] = {}
    by_sentence: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_id[mention.id] = mention
        by_sentence.setdefault(mention.sentence, []).append(mention)
    return Named(by_id, by_sentence)


def speaker(article: Article, tree: Tree, head: int, named: Named) -> Speaker:
    """The speaker that this noun stands for: the owner of a document rather than the document."""
    head = antecedent(tree, head)
    kind = noun_kind(tree, head)
    owner = owner_of(tree, head) if kind == "documents" or tree.tokens[head].lemma == "office" else None
    if owner is not None:
        return speaker(article, tree, owner, named)
    name = by_name(tree, head)
    if name is not None:
        found = speaker(article, tree, name, named)
        return structs.replace(found, kind=kind) if kind in HOUSES else found
    mention = mention_at(tree, head, named)
    known = same(mention, named) if mention else None
    start, end = bare(tree, head) or (tree.tokens[head].start, tree.tokens[head].end)
    span = mention.span if mention else article.cut(start, end)
    return Speaker(
        kind=kind_of(known, kind, article, tree, head), name=known.name if known else span.quote, span=span,
        mention=mention.id if mention else None,
    )  # fmt: skip


def bare(tree: Tree, head: int) -> tuple[int, int] | None:
    """The phrase up to the clause or the second name behind it."""
    ends = [tree.low[kid] - 1 for kid in tree.all(head, "relcl", "acl", "appos") if kid > head]
    return stretch(tree, tree.low[head], min([tree.high[head], *ends]))


def by_name(tree: Tree, head: int) -> int | None:
    """The name beside a common noun: "the mayor of Harl, Anna Holt", "the agency NPA"."""
    if tree.tokens[head].pos != "NOUN":
        return None
    beside = next((kid for kid in tree.all(head, "appos") if tree.tokens[kid].pos == "PROPN"), None)
    follow = head + 1
    if beside is None and follow < len(tree.tokens) and tree.tokens[follow].pos == "PROPN" and titled(tree, head):
        return follow if tree.tokens[follow].head in (head, tree.tokens[head].head) else None
    return beside


def titled(tree: Tree, head: int) -> bool:
    """True of a noun that may stand before a name: an office, an agency, a newspaper."""
    return noun_kind(tree, head) in ("agency", "outlet", "office", "organization")


def antecedent(tree: Tree, head: int) -> int:
    """Of a relative pronoun the noun it stands for, else the word itself."""
    token = tree.tokens[head]
    if token.lemma.lower() in RELATIVE and token.tag in ("WP", "WDT"):
        clause = next((up for up in tree.up(head) if tree.tokens[up].dep == "relcl"), None)
        above = None if clause is None else tree.head(clause)
        return head if above is None else above
    return head


def owner_of(tree: Tree, head: int) -> int | None:
    """Who made the document: "a report from TASS", "the ministry's statement"."""
    for prep in tree.all(head, "prep", "agent"):
        if tree.tokens[prep].lemma.lower() in OWNED_BY:
            owner = tree.kid(prep, "pobj")
            if (owner is not None and tree.tokens[owner].pos in ("PROPN", "PRON")) or noun_kind(tree, owner):
                return owner
    return tree.kid(head, "poss")


def noun_kind(tree: Tree, head: int | None) -> SourceKind | None:
    """What the noun table says of this word."""
    return None if head is None else source_nouns().get(tree.tokens[head].lemma.lower())


def informed(tree: Tree, head: int) -> bool:
    """True of "people familiar with the matter", "two persons briefed on the talks": sources without a name."""
    plain = tree.tokens[head].lemma.lower() in PEOPLE
    return plain and any(tree.tokens[kid].lemma.lower() in INFORMED for kid in tree.kids[head])


def mention_at(tree: Tree, head: int, named: Named) -> Mention | None:
    """The mention whose head this is, or else the shortest that covers it."""
    here = named.by_sentence.get(tree.sentence.id, ())
    token = tree.tokens[head]
    exact = [one for one in here if one.head == head]
    around = [one for one in here if one.span.start <= token.start and token.end <= one.span.end]
    return min(exact or around, key=lambda one: (len(one.span.quote), one.span.start, one.id), default=None)


def same(mention: Mention, named: Named) -> Mention:
    """The first mention of the same thing, where the article tells."""
    return named.by_id.get(mention.same_as or mention.id, mention)


def kind_of(mention: Mention | None, noun: SourceKind | None, article: Article, tree: Tree, head: int) -> SourceKind:
    """A name by its mention, a common noun by the table, a pronoun by itself."""
    if mention and (mention.table_key or "").startswith("agency:"):
        return "agency"
    if mention and mention.form in ("name", "adjective"):
        last = mention.name.lower().split()[-1:] or [""]
        listed = source_nouns().get(last[0])
        return listed if mention.kind == "organization" and listed else KINDS.get(mention.kind, "impersonal")
    if noun:
        return "officials" if informed(tree, head) else noun
    if mention:
        return KINDS.get(mention.kind, "impersonal")
    word = article.text[tree.tokens[head].start : tree.tokens[head].end]
    named = tree.tokens[head].pos in ("PROPN", "PRON") or (word.isupper() and len(word) > 2)  # "HOLT: ..."
    return PRONOUNS.get(word.lower()) or ("person" if named else "impersonal")
