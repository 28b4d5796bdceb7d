"""Foreign text made harmless to look at: tricks of direction and of no width are shown, not obeyed."""

from __future__ import annotations

import unicodedata

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def visible(text: str, *, keep: str = "\n\t") -> str:
    """The text with every control, direction and zero-width character written out, as in "⟨U+202E⟩".

    The soft hyphen and the joiners of emoji are of this kind too: what is hidden is shown.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(shown(char) if char not in keep and unicodedata.category(char) in HIDDEN else char for char in text)


def shown(char: str) -> str:
    """A hidden character by its number."""
    return f"⟨U+{ord(char):04X}⟩"
