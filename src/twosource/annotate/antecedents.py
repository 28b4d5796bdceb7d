"""What a definite noun points back at: the mayor, the board, the Danish company, that agreement."""

from __future__ import annotations

from ..names import name_key
from ..tables import country_naming
from .mention_types import Found, Line
from .mention_words import Words
from .page import Page
from .pronouns import is_subject, pronoun
from .same_names import same
from .sorts import called, ends_with, sorts_of


def antecedent(page: Page, at: int) -> int | None:
    """The mention that this pointer points back at, or None where the text does not decide."""
    item, words = page.found[at], page.words
    noun = page.lines[item.sentence].tokens[item.last - 1].lemma.lower()
    earlier = list(range(at))
    if item.form == "pronoun":
        return pronoun(page, earlier, item)
    if item.made_by == words.the_officer:
        return officer(page, earlier, item)
    if item.made_by == words.the_state:
        return only_country(page.found)
    known = words.back_nouns.get(noun)
    if known is None:
        return None
    if known[1] == "document":
        return only_document(page, earlier)
    if known[1] == "country":
        return last_country(page, earlier, item)
    if known[1] == "place":
        return last_place(page, earlier, noun)
    named = last_of_name(page, earlier, item)
    return only_of_sort(page, earlier, item, noun) if named is None else named


def last_of_name(page: Page, earlier: list[int], item: Found) -> int | None:
    """The last body whose name ends in the words of the phrase: "the water company" of the Vale Water Company."""
    return next(
        (n for n in reversed(earlier)
         if called(page.found[n]) and named_by(page.found[n].name, item.name)
         and page.found[n].name.lower() != item.name.lower()),
        None,
    )  # fmt: skip


def named_by(name: str, phrase: str) -> bool:
    """True where the name ends in the words of the phrase, or does so before its `of`: the Supreme Court of Peru."""
    return ends_with(name, phrase) or ends_with(name.partition(" of ")[0], phrase)


def only_of_sort(page: Page, earlier: list[int], item: Found, noun: str) -> int | None:
    """The only body that the article, its name or a table calls by this noun; a nationality in the phrase must fit."""
    mods = item.name.split()[1:-1]
    businesses = page.words.businesses
    wanted = {noun} | (businesses if noun in businesses else set())
    fitting = [n for n in earlier if sorts_of(page.found[n], page.lines, page.words) & wanted]
    roots = [root for root in page.roots(fitting) if all(fits(page, fitting, root, mod) for mod in mods)]
    return only(page, earlier, roots, item)


def only(page: Page, earlier: list[int], roots: list[int], item: Found) -> int | None:
    """The one thing of these, or of several the only one named in this sentence or the one before it."""
    if len(roots) > 1:
        near = [n for n in earlier if page.found[n].sentence >= item.sentence - 1 and page.root(n) in roots]
        roots = page.roots(near)
    return roots[0] if len(roots) == 1 else None


def fits(page: Page, numbers: list[int], root: int, mod: str) -> bool:
    """True where what the page calls this body holds the word, or where the body is of that nation."""
    chain = [page.found[n] for n in numbers if page.root(n) == root]
    if any(mod.lower() in item.name.lower().split() for item in chain):
        return True
    nation = country_naming(mod) if mod[0].isupper() else None
    return nation is not None and nation.country.iso3 in {item.country for item in chain}


def last_place(page: Page, earlier: list[int], noun: str) -> int | None:
    """The place named last that the text calls by this noun: "the town of Garrick", "River Arne"."""
    return next(
        (n for n in reversed(earlier) if page.found[n].kind == "place" and noun_fits(page.lines, page.found[n], noun)),
        None,
    )


def noun_fits(lines: tuple[Line, ...], item: Found, noun: str) -> bool:
    """True for a place that the text calls by this noun."""
    line = lines[item.sentence]
    if item.form != "name":
        return False
    beside = line.lower[max(0, item.first - 2) : item.first]
    return noun in name_key(item.name).split() or (noun in beside and "of" in beside)


def officer(page: Page, earlier: list[int], item: Found) -> int | None:
    """The one person before whose office holds these words; of several the only one named in this sentence or the
    one before it."""
    words = item.name.split()[1:]
    nations = [found.country.iso3 for word in words if word[0].isupper() and (found := country_naming(word))]
    wanted = {word.lower() for word in words if not (word[0].isupper() and country_naming(word))}
    fitting = [n for n in earlier if holds(page.found[n], wanted, nations, page.words)]
    return only(page, earlier, page.roots(fitting), item)


def holds(item: Found, wanted: set[str], nations: list[str], words: Words) -> bool:
    """True for a person's name whose office has all these words, of that nation where one is told; who is first in a
    state or government is a leader."""
    if item.kind != "person" or item.form != "name" or not item.office:
        return False
    office = item.office.lower().split()
    leads = any(words.offices.get(word, "").endswith(("/head-of-state", "/head-of-government")) for word in office)
    titles = set(office) | ({"leader"} if leads or ("minister" in office and "prime" in office) else set())
    return wanted <= titles and (not nations or item.country in nations)


def only_country(found: list[Found]) -> int | None:
    """The first mention of the article's country, where it names one only."""
    named = [n for n, item in enumerate(found) if item.kind == "country" and item.form in ("name", "adjective")]
    one = [n for n in named if all(same(found[named[0]], found[other]) for other in named)]
    return one[0] if one else None


def only_document(page: Page, earlier: list[int]) -> int | None:
    """The treaty or law named before, where there is one only."""
    named = page.roots([n for n in earlier if page.found[n].kind == "document" and page.found[n].form == "name"])
    return named[0] if len(named) == 1 else None


def is_nation(item: Found) -> bool:
    """True for a nationality: South Korean officials."""
    return item.kind == "country" and item.form == "adjective"


def last_country(page: Page, earlier: list[int], item: Found) -> int | None:
    """The last country named, no further back than one sentence; not the one that acts in the same clause ("France has
    troops in the country": then the only other one of the page)."""
    named = [n for n in earlier if page.found[n].kind == "country" and page.found[n].form == "name"]
    near = [n for n in named if page.found[n].sentence >= item.sentence - 1]
    if not near:
        return page.one(
            [n for n in earlier if is_nation(page.found[n]) and page.found[n].sentence >= item.sentence - 1]
        )
    line = page.lines[item.sentence]
    doers = [n for n in near if page.found[n].sentence == item.sentence and is_subject(line, page.found[n])]
    if not doers or is_subject(line, item) or line.tokens[line.head(item.first, item.last)].dep == "poss":
        return near[-1]
    others = [root for root in page.roots(named) if root not in page.roots(doers)]
    return others[0] if len(others) == 1 else None
