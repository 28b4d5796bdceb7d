"""The law of the page: every number and every name that a line prints stands in what the line rests on.

Numbers must stand in the lines of text that hold the line's own claims; names in a page of the pile or in the table of
agencies. Page ids, counts of pages, origins and events, and days that were worked out are our own and are told apart.
"""

import re

import pytest

from twosource.dossier import screen
from twosource.dossier.brief import brief, cards
from twosource.dossier.desk import Desk
from twosource.dossier.figures_shown import bars
from twosource.dossier.hardening import strip
from twosource.dossier.matrix import matrix
from twosource.dossier.tables_shown import groups, timeline, undated
from twosource.records import Record

from .bundles import BUNDLES, bundle

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NAME = re.compile(r"\b[A-Z][\w’'-]*")
OUR_COUNT = re.compile(r"its own text tells of \d+")
OPENS = re.compile(r"(?:^|[.?:]\s)[\"“]?$")  # a capital letter here says nothing


def numbers(text: str) -> set[str]:
    """The numbers of a line as written, without our own counts."""
    return set(NUMBER.findall(OUR_COUNT.sub("", text)))


def lines_around(record: Record, claims: tuple[str, ...]) -> str:
    """The lines of text that these claims stand in."""
    desk, found = Desk(record), []
    for span in (span for ident in claims for span in desk.claims[ident].spans):
        text = desk.articles[span.article].text
        end = text.find("\n", span.end)
        found.append(text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)])
    return "\n".join(found)


def pages(record: Record) -> str:
    """All that stands in the pile, and the names its people and agencies are known by."""
    return "\n".join([*(article.text for article in record.articles), *(e.name for e in record.entities)]).lower()


def strange(text: str, held: str) -> list[str]:
    """Names in a line that no page holds; a word that only opens a sentence is none."""
    found = [
        match for match in NAME.finditer(text) if re.sub(r"[’']s$", "", match.group()).lower() not in held
    ]  # fmt: skip
    return [match.group() for match in found if not OPENS.search(text[: match.start()])]


def sides_of(record: Record) -> dict[str, tuple[str, ...]]:
    """Disagreement id -> the claims of all its sides."""
    return {item.id: tuple(key for side in item.sides for key in side.claims) for item in record.disagreements}


@pytest.mark.parametrize("name", BUNDLES)
def test_each_number_and_name_of_a_card_stands_in_its_evidence(name):
    record = bundle(name)
    claims, everything = sides_of(record), pages(record)
    for card in cards(Desk(record)):
        held = lines_around(record, claims[card.id]) + " ".join(voice.span.quote for voice in card.voices)
        for voice in card.voices:
            assert numbers(voice.said) <= numbers(voice.span.quote)
            assert not strange(voice.who or "", everything)
        assert numbers(card.why) <= numbers(held), card.why
        assert not strange(card.why, everything), card.why


@pytest.mark.parametrize("name", BUNDLES)
def test_each_number_and_name_of_a_row_stands_in_its_evidence(name):
    record = bundle(name)
    everything = pages(record)
    for row in brief(Desk(record)).rows:
        line = f"{row.label} {row.answer}. {row.why}"
        assert numbers(line) <= numbers(lines_around(record, row.claims)), line
        assert not strange(line, everything), line


@pytest.mark.parametrize("name", BUNDLES)
def test_each_number_and_name_of_a_question_stands_in_its_claims(name):
    record = bundle(name)
    desk, everything = Desk(record), pages(record)
    for asked in groups(desk):
        held = numbers(lines_around(record, asked.group.claims))
        found = matrix(desk, asked.group)
        columns = [column.words for column in found.columns] if found else []
        who = [row.who for row in found.lines] if found else []
        for words in (asked.label, *columns):
            assert numbers(words) <= held, words
            assert not strange(words, everything), words
        assert not [name for name in who if strange(name, everything)]


@pytest.mark.parametrize("name", BUNDLES)
def test_each_name_on_the_timeline_stands_in_a_page(name):
    record = bundle(name)
    desk, everything = Desk(record), pages(record)
    for item in (*timeline(desk), *undated(desk)):
        assert not strange(item.event.label, everything), item.event.label
        assert not numbers(item.event.label), "a label counts nothing"


@pytest.mark.parametrize("name", BUNDLES)
def test_each_figure_drawn_stands_at_the_place_it_links_to(name):
    record = bundle(name)
    desk = Desk(record)
    texts = {short: desk.articles[key].text for key, short in desk.short.items()}
    for bar in bars(desk)[1]:
        page, start, end = bar.anchor.split("-")[1:]
        assert numbers(bar.words) <= numbers(texts[page][int(start) : int(end)]), bar.words
    for step in (step for item in record.disagreements for step in strip(desk, item)):
        assert numbers(step.words) <= numbers(step.span.quote), step.words


@pytest.mark.parametrize("name", BUNDLES)
def test_each_quotation_on_the_screen_stands_in_a_page(name):
    record = bundle(name)
    texts = [" ".join(article.text.split()) for article in record.articles]
    block = screen(record, width=100).partition("BEFORE YOU QUOTE THIS")[2].partition("WHO STANDS")[0]
    block = " ".join(re.sub(r"  [a-z -]+$", "", block, flags=re.MULTILINE).split())
    for words in re.findall(r'"([^"]+)" \(\d', block):
        for part in (piece.strip() for piece in words.split("...")):
            assert any(part in text for text in texts), part
