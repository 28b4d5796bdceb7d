"""The one table from Stance to the words of the export."""

import pytest

from twosource.records import Given, Stance
from twosource.tables import event_status, exported_certainty


def stance(certainty="certain", polarity="affirmed", mode="actual"):
    given = (Given(kind="table", where="test", words="test"),)
    return Stance(id="s", evidence=given, made_by="test", certainty=certainty, polarity=polarity, mode=mode)


@pytest.mark.parametrize(
    ("made", "attributed", "cancelled", "status"),
    [
        (stance(mode="planned"), None, True, "cancelled"),
        (stance(polarity="negated", mode="planned"), None, False, "denied"),
        (stance(mode="planned"), "placeable", False, "planned"),
        (stance(), None, False, "occurred"),
        (None, None, False, "occurred"),
        (stance(), "placeable", False, "reported"),
        (stance(), "unplaced", False, "alleged"),
        (stance("probable"), "placeable", False, "alleged"),
        (stance("possible"), None, False, "speculated"),
        (stance(mode="hypothetical"), None, False, "speculated"),
    ],
)
def test_the_first_status_that_fits_is_taken(made, attributed, cancelled, status):
    assert event_status(made, attributed, cancelled=cancelled) == status


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (stance("probable", mode="planned"), "planned"),
        (stance("certain", mode="hypothetical"), "possible"),
        (stance("unknown"), "unknown"),
        (None, "certain"),
    ],
)
def test_a_stance_has_one_word_in_the_export(made, word):
    assert exported_certainty(made) == word
