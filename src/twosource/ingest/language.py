"""The language of a page, by its story."""

from collections.abc import Sequence

LEAST = 120  # letters below which a Latin text is not judged
LEAST_OTHER = 20
READ = 3000  # characters that are looked at


def language_of(pieces: Sequence[str]) -> str | None:
    """ISO 639-1 code of the language these lines are in; None where they are too short to tell."""
    text = " ".join(pieces)[:READ]
    letters = sum(character.isalpha() for character in text)
    foreign = sum(character.isalpha() and ord(character) > 0x24F for character in text)
    if letters < LEAST and not (foreign >= LEAST_OTHER and foreign * 2 > letters):
        return None
    import py3langid

    return str(py3langid.classify(text)[0])
