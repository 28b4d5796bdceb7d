"""What is a number and no quantity: dates, names with a number, scores, "one" as a pronoun, ranks of no interest."""

import re
from functools import lru_cache
from typing import Any

from msgspec import Struct

from ..numbers import Amount, is_person_noun
from ..records import Sentence, Token
from ..rulebook import Rule, Rulebook

PLURALS = {"people", "men", "women", "children", "personnel", "police", "staff"}
YEAR = r"1[5-9]\d\d|2[01]\d\d"
BRACKET = re.compile(r"\(\$?$")
HUNG_BEFORE = re.compile(r"[A-Za-z]-$|[A-Za-z]$|\d[:./-]$|#$")
LISTED = re.compile(r"[.)]\s")
SHARED = {"of", "the", "its", "their", "his", "her", "all", "those", "these", "our"}
POINTING = {"no", "this", "that", "each", "every", "any", "the", "another", "which", "some"}


class Kinds(Struct, frozen=True, kw_only=True):
    """The words of en/quantities.yaml, compiled."""

    rules: dict[str, str]
    named: frozenset[str]
    behind: frozenset[str]
    idle_one: frozenset[str]
    idle_ranks: frozenset[str]
    nought: Any
    countable: frozenset[str]
    nobody: frozenset[str]
    befell: str

    def rule(self, kind: str) -> str:
        """The id of the rule for a kind."""
        return self.rules[kind]

    def noughts(self, words: str) -> list[Amount]:
        """Counts of nought: "no injuries", "none of the singers", "not one senator"."""
        return [
            Amount(
                start=m.start(), end=m.end(), core_start=m.start(), core_end=m.end(), low=0, high=0, kind="zero"
            )
            for m in self.nought.finditer(words)
            if self.counts(m[0].lower(), words[m.end() :])
        ]  # fmt: skip

    def counts(self, nought: str, rest: str) -> bool:
        """True where a word for nought counts something: people, or what the rule names."""
        if nought in self.nobody:
            return re.match(rf"(?:\s[a-z]+){{0,2}}\s(?:{self.befell})\b", rest) is not None
        if nought != "no":
            return nought.startswith("not") or rest.startswith(" of ")
        noun = re.match(r"\s(?:[a-z]+\s)?([a-z]+)", rest)
        first = re.match(r"\s([a-z]+)", rest)
        return any(m is not None and self.is_countable(m[1]) for m in (first, noun)) and bool(
            first and first[1] not in ("one", "more", "fewer", "longer", "less")
        )

    def is_countable(self, noun: str) -> bool:
        """True for what the rule names and for people in the plural; "no official" denies no count."""
        return noun in self.countable or (is_person_noun(noun) and (noun.endswith("s") or noun in PLURALS))


@lru_cache(maxsize=4)
def kinds_of(rules: Rulebook) -> Kinds:
    """Compiled once for a rulebook."""
    table: dict[str, Rule] = {rule.pattern["kind"]: rule for rule in rules.of("quantities")}
    exact, zero = table["exact"].pattern, table["zero"].pattern
    words = "|".join(re.escape(word) for word in sorted(zero["words"], key=lambda word: -len(word)))
    return Kinds(
        rules={kind: rule.id for kind, rule in table.items()},
        named=frozenset(word.lower() for word in exact["named"]),
        behind=frozenset(word.lower() for word in exact["behind"]),
        idle_one=frozenset(exact["idle_one"]),
        idle_ranks=frozenset(table["ordinal"].pattern["idle"]),
        nought=re.compile(rf"\b(?:{words})\b", re.IGNORECASE),
        countable=frozenset(zero["countable"]),
        nobody=frozenset(zero["nobody"]),
        befell="|".join(zero["befell"]),
    )


def is_no_quantity(text: str, sentence: Sentence, amount: Amount, inside: range, kinds: Kinds, bounded: bool) -> bool:
    """True where the number at these tokens is no quantity."""
    if amount.kind == "ordinal":
        return idle_rank(text, sentence, inside, kinds)
    if amount.kind == "share":
        return not bounded and amount.core_end == amount.end and loose_share(text, sentence, amount, inside)
    if amount.kind == "range":
        return amount.unit is None and not bounded and years_or_days(text, sentence, amount, inside, kinds)
    if amount.kind != "exact":
        return False
    if amount.unit is not None:
        return part_of_name(text, amount)
    return (
        part_of_name(text, amount)
        or idle_one(text, sentence, amount, inside, kinds)
        or (not bounded and (in_name(text, sentence, amount, inside, kinds) or is_year(text, sentence, amount, inside)))
    )


def word_at(text: str, sentence: Sentence, place: int) -> str:
    """The word of a token in lower case without a closing full stop, or "" outside the sentence."""
    if not 0 <= place < len(sentence.tokens):
        return ""
    token = sentence.tokens[place]
    return text[token.start : token.end].lower().strip(".") or "."


def idle_rank(text: str, sentence: Sentence, inside: range, kinds: Kinds) -> bool:
    """True for ranks that count nothing: "at first", "first half", "22nd amendment", "96th-minute"."""
    tokens = sentence.tokens
    last = tokens[inside[-1]]
    following = inside.stop
    if following >= len(tokens) or text[last.end : last.end + 1] == "-":
        return True
    heads = [tokens[place] for place in range(following, min(len(tokens), following + 3))]
    noun = next((token for token in heads if token.pos in ("NOUN", "PROPN")), None)
    between = [token for token in heads if noun is not None and token.start < noun.start]
    if noun is None or noun.pos == "PROPN" or any(token.pos not in ("ADJ", "NOUN", "VERB") for token in between):
        return True
    return text[noun.start : noun.end].lower() in kinds.idle_ranks or noun.lemma.lower() in kinds.idle_ranks


def loose_share(text: str, sentence: Sentence, amount: Amount, inside: range) -> bool:
    """True for "half" and "a third" that are no share of anything: "half-time", "a third visit"."""
    words = text[amount.start : amount.end]
    if " in " in words:
        return False
    if word_at(text, sentence, inside.start - 1) in ("the", "first", "second", "this", "that", "each"):
        return True
    following = word_at(text, sentence, inside.stop)
    if following in SHARED:
        return False
    if word_at(text, sentence, inside.start - 1) == "by":
        return following not in (".", ",", "")
    verb = inside.stop < len(sentence.tokens) and sentence.tokens[inside.stop].tag in ("VBD", "VBP", "VBZ", "MD")
    return not verb or words.lower() == "half"


def part_of_name(text: str, amount: Amount) -> bool:
    """True where letters or a further figure hang on the number: T-72, 5G, 11:40, 3-2, 0845, "1." at the start."""
    before, behind = text[max(0, amount.start - 2) : amount.start], text[amount.end : amount.end + 2]
    if re.match(r"0\d", text[amount.core_start : amount.end]):
        return True
    if BRACKET.search(before):
        return amount.unit is None and behind[:1] == ")"
    if HUNG_BEFORE.search(before):
        return True
    if amount.unit is not None:
        return False
    starts_line = amount.start == 0 or text[amount.start - 1] == "\n"
    return hung_behind(text[amount.start], behind) or (starts_line and LISTED.match(behind) is not None)


def hung_behind(first: str, behind: str) -> bool:
    """True where the two characters behind a number make it part of a name; "15-member" stays a number."""
    if re.match(r"[A-Za-z]|[/:]\d", behind):
        return True
    return re.fullmatch(r"-\w", behind) is not None and (not behind[1].islower() or not first.isdigit())


def idle_one(text: str, sentence: Sentence, amount: Amount, inside: range, kinds: Kinds) -> bool:
    """True for "one" that does not count: "no one", "one another", "this one"."""
    if text[amount.start : amount.end].lower() != "one":
        return False
    token = sentence.tokens[inside[0]]
    return (
        token.tag not in ("CD", "LS")
        or of_a_kind(sentence, inside)
        or word_at(text, sentence, inside.start - 1) in POINTING
        or word_at(text, sentence, inside.stop) in kinds.idle_one
    )


def of_a_kind(sentence: Sentence, inside: range) -> bool:
    """True for "the same one", "a new one"."""
    tokens = sentence.tokens
    if not inside.start or tokens[inside.start - 1].tag not in ("JJ", "JJS", "JJR"):
        return False
    return inside.stop >= len(tokens) or tokens[inside.stop].pos not in ("NOUN", "PROPN", "ADJ")


def in_name(text: str, sentence: Sentence, amount: Amount, inside: range, kinds: Kinds) -> bool:
    """True where the number belongs to a name: Resolution 2270, Big 12, "the 38th parallel", ", 65," behind a name."""
    tokens = sentence.tokens
    before, behind = word_at(text, sentence, inside.start - 1), word_at(text, sentence, inside.stop)
    if before == "." and inside.start > 1:
        before = word_at(text, sentence, inside.start - 2)
        if before not in ("no", "nos"):
            before = "."
    if before in kinds.named or behind in kinds.behind:
        return True
    digits = text[amount.start].isdigit()
    earlier = tokens[inside.start - 1] if inside.start else None
    if digits and earlier is not None and earlier.pos == "PROPN" and capital(text, earlier):
        return not (inside.stop < len(tokens) and tokens[inside.stop].tag in ("NNS", "JJ"))
    if digits and before == "," and behind in (",", ".", "and", "") and inside.start > 1:
        return tokens[inside.start - 2].pos == "PROPN" and amount.high < 120
    if before == "of" and amount.high < 120 and is_person_noun(word_at(text, sentence, inside.start - 2)):
        return not word_at(text, sentence, inside.start - 2).endswith("s") and behind not in ("of", "people")
    return digits and amount.high <= 31 and before in kinds.behind


def capital(text: str, token: Token) -> bool:
    """True for a word that holds a capital: Galaxy, iPhone."""
    return any(sign.isupper() for sign in text[token.start : token.end])


def years_or_days(text: str, sentence: Sentence, amount: Amount, inside: range, kinds: Kinds) -> bool:
    """True for "2014 to 2017" and "Sept. 20-24"."""
    if (
        word_at(text, sentence, inside.start - 1) in kinds.behind
        or word_at(text, sentence, inside.stop) in kinds.behind
    ):
        return True
    ends = (text[amount.core_start : amount.core_start + 4], text[amount.core_end - 4 : amount.core_end])
    following = sentence.tokens[inside.stop] if inside.stop < len(sentence.tokens) else None
    return all(re.fullmatch(YEAR, end) for end in ends) and (following is None or following.tag != "NNS")


def is_year(text: str, sentence: Sentence, amount: Amount, inside: range) -> bool:
    """True for four digits that read as a year and count no plural noun."""
    words = text[amount.start : amount.end]
    if not re.fullmatch(YEAR, words):
        return False
    following = sentence.tokens[inside.stop] if inside.stop < len(sentence.tokens) else None
    return following is None or following.tag != "NNS"
