"""Who and what is meant: every name, title, pronoun and group of an article, with what it is.

Names come from the tables, from words that say what they are, and from the model; types are judged over the
whole article. What two of them claim, the better founded one gets.
"""

from __future__ import annotations

from msgspec import structs

from ..names import name_key
from ..records import Article, Mention, record_id
from ..rulebook import Rulebook
from .coreference import links, pointers_found
from .groups import crowds_found, pairs_found
from .mention_compounds import compound_found
from .mention_names import found as made
from .mention_names import full_people, model_found, runs_found, votes
from .mention_tables import table_found
from .mention_titles import titles_found, with_offices
from .mention_types import Found, Line, to_line
from .mention_words import Words, words_of
from .metonymy import read_capital
from .parse import Parsed, Seen

CARRIED = "mentions/carried"


def read_mentions(article: Article, parsed: Parsed, rules: Rulebook) -> tuple[Mention, ...]:
    """The mentions of an article, in order of place (a longer one before those inside it)."""
    words = words_of(rules)
    lines = tuple(to_line(article, sentence) for sentence in parsed.sentences)
    names = names_in(lines, parsed, words)
    people = [item for item in names if item.kind == "person"]
    titles = [title for line in lines for title in titles_found(line, on(line, people), on(line, names), words)]
    people = with_offices(people, titles, names, words)
    names = [item for item in names if item.kind != "person"] + people
    pairs = [pair for line in lines for pair in pairs_found(line, words)]
    taken = names + titles + pairs
    crowds = [crowd for line in lines for crowd in crowds_found(line, taken, words)]
    pointers = [item for line in lines for item in pointers_found(line, taken + crowds, words)]
    return to_mentions(article, parsed, lines, names + titles + pairs + crowds + pointers, words)


def on(line: Line, items: list[Found]) -> list[Found]:
    """Those of the items that stand in this line."""
    return [item for item in items if item.sentence == line.number]


def names_in(lines: tuple[Line, ...], parsed: Parsed, words: Words) -> list[Found]:
    """Every name of the article; the body is read first, headlines with what the body taught."""
    seen: dict[int, list[Seen]] = {}
    for name in parsed.seen:
        seen.setdefault(name.sentence, []).append(name)
    names: list[Found] = []
    known: frozenset[str] = frozenset()
    for line in sorted(lines, key=lambda line: (line.headline, line.number)):
        if line.headline and not known:
            known = frozenset(item.name.lower() for item in names)
        names += line_names(line, seen.get(line.number, []), known, words)
    names = carried(lines, typed(lines, names, words), words)
    return [read_capital(lines[item.sentence], item, words) for item in names]


def line_names(line: Line, seen: list[Seen], known: frozenset[str], words: Words) -> list[Found]:
    """The names of one line: tables and compounds first, then the model's where they leave room."""
    compounds = list(compound_found(line, words, known))
    tables = [item for item in table_found(line) if keeps(item, compounds)]
    firm = tables + [item for item in compounds if not any(item.touches(t) and not t.within(item) for t in tables)
                     and not any(item.within(t) for t in tables)]  # fmt: skip
    out = list(firm)
    for item in model_found(line, seen, words):
        rest = [part for part in (item,) if not any(part.touches(other) for other in out)]
        out += rest
    out += list(runs_found(line, out, words))
    return out


def keeps(item: Found, compounds: list[Found]) -> bool:
    """A table name gives way to a longer compound, unless it names the country in it."""
    longer = [other for other in compounds if item.within(other) and item.place != other.place]
    return not longer or item.kind == "country"


def typed(lines: tuple[Line, ...], names: list[Found], words: Words) -> list[Found]:
    """The names with the kind for which the article speaks most; what nothing speaks for is dropped."""
    count = votes(lines, [item for item in names if item.table_key is None], words)
    out = []
    for item in names:
        tally = count.get(name_key(item.name))
        if item.table_key is not None or item.made_by.startswith("en/") or not tally:
            out.append(item)
            continue
        best = max(sorted(tally), key=lambda kind: tally[kind])
        out.append(structs.replace(item, kind=best if tally[best] > 0 else item.kind))
    return out


def carried(lines: tuple[Line, ...], names: list[Found], words: Words) -> list[Found]:
    """With surnames made people, and names found once found again wherever their words stand alone."""
    people = full_people(names)
    names = [
        structs.replace(item, kind="person")
        if item.table_key is None and item.last - item.first == 1 and name_key(item.name) in people
        else item
        for item in names
    ]
    spoken = {name_key(item.name): item for item in names if item.table_key is None and item.kind != "other"}
    out = list(names)
    for line in lines:
        held = {at for item in out if item.sentence == line.number for at in range(item.first, item.last)}
        for at, word in enumerate(line.words):
            if at in held or not word[0].isupper() or not word.isalpha() or len(word) < 3:
                continue
            key = name_key(word)
            if key in people and line.tokens[at].tag.startswith(("NN", "JJ", "VB")):
                out.append(made(line, at, at + 1, "person", CARRIED))
            elif key in spoken and line.tokens[at].tag.startswith("NNP"):
                out.append(made(line, at, at + 1, spoken[key].kind, CARRIED))
    return out


def to_mentions(
    article: Article, parsed: Parsed, lines: tuple[Line, ...], found: list[Found], words: Words
) -> tuple[Mention, ...]:
    """Records of what was found, in order of place, with the links between them."""
    ordered = sorted(unique(found), key=lambda item: (item.sentence, item.first, -item.last, item.form))
    first_of = links(lines, ordered, words)
    ids = [ident(article, lines, item) for item in ordered]
    members = members_of(ordered, first_of, words, lines)
    return tuple(
        Mention(
            id=ids[at], evidence=(article.cut(*where(lines, item)),), made_by=item.made_by, kind=item.kind,
            form=item.form, name=item.name, sentence=parsed.sentences[item.sentence].id,
            head=lines[item.sentence].head(item.first, item.last), table_key=item.table_key, country=item.country,
            same_as=ids[first_of[at]] if at in first_of else None, office=item.office, reading=item.reading,
            members=tuple(ids[member] for member in members.get(at, ())),
        )
        for at, item in enumerate(ordered)
    )  # fmt: skip


def unique(found: list[Found]) -> list[Found]:
    """One item for each stretch of tokens; the first one made holds it."""
    out: dict[tuple[int, int, int], Found] = {}
    for item in found:
        out.setdefault(item.place, item)
    return list(out.values())


def where(lines: tuple[Line, ...], item: Found) -> tuple[int, int]:
    """The characters of a mention in the article."""
    tokens = lines[item.sentence].tokens
    return tokens[item.first].start, tokens[item.last - 1].end


def ident(article: Article, lines: tuple[Line, ...], item: Found) -> str:
    """The id of a mention."""
    return record_id("mention", article.id, *where(lines, item), item.made_by)


def members_of(
    ordered: list[Found], first_of: dict[int, int], words: Words, lines: tuple[Line, ...]
) -> dict[int, tuple[int, ...]]:
    """Of each pair: the two countries or people named last before it, where exactly two stand near."""
    out: dict[int, tuple[int, ...]] = {}
    for at, item in enumerate(ordered):
        known = words.pairs.get(lines[item.sentence].tokens[item.last - 1].lemma)
        if known is None or item.made_by != known[0]:
            continue
        for back in (0, 1, 2):
            near = [
                n for n in range(at)
                if ordered[n].sentence >= item.sentence - back and ordered[n].kind == known[1]
                and ordered[n].form == "name"
            ]  # fmt: skip
            who = sorted({first_of.get(n, n) for n in near})
            if len(who) >= 2:
                if len(who) == 2:
                    out[at] = tuple(who)
                break
    return out
