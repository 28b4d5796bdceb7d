"""A sentence of the user's own against the record."""

from ..records import EventMention, Origins, Reading, Record, Verdict
from ..rulebook import Rulebook


def check_reading(reading: Reading, mentions: tuple[EventMention, ...], record: Record, rules: Rulebook) -> Verdict:
    """To come."""
    return Verdict(
        sentence=reading.article.text, answer="cannot tell", origins=Origins(min=0, max=0, why="not looked for yet"),
        supports=(), against=(), why="checking is not built yet", settle="",
    )  # fmt: skip
