"""Names with a word that says what they are: the Transport Ministry, the Ministry of Health, the River Arne,
Merrin province, the Treaty on Coastal Trade."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import EntityKind
from ..tables import country_naming
from .mention_persons import full_name
from .mention_types import Found, Line
from .mention_words import Words

ANDS = frozenset({"and", "&"})
OFS = frozenset({"of", "for", "on"})
DAYS = frozenset({f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")})


def compound_found(line: Line, words: Words, known: frozenset[str]) -> Iterator[Found]:
    """Organisations, places and documents by their head words. In a headline only what `known` holds grows left."""
    for at in range(len(line.tokens)):
        made = (
            document(line, words, at)
            or organisation(line, words, at, known)
            or bank(line, words, at)
            or place(line, words, at, known)
            or honoured(line, words, at)
            or vessel(line, words, at)
            or full_name(line, at, words)
        )
        if made is not None:
            yield made


def organisation(line: Line, words: Words, at: int, known: frozenset[str]) -> Found | None:
    """The organisation whose head word stands here."""
    rule = words.org_heads.get(line.words[at]) or words.org_heads.get(line.words[at].title())
    if rule is None or not line.capital(at) or (at + 1 < len(line.tokens) and continues(line, words, at + 1)):
        return None
    first = left_of(line, words, at, known)
    last = right_of(line, at) if not line.headline else at + 1
    if last - first < 2:
        return None
    kind: EntityKind = "outlet" if last == at + 1 and of_the_press(line, first, at, words) else "organization"
    return Found(
        sentence=line.number, first=first, last=last, kind=kind, form="name", made_by=rule, name=line.cut(first, last)
    )


def bank(line: Line, words: Words, at: int) -> Found | None:
    """ "Bank Orsted", "Radio Merrin": the word that says what it is goes first."""
    rule = words.org_before.get(line.words[at])
    last = run_end(line, words, at + 1) if rule else at
    if rule is None or last <= at + 1:
        return None
    return Found(
        sentence=line.number, first=at, last=last, kind="organization", form="name", made_by=rule,
        name=line.cut(at, last),
    )  # fmt: skip


def of_the_press(line: Line, first: int, at: int, words: Words) -> bool:
    """True for the Marsh Gazette and the Coastal News Agency."""
    if line.words[at] in words.press_heads:
        return True
    return first < at - 1 and line.words[at] in ("Agency", "Service", "Association") and line.words[at - 1] in PRESS


PRESS = frozenset({"News", "Press"})


def continues(line: Line, words: Words, at: int) -> bool:
    """True where the name goes on to a later head word: "Security Council Staff"."""
    while at < len(line.tokens) and line.capital(at) and line.tokens[at].tag.startswith(("NNP", "NN", "JJ")):
        if line.words[at] in words.org_heads:
            return True
        at += 1
    return False


def left_of(line: Line, words: Words, at: int, known: frozenset[str]) -> int:
    """Where the capitalised words before the head begin."""
    first = at
    while first > 0 and joins(line, words, first - 1):
        first -= 1
        if line.words[first] in ANDS:
            first -= 1
    if line.headline:
        starts = [start for start in range(first, at) if line.cut(start, at + 1).lower() in known]
        return starts[0] if starts else (first if at - first <= 2 else at)
    return first


def joins(line: Line, words: Words, place: int) -> bool:
    """True where this word belongs to the name that follows it."""
    if line.words[place] in ANDS and place > 0:
        return (
            line.capital(place - 1)
            and line.tokens[place - 1].tag in ("NNP", "NNPS")
            and line.tokens[place + 1].dep != "conj"
        )
    if line.words[place] in ("-", "–") and place > 0:
        return glued(line, place)
    if line.tokens[place].tag == "POS":
        return place > 0 and of_many(line, place)
    if not line.capital(place) or line.tokens[place].tag in ("CD", "VBD", "VBZ", "VBP"):
        return False
    if line.words[place + 1] in words.after_offices:
        return True
    return line.lower[place] not in words.offices or line.tokens[place].tag != "NNP" or place == 0


def of_many(line: Line, place: int) -> bool:
    """True for the possessive of many that stands in a name: the Dockers' Union, the People's Party."""
    owner = line.lower[place - 1]
    many = owner.endswith("men") or owner in ("people", "children")
    return line.capital(place - 1) and (many or (line.words[place] in ("'", "’") and owner.endswith("s")))


def glued(line: Line, place: int) -> bool:
    """True for a hyphen without blanks at its sides."""
    tokens = line.tokens
    return (
        0 < place < len(tokens) - 1
        and tokens[place - 1].end == tokens[place].start
        and tokens[place].end == tokens[place + 1].start
    )


def right_of(line: Line, at: int) -> int:
    """Where "of the Interior", "for Policy Studies" ends; behind the head where nothing follows."""
    here = at + 1
    if here + 1 >= len(line.tokens) or line.lower[here] not in OFS or line.lower[here + 1] in DAYS:
        return here
    here += 1
    if here < len(line.tokens) and line.lower[here] == "the":
        here += 1
    last = here
    while last < len(line.tokens) and (line.capital(last) or conjoined(line, last)):
        last += 1
    return last if last > here else at + 1


def conjoined(line: Line, place: int) -> bool:
    """True for the `and` of "Science and Technology", the `of` of "Ministry of Health of Norway"."""
    if place + 1 >= len(line.tokens) or not line.capital(place + 1):
        return False
    if line.lower[place] == "of":
        return line.tokens[place].head == place - 1
    return line.lower[place] in ANDS and line.tokens[place].head >= place - 2 and line.tokens[place + 1].tag != "PRP"


def place(line: Line, words: Words, at: int, known: frozenset[str]) -> Found | None:
    """The place whose kind stands here, behind its name or before it."""
    return (
        behind_name(line, words, at, known)
        or before_name(line, words, at)
        or town_of(line, words, at)
        or state_by_office(line, words, at)
    )


def behind_name(line: Line, words: Words, at: int, known: frozenset[str]) -> Found | None:
    """ "Merrin province", "Fisher Street"."""
    big = line.words[at][0].isupper()
    rule = words.place_heads.get(line.lower[at]) or (big and words.place_capital_heads.get(line.lower[at]))
    if not rule or at == 0 or not line.tokens[at].tag.startswith("NN") or not proper(line, words, at - 1):
        return None
    if not big and (line.tokens[at - 1].tag != "NNP" or (at + 1 < len(line.tokens) and line.lower[at + 1] == "of")):
        return None
    first = left_of(line, words, at, known)
    if line.headline and line.lower[at] in line.small and line.cut(first, at + 1).lower() not in known:
        first = max(first, at - 1)  # "Union Slams Mine Owner": in capitals every word looks like a name
        if line.lower[at] not in words.place_heads and line.lower[at - 1] not in {w for k in known for w in k.split()}:
            return None
    while first < at and line.lower[first] in words.offices:
        first += 1
    return made_place(line, first, at + 1, rule) if 0 < at - first <= 3 else None


def before_name(line: Line, words: Words, at: int) -> Found | None:
    """ "River Arne", "Lake Morin", "Mount Sorrel"."""
    rule = words.place_before.get(line.lower[at])
    if not rule or not line.words[at][0].isupper():
        return None
    last = run_end(line, words, at + 1)
    return made_place(line, at, last, rule) if last > at + 1 else None


def town_of(line: Line, words: Words, at: int) -> Found | None:
    """The name in "the town of Garrick"."""
    rule = (
        words.place_of.get(line.lower[at - 2]) if at > 1 and line.lower[at - 1] == "of" else second_of(line, words, at)
    )
    last = run_end(line, words, at)
    return made_place(line, at, last, rule) if rule and last > at else None


def second_of(line: Line, words: Words, at: int) -> str | None:
    """The rule for the second name of "the villages of Garrick and Lower Arne"."""
    if at < 4 or line.lower[at - 1] not in ANDS:
        return None
    first = at - 2
    while first > 1 and proper(line, words, first - 1):
        first -= 1
    plural = first > 1 and line.lower[first - 1] == "of" and line.tokens[first - 2].tag == "NNS"
    return words.place_of.get(line.lower[first - 2]) if plural else None


def state_by_office(line: Line, words: Words, at: int) -> Found | None:
    """The state in "the prime minister of Kestria" and in "Kestria's parliament"."""
    before = line.lower[at - 1] if at else ""
    if before == "of" and (rule := ends_in(words.state_offices, line.lower[max(0, at - 3) : at - 1])):
        last = run_end(line, words, at)
        return made_place(line, at, last, rule) if last > at else None
    if at + 2 < len(line.tokens) and line.tokens[at + 1].tag == "POS" and proper(line, words, at):
        rule = starts_in(words.state_offices, line.lower[at + 2 : at + 4])
        alone = at == 0 or not proper(line, words, at - 1)
        return made_place(line, at, at + 1, rule) if rule and alone else None
    return None


def ends_in(listed: dict[str, str], words: tuple[str, ...]) -> str | None:
    """The rule of the office that these words end in."""
    return listed.get(" ".join(words)) or listed.get(words[-1] if words else "")


def starts_in(listed: dict[str, str], words: tuple[str, ...]) -> str | None:
    """The rule of the office that these words begin with."""
    return listed.get(" ".join(words)) or listed.get(words[0] if words else "")


def run_end(line: Line, words: Words, at: int) -> int:
    """Where a run of at most three name words ends."""
    last = at
    while last < len(line.tokens) and last - at < 3 and proper(line, words, last):
        last += 1
    return last


def vessel(line: Line, words: Words, at: int) -> Found | None:
    """The name behind "the ferry"."""
    rule = words.vessels.get(line.lower[at - 1]) if at > 0 and not line.headline else None
    last = run_end(line, words, at) if rule else at
    if rule is None or last == at:
        return None
    return Found(
        sentence=line.number, first=at, last=last, kind="object", form="name", made_by=rule, name=line.cut(at, last)
    )


def honoured(line: Line, words: Words, at: int) -> Found | None:
    """The name behind Mr, Ms or Dr."""
    rule = words.honorifics.get(line.lower[at - 1]) if at > 0 and line.words[at - 1][0].isupper() else None
    last = run_end(line, words, at) if rule else at
    if rule is None or last == at:
        return None
    return Found(
        sentence=line.number, first=at, last=last, kind="person", form="name", made_by=rule, name=line.cut(at, last)
    )


def proper(line: Line, words: Words, place: int) -> bool:
    """True for a capitalised name word that is no title and no other kind of place."""
    return (
        line.capital(place)
        and line.tokens[place].tag in ("NNP", "NNPS", "JJ", "NN")
        and line.lower[place] not in words.offices
    )


def made_place(line: Line, first: int, last: int, rule: str) -> Found:
    """A place name."""
    return Found(
        sentence=line.number, first=first, last=last, kind="place", form="name", made_by=rule,
        name=line.cut(first, last),
    )  # fmt: skip


def document(line: Line, words: Words, at: int) -> Found | None:
    """The treaty, law or resolution whose head word stands here."""
    rule = words.documents.get(line.words[at])
    if rule is None or line.headline:
        return None
    first = at
    while first > 0 and line.capital(first - 1) and line.tokens[first - 1].tag not in ("POS", "CD"):
        first -= 1
    while first < at and (country_naming(line.words[first]) or line.words[first] == "-"):
        first += 1
    last = end_of_title(line, at + 1)
    if last - first < 2:
        return None
    return Found(
        sentence=line.number, first=first, last=last, kind="document", form="name", made_by=rule,
        name=line.cut(first, last),
    )  # fmt: skip


TITLE_LINKS = frozenset({"on", "of", "for", "between", "and", "the", "to", "against", "with"})


def end_of_title(line: Line, at: int) -> int:
    """Where a title such as "on Coastal Trade between Norway and Iceland" ends: at its last capitalised word."""
    last, here = at, at
    while here < len(line.tokens):
        word = line.words[here]
        if (word[0].isupper() and (here > at or word.lower() in TITLE_LINKS)) or (word.isdigit() and here == at):
            last = here + 1
        elif word.lower() not in TITLE_LINKS or (here == at and word.lower() in ("in", "and", "with", "to", "the")):
            break
        here += 1
    return last
