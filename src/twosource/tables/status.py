"""The one table that maps how sure a text is to the words of the export.

Tested against the enums of the record's schema.
"""

from __future__ import annotations

from typing import Literal

from ..records import Stance, Status

Exported = Literal["certain", "probable", "possible", "planned", "unknown"]
Attributed = Literal["placeable", "unplaced"] | None

BY_CERTAINTY: dict[str, Status] = {"probable": "alleged", "possible": "speculated"}


CALLED_OFF = frozenset({"en/plans/cancelled", "en/plans/is-off"})


def exported_certainty(stance: Stance | None) -> Exported:
    """The certainty of the export: planned where the mode is planned, possible where it is hypothetical.

    None is a plain statement: certain. What was called off is no plan any more.
    """
    if stance is None:
        return "certain"
    if stance.mode == "planned" and not any(cue.rule in CALLED_OFF for cue in stance.cues):
        return "planned"
    return "possible" if stance.mode == "hypothetical" else stance.certainty


def event_status(stance: Stance | None, attributed: Attributed, *, cancelled: bool = False) -> Status:
    """The status of an event at one place; the first that fits, in the order of the lines below.

    `attributed` says whose words they are: None is the article's own voice, "placeable" a source that is
    named or can be placed, "unplaced" one that cannot ("reports", "estimates").
    """
    if cancelled:
        return "cancelled"
    if stance is not None and stance.polarity == "negated":
        return "denied"
    certainty = exported_certainty(stance)
    if certainty == "planned":
        return "planned"
    if certainty == "certain":
        return OF_A_SURE_STATEMENT[attributed]
    return BY_CERTAINTY.get(certainty, "speculated")


OF_A_SURE_STATEMENT: dict[Attributed, Status] = {None: "occurred", "placeable": "reported", "unplaced": "alleged"}
