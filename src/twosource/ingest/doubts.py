"""Days that cannot be true are not believed: a page cannot be published after it was fetched."""

from collections.abc import Sequence
from datetime import date, timedelta

from .facts import Fact

FAR = "2099-12-31"  # the last day believed where nobody says when the page was fetched; never today
ZONES = timedelta(days=1)  # a page printed in the east is dated a day ahead


def believed(facts: Sequence[Fact], fetched: str | None) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """(the facts that may be true, why each of the others is not believed)."""
    last = (date.fromisoformat(fetched[:10]) + ZONES).isoformat() if fetched else FAR
    doubted = [fact for fact in facts if fact.kind in ("published", "modified") and fact.value[:10] > last]
    kept = tuple(fact for fact in facts if fact not in doubted)
    limit = f"the page was fetched on {fetched[:10]}" if fetched else f"no page is believed to be of after {FAR}"
    return kept, tuple(f"{fact.kind} {fact.value} ({place(fact)}): {limit}" for fact in doubted)


def place(fact: Fact) -> str:
    """Where a fact was found, in words."""
    return f"{fact.given.kind} {fact.given.where}" if fact.given else "in the text"
