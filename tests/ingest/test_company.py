import pytest

from factories import RULES
from twosource.ingest.company import between, company, home, parallel, subject
from twosource.ingest.furniture import known
from twosource.ingest.lines import Hint, Line, split_lines
from twosource.ingest.roles import roles_of_lines

STORY = (
    "The harbour of Ost was closed on Monday after a barge with salt had struck the northern pier.",
    "Divers found two holes in the barge, which lay across the harbour mouth until Tuesday noon.",
    "The harbour master said that the pier would be mended before the salt fleet sailed in May.",
    "Captains of the salt fleet asked the council of Ost to pay for the days their barges had lost.",
    "The council will hear the captains and the harbour master when it meets in the town hall on Friday.",
    "Nobody was hurt when the barge struck, and no salt went into the water of the harbour, divers said.",
)
ALONE = "A painter from Solvik has sold her largest canvas yet to a museum that opens next spring."
MENU = ("Home", "Town", "Courts", "Sport", "Weather", "Letters")


def lines_of(*texts: str) -> tuple[Line, ...]:
    return split_lines("\n".join(texts))


def test_a_sentence_alone_in_a_menu_keeps_worse_company_than_one_among_paragraphs() -> None:
    values = company(lines_of(*STORY, *MENU, ALONE, *MENU), [False] * 19)
    assert values[2] > 0 > values[12]


def test_lines_that_a_rule_knows_are_looked_past() -> None:
    lines = lines_of(STORY[0], "Advertisement", "Advertisement", "Advertisement", "Advertisement", STORY[1])
    known_lines = [False, True, True, True, True, False]
    assert company(lines, known_lines)[0] > company(lines, [False] * 6)[0]


def test_a_sentence_on_another_subject_speaks_against_story() -> None:
    lines = lines_of(*STORY, ALONE)
    values = subject(lines, [True] * 6 + [False])
    assert values[2] > 0 > values[6]


def test_a_story_of_few_words_is_not_compared_with() -> None:
    assert subject(lines_of(STORY[0], ALONE), [True, True]) == [0.0, 0.0]


@pytest.mark.parametrize(
    ("above", "below", "sign"),
    [
        (STORY[0], STORY[1], 1),  # a heading between two paragraphs
        ("20:55", STORY[1], 1),  # the heading of an entry in a live blog
        (STORY[0], "Related articles:", -1),  # the last word before the teasers
        ("Town", "Courts", -1),  # one item of a menu
    ],
)
def test_a_short_line_is_judged_by_what_stands_above_and_below(above: str, below: str, sign: int) -> None:
    lines = lines_of(above, "What the divers found", below)
    value = between(lines, [known(line.text, RULES) for line in lines])[1]
    assert value * sign > 0


def test_a_heading_between_two_notices_of_advertisements_is_told() -> None:
    page = [*STORY[:3], "Advertisement", "What the captains want", "Advertisement", *STORY[3:], *["Town"] * 40]
    assert roles_of_lines(page, RULES)[4] in ("subhead", "body")


def test_a_short_line_in_the_container_of_the_paragraphs_is_at_home() -> None:
    hints = [Hint(tag="p", names="entry-content")] * 6 + [
        Hint(tag="p", names="entry-content"),
        Hint(tag="p", names="teaser"),
    ]
    lines = [
        Line(start=at, end=at + 1, text=text, hint=hint)
        for at, (text, hint) in enumerate(zip((*STORY, "Ost: two barges", "Ost: two barges"), hints, strict=True))
    ]
    values = home(lines, [True] * 6 + [False, False])
    assert values[6] > 0 > values[7]


@pytest.mark.parametrize(
    ("rows", "listed"),
    [
        (
            ["June 9 -- Ost, Town Hall", "June 12 -- Marl, Harbour Inn", "July 2 -- Solvik, Arena"],
            True,
        ),  # days of a tour
        (["Q: A book?", "A: The Tide", "Q: A town?"], True),  # questions and answers
        (["June 9 -- Ost, Town Hall", "June 12 -- Marl, Harbour Inn"], False),  # two may be chance
        (["Town", "Courts", "Sport"], False),  # a menu
    ],
)
def test_lines_of_one_build_in_a_row_are_a_list(rows: list[str], listed: bool) -> None:
    values = parallel(lines_of(STORY[0], *rows, STORY[1]), [False] * (len(rows) + 2))
    assert all(value > 0 for value in values[1:-1]) == listed
