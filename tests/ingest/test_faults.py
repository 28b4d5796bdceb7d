"""Faults that real scrapes have, on invented pages: none may crash, hang or lose the story."""

import contextlib
import time

import pytest

from factories import RULES
from twosource.errors import InputError
from twosource.ingest import Source, ingest, summary
from twosource.ingest.limits import LARGEST_PAGE, MOST_TOLD
from twosource.records import Article, Passage

FIRST = "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe."
SECOND = "A ferry will carry passengers across the river until the new bridge opens, the council said in a statement."
STORY = f"<h1>Old bridge to close</h1><p>{FIRST}</p><p>{SECOND}</p>"
SOON = 8.0  # seconds of work; each of these pages takes a second or so


def read(page: str | bytes, name: str = "a.html") -> tuple[Article, tuple[Passage, ...]]:
    return ingest(Source(name=name, raw=page if isinstance(page, bytes) else page.encode()), RULES)


def told(page: str | bytes, name: str = "a.html") -> list[str]:
    return [passage.span.quote for passage in read(page, name)[1] if passage.role in ("body", "standfirst")]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class='consent'><p>We use cookies to improve it.</p><button>Accept all</button></div>{STORY}",
        f"<nav>{'<a href=/x>Menu</a> ' * 100}</nav>{STORY}<footer>{'<a href=/y>Foot</a> ' * 100}</footer>",
        "".join(f"<li>{word}</li>" for word in ["Home", "News", "Sport", "Weather"] * 30) + STORY,
        f"<title>Old bridge to close</title><div>Old bridge to close</div>{STORY}<div>Old bridge to close</div>",
        STORY.replace("The council of Marl", "The\n<a href='/c'>council\nof\n  Marl</a>\n"),
        f"{STORY}<p class='x",  # cut off in a tag
        f"{STORY}<!-- cut off in a comment",
        f"{STORY}<script>var cut = 'off",
        f"{STORY}<style>p {{",
        "<div>" * 5000 + STORY + "</div>" * 5000,
        "<b><i>" * 5000 + STORY,
        f"</div></p></article></html>{STORY}",
        STORY.replace("<p>", "<p>\x00"),
    ],
)  # fmt: skip
def test_the_story_is_found_whatever_stands_around_it(page: str) -> None:
    assert [line.lstrip("\x00") for line in told(page)] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("shift_jis", "utf-8"),
        ("none-such", "cp1252"),
        ("utf-16", "utf-8"),
    ],
)
def test_a_wrong_declared_charset_does_not_spoil_the_letters(declared: str, encoding: str) -> None:
    page = f"<meta charset='{declared}'>{STORY.replace('Marl', 'Öst')}<p>Señora Núñez, the mayor, opened the café.</p>"
    assert "Señora Núñez, the mayor, opened the café." in read(page.encode(encoding))[0].text


def test_an_entity_is_decoded_once_and_the_title_in_the_head_as_often_as_it_was_encoded() -> None:
    head = "<head><meta property='og:title' content='Court &amp;amp; council'></head>"
    page = head + STORY.replace("Marl", "Fish &amp;amp; Co")
    article, passages = read(page)
    assert "of Fish &amp; Co voted" in article.text
    assert summary(article, passages).title in ("Court & council", "Old bridge to close")


def test_markup_that_was_escaped_twice_stays_in_the_text_and_out_of_the_story() -> None:
    page = "<div>" + STORY.replace("<", "&lt;").replace(">", "&gt;") + "</div>"
    article, passages = read(page)
    assert article.text == STORY + "\n"
    assert told(page) == [FIRST, SECOND]
    tags = {passage.span.quote for passage in passages if passage.made_by == "ingest.escaped"}
    assert tags == {"<h1>", "</h1>", "<p>", "</p>"}


def test_zero_width_characters_stay_in_the_text() -> None:
    text = FIRST.replace("council", "coun\u200bcil").replace("Friday", "Fri\u200dday")
    assert told(text, "a.txt") == [text]


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html dir='rtl'><h1>إغلاق الجسر القديم في المدينة</h1><p>صوت مجلس المدينة يوم الجمعة على إغلاق الجسر القديم "
         "الذي وصفه المهندسون بأنه غير آمن، وقال رئيس البلدية إن العبارة ستنقل الركاب.</p></html>", "ar"),
        ("<h1>오래된 다리 폐쇄</h1><p>시의회는 금요일 오래된 다리를 폐쇄하기로 결정했다. 시장은 기자들에게 새 다리가 "
         "필요하다고 말했다. 나룻배가 승객을 실어 나를 것이다.</p>", "ko"),
    ],
)  # fmt: skip
def test_pages_in_other_scripts_keep_their_title_and_are_known_by_language(page: str, language: str) -> None:
    article, passages = read(page)
    assert article.language == language
    assert [passage.role for passage in passages] == ["title", "body"]


@pytest.mark.parametrize("page", ["", "<html></html>", "<script>x()</script>", "&nbsp;", "<!-- -->", "<p>\u200b</p>"])
def test_an_empty_page_is_an_error_that_says_so(page: str) -> None:
    with pytest.raises(InputError, match="shows no text"):
        read(page)


def test_twins_of_a_page_are_two_articles_at_one_address() -> None:
    head = "<head><link rel='canonical' href='https://gazette.example/bridge'></head>"
    plain, amp = read(f"<html>{head}{STORY}</html>")[0], read(f"<html amp>{head}{STORY}</html>", "b.html")[0]
    assert plain.address == amp.address == "https://gazette.example/bridge"
    assert plain.id != amp.id


def test_the_same_page_under_two_names_is_one_article() -> None:
    page = f"<link rel='canonical' href='https://gazette.example/bridge'>{STORY}"
    assert read(page, "a.html")[0].id == read(page, "b.html")[0].id


@pytest.mark.parametrize(
    "page",
    [
        "<" * 200_000, "<!--" * 100_000, "<a " * 100_000, "<a href='" * 50_000, "</" * 100_000, "<?" * 100_000,
        "<![CDATA[" * 50_000, "&#" * 100_000, "<script>" + "</scr" * 100_000, "<p>" + " " * 1_000_000 + "x",
        "<a " + "b=c " * 50_000 + ">x</a>", "<li>a" * 4000, "x<br>" * 20_000, "<div>" * 100_000 + "x",
        f"<script type='application/ld+json'>{'[' * 100_000}</script>x", "<p>" + "\u200b" * 300_000 + "x",
        "<p>" + "word " * 200_000, f"<nav>{'<li><a href=/x>A menu</a></li>' * 20_000}</nav>{STORY}",
    ],
)  # fmt: skip
def test_a_page_that_is_made_to_hang_does_not(page: str) -> None:
    start = time.process_time()
    with contextlib.suppress(InputError):
        read(page)
    assert time.process_time() - start < SOON


def test_five_megabytes_of_navigation_leave_the_story() -> None:
    links = " ".join(f"<a href='/section/{number}/index.html'>Section {number}</a>" for number in range(100_000))
    assert told(f"<nav>{links}</nav>{STORY}") == [FIRST, SECOND]


def test_a_story_without_end_is_read_up_to_a_limit_and_the_rest_is_set_aside() -> None:
    _, passages = read((FIRST + "\n") * (2 * MOST_TOLD // len(FIRST)), "a.txt")
    assert sum(len(passage.span.quote) for passage in passages if passage.role == "body") <= MOST_TOLD
    assert {passage.made_by for passage in passages if passage.role == "boilerplate"} == {"ingest.limits"}


def test_a_page_too_large_for_an_article_is_refused() -> None:
    with pytest.raises(InputError, match="larger than 16 MiB"):
        read(b"x" * (LARGEST_PAGE + 1))
