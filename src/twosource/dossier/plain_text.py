"""Foreign text made harmless to look at: tricks of direction and of no width are shown, not obeyed."""

from __future__ import annotations

import re
import unicodedata

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters and marks that show nothing
STACKED = 3  # combining marks on one letter; more climb over the lines around


def visible(text: str, *, keep: str = "\n\t") -> str:
    """The text with every control, direction, zero-width and blank character written out, as in "⟨U+202E⟩".

    The soft hyphen and the joiners of emoji are of this kind too: what is hidden is shown. A variation selector is left
    where it stands behind a sign that it may vary, as in an emoji; combining marks stay while few stand on a letter.
    """
    if text.isascii() and text.isprintable():
        return text
    shut = "".join(shown(char) if char not in keep and hidden(char) else char for char in text)
    return STACKS.sub(unstacked, SELECTORS.sub(lambda found: shown(found.group()), shut))


def hidden(char: str) -> bool:
    """True of a character that shows nothing or turns what stands around it."""
    return char in BLANK or unicodedata.category(char) in HIDDEN


def unstacked(found: re.Match[str]) -> str:
    """The first marks of a stack, the rest written out."""
    marks = found.group()
    return marks[:STACKED] + "".join(shown(char) for char in marks[STACKED:])


def shown(char: str) -> str:
    """A hidden character by its number."""
    return f"⟨U+{ord(char):04X}⟩"


SELECTORS = re.compile(r"(?<![©®‼⁉™ℹ←-⯿〰〽㊗㊙\U0001f000-\U0001faff#*0-9])[\ufe00-\ufe0f]|[\U000e0100-\U000e01ef]")
STACKS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}")
