"""How a card says what stands against what: who speaks on the other side, and whom it never names."""

from __future__ import annotations

from .brief import Card, Voice


def lead(first: Voice, other: Voice) -> str:
    """What stands before the other side's words: "The same page", "The same page, Police", "Ana Ruiz", "002"."""
    if first.page == other.page:
        return "The same page" + (f", {other.who}" if other.who and other.who != first.who else "")
    return other.who or other.page


def unnamed(card: Card, other: Voice) -> str:
    """ "001 never says who." where one side has not confirmed what the other calls confirmed by nobody; else ""."""
    own_page = card.voices[0].page == other.page
    return f"{other.page} never says who." if card.silent and not other.who and not own_page else ""
