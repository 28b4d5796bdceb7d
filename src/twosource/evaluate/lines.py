"""Task `lines`: the role of every line of a plain-text scrape."""

from typing import Any

from ..ingest import roles_of_lines
from ..rulebook import Rulebook


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """As many roles as lines; null for a blank one."""
    return {"roles": list(roles_of_lines(row["lines"], rules))}
