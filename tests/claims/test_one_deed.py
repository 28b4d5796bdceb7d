import pytest

from factories import read
from twosource.claims import weigh
from twosource.events import read_events
from twosource.lineage import relate
from twosource.records import Weighed
from twosource.resolve import resolve
from twosource.rulebook import load_rulebook

RULES = load_rulebook()


def weighed(text: str) -> Weighed:
    """The claims of one page."""
    readings = (read(text),)
    mentions = read_events(readings[0], RULES)
    lineage = relate(readings, RULES)
    return weigh(readings, mentions, resolve(readings, mentions, lineage, RULES, ()), lineage, RULES, ())


@pytest.mark.parametrize(
    ("text", "figures", "reason"),
    [
        ("Some 900 people joined the march, the League said. The City Police put the number of marchers at 300.",
         {900, 300}, "the next sentence gives another voice's count of the same crowd"),
        ("The number of people arrested rose to 9 from 6, the City Police said.", {9, 6}, "the text moves the figure"),
        ("Police arrested 12 people in Orlin on Monday. On Friday police arrested another 4 people in Tamm.", {12},
         "another arrest is another deed"),
    ],
)  # fmt: skip
def test_figures_of_one_deed_are_one_question(text: str, figures: set[int], reason: str) -> None:
    found = weighed(text)
    value_of = {claim.id: claim.value.low for claim in found.claims if claim.value and claim.value.low is not None}
    questions = [{value_of[ident] for ident in group.claims if ident in value_of} for group in found.groups]
    assert figures in questions, reason


@pytest.mark.parametrize(
    ("text", "wanted", "reason"),
    [
        ("The number of injured is put at 12 by the City Police and at 41 by the Orlin General Hospital.",
         {12: "City Police", 41: "Orlin General Hospital"}, "the second voice has no verb of its own"),
        ("The City Police said nine people were arrested, after initially reporting six.",
         {9: "City Police", 6: "City Police"}, "who said it had reported before"),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_voice(text: str, wanted: dict[int, str], reason: str) -> None:
    claims = [claim for claim in weighed(text).claims if claim.value and claim.value.low is not None]
    assert {claim.value.low: claim.source and claim.source.name for claim in claims if claim.value} == wanted, reason
