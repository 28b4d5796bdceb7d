"""What one article says is one thing: a chain of mentions. The atoms that entities are made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, structs

from ..names import acronyms_of, is_acronym, name_key, person_words, place_parts, surnames
from ..records import EntityKind, Mention, Reading

GROUP = re.compile(
    r"\b(?:group|militia|gang|movement|faction|cell|collective|outfit)"
    r"(?: that calls itself| calling itself| which calls itself| known as| called| named)?"
    r" ((?:[A-Z][a-z]+ ){0,3}[A-Z][a-z]+)"
)
TOLD = 40  # a page that says what a name stands for speaks louder than the model
FIRM = 4  # a word of a rule file says more about a kind than the model does


class Chain(Struct, frozen=True, kw_only=True):
    """Mentions of one thing in one article, in order of place. `name` is the fullest name, or None."""

    article: str
    kind: EntityKind
    name: str | None
    table_key: str | None
    mentions: tuple[Mention, ...]

    @property
    def id(self) -> str:
        """The id of its first mention."""
        return self.mentions[0].id


def chains_of(readings: Iterable[Reading]) -> tuple[Chain, ...]:
    """The chains of every article, in order of place; pronouns that point nowhere are left out."""
    pages = tuple(readings)
    out = [to_chain(reading.article.id, group) for reading in pages for group in grouped(reading.mentions)]
    return judged(out, frozenset(name for page in pages for name in called_groups(page.article.text)))


def called_groups(text: str) -> list[str]:
    """The keys of names that a page gives to a group: "a militia calling itself Red Dawn"."""
    return [name_key(name.strip()) for name in GROUP.findall(text)]


def grouped(mentions: tuple[Mention, ...]) -> list[list[Mention]]:
    """The mentions of an article by what they point back to."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.same_as or mention.id, []).append(mention)
    return [group for group in groups.values() if any(mention.form != "pronoun" for mention in group)]


def to_chain(article: str, group: list[Mention]) -> Chain:
    """A chain of mentions."""
    named = [mention for mention in group if mention.form in ("name", "adjective")]
    names = [mention.name for mention in named if mention.form == "name"] or [mention.name for mention in named]
    keys = [mention.table_key for mention in named if mention.table_key]
    spelt = [mention for mention in named if not is_acronym(mention.name)]
    lead = (spelt or named or group)[0]
    return Chain(
        article=article, kind=lead.kind, name=max(names, key=len) if names else None,
        table_key=keys[0] if keys else None, mentions=tuple(sorted(group, key=place)),
    )  # fmt: skip


def place(mention: Mention) -> tuple[str, int, int]:
    """Where a mention stands."""
    return (mention.span.article, mention.span.start, mention.span.end)


def judged(chains: list[Chain], groups: frozenset[str]) -> tuple[Chain, ...]:
    """The chains with the kind for which the whole pile speaks: a town that one page's reader took for a person."""
    tally: dict[str, Counter[EntityKind]] = {name: Counter({"organization": TOLD}) for name in sorted(groups)}
    for chain in chains:
        if chain.name is None or chain.table_key:
            continue
        for mention in chain.mentions:
            if mention.form == "name":
                firm = mention.made_by.startswith("en/") or mention.office is not None
                for key in {name_key(mention.name), *proper_key(mention)}:
                    tally.setdefault(key, Counter())[chain.kind] += FIRM if firm else 1
        if chain.kind == "person" and len(person_words(chain.name)) > 1:
            for surname in surnames(chain.name):
                tally.setdefault(surname, Counter())["person"] += FIRM
    return tuple(structs.replace(chain, kind=best_kind(chain, tally)) for chain in own_letters(chains))


def own_letters(chains: list[Chain]) -> list[Chain]:
    """The chains without the table's reading of letters that a page of the pile explains otherwise."""
    bodies = [chain.name for chain in chains if not chain.table_key and chain.kind in ("organization", "outlet")]
    explained = {short for name in bodies if name for short in acronyms_of(name)}
    return [structs.replace(c, table_key=None) if c.table_key and only_letters(c, explained) else c for c in chains]


def only_letters(chain: Chain, explained: set[str]) -> bool:
    """True where the chain has no other name than these letters."""
    return chain.name in explained and all(m.name == chain.name for m in chain.mentions if m.form == "name")


def proper_key(mention: Mention) -> tuple[str, ...]:
    """The proper words of a place whose kind is told: "River Arne" speaks for Arne too."""
    parts, kind = place_parts(mention.name)
    return (" ".join(parts),) if mention.kind == "place" and kind else ()


def best_kind(chain: Chain, tally: dict[str, Counter[EntityKind]]) -> EntityKind:
    """The kind that the pile gives to this chain's name."""
    if chain.name is None or chain.table_key:
        return chain.kind
    count = tally.get(name_key(chain.name), Counter())
    return max(sorted(count), key=lambda kind: (count[kind], kind == chain.kind)) if count else chain.kind
