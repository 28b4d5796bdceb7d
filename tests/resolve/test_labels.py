"""Labels of events are plain English: persons and verbs agree, and a place has its preposition."""

from pathlib import Path

import pytest

from twosource.pipeline import build
from twosource.resolve.labels import label
from twosource.tables.things import event_kinds

LABELS = [
    ("visit", "visit", ["Ana Ruiz"], [], "Lima", "Ana Ruiz visits Lima", "one guest"),
    ("visit", "visit", ["Ana Ruiz", "Tom Lee"], [], "Lima", "Ana Ruiz and Tom Lee visit Lima", "two guests visit"),
    ("visit", "visit", ["Ana Ruiz"], [], None, "Visit by Ana Ruiz", "no place is invented"),
    ("investigation", "investigation", ["Prosecutors"], ["Arvo"], None, "Prosecutors investigate Arvo", "plural"),
    ("ceasefire", "cease-fire", ["Arvia"], ["Belmor"], None, "Arvia agrees on a cease-fire with Belmor", "a country"),
    ("ceasefire", "cease-fire", ["Arvia", "Belmor"], [], None, "Arvia and Belmor agree on a cease-fire", "two"),
    ("meeting", "talks", ["Arvian officials"], [], None, "Arvian officials meet", "a group meets"),
    ("meeting", "talks", ["Ana Ruiz"], [], None, "Talks with Ana Ruiz", "nobody meets alone"),
    ("accusation", "criticism", [], ["the board"], None, "Criticism of the board", "whom it is done to"),
    ("pledge", "pledge", ["Ana Ruiz"], [], None, "Pledge by Ana Ruiz", "who does it"),
    ("invitation", "invitation", [], ["Ana Ruiz"], None, "Invitation to Ana Ruiz", "a preposition of its own"),
    ("disaster", "flood", ["River Tarn"], [], "Ostby", "Flood in Ostby", "a river does nothing"),
    ("collapse", "collapse", [], [], "Tarn dam", "Collapse at the Tarn dam", "at a dam"),
    ("epidemic", "outbreak", [], [], "Tarn valley", "Outbreak in the Tarn valley", "a common noun has its article"),
    ("disaster", "storm", [], [], "Port Ostby", "Storm in Port Ostby", "a town called a port"),
    ("rejection", "rejection", ["The company"], [], None, "Rejection by the company", "a name that began its sentence"),
    ("fighting", "fighting", [], ["Arvia"], "Arvia", "Fighting involving Arvia", "a country is named once"),
    ("weapons-test", "weapons test", ["Arvia"], [], None, "Arvia tests weapons", "a deed without an object"),
    ("meeting", "talks", ["Ana Ruiz"], ["(ABL) leadership"], None, "Ana Ruiz meets leadership", "no stray bracket"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "actors", "others", "spot", "wanted", "why"), LABELS)
def test_a_label_is_a_line_of_english(kind, name, actors, others, spot, wanted, why):
    assert label(kind, name, actors, others, spot) == wanted, why


@pytest.mark.parametrize("kind", sorted(event_kinds()))
def test_every_phrase_of_a_kind_has_a_form_for_one_and_one_for_many(kind):
    words = event_kinds()[kind]
    for phrase in (words.deed, words.alone):
        if phrase:
            one, bar, more = phrase.partition("|")
            assert bar
            assert one.split()[0].endswith("s")
            assert len(more.split()[0]) < len(one.split()[0])
            assert one.split()[1:] == more.split()[1:]
    assert words.by
    assert words.of


def test_nothing_takes_place_on_a_continent(tmp_path: Path) -> None:
    page = "Carvania pact\n\nCarvania and Belmor signed a treaty in Asia on Monday.\n"
    (tmp_path / "a.txt").write_text(page, "utf-8")
    record = build([tmp_path])
    asia = {entity.id for entity in record.entities if entity.name == "Asia"}
    assert record.events
    assert not any(event.place in asia or "Asia" in event.label for event in record.events)
