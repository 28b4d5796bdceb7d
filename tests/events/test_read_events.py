"""Who did what to whom: kinds, participants and figures in sentences of invented stories."""

import pytest

from factories import RULES, read
from twosource.events import read_events

KINDS = [
    ("The Kenyan president paid a visit to Peru.", "visit", "a noun carried by a light verb"),
    ("The Kenyan minister, who visited Peru, praised the nurses.", "visited", "a relative clause"),
    ("Talks between Chile and Peru were held in Lima.", "Talks", "two parties in one phrase"),
    ("Ghana sent 2,000 soldiers to Togo.", "sent", "troops, not goods"),
    ("Forty people are feared dead in the landslide.", "dead", "an adjective"),
    ("The government set aside 20 million pesos for the town.", "set", "a verb with a particle"),
]


@pytest.mark.parametrize(("text", "trigger", "why"), KINDS, ids=[row[2] for row in KINDS])
def test_a_deed_is_found_at_its_trigger(text: str, trigger: str, why: str) -> None:
    assert trigger in [event.span.quote for event in read_events(read(text), RULES)]


JUNK = [
    ("The striker attacked down the left and the goalkeeper saved his shot. The team won the match. The coach praised "
     "the midfielder after the game and the fans celebrated the goal.", "a football match"),
    ("Preheat the oven. Whisk the butter and sugar in a bowl, add the flour and a teaspoon of salt, and bake for 30 "
     "minutes. Serve with cream.", "a recipe"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), JUNK, ids=[row[1] for row in JUNK])
def test_sport_and_recipes_hold_no_events(text: str, why: str) -> None:
    assert read_events(read(text), RULES) == ()


def test_a_passive_has_its_agent_as_actor_and_its_subject_as_theme() -> None:
    (event,) = read_events(read("3,000 soldiers were sent to Togo by Ghana."), RULES)
    assert {filler.role: filler.span.quote for filler in event.fillers} == {
        "actor": "Ghana", "recipient": "Togo", "theme": "soldiers",
    }  # fmt: skip


def test_a_visit_that_is_called_off_is_cancelled() -> None:
    found = read_events(read("The Kenyan president called off his visit to Peru."), RULES)
    assert [event.status for event in found if event.kind == "visit"] == ["cancelled"]


TIMES = [
    ("The mill told the council of the leak at 10:00 on Monday.", "leak", [], "the hour at which it was told"),
    ("In May 2009 the river took nine bridges. Six of them were rebuilt after a flood.", "flood", ["May 2009"],
     "a sentence that goes on in the past"),
    ("In May 2009 the river took nine bridges. The mayor said a flood took the rest.", "flood", [], "a new speaker"),
    ("Both sides agreed on a truce of three days that begins on Friday.", "truce", ["Friday"], "the day it begins"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "times", "why"), TIMES, ids=[row[3] for row in TIMES])
def test_an_event_has_the_times_that_are_its_own(text: str, trigger: str, times: list[str], why: str) -> None:
    reading = read(text)
    event = next(event for event in read_events(reading, RULES) if event.span.quote == trigger)
    days = [when for when in reading.whens if when.id in event.whens and when.type != "DURATION"]
    assert [when.span.quote for when in days] == times


def test_what_is_called_off_because_of_fighting_leaves_the_fighting_as_it_is() -> None:
    found = read_events(read("The minister cancelled his trip to Lome because of the fighting."), RULES)
    assert {event.kind: event.status for event in found} == {"visit": "cancelled", "fighting": "occurred"}


def test_the_verb_behind_a_relative_clause_has_its_subject() -> None:
    (event, *_) = read_events(read("Finch, who led the works council until 2019, called on Ansel to leave."), RULES)
    assert [f.span.quote for f in event.fillers if f.role == "actor"] == ["Finch"]
