import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import RULES
from twosource.errors import InputError
from twosource.ingest import Source, ingest
from twosource.ingest.lines import LONGEST
from twosource.records import Article, Passage

PAGE = """Loading Now

Council of Marl Votes to Close the Old Bridge
Published 3 May 2031 16:20 | Updated 16:41
By Mara Lund
MARL, May 3 (SPA) - The council of Marl voted on Friday to close the old bridge, which engineers called unsafe.
"It cannot stand another winter," the mayor, Tom Arber, told reporters after the vote in the town hall.
What comes next
A ferry will carry passengers across the river until the new bridge opens, the council said in a statement.
Original Source: www.marl-gazette.example
Mara Lund is a veteran reporter known for her careful prose.
Post Comment"""


def read(text: str | bytes, **extra: bytes) -> tuple[Article, tuple[Passage, ...]]:
    raw = text if isinstance(text, bytes) else text.encode()
    return ingest(Source(name="a.txt", raw=raw, **extra), RULES)


def test_every_line_of_a_scrape_gets_its_role() -> None:
    roles = [passage.role for passage in read(PAGE)[1]]
    assert roles == [
        "boilerplate", "title", "dateline", "byline", "body", "body", "subhead", "body", "source-line", "boilerplate",
        "boilerplate",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("title", "Council of Marl Votes to Close the Old Bridge"),
        ("published", "2031-05-03"),
        ("author", "Mara Lund"),
        ("dateline-place", "MARL"),
        ("dateline-date", "2031-05-03"),  # the year is stated elsewhere on the page
        ("agency", "SPA"),
        ("original", "www.marl-gazette.example"),
    ],
)
def test_a_page_says_things_of_itself(kind: str, value: str) -> None:
    article, _ = read(PAGE)
    said = article.said(kind)
    assert said is not None
    assert said.value == value


def test_a_dateline_without_a_year_invents_none() -> None:
    article, _ = read("MARL, May 3 (SPA) - The council voted on Friday to close the old bridge, engineers said.")
    said = article.said("dateline-date")
    assert said is not None
    assert said.value == "XXXX-05-03"


def test_a_page_without_a_title_has_none() -> None:
    text = "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe.\n" * 3
    assert read(text)[0].said("title") is None


def test_a_summary_that_the_next_paragraph_tells_afresh_is_a_standfirst() -> None:
    text = (
        "Mayor Tom Arber has closed the old bridge of Marl after engineers called it unsafe.\n"
        "The mayor of the river town of Marl, Tom Arber, on Friday closed the old bridge, which engineers had "
        "called unsafe, and promised a ferry."
    )
    assert [passage.role for passage in read(text)[1]] == ["standfirst", "body"]


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        ("Café in Ost.".encode(), "utf-8", "Café in Ost."),
        ("Café in Ost.".encode("utf-8-sig"), "utf-8 with a byte order mark", "\ufeffCafé in Ost."),
        ("Café in Ost.".encode("utf-16"), "utf-16-le with a byte order mark", "\ufeffCafé in Ost."),
        (b"One\r\ntwo \x00 three.", "utf-8", "One\r\ntwo \x00 three."),  # CR and NUL are kept
    ],
)
def test_a_file_is_decoded_once_and_nothing_is_lost(raw: bytes, encoding: str, text: str) -> None:
    article, _ = read(raw)
    assert (article.encoding, article.text) == (encoding, text)


def test_a_file_in_an_old_encoding_is_read_with_a_guess() -> None:
    text = "Der Bürgermeister von Köln hat für Freitag ein Gespräch über die Brücke angekündigt. " * 4
    assert read(text.encode("cp1252"))[0].text == text


def test_one_bad_byte_changes_no_other_character() -> None:
    article, _ = read("Café in Ost, ".encode() * 30 + b"\xff end.")
    assert article.text == "Café in Ost, " * 30 + "\ufffd end."
    assert article.encoding == "utf-8 with faults"


def test_a_korean_page_is_known_as_korean_and_an_english_one_as_english() -> None:
    korean = "시의회는 금요일 오래된 다리를 폐쇄하기로 결정했다. 시장은 기자들에게 새 다리가 필요하다고 말했다.\n" * 4
    assert read(korean)[0].language == "ko"
    assert read(PAGE)[0].language == "en"
    assert read("Good morning.")[0].language is None


def test_the_sidecar_is_evidence_given_from_elsewhere() -> None:
    sidecar = b'{"url": "https://www.marl.example/1", "published": "2031-05-03T16:20:00Z"}'
    article, _ = read(PAGE, sidecar=sidecar)
    assert article.address == "https://www.marl.example/1"
    assert [(d.kind, d.value) for d in article.declared if d.made_by == "ingest.declared"] == [
        ("published", "2031-05-03T16:20:00Z"),
        ("site", "marl.example"),
    ]


def test_a_damaged_sidecar_is_an_error_that_names_it() -> None:
    with pytest.raises(InputError, match=r"\.meta\.json"):
        read(PAGE, sidecar=b"{")


def test_a_file_of_white_space_is_an_error() -> None:
    with pytest.raises(InputError, match="shows no text"):
        read("\u200b \n \u00a0")


def test_a_line_of_a_million_characters_is_read_in_pieces() -> None:
    _, passages = read("The council of Marl voted on Friday. " * 5000)
    assert max(len(passage.span.quote) for passage in passages) <= LONGEST
    assert all(passage.span.quote.endswith(".") for passage in passages)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_passages_cover_every_visible_character_once_and_in_order(text: str) -> None:
    try:
        article, passages = read(text)
    except InputError:
        return
    covered = [place for passage in passages for place in range(passage.span.start, passage.span.end)]
    assert covered == sorted(set(covered))
    missed = set(range(len(article.text))) - set(covered)
    assert all(article.text[place].isspace() or article.text[place] in "\x00\ufeff\u200b" for place in missed)
