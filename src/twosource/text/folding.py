"""One-to-one folding: same length, same offsets."""

SAME = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-",
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u3000": " ", "\t": " ",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """The text with curly quotes straight and odd spaces plain, character for character: offsets stand.

    >>> fold("Russia’s")
    "Russia's"
    """
    return text.translate(SAME)


COLUMN = str.maketrans("\n\r\f", "   ")


def flat(text: str) -> str:
    """Folded words of one sentence or paragraph; a line break of a printed column is a space, too: offsets stand.

    >>> flat("at\\nleast 3")
    'at least 3'
    """
    return fold(text).translate(COLUMN)
