"""Within one article: which mention points back to which."""

from __future__ import annotations

from collections.abc import Iterator

from ..names import acronym_of, body_words, is_surname, name_key, peoples_of, same_person, same_place, tail_of
from ..records import EntityKind, Form
from ..tables import sex_of
from .mention_types import Found, Line
from .mention_words import Words

REFERS: dict[str, EntityKind] = {
    "person": "person",
    "body": "organization",
    "country": "country",
    "place": "place",
    "document": "document",
}
BODIES = frozenset({"organization", "outlet"})


def pointers_found(line: Line, taken: list[Found], words: Words) -> Iterator[Found]:
    """Pronouns and definite nouns that may point back; what they point at is judged in `links`."""
    held = {at for item in taken if item.sentence == line.number for at in range(item.first, item.last)}
    for at, low in enumerate(line.lower):
        if at in held:
            continue
        if low in words.pronouns and line.tokens[at].tag in ("PRP", "PRP$"):
            yield pointer(line, at, at + 1, "pronoun", words.pronouns[low][0], words.pronouns[low][1])
        elif (
            line.lower[at] in words.state_phrases
            or " ".join(line.lower[max(0, at - 1) : at + 1]) in words.state_phrases
        ):
            yield from state(line, at, words)
        elif line.tokens[at].tag == "NN" and alone(line, at):
            yield from definite(line, at, words)


def state(line: Line, at: int, words: Words) -> Iterator[Found]:
    """ "the government", "national authorities": whoever governs the country."""
    two = at > 0 and f"{line.lower[at - 1]} {line.lower[at]}" in words.state_phrases
    first = at - 1 if two else at
    article = first > 0 and line.lower[first - 1] == "the"
    if alone(line, at) and (article or two):
        yield pointer(line, first - 1 if article else first, at + 1, "nominal", words.the_state, "body")


def definite(line: Line, at: int, words: Words) -> Iterator[Found]:
    """ "the mayor", "the board", "the water company"."""
    known = words.back_nouns.get(line.lower[at])
    rule = known[0] if known else (words.the_officer if line.lower[at] in words.offices else None)
    first = at - 1
    if known and known[1] == "body" and first > 0 and line.tokens[first].tag == "NN":
        first -= 1
    if rule and first >= 0 and line.lower[first] in ("the", "this", "that"):
        yield pointer(line, first, at + 1, "nominal", rule, known[1] if known else "person")


def alone(line: Line, at: int) -> bool:
    """True for a noun that no further name or phrase makes another thing ("the mayor of Oldhaven")."""
    after = at + 1
    if line.tokens[at].dep in ("compound", "nmod"):
        return False
    return after >= len(line.tokens) or (
        line.lower[after] != "of" and line.tokens[after].tag not in ("NNP", "NN", "NNS", "NNPS")
    )


def pointer(line: Line, first: int, last: int, form: Form, rule: str, refers: str) -> Found:
    """A pronoun or definite noun."""
    return Found(
        sentence=line.number, first=first, last=last, kind=REFERS[refers], form=form, made_by=rule,
        name=line.cut(first, last),
    )  # fmt: skip


def links(lines: tuple[Line, ...], found: list[Found], words: Words) -> dict[int, int]:
    """Index of a mention -> index of the first mention of the same thing; `found` is in order of place.

    A pointer that nothing in the article settles is not in the answer.
    """
    by_place = {item.place: at for at, item in enumerate(found)}
    first_of = name_links(found, words)
    for at, item in enumerate(found):
        if item.anchor is not None and item.anchor in by_place:
            target = by_place[item.anchor]
            first_of[at] = first_of.get(target, target)
    for at, item in enumerate(found):
        if item.anchor is None and item.form in ("pronoun", "nominal") and item.kind not in ("group", "object"):
            target_or_none = antecedent(lines, found, first_of, at, words)
            if target_or_none is not None:
                first_of[at] = first_of.get(target_or_none, target_or_none)
    return first_of


def name_links(found: list[Found], words: Words) -> dict[int, int]:
    """Index of a name -> index of the first name of the same thing. Full names go first, so that a surname cannot
    draw two people together; a surname that two may bear follows only the surname alone."""
    named = [at for at, item in enumerate(found) if item.form in ("name", "adjective")]
    chains: list[list[int]] = []
    for at in sorted(named, key=lambda at: (alone_surname(found[at]), at)):
        fitting = [chain for chain in chains if same(found[chain[0]], found[at])]
        if alone_surname(found[at]):
            fitting = [chain for chain in fitting if not other_person(found[chain[0]], found[at], words)]
            full = [chain for chain in fitting if not alone_surname(found[chain[0]])]
            fitting = full if len(full) == 1 else [chain for chain in fitting if chain not in full]
        if fitting:
            fitting[0].append(at)
        else:
            chains.append([at])
    return {at: min(chain) for chain in chains for at in chain if at != min(chain)}


def alone_surname(item: Found) -> bool:
    """True for a person's name of one word."""
    return item.kind == "person" and is_surname(item.name)


def other_person(head: Found, item: Found, words: Words) -> bool:
    """True where Mr or Ms before the surname does not fit the given name of the full one."""
    told, known = words.sexes.get(item.made_by), sex_of(head.name)
    return told is not None and known is not None and told != known


def same(head: Found, item: Found) -> bool:
    """True where two names of one article name one thing."""
    if head.table_key or item.table_key:
        return head.table_key == item.table_key
    if head.kind == item.kind == "country":
        return name_key(head.name) == name_key(item.name) or of_one_state(head.name, item.name)
    if head.kind == "person" or item.kind == "person":
        return head.kind == item.kind and same_person(head.name, item.name)
    if name_key(head.name) == name_key(item.name):
        return True
    if head.kind in BODIES and item.kind in BODIES:
        return acronym_of(head.name, item.name) or acronym_of(item.name, head.name) or either_tail(head.name, item.name)
    return head.kind == item.kind == "place" and same_place(head.name, item.name)


def of_one_state(a: str, b: str) -> bool:
    """A state and its people: Kestria, Kestrians."""
    return b.removesuffix("s") in peoples_of(a) or a.removesuffix("s") in peoples_of(b)


def either_tail(a: str, b: str) -> bool:
    """One name ends the other."""
    return tail_of(a, b) or tail_of(b, a) or body_words(a) == body_words(b)


def antecedent(
    lines: tuple[Line, ...], found: list[Found], first_of: dict[int, int], at: int, words: Words
) -> int | None:
    """The mention that this pointer points back at, or None where the text does not decide."""
    item = found[at]
    line = lines[item.sentence]
    noun = line.tokens[item.last - 1].lemma.lower()
    earlier = list(range(at))
    if item.form == "pronoun":
        return pronoun(lines, found, first_of, earlier, item, words)
    if item.made_by == words.the_officer:
        return officer(found, earlier, noun)
    if item.made_by == words.the_state:
        return only_country(found)
    known = words.back_nouns.get(noun)
    if known is None:
        return None
    if known[1] == "document":
        return only_document(found, first_of, earlier)
    if known[1] == "country":
        return last_country(found, earlier, item)
    if known[1] == "place":
        return next(
            (n for n in reversed(earlier) if found[n].kind == "place" and noun_fits(lines, found[n], noun)), None
        )
    ending = next(
        (
            n
            for n in reversed(earlier)
            if found[n].kind in BODIES
            and found[n].form in ("name", "nominal")
            and found[n].last - found[n].first > 1
            and ends_with(found[n].name, item.name)
            and found[n].name.lower() != item.name.lower()
        ),
        None,
    )
    return only_business(found, first_of, earlier) if ending is None and noun in BUSINESSES else ending


BUSINESSES = frozenset({"company", "firm", "operator", "manufacturer", "supplier", "contractor", "business"})


def only_business(found: list[Found], first_of: dict[int, int], earlier: list[int]) -> int | None:
    """The company named before, where there is one only: "Merrin Cement ... the company"."""
    named = {first_of.get(n, n) for n in earlier if found[n].made_by.endswith("/company")}
    return next(iter(named)) if len(named) == 1 else None


def ends_with(name: str, phrase: str) -> bool:
    """The body's name ends in the words of the phrase: "the water company" may be the Vale Water Company."""
    words = body_words(phrase)
    return body_words(name)[-len(words) :] == words


def noun_fits(lines: tuple[Line, ...], item: Found, noun: str) -> bool:
    """True for a place that the text calls by this noun: "the town of Garrick", "River Arne"."""
    line = lines[item.sentence]
    if item.form != "name":
        return False
    beside = line.lower[max(0, item.first - 2) : item.first]
    return noun in name_key(item.name).split() or (noun in beside and "of" in beside)


def officer(found: list[Found], earlier: list[int], noun: str) -> int | None:
    """The last person before whose office holds this noun."""
    return next(
        (n for n in reversed(earlier)
         if found[n].kind == "person" and found[n].form == "name" and noun in (found[n].office or "").lower().split()),
        None,
    )  # fmt: skip


def only_country(found: list[Found]) -> int | None:
    """The first mention of the article's country, where it names one only."""
    named = [n for n, item in enumerate(found) if item.kind == "country" and item.form in ("name", "adjective")]
    one = [n for n in named if all(same(found[named[0]], found[other]) for other in named)]
    return one[0] if one else None


def only_document(found: list[Found], first_of: dict[int, int], earlier: list[int]) -> int | None:
    """The treaty or law named before, where there is one only."""
    named = {first_of.get(n, n) for n in earlier if found[n].kind == "document" and found[n].form == "name"}
    return next(iter(named)) if len(named) == 1 else None


def last_country(found: list[Found], earlier: list[int], item: Found) -> int | None:
    """The last country named, no further back than one sentence."""
    near = [
        n
        for n in earlier
        if found[n].sentence >= item.sentence - 1 and found[n].kind == "country" and found[n].form == "name"
    ]
    return near[-1] if near else None


def pronoun(
    lines: tuple[Line, ...], found: list[Found], first_of: dict[int, int], earlier: list[int], item: Found, words: Words
) -> int | None:
    """Who `he` or `it` is: the one candidate before it in its sentence, or else in the one before.

    `he` and `she` also follow an earlier `he` or `she` of the last two sentences, and never one of the other sex.
    """
    if item.kind != "person":
        return body_pronoun(found, first_of, earlier, item)
    near_by = [n for n in earlier if found[n].sentence >= item.sentence - 2]
    near_by = [n for n in near_by if not other_sex(found, first_of, n, item, words)]
    doers = {first_of.get(n, n) for n in near_by if acts_on_itself(lines[item.sentence], found[n], item)}
    near_by = [n for n in near_by if first_of.get(n, n) not in doers]
    owning = owner(lines[item.sentence], found, first_of, near_by, item)
    if owning is not None:
        return owning
    barred = {first_of[n] for n in earlier if found[n].form == "pronoun" and n in first_of
              and found[n].kind == "person" and found[n].made_by != item.made_by}  # fmt: skip
    for sentence in (item.sentence, item.sentence - 1, item.sentence - 2):
        near = [n for n in near_by if found[n].sentence == sentence and may_be(found[n], item, n in first_of)]
        near = [n for n in near if first_of.get(n, n) not in barred]
        who = {first_of.get(n, n): n for n in near}
        if len(who) == 1:
            return next(iter(who.values()))
        if who:
            subjects = {first_of.get(n, n): n for n in near if is_subject(lines[sentence], found[n])}
            return next(iter(subjects.values())) if len(subjects) == 1 else None
    return None


def owner(line: Line, found: list[Found], first_of: dict[int, int], earlier: list[int], item: Found) -> int | None:
    """Whose `his` is in "Lind's offer after his visit": the owner of the noun that the phrase hangs on."""
    at = item.first
    if line.tokens[at].dep != "poss":
        return None
    link = line.tokens[line.tokens[at].head].head
    noun = line.tokens[link].head
    if line.tokens[link].dep != "prep" or line.tokens[noun].pos not in ("NOUN", "PROPN"):
        return None
    owners = [n for n in earlier if found[n].sentence == item.sentence and may_be(found[n], item, n in first_of)]
    heads = [(n, line.tokens[line.head(found[n].first, found[n].last)]) for n in owners]
    return next((n for n, token in heads if token.dep == "poss" and token.head == noun), None)


def other_sex(found: list[Found], first_of: dict[int, int], at: int, item: Found, words: Words) -> bool:
    """True where a given name or a form of address tells that this person is not of the pronoun's sex."""
    wanted, root = words.sexes.get(item.made_by), first_of.get(at, at)
    chain = [n for n in (root, at) if found[n].kind == "person"]
    told = {words.sexes.get(found[n].made_by) or sex_of(found[n].name) for n in chain if found[n].form == "name"}
    return bool(told - {None, wanted}) and wanted is not None


def acts_on_itself(line: Line, before: Found, item: Found) -> bool:
    """True where the pronoun would be the object of what its own person does: "Storm called on her"."""
    objective = line.lower[item.first] in ("him", "her") and line.tokens[item.first].tag == "PRP"
    if before.sentence != item.sentence or not objective:
        return False
    at = line.tokens[item.first].head
    for _ in range(6):
        doers = [n for n, token in enumerate(line.tokens) if token.dep in ("nsubj", "nsubjpass") and token.head == at]
        doers = [n for n in doers if n != item.first]
        if doers or line.tokens[at].head == at:
            return any(before.first <= n < before.last for n in doers)
        at = line.tokens[at].head
    return False


def may_be(before: Found, item: Found, linked: bool) -> bool:
    """True for a person's name, a title or pronoun of the same sex that is linked."""
    if before.kind != "person":
        return False
    if before.form == "name":
        return True
    return linked and (before.form == "nominal" or before.made_by == item.made_by)


def body_pronoun(found: list[Found], first_of: dict[int, int], earlier: list[int], item: Found) -> int | None:
    """What `it` is: the one body or country of its sentence that stands before it."""
    near = [n for n in earlier if found[n].sentence == item.sentence and found[n].form in ("name", "adjective")]
    near = [n for n in near if found[n].kind == "country" or found[n].kind in BODIES]
    who = {first_of.get(n, n): n for n in near}
    return next(iter(who.values())) if len(who) == 1 else None


def is_subject(line: Line, item: Found) -> bool:
    """True for the subject of a clause."""
    return line.tokens[line.head(item.first, item.last)].dep in ("nsubj", "nsubjpass")
