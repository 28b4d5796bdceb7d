"""A copy to compare on: lower case, white space runs as one space, invisible characters gone, with the way back."""

import unicodedata

from msgspec import Struct

from .folding import flat, fold

INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


class Folded(Struct, frozen=True, kw_only=True):
    """A folded text. `places[i]` is the offset in the original of the character that made `text[i]`."""

    text: str
    places: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the original, half-open. Raises IndexError where it is empty or outside."""
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"[{start}:{end}] lies outside a folded text of {len(self.text)} characters")
        return self.places[start], self.places[end - 1] + 1


def compact(text: str) -> Folded:
    """The text in lower case with straight quotes, one space for each run of white space, and nothing invisible.

    >>> compact(" The  Old\\nTown ").text
    'the old town'
    """
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(fold(text)):
        if character in INVISIBLE:
            continue
        if character.isspace():
            if kept and kept[-1] != " ":
                kept.append(" ")
                places.append(place)
            continue
        for made in character.lower():
            kept.append(made)
            places.append(place)
    if kept and kept[-1] == " ":
        kept.pop()
        places.pop()
    return Folded(text="".join(kept), places=tuple(places))


def shown(text: str) -> Folded:
    """The flat text as a reader sees it: folded one for one, without the characters that show nothing.

    >>> shown("Mari\u200bna’s").text
    "Marina's"
    """
    even = flat(text)
    if INVISIBLE.isdisjoint(even):
        return Folded(text=even, places=tuple(range(len(even))))
    places = tuple(place for place, character in enumerate(even) if character not in INVISIBLE)
    return Folded(text="".join(even[place] for place in places), places=places)


def visible(text: str) -> str:
    """The text without the characters that show nothing."""
    return text if INVISIBLE.isdisjoint(text) else "".join(c for c in text if c not in INVISIBLE)


def revealed(text: str) -> str:
    """The text with invisible and direction-changing characters written out, so that nobody is fooled by them.

    >>> revealed("a\\u202eb")
    'a[U+202E]b'
    """
    return "".join(f"[U+{ord(c):04X}]" if hidden(c) else c for c in text)


def hidden(character: str) -> bool:
    """True for characters that show nothing: direction marks, zero-width ones and controls but tab and line feed."""
    return character in INVISIBLE or (
        unicodedata.category(character) in ("Cc", "Cf", "Cs") and character not in "\n\t\r"
    )
