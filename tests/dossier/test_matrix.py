"""Who says what: claims by origins, how a guarded figure became bare, two pages side by side, bars on one scale."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from twosource.dossier import page
from twosource.dossier.desk import Desk
from twosource.dossier.drawing import axis_picture
from twosource.dossier.facing import facing, shown
from twosource.dossier.hardening import strip
from twosource.dossier.matrix import confirmed, manner, matrix
from twosource.dossier.tables_shown import families
from twosource.dossier.time_bars import common_scale, time_bar
from twosource.records import Aligned, Answer, Family, Interval, Lineage, Moment, Origins

from .pile import Pile, lighthouse

NOBODY = Origins(min=0, max=0, why="nobody named")


def asked():
    """One question, two answers, three voices."""
    pile = Pile()
    board = pile.claim("001.txt", "1,000 to 3,000 birds", who="The harbour board", certainty="possible")
    bare = pile.claim("002.txt", "3,000 birds struck the lamp at Gull Rock this year")
    silent = structs.replace(
        pile.claim("003.txt", "has not confirmed that any bird struck", who="The board"), silence="not-confirmed"
    )
    pile.made["claim"][-1] = silent
    group = pile.group("Birds that struck the lamp", [board, bare, silent], NOBODY)
    answers = (
        Answer(text="1,000 to 3,000", claims=(board.id,), origins=Origins(min=1, max=1, why="the board alone")),
        Answer(text="3,000", claims=(bare.id, silent.id), origins=NOBODY),
    )
    pile.clash("hardened", [board], [bare])
    return pile, structs.replace(group, answers=answers)


def test_voices_stand_against_answers_in_a_matrix():
    pile, group = asked()
    found = matrix(Desk(pile.record()), group)
    assert found is not None
    assert [column.words for column in found.columns] == ["3,000", "1,000 to 3,000"], "the answer on most pages first"
    cells = {row.who: [[f"{at.sign}{at.page}" for at in cell.places] for cell in row.cells] for row in found.lines}
    assert cells == {"The board": [["–002"], []], "The harbour board": [[], ["◐000"]], "nobody named": [["●001"], []]}


CONFIRMED = [
    ("nobody named", "confirmed, nobody says by whom"),
    ("the board", "confirmed by the board"),
    ("not the board", "not confirmed by the board"),
]


@pytest.mark.parametrize(("who", "words"), CONFIRMED)
def test_the_answers_to_whether_it_is_confirmed_are_said_in_full(who, words):
    assert confirmed(who) == words


def test_one_voice_with_one_answer_needs_no_matrix():
    pile, group = asked()
    alone = structs.replace(group, answers=(structs.replace(group.answers[0], text="so"),))
    assert matrix(Desk(pile.record()), alone) is None


MANNERS = [
    ({}, "says", "in its own voice, surely"),
    ({"certainty": "probable"}, "hedged", "with a hedge"),
    ({"polarity": "negated"}, "denies", "says it is not so"),
    ({"silence": "not-confirmed", "polarity": "negated"}, "silent", "has not confirmed: no denial"),
]


@pytest.mark.parametrize(("changes", "word", "why"), MANNERS)
def test_each_manner_of_saying_has_a_sign(changes, word, why):
    claim = Pile().claim("001.txt", "birds had struck the lamp")
    assert manner(structs.replace(claim, **changes)) == word, why


def test_a_guarded_figure_is_followed_to_its_bare_one():
    pile, _ = asked()
    record = pile.record()
    steps = strip(Desk(record), record.disagreements[0])
    assert [(step.words, step.pages, step.how, step.bare) for step in steps] == [
        ("1,000 to 3,000 birds", ("000",), "says it may be", False),
        ("3,000 birds struck the lamp at Gull Rock this year", ("001",), "says", True),
    ]
    assert 'class="bare"' in page(record)
    assert strip(Desk(record), structs.replace(record.disagreements[0], verdict="contradiction")) == ()


def kin_of_two():
    pile = Pile({"a.txt": "Nine boats sank off Arvik.", "b.txt": "Off Arvik at least nine boats went down."})
    item = pile.kin("b.txt", "a.txt")
    sides = Aligned(
        parent=pile.span("a.txt", "Nine boats sank off Arvik"),
        child=pile.span("b.txt", "Off Arvik at least nine boats went down"),
    )
    figure = Aligned(
        parent=pile.span("a.txt", "Nine"), child=pile.span("b.txt", "at least nine"), altered="Nine -> at least nine"
    )
    pile.made["kin"] = [structs.replace(item, aligned=(figure, sides))]
    return pile.record()


def test_two_pages_stand_side_by_side_with_what_they_share_and_what_was_altered():
    record = kin_of_two()
    (row,) = facing(Desk(record), record.kinships[0])
    assert row.left == "<u>Nine boats</u> sank off Arvik"
    assert row.right == "Off Arvik at least <u>nine boats</u> went down"
    assert row.altered == ("Nine → at least nine",), "a figure within a pair is told beside it, not in a row of its own"


def test_all_pairs_of_a_small_pile_are_laid_side_by_side():
    record = kin_of_two()
    assert shown(Desk(record), record.kinships) == {record.kinships[0].id}
    assert shown(Desk(lighthouse()), lighthouse().kinships) == frozenset(), "nothing pairs off there"


def days(start: str | None, end: str | None, basis="stated"):
    ends = [date.fromisoformat(day) if day else None for day in (start, end)]
    event = Pile().event("001.txt", "visited", "Hale at Gull Rock", "visit")
    return structs.replace(event, when=Moment(interval=Interval(start=ends[0], end=ends[1]), basis=basis))


BARS = [
    (("2025-06-01", "2025-06-03", "stated"), 'class="bar"', "stated days are a full bar"),
    (("2025-06-01", "2025-06-03", "derived"), 'class="bar worked-out"', "what was worked out is dashed"),
    ((None, "2025-06-03", "stated"), 'class="bar open"', "an open end fades"),
    (("2001-06-01", "2001-06-03", "stated"), 'class="beyond"', "what is long past is an arrow"),
]


@pytest.mark.parametrize(("when", "look", "why"), BARS)
def test_a_bar_is_drawn_as_it_is_known(when, look, why):
    scale = common_scale([days("2025-05-01", "2025-05-02"), days("2025-07-01", "2025-07-02")])
    assert look in time_bar(days(*when), scale), why


def test_an_event_without_a_day_has_no_bar():
    assert time_bar(Pile().event("001.txt", "visited", "Hale", "visit"), None) == ""
    assert common_scale([]) is None


def test_marks_that_would_run_into_one_another_stand_on_lanes():
    from twosource.dossier.axis import Mark

    def mark(day, wide):
        first = date(2025, 6, day)
        words = f"{day} Jun 2025"
        return Mark(
            event=str(day),
            label="visit",
            words=words,
            interval=Interval(start=first, end=first + timedelta(wide)),
            derived=False,
        )

    apart, together = (mark(1, 0), mark(20, 0)), (mark(1, 5), mark(3, 5))
    assert 'class="stem"' in axis_picture(apart, {})
    assert 'class="stem"' not in axis_picture(together, {})
    assert axis_picture((), {}) == ""


def test_pages_that_count_as_one_are_named_together():
    pile = Pile()
    record = pile.record()
    ids = tuple(sorted(article.id for article in record.articles))
    evidence = (pile.span("001.txt", "Tom Hale"),)
    made = [
        Family(
            id=f"f{rank}", evidence=evidence, made_by="test", partition=partition, articles=members, why="the same text"
        )
        for rank, (partition, members) in enumerate([("sure", ids[:2]), ("possible", ids), ("sure", ids[2:])])
    ]
    desk = Desk(structs.replace(record, lineage=Lineage(families=tuple(made))))
    assert families(desk) == [(desk.pages(ids[:2]), "the same text")], "what is only possible, or alone, is not named"
