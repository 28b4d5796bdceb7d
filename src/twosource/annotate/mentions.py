"""Who and what is meant: every name, title, pronoun and group of an article, with what it is.

Names come from the tables, from words that say what they are, and from the model; types are judged over the
whole article. What two of them claim, the better founded one gets.
"""

from __future__ import annotations

from msgspec import structs

from ..names import name_key, peoples_of, person_words
from ..records import Article, Mention, record_id
from ..rulebook import Rulebook
from ..tables.things import things
from .coreference import links, pointers_found
from .groups import crowds_found, pairs_found
from .mention_carried import CARRIED, carried
from .mention_compounds import compound_found
from .mention_described import bodies_brought_in, bodies_described
from .mention_letters import defined
from .mention_names import found as made
from .mention_names import model_found, runs_found, tokens_of, trimmed, votes
from .mention_persons import personal
from .mention_tables import table_found
from .mention_titles import titles_found, with_offices
from .mention_two_things import settled
from .mention_types import Found, Line, to_lines
from .mention_words import Words, words_of
from .metonymy import read_capital
from .pairs import members_of
from .parse import MADE_BY, Parsed, Seen


def read_mentions(article: Article, parsed: Parsed, rules: Rulebook) -> tuple[Mention, ...]:
    """The mentions of an article, in order of place (a longer one before those inside it)."""
    words = words_of(rules)
    lines = to_lines(article, parsed.sentences)
    names = names_in(lines, parsed, words)
    people = [item for item in names if item.kind == "person"]
    titles = [title for line in lines for title in titles_found(line, on(line, people), on(line, names), words)]
    people = with_offices(lines, people, titles, names)
    bodies = [item for item in names if item.kind in ("organization", "outlet")]
    titles += [item for line in lines for item in bodies_described(line, on(line, bodies), words)]
    titles += [item for line in lines for item in bodies_brought_in(line, titles, words)]
    spots = {title.place for title in titles}
    names = [item for item in names if item.kind != "person" and not lost(item, titles, lines)]
    names += [person for person in people if person.place not in spots]
    pairs = [pair for line in lines for pair in pairs_found(line, words)]
    taken = names + titles + pairs
    crowds = [crowd for line in lines for crowd in crowds_found(line, taken, words)]
    pointers = [item for line in lines for item in pointers_found(line, taken + crowds, words)]
    return to_mentions(article, parsed, lines, names + titles + pairs + crowds + pointers, words)


def lost(item: Found, titles: list[Found], lines: tuple[Line, ...]) -> bool:
    """True for a single word of a title that only the model took for a name ("Interior" of an interior minister)."""
    line = lines[item.sentence]
    if item.last - item.first > 1:
        return False
    if of_a_ministry(line, item) and any(item.within(title) for title in titles):
        return item.table_key is None
    before_name = any(item.within(t) and t.anchor and t.anchor[1] == t.last == item.last for t in titles)
    owns = item.last < len(line.tokens) and line.tokens[item.last].tag == "POS"
    return (
        item.made_by != CARRIED
        and not owns
        and (
            (before_name or line.lower[item.first - 1] not in ("of", "in", "at", "for"))
            and item.table_key is None
            and not item.made_by.startswith("en/")
            and (item.kind in ("organization", "other") or before_name)
            and any(item.within(title) for title in titles)
            and not item.name.isupper()
        )
    )


def of_a_ministry(line: Line, item: Found) -> bool:
    """True for the "Energy" of a "Minister of Energy": what an office deals with is no place."""
    return item.first > 1 and line.lower[item.first - 1] == "of" and line.lower[item.first - 2] in MINISTERS


MINISTERS = frozenset({"minister", "secretary", "undersecretary"})


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
    names = carried(lines, whole(lines, typed(lines, names, words)))
    names = [read_capital(lines[item.sentence], item, words) for item in with_states(lines, names)]
    names = [item for item in names if item.kind != "person" or person_words(item.name)]
    names = settled(lines, defined(lines, names, words), words)
    return [with_country(lines[item.sentence], item, names) for item in names]


def whole(lines: tuple[Line, ...], names: list[Found]) -> list[Found]:
    """With a given name and the surname right behind it made one name."""
    single = {n.place: n for n in names if n.kind == "person" and n.last - n.first == 1 and n.table_key is None}
    out = []
    for item in names:
        behind = single.get((item.sentence, item.last, item.last + 1))
        before = single.get((item.sentence, item.first - 1, item.first))
        if item.place in single and behind is not None and not lines[item.sentence].headline:
            out.append(made(lines[item.sentence], item.first, behind.last, "person", item.made_by))
        elif item.place not in single or before is None or lines[item.sentence].headline:
            out.append(item)
    return out


def with_states(lines: tuple[Line, ...], names: list[Found]) -> list[Found]:
    """Places that no table knows made countries, where the article calls them a state or names their people."""
    spoken = {word for line in lines for word in line.words if word[0].isupper()}
    told = {name_key(n.name) for n in names if n.made_by.endswith(STATES)}
    other = {name_key(n.name) for n in names if n.made_by.startswith("en/places") and not n.made_by.endswith(OPEN)}
    open_kinds = ("place", "organization", "other", "group")
    full = {n.name.split()[-1] for n in names if n.kind == "person" and " " in n.name}
    names = [nobody(n) if n.name not in full and peoples_of(n.name) & spoken else n for n in names]
    peopled = {name_key(n.name) for n in names if n.kind in open_kinds and peoples_of(n.name) & spoken} - other
    states = told | peopled
    people = {word for n in names if name_key(n.name) in states for word in peoples_of(n.name)}
    return [
        as_state(item, states, people) if not item.table_key and item.kind in open_kinds else item for item in names
    ]


def nobody(item: Found) -> Found:
    """One word the model took for a person, where nothing else calls it one and the article names its people."""
    bare = item.kind == "person" and " " not in item.name and not item.office and not item.table_key
    return structs.replace(item, kind="place") if bare and item.made_by == MADE_BY else item


def as_state(item: Found, states: set[str], people: set[str]) -> Found:
    """The state, or the adjective of its people, as a country."""
    if item.name in people or item.name.removesuffix("s") in people:
        return structs.replace(item, kind="country", form="adjective")
    return structs.replace(item, kind="country") if name_key(item.name) in states else item


STATES = ("/state-of", "/state-by-office")
OPEN = (*STATES, "/in-a-place")


def with_country(line: Line, item: Found, names: list[Found]) -> Found:
    """A body with the country that its name holds or that owns it: the Norwegian Navy, Norway's navy board."""
    if item.kind not in ("organization", "outlet") or item.country or item.table_key:
        return item
    owner = item.first - 1 if item.first and line.tokens[item.first - 1].tag == "POS" else item.first
    held = [n.country for n in names if n.sentence == item.sentence and n.country and n.kind == "country"
            and (n.last == owner or (item.first <= n.first and n.last <= item.last))]  # fmt: skip
    return structs.replace(item, country=held[0]) if len(set(held)) == 1 else item


def line_names(line: Line, seen: list[Seen], known: frozenset[str], words: Words) -> list[Found]:
    """The names of one line: tables and compounds first, then the model's where they leave room."""
    compounds = [item for item in compound_found(line, words, known) if not a_surname(line, item, seen, words)]
    compounds = [item for item in compounds if not any(inner(item, other) for other in compounds)]
    tables = [item for item in table_found(line) if keeps(item, compounds) and not named_so(line, item, seen, words)]
    out = tables + [item for item in compounds if stands(item, tables)]
    for item in model_found(line, seen, words):
        if ordinary(line, item, known):
            continue
        out += [part for part in parts(line, item, out, known, words) if not any(part.touches(o) for o in out)]
    return out + list(runs_found(line, out, words))


def inner(item: Found, other: Found) -> bool:
    """True for a compound that is part of a longer one of its kind, or for a place in a body's name."""
    if not item.within(other) or item.place == other.place:
        return False
    return item.kind == other.kind or (item.kind == "place" and other.kind in ("organization", "outlet"))


def ordinary(line: Line, item: Found, known: frozenset[str]) -> bool:
    """True for ordinary words that the model takes for a name: in a headline, or one at the start of a line."""
    if line.headline and item.last - item.first > 1:
        inside = " ".join(line.lower[item.first : item.last])
        plain = any(word in line.small for word in line.lower[item.first : item.last])
        return plain and not any(f" {name} " in f" {inside} " for name in known)
    if item.last - item.first > 1 or line.lower[item.first] in known:
        return False
    starts = not any(word[0].isalpha() for word in line.words[: item.first])
    token = line.tokens[item.first]
    thing = starts and item.kind == "person" and line.lower[item.first] in things()
    return thing or (line.headline and line.lower[item.first] in line.small) or (starts and token.lemma.islower())


def stands(item: Found, tables: list[Found]) -> bool:
    """True for a compound that no table name holds or cuts."""
    return all(not item.touches(table) or (table.within(item) and table.place != item.place) for table in tables)


def parts(line: Line, item: Found, taken: list[Found], known: frozenset[str], words: Words) -> list[Found]:
    """The item where it stands free; in a headline the part the body knows; else what lies behind a taken name."""
    if line.headline:
        spans = [(a, b) for a in range(item.first, item.last) for b in range(item.last, a, -1)]
        best = [span for span in spans if line.cut(*span).lower() in known]
        if best:
            first, last = max(best, key=lambda span: span[1] - span[0])
            return [made(line, first, last, item.kind, item.made_by)]
    ends = [other.last for other in taken if other.touches(item) and other.last < item.last]
    if not ends:
        return [item]
    return list(trimmed(line, max(ends), item.last, item.kind, words))


def a_surname(line: Line, item: Found, seen: list[Seen], words: Words) -> bool:
    """True for a place by its last word where the model sees a person of the same two words (Brandon Hill)."""
    if item.kind != "place" or line.lower[item.last - 1] not in words.place_surnames or item.last - item.first != 2:
        return False
    start, end = line.tokens[item.first].start, line.tokens[item.last - 1].end
    return any(name.label == "PERSON" and (name.start, name.end) == (start, end) for name in seen)


def named_so(line: Line, item: Found, seen: list[Seen], words: Words) -> bool:
    """True for a place or paper that is part of a person's name here (Israel Katz, Paris Hilton)."""
    if line.headline or item.last - item.first > 1:
        return False
    for name in seen:
        first, last = tokens_of(line, name.start, name.end) if name.label == "PERSON" else (0, 0)
        inside = range(first, last)
        if item.form == "adjective" and item.first != last - 1:
            continue
        if item.first in inside and len(inside) in (2, 3):
            return all(line.tokens[at].tag == "NNP" and line.lower[at] not in words.offices for at in inside)
    return False


def keeps(item: Found, compounds: list[Found]) -> bool:
    """A table name gives way to a longer compound, unless it names the country in it."""
    longer = [other for other in compounds if item.within(other) and item.place != other.place]
    return not longer or (item.kind == "country" and all(other.kind != "person" for other in longer))


def typed(lines: tuple[Line, ...], names: list[Found], words: Words) -> list[Found]:
    """The names with the kind for which the article speaks most; a single word that nothing explains is dropped."""
    count = votes(lines, [item for item in names if item.table_key is None], words)
    out = []
    for item in names:
        tally = count.get(name_key(item.name))
        if item.table_key is not None or item.made_by.startswith("en/") or tally is None:
            out.append(item)
            continue
        best = max(sorted(tally), key=lambda kind: tally[kind], default=item.kind)
        kind = best if tally[best] > 0 else item.kind
        if kind != "other" or item.last - item.first > 1:
            out.append(explained(lines[item.sentence], structs.replace(item, kind=kind), words))
    return out


def explained(line: Line, item: Found, words: Words) -> Found:
    """A proper noun that only its preposition, or a deed, explains is credited to the rule that knows it."""
    told = personal(line, item, words) if item.kind == "person" and item.last - item.first == 1 else None
    if told:
        return structs.replace(item, made_by=told)
    rule = words.in_place.get(line.lower[item.first - 1]) if item.first else None
    return structs.replace(item, made_by=rule) if rule and item.kind == "place" else item


def to_mentions(
    article: Article, parsed: Parsed, lines: tuple[Line, ...], found: list[Found], words: Words
) -> tuple[Mention, ...]:
    """Records of what was found, in order of place, with the links between them."""
    ordered = sorted(unique(found), key=lambda item: (item.sentence, item.first, -item.last, item.form))
    first_of = links(lines, ordered, words)
    ids = [ident(article, lines, item) for item in ordered]
    members = members_of(lines, ordered, first_of, words)
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
