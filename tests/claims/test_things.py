from factories import read
from twosource.claims import weigh
from twosource.events import read_events
from twosource.lineage import relate
from twosource.records import Reading
from twosource.resolve import resolve
from twosource.rulebook import load_rulebook

RULES = load_rulebook()


def groups(*texts: str) -> dict[str, list[str]]:
    """Label of each question -> the texts of its claims."""
    readings: tuple[Reading, ...] = tuple(read(text, f"{number}.txt") for number, text in enumerate(texts))
    readings = tuple(sorted(readings, key=lambda reading: reading.article.id))
    mentions = tuple(mention for reading in readings for mention in read_events(reading, RULES))
    lineage = relate(readings, RULES)
    resolved = resolve(readings, mentions, lineage, RULES, ())
    weighed = weigh(readings, mentions, resolved, lineage, RULES, ())
    text_of = {claim.id: claim.text for claim in weighed.claims}
    return {group.label: sorted(text_of[name] for name in group.claims) for group in weighed.groups}


def test_one_figure_of_one_thing_is_one_question_whatever_the_verb() -> None:
    found = groups("Nine wells were closed on Monday.", "Men in white sealed nine wells.")
    assert len(found["How many wells?"]) == 2


def test_other_figures_under_other_verbs_stay_apart() -> None:
    found = groups("Nine wells were closed on Monday.", "The province drilled three wells.")
    assert all(len(claims) == 1 for claims in found.values())


def test_a_verb_that_only_counts_asks_no_question_of_its_own() -> None:
    found = groups("The number of tents stands at 40.", "Soldiers put up 60 tents.")
    assert len(found["How many tents?"]) == 2


def test_a_noun_that_one_page_counts_by_a_concept_is_counted_by_it_everywhere() -> None:
    found = groups(
        "Doctors recorded 180 cases of measles.", "Key facts: 174 cases.", "The number of cases rose to 200."
    )
    assert len(found["How many cases?"]) == 3


def test_a_figure_that_borrows_its_noun_is_still_told_of_in_its_own_clause() -> None:
    found = groups("At least four people have died and 120 have fallen ill with cholera.")
    assert found["How many died?"] == ["At least four people have died"]
    assert found["How many fell ill?"] == ["120 have fallen ill with cholera"]


def test_words_that_name_somebody_count_nothing() -> None:
    found = groups("The two countries signed a pact. Carvania is one of its main allies. Two trawlers sank.")
    assert [label for label in found if label.startswith("How many")] == ["How many trawlers?"]
