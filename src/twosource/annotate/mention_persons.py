"""What shows that a name is a person's: deeds, belongings, age, and a given name beside it."""

from __future__ import annotations

from ..tables import named, sex_of
from .mention_types import Found, Line
from .mention_words import Words

FOR_PEOPLE = frozenset({"lawyer", "lawyers", "attorney", "wife", "husband", "widow", "son", "daughter", "agent",
                        "portrait", "biography", "arrest", "extradition", "trial"})  # fmt: skip


def personal(line: Line, item: Found, words: Words) -> str | None:
    """The rule by which the clause says of a name what is said of people only, or None."""
    tests = (("age", aged), ("belongings", belongs), ("deeds", does))
    return next((words.person_rules[name] for name, test in tests if test(line, item, words)), None)


def aged(line: Line, item: Found, words: Words) -> bool:
    """ "Brandt, 52, said"."""
    after = line.words[item.last : item.last + 3]
    figure = len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit() and len(after[1]) < 4
    return figure and words.ages[0] <= int(after[1]) <= words.ages[1]


def belongs(line: Line, item: Found, words: Words) -> bool:
    """ "Brandt's wife", "a lawyer for Brandt"."""
    if item.last + 1 < len(line.words) and line.tokens[item.last].tag == "POS":
        return line.lower[item.last + 1] in words.belongings
    return item.first > 1 and line.lower[item.first - 1] in ("for", "of") and line.lower[item.first - 2] in FOR_PEOPLE


def does(line: Line, item: Found, words: Words) -> bool:
    """ "Brandt resigned", "Brandt was jailed", "police arrested Brandt"; not what is done to a whole firm or town."""
    token = line.tokens[line.head(item.first, item.last)]
    verb = line.tokens[token.head].lemma.lower()
    return (token.dep == "nsubj" and verb in words.deeds) or (
        token.dep in ("nsubjpass", "dobj") and verb in words.suffered
    )


def full_name(line: Line, at: int, words: Words) -> Found | None:
    """A person's name of two words, one of which is also a place: Georgia Hale, Denzel Washington."""
    if at + 1 >= len(line.tokens) or line.headline or not all(proper(line, n) for n in (at, at + 1)):
        return None
    if at + 2 < len(line.tokens) and proper(line, at + 2):
        return None
    rule = words.place_names["given"] if line.lower[at] in words.given_places and surname(line, at + 1, words) else None
    if rule is None and at and proper(line, at - 1):
        return None
    placed = named(line.words[at + 1]) is not None
    if rule is None and placed and sex_of(line.cut(at, at + 2)) and line.words[at] not in words.no_given:
        rule = words.place_names["surname"]
    if rule is None:
        return None
    return Found(
        sentence=line.number, first=at, last=at + 2, kind="person", form="name", made_by=rule,
        name=line.cut(at, at + 2),
    )  # fmt: skip


def proper(line: Line, at: int) -> bool:
    """True for a capitalised proper noun of letters."""
    return line.tokens[at].tag in ("NNP", "NNPS") and line.words[at].istitle() and line.words[at].isalpha()


def surname(line: Line, at: int, words: Words) -> bool:
    """True for a word that may be a surname here: nothing says that it is a place, a body or an office."""
    word = line.words[at]
    heads = (words.org_heads, words.place_heads, words.place_capital_heads, words.documents, words.offices)
    return named(word) is None and not any(word in table or word.lower() in table for table in heads)
