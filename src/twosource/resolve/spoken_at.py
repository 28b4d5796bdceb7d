"""Where something was said: where the report of an official's words was written, or the town whose mayor says it."""

from __future__ import annotations

import re

from ..records import Entity, Reading
from ..tables.official import official_words

SAID = frozenset({"accusation", "correction", "rejection", "demand", "pledge", "threat", "concession", "support"})
LOCAL = re.compile(r"^(?:deputy |acting )?(?:mayor|mayoress|town clerk|council leader|prefect)\b", re.IGNORECASE)


def dateline_place(reading: Reading, entity_of: dict[str, str]) -> str | None:
    """The place of a dateline that gives a day: "LOME, May 3 (ABC) - "; None where the page has none."""
    line = reading.article.said("dateline-date")
    for span in line.spans if line is not None else ():
        start = reading.article.text.rfind("\n", 0, span.start) + 1
        here = [item for item in reading.mentions if start <= item.span.start < span.start and item.kind == "place"]
        found = next((entity_of[item.id] for item in here if item.id in entity_of), None)
        if found:
            return found
    return None


def home_town(person: Entity, towns: dict[str, str]) -> str | None:
    """The town of a mayor, by the names in the title ("mayor of Lome"): `towns` gives the entity of a name."""
    for office in person.offices:
        if LOCAL.match(office.title):
            named = [town for name, town in towns.items() if re.search(rf"\b{re.escape(name)}\b", office.title)]
            if len(named) == 1:
                return named[0]
    return None


def speaks_for_a_state(entity: Entity) -> bool:
    """True for a ministry, a minister, the police: an agency writes its report where they speak."""
    said = [entity.name, *(office.title for office in entity.offices)]
    return bool({word for words in said for word in words.lower().split()} & official_words())
