from pathlib import Path

from twosource.pipeline import build

PYONGYANG = Path(__file__).resolve().parents[2] / "examples" / "pyongyang"
FLOOD = Path(__file__).resolve().parents[2] / "examples" / "flood"


def test_the_agencies_of_two_states_are_both_parties_to_a_visit_between_them() -> None:
    record = build([PYONGYANG])
    visited = [a.origins for g in record.groups for a in g.answers if len(a.origins.voices) == 2 and a.origins.min == 2]
    assert any(origins.parties == origins.voices for origins in visited)


def test_a_state_is_no_party_to_what_happens_inside_it() -> None:
    record = build([FLOOD])
    deaths = next(group for group in record.groups if group.label == "How many died?")
    assert all("Interior Ministry" not in answer.origins.parties for answer in deaths.answers)
