"""Which tellings are one event: look-alikes stay apart, different words for one deed come together."""

import pytest

from factories import RULES, read
from twosource.events import read_events
from twosource.records import Decision, Event, EventMention, Lineage, record_id
from twosource.resolve import resolve


def told(*texts: str, decisions: tuple[Decision, ...] = ()) -> tuple[tuple[Event, ...], dict[str, EventMention]]:
    """The events of a pile of these texts, and their mentions by id."""
    readings = tuple(sorted((read(text, f"{n}.txt") for n, text in enumerate(texts)), key=lambda r: r.article.id))
    mentions = tuple(mention for reading in readings for mention in read_events(reading, RULES))
    found = resolve(readings, mentions, Lineage(), RULES, decisions)
    return found.events, {mention.id: mention for mention in mentions}


def triggers(texts: tuple[str, ...], kind: str) -> list[list[str]]:
    """The triggers of each event of a kind, sorted."""
    events, mentions = told(*texts)
    return sorted(sorted(mentions[m].span.quote for m in event.mentions) for event in events if event.kind == kind)


A = "Foreign Minister Amina Okafor arrived in Lima on Tuesday. The visit will last two days."
B = "Amina Okafor paid a visit to Peru, the ministry in Lima said."
C = "Amina Okafor visited Lima. It was her second visit; her previous trip to Peru was in March."
D = "President Tomas Wilk visited Lima."
E = "A flood in Arvik killed 9 people on Monday. The town was hit by a flood in April 1998, when 40 people died."
F = "The flood in Arvik has claimed nine lives, the mayor of Arvik said."

G = "Gunmen abducted eleven nurses near Arvik on Monday."
H = "The kidnapping of the health workers near Arvik shocked the town. The nurses are still held."

CASES = [
    ((A, B), "visit", [["arrived", "visit", "visit"]], "arrived and paid a visit tell of one visit"),
    ((D, A), "visit", [["arrived", "visit"], ["visited"]], "two guests make two visits"),
    ((C,), "visit", [["trip"], ["visit", "visited"]], "the previous trip is another visit"),
    ((G, H), "abduction", [["abducted", "kidnapping"]], "nameless people are whoever another page means"),
    ((E, F), "casualties", [["claimed", "killed"], ["died"]], "the dead of 1998 are not the dead of Monday"),
]


@pytest.mark.parametrize(("texts", "kind", "wanted", "why"), CASES, ids=[row[3] for row in CASES])
def test_tellings_come_together_and_look_alikes_stay_apart(
    texts: tuple[str, ...], kind: str, wanted: list[list[str]], why: str
) -> None:
    assert triggers(texts, kind) == wanted


def test_a_visit_planned_and_called_off_is_cancelled() -> None:
    events, _ = told("Amina Okafor will visit Lima on Friday.", "Amina Okafor called off her visit to Lima.")
    assert {event.status for event in events if event.kind == "visit"} == {"cancelled"}


def test_a_person_may_split_what_the_rules_join() -> None:
    first, second = read(A, "0.txt").article, read(B, "1.txt").article
    spans = (
        first.cut(A.index("arrived"), A.index("arrived") + 7),
        second.cut(B.index("visit"), B.index("visit") + 5),
    )
    split = Decision(
        id=record_id("decision", "x"), evidence=spans, made_by="me", kind="split", subjects=spans, words=""
    )
    events, mentions = told(A, B, decisions=(split,))
    together = [event for event in events if {"arrived", "visit"} <= {mentions[m].span.quote for m in event.mentions}]
    assert all(len({mentions[m].span.article for m in event.mentions}) == 1 for event in together)


def test_the_order_of_articles_changes_no_event() -> None:
    assert triggers((A, B, D), "visit") == triggers((D, B, A), "visit")


def test_two_matters_in_one_folder_are_two_stories() -> None:
    strike = "Nurses went on strike over pay in Quito. The union of nurses rejected the offer of the hospital."
    again = "The strike of nurses in Quito goes on; the hospital raised its offer on pay, the union said."
    readings = tuple(
        sorted((read(t, f"{n}.txt") for n, t in enumerate((E, F, strike, again))), key=lambda r: r.article.id)
    )
    mentions = tuple(mention for reading in readings for mention in read_events(reading, RULES))
    stories = resolve(readings, mentions, Lineage(), RULES, ()).stories
    names = {reading.article.id: reading.article.name for reading in readings}
    assert sorted(sorted(names[a] for a in story.articles) for story in stories) == [
        ["0.txt", "1.txt"], ["2.txt", "3.txt"],
    ]  # fmt: skip


SPOKEN = [
    ("The mayor of Lome, Ann Lee, accused the board of sleeping on Monday. Lome is dry.", "Lome", "a mayor at home"),
    ("The mayor of Lome, Ann Lee, was asleep. Karl Orr, a baker, accused the board of sleeping.", None, "a baker"),
]


@pytest.mark.parametrize(("text", "place", "why"), SPOKEN, ids=[row[2] for row in SPOKEN])
def test_words_are_spoken_where_their_speaker_holds_office(text: str, place: str | None, why: str) -> None:
    reading = read(text)
    found = resolve((reading,), read_events(reading, RULES), Lineage(), RULES, ())
    names = {entity.id: entity.name for entity in found.entities}
    assert {names.get(event.place or "") for event in found.events if event.kind == "accusation"} == {place}
