import pytest

from factories import read
from twosource.claims import weigh
from twosource.events import read_events
from twosource.lineage import relate
from twosource.resolve import resolve
from twosource.rulebook import load_rulebook

RULES = load_rulebook()


def contradictions(text: str) -> list[set[str]]:
    """The texts on the sides of each contradiction of a page."""
    readings = (read(text),)
    mentions = read_events(readings[0], RULES)
    lineage = relate(readings, RULES)
    weighed = weigh(readings, mentions, resolve(readings, mentions, lineage, RULES, ()), lineage, RULES, ())
    text_of = {claim.id: claim.text for claim in weighed.claims}
    return [
        {text_of[ident] for side in item.sides for ident in side.claims}
        for item in weighed.disagreements if item.verdict == "contradiction"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sides", "reason"),
    [
        ("Mayor Ida Holm said the gates of the lock were opened. Orlin Water Company has denied this.",
         {"the gates of the lock were opened", "Orlin Water Company has denied this"}, "a deed done to a thing"),
        ("Ida Holm said that guards had attacked the crowd. The City Police denies the claim.",
         {"guards had attacked the crowd", "The City Police denies the claim"}, "an event"),
        ("An official said the cabinet was ready to sell the port. Ida Holm disputed that.",
         {"the cabinet was ready to sell the port", "Ida Holm disputed that"}, "a statement of any kind"),
    ],
)  # fmt: skip
def test_a_denial_that_points_back_contradicts_the_statement_before_it(text: str, sides: set[str], reason: str) -> None:
    assert sides in contradictions(text), reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ida Holm called for an inquiry. The ministry rejected the demand.", "a demand is no statement"),
        ("Ida Holm said the gates were opened. The company has not denied this.", "nothing is denied"),
        ("Ida Holm said the gates were opened. The company denied any link to the lock.", "something else is denied"),
    ],
)
def test_other_denials_contradict_nothing(text: str, reason: str) -> None:
    assert not contradictions(text), reason
