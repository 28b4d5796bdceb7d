"""Who acts where a sentence names nobody: rescuers, and the body that issues the page."""

import pytest

from factories import RULES, read
from twosource.events import read_events

NOTICE = "The Tarn Civil Protection Service informs the public as follows.\n"

ACTING = [
    ("The search for the crew goes on, the Harbour Rescue Service said.", "search", "Harbour Rescue Service",
     "a body that is there for it tells of it"),
    ('"We are searching the shore," said Ann Lee, deputy head of the Harbour Rescue Service.', "search",
     "Harbour Rescue Service", "somebody of that body tells of it"),
    (NOTICE + "A red warning was sent to all telephones in Oldhaven at 21:00.", "warning",
     "Tarn Civil Protection Service", "the body that issues the page"),
    ("The search for the crew goes on, the Harbour Bank said.", "search", None, "a bank does not search"),
    ("The Harbour Board accused the owner of hiding the search for the crew.", "search", None, "no attribution"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "why"), ACTING, ids=[row[3] for row in ACTING])
def test_a_duty_is_done_by_the_body_that_is_there_for_it(text: str, kind: str, actor: str | None, why: str) -> None:
    events = [event for event in read_events(read(text), RULES) if event.kind == kind]
    actors = {f.span.quote for event in events for f in event.fillers if f.role == "actor" and f.mention}
    assert actors == ({actor} if actor else set())


def test_who_says_that_nothing_was_opened_is_party_to_it_and_not_its_doer() -> None:
    text = "According to the Vale Power Company, the gates of the Tarn dam were not opened on Monday."
    (event,) = [event for event in read_events(read(text), RULES) if event.kind == "opening"]
    assert [f.span.quote for f in event.fillers if f.role == "bearer"] == ["Vale Power Company"]
    assert not [f for f in event.fillers if f.role == "actor"]


def test_who_is_accused_of_hiding_it_hides_it() -> None:
    text = "The mayor accused the ministry of warning the town too late."
    (event,) = [event for event in read_events(read(text), RULES) if event.kind == "warning"]
    assert [f.span.quote for f in event.fillers if f.role == "actor"] == ["the ministry"]
