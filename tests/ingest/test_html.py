from html.parser import HTMLParser

import pytest

from factories import RULES
from twosource.ingest import Source, ingest, summary
from twosource.ingest.markup import Reader, read_markup
from twosource.records import Article, Passage

PAGE = """<!doctype html><html lang="en"><head><title>Old bridge to close | Marl Gazette</title>
<meta property="og:title" content="Old bridge to close">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Old bridge to close",
 "author": [{"name": "Mara Lund"}, {"name": "Tom Arber"}], "datePublished": "2031-05-03T16:20:00+02:00"}</script>
</head><body><nav><a href="/">Home</a> <a href="/t">Town</a></nav>
<h1>Old bridge to close</h1>
<p>The council of Marl voted on Friday to close the old bridge, which <a href="/e">engineers</a> called unsafe.</p>
<figure><img src="x"><figcaption>The old bridge in April.</figcaption></figure>
<p>A ferry will carry passengers across the river until the new bridge opens, the council said &amp; promised.</p>
<div class="related"><a href="/1">Ten bridges you must see</a></div>
<footer>Contact us <script>alert(1)</script></footer></body></html>"""


def read(page: str) -> tuple[Article, tuple[Passage, ...]]:
    return ingest(Source(name="a.html", raw=page.encode()), RULES)


def test_a_page_in_brief() -> None:
    found = summary(*read(PAGE))
    assert found.title == "Old bridge to close"
    assert found.authors == ("Mara Lund", "Tom Arber")
    assert found.date == "2031-05-03"
    assert found.body.startswith("The council of Marl voted on Friday to close the old bridge, which engineers called")
    assert found.body.endswith("the council said & promised.")
    assert "Ten bridges" not in found.body
    assert "in April" not in found.body


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One</p><p>two</p>", "One\ntwo\n"),  # one line feed between blocks
        ("One<br>two", "One\ntwo\n"),
        ("<p>Run  of\n space</p>", "Run of space\n"),
        ("<pre>Kept  as\n it is</pre>", "Kept  as\n it is\n"),
        ("<p>Fish &amp;amp; chips</p>", "Fish &amp; chips\n"),  # entities are decoded once
        ("<p>In<b>si</b>de a <i>word</i></p>", "Inside a word\n"),
        ("<p>Seen<script>x()</script><style>p{}</style><!-- not --></p>", "Seen\n"),
        ('<p>Seen</p><p hidden>not</p><p style="display:none">nor this</p>', "Seen\n"),
        ("<p>Never closed<p>nor this", "Never closed\nnor this\n"),
        ("</div></p>Ends without beginnings", "Ends without beginnings\n"),
    ],
)
def test_the_text_is_what_a_reader_sees(page: str, text: str) -> None:
    assert read_markup(page).text == text


def test_every_line_stands_where_it_says() -> None:
    seen = read_markup(PAGE)
    assert [seen.text[line.start : line.end].strip() for line in seen.lines] == seen.text.strip().split("\n")


def test_thousands_of_nested_elements_neither_crash_nor_hang() -> None:
    assert read_markup("<div>" * 20000 + "deep" + "</div>" * 20000).text == "deep\n"


def test_a_page_without_a_day_gets_none() -> None:
    page = "<h1>Old bridge to close</h1><p>The council voted in 2019 to close the old bridge, engineers said.</p>"
    assert summary(*read(page)).date is None


def test_a_text_file_that_holds_a_page_is_read_as_a_page() -> None:
    article, _ = ingest(Source(name="a.txt", raw=PAGE.encode()), RULES)
    assert article.media == "html"
    assert "<p>" not in article.text


@pytest.mark.parametrize(
    "tag",
    [
        '<p class="a" hidden>',  # an attribute without a value
        "<P CLASS='A &amp; B'>",  # capitals, entities
        "<p class=a>",  # a value without quotation marks: read by the standard parser
        '<p class="a>b">',  # an end mark within a value
        "<br/><img src='x' />",
        '<p class="a"id="b">',  # no space between
        "<p class = 'a'>",
        "<p\nclass='a'\n>",
        '<textarea class="a">',
        '<script type="application/ld+json">',
        "<p <b>",
    ],
)
def test_a_start_tag_read_at_once_is_read_as_the_standard_parser_reads_it(tag: str) -> None:
    page = f"<body>Ost {tag}&lt;b&gt; harbour</p></script></textarea> was closed</body>"
    quick, standard = Reader(), Standard()
    for reader in (quick, standard):
        reader.feed(page)
        reader.close()
        reader.finish()
    assert (quick.done, quick.lines, quick.json_ld) == (standard.done, standard.lines, standard.json_ld)


class Standard(Reader):
    """Reads start tags as the standard library does."""

    parse_starttag = HTMLParser.parse_starttag


def test_a_story_in_a_script_without_spaces_is_story() -> None:
    told = "港の市長は月曜日に、塩を積んだはしけが北の桟橋に衝突したため、港を閉鎖したと述べた。"
    menu = "<ul><li><a href='/'>新聞</a></li><li><a href='/t'>天気</a></li></ul>"
    page = f"<html><body>{menu}<h1>港を閉鎖</h1><p>{told}</p><p>{told[:-1]}と市長。</p></body></html>"
    _, passages = ingest(Source(name="a.html", raw=page.encode()), RULES)
    assert [passage.role for passage in passages].count("body") == 2
