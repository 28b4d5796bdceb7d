"""Name keys: folding, spellings, parts of people's names, letters and tails of organisations' names. Pure."""

from .bodies import (
    acronym_of,
    acronyms_of,
    body_words,
    head_of,
    is_acronym,
    place_parts,
    same_body,
    same_place,
    tail_of,
)
from .folding import name_key, name_words
from .peoples import peoples_of
from .persons import is_surname, person_words, same_person, surnames
from .spelling import sound

__all__ = [
    "acronym_of",
    "acronyms_of",
    "body_words",
    "head_of",
    "is_acronym",
    "is_surname",
    "name_key",
    "name_words",
    "peoples_of",
    "person_words",
    "place_parts",
    "same_body",
    "same_person",
    "same_place",
    "sound",
    "surnames",
    "tail_of",
]
