"""Task `stories`: which articles belong to one story, from title and text alone."""

from typing import Any

from ..records import Lineage, Reading
from ..resolve.stories import group_stories
from ..rulebook import Rulebook
from .given import page


def predict(rows: list[dict[str, Any]], rules: Rulebook) -> list[dict[str, Any]]:
    """The story of each document; the pile in one call, without a parse."""
    names = {}
    readings = []
    for row in rows:
        title = row.get("title") or ""
        article, passages = page(row["text"], name=row["id"], published=row.get("published"), title=title)
        names[article.id] = row["id"]
        readings.append(Reading(article=article, passages=passages))
    found = group_stories(tuple(sorted(readings, key=lambda reading: reading.article.id)), (), Lineage())
    story_of = {names[key]: story.id for story in found for key in story.articles}
    return [{"id": row["id"], "story": story_of.get(row["id"], f"alone-{row['id']}")} for row in rows]
