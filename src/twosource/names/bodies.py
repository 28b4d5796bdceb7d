"""Names of organisations and places: letters for words, the word that heads them, and tails of longer names."""

from __future__ import annotations

from functools import lru_cache

from .folding import name_key, name_words

LINKS = frozenset({"of", "the", "for", "and", "on", "in", "at", "de", "du", "des", "la", "le", "&", "to"})


def acronyms_of(name: str) -> frozenset[str]:
    """The capitals that a name of two and more words may be shortened to, with and without its small words.

    >>> "KCNA" in acronyms_of("Korean Central News Agency")
    True
    """
    words = [word for word in name.replace("-", " ").replace("’s", "").replace("'s", "").split() if word]
    while words and words[0].lower() in ("the", "a"):
        words = words[1:]
    full = "".join(word[0] for word in words).upper()
    short = "".join(word[0] for word in words if word.lower() not in LINKS).upper()
    return frozenset({full, short} - {""}) if len(words) > 1 else frozenset()


def is_acronym(name: str) -> bool:
    """True for NATO, N.C.P.S. and IAEA's, not for a shouted word of more than six letters."""
    bare = name.replace(".", "").removesuffix("'s").removesuffix("’s")
    return bare.isalnum() and bare.isupper() and 2 <= len(bare) <= 6 and not bare.isdigit()


def acronym_of(letters: str, name: str) -> bool:
    """True where these letters stand for this name."""
    return is_acronym(letters) and letters.replace(".", "") in acronyms_of(name)


@lru_cache(maxsize=65536)
def body_words(name: str) -> tuple[str, ...]:
    """The words of an organisation's name with "Ministry of the Interior" turned into "interior ministry".

    >>> body_words("Ministry of the Interior") == body_words("Interior Ministry")
    True
    """
    words = name_words(name)
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
    if len(words) > 2 and words[1] == "of" and words[0] in TURNING:
        rest = tuple(word for word in words[2:] if word not in LINKS)
        return (*rest, words[0])
    return tuple(word for word in words if word not in LINKS)


LEGAL_FORMS = frozenset(
    {"inc", "corp", "ltd", "limited", "plc", "llc", "llp", "sa", "ag", "gmbh", "asa", "ab", "oyj", "nv"}
)
TURNING = frozenset(
    {"ministry", "department", "council", "office", "bank", "court", "committee", "board", "service", "bureau",
     "directorate", "institute", "university", "treaty", "port", "province", "river", "lake", "city", "town"}
)  # fmt: skip


def tail_of(short: str, long: str) -> bool:
    """True where the shorter name of two and more words ends the longer one.

    >>> tail_of("Civil Protection Service", "National Civil Protection Service")
    True
    """
    few, many = body_words(short), body_words(long)
    return 1 < len(few) < len(many) and many[-len(few) :] == few


def head_of(short: str, long: str) -> bool:
    """True where one word begins the longer name, as companies are called: Larnix of Larnix Shipping.

    >>> head_of("Larnix", "Larnix Shipping plc"), head_of("National", "National Theatre")
    (True, False)
    """
    few, many = body_words(short), body_words(long)
    return len(few) == 1 < len(many) and many[0] == few[0] and len(few[0]) > 3 and few[0] not in COMMON_FIRST


COMMON_FIRST = frozenset(
    {"national", "royal", "united", "first", "general", "central", "federal", "international", "north", "south", "east",
     "west", "northern", "southern", "eastern", "western", "upper", "lower", "great", "greater", "public", "state",
     "free", "social", "democratic", "people", "peoples", "supreme", "high", "human", "world", "global",
     "saint", "city", "news", "bank", "radio", "house", "institute", "university", "school", "ministry", "department",
     "council", "court", "office", "center", "centre", "board", "union", "party", "green", "civil", "joint", "special",
     "health", "foreign", "defence", "defense", "interior", "finance", "labour", "labor", "energy", "security"}
)  # fmt: skip


def same_body(a: str, b: str) -> bool:
    """True where two names of an organisation have the same words in the order that counts, or one is the other's
    letters."""
    return name_key(a) == name_key(b) or body_words(a) == body_words(b) or acronym_of(a, b) or acronym_of(b, a)


ALIKE = {
    "dam": "reservoir",
    "oblast": "region",
    "isle": "island",
    "harbor": "harbour",
    "mt": "mount",
    "colliery": "mine",
}
PLACE_NOUNS = (
    "river lake sea bay gulf strait canal reservoir dam province region oblast county district state town city village "
    "island isle valley mount mountain mt mine colliery quarry peninsula municipality governorate prefecture port cape"
)
PLACE_WORDS = frozenset(PLACE_NOUNS.split())


@lru_cache(maxsize=65536)
def place_parts(name: str) -> tuple[tuple[str, ...], str | None]:
    """(proper words, kind of place or None) of a place's name.

    >>> place_parts("River Arl"), place_parts("Tarn dam")
    ((('arl',), 'river'), (('tarn',), 'reservoir'))
    """
    words = tuple(word for word in name_words(name) if word not in LINKS)
    kinds = [ALIKE.get(word, word) for word in words if word in PLACE_WORDS]
    proper = tuple(word for word in words if word not in PLACE_WORDS)
    return (proper, kinds[0] if kinds else None) if proper else (words, None)


def same_place(a: str, b: str) -> bool:
    """True where the proper words agree and the kinds of place do not speak against it."""
    (left, kind_a), (right, kind_b) = place_parts(a), place_parts(b)
    return left == right and (kind_a == kind_b or kind_a is None or kind_b is None)
