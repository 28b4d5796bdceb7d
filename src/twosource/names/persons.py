"""Names of people: parts, order, and when two of them may be one person's."""

from __future__ import annotations

from functools import lru_cache

from .folding import name_words
from .spelling import sound

# Family names that stand first in Korean, Chinese and Vietnamese names (the commonest of each).
FAMILY_WORDS = (
    "kim lee yi park pak choi choe jung jong jeong kang cho yoon yun jang chang lim han oh seo shin kwon "
    "hwang ahn an song ryu yoo hong ko go moon mun bae paek baek nam ri ro roh rho wang li zhang liu chen "
    "yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi deng xiao peng "
    "jiang dong yuan feng nguyen tran le pham phan vu vo dang bui do ngo duong tsai lai ban aung to hua "
    "qin wei"
)
FAMILY_RANK = {word: rank for rank, word in enumerate(FAMILY_WORDS.split())}
FAMILY_FIRST = frozenset(FAMILY_RANK)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLE_WORDS = "al el bin bint ibn abu de del della di da dos das du la le van von der den ter ten af zu ben ould y e"
PARTICLES = frozenset(PARTICLE_WORDS.split())


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, without Jr. and the like."""
    return tuple(word for word in name_words(name) if word not in SUFFIXES)


@lru_cache(maxsize=65536)
def surnames(name: str) -> tuple[str, ...]:
    """The words by which this person may be called alone: the last one (with its particles), or the first of an
    East Asian name.

    >>> surnames("Kim Min Ho"), surnames("Kim Min Jong"), surnames("Jung Ho Kim")
    (('kim',), ('kim',), ('kim',))
    >>> surnames("Ursula von der Leyen"), surnames("Ana Maria Lopez Orta")
    (('leyen', 'von der leyen'), ('orta', 'lopez'))
    """
    words = person_words(name)
    if not words:
        return ()
    if family_first(words):
        return (words[0],)
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    long = " ".join(words[at:])
    return tuple(dict.fromkeys((words[-1], long, *inner_names(words))))


def inner_names(words: tuple[str, ...]) -> tuple[str, ...]:
    """What the bearer of four and more names may be called besides: Lopez of Ana Maria Lopez Orta."""
    return tuple(word for word in words[2:-1] if word not in PARTICLES) if len(words) > 3 else ()


def family_first(words: tuple[str, ...]) -> bool:
    """True for Pak Min Ho and Xi Jinping; two words decide only where the second is a typical given name.

    Of three words whose first and last are both family names, the commoner one is: Kim Yo Jong, but Jung Ho Kim.
    """
    if len(words) == 3:
        rank, other = FAMILY_RANK.get(words[0]), FAMILY_RANK.get(words[2])
        return rank is not None and (other is None or rank < other) and len(words[2]) <= 6
    return len(words) == 2 and words[0] in FAMILY_FIRST and len(words[0]) <= 3 and words[1] not in FAMILY_FIRST


def same_person(a: str, b: str) -> bool:
    """True where two names can be read as one person's full or partial name, with no part that disagrees.

    >>> same_person("Sergey Orlov", "Sergei Orlov"), same_person("Ruth Aske", "Johan Aske")
    (True, False)
    """
    left, right = person_words(a), person_words(b)
    if not left or not right:
        return False
    if left == right or "".join(left) == "".join(right):
        return True
    if is_surname(a) or is_surname(b):
        return one_word(left[-1:] if is_surname(a) else left, right[-1:] if is_surname(b) else right, a, b)
    return fits(left, right) or fits(right, left)


@lru_cache(maxsize=65536)
def is_surname(name: str) -> bool:
    """True for a surname alone, with or without its particles: Varga, al-Hadi, van der Berg."""
    words = person_words(name)
    return len(words) == 1 or (len(words) > 1 and all(word in PARTICLES for word in words[:-1]))


def one_word(left: tuple[str, ...], right: tuple[str, ...], a: str, b: str) -> bool:
    """A single word against a name: it must be what the person is called alone."""
    if len(left) == len(right):
        return sound(left[0]) == sound(right[0])
    single, full = (left[0], b) if len(left) == 1 else (right[0], a)
    return sound(single) in {sound(word) for word in surnames(full)}


def fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """The ends agree, and every word of the shorter agrees with one of the longer, in order (J. for Jonas)."""
    if len(short) > len(long):
        return False
    if long[-len(short) :] == short:
        return True
    if not agrees(short[0], long[0]) or sound(short[-1]) != sound(long[-1]):
        return False
    rest = iter(long)
    return all(any(agrees(word, other) for other in rest) for word in short)


def agrees(a: str, b: str) -> bool:
    """The same word in one of its spellings, or an initial of it."""
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return sound(a) == sound(b)
