"""Every form an article comes in: what is found in it, and what is told where something is wrong."""

import gzip

import pytest

from factories import RULES
from ingest.made import STORY, crawled, document, printed, tarred, zipped
from twosource.ingest import Columns, File, Gathered, Source, gather, ingest
from twosource.records import Article

PAGE = b"<html><body><h1>Old bridge to close</h1><p>" + STORY.encode() + b"</p></body></html>"
MAIL = b"""From: Marl Gazette <news@gazette.example>
Subject: Old bridge to close
Date: Fri, 03 May 2031 16:20:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

Caf\xe9 Marl is shut because the council voted on Friday to close the old bridge.
"""
SAVED = b"""From: <Saved by a browser>
Snapshot-Content-Location: https://gazette.example/bridge
Date: Mon, 6 May 2031 08:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; boundary="X"

--X
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><body><p>The council voted =E2=80=9Cat last=E2=80=9D on Friday.</p></body></html>
--X
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--X--
"""
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>All the news</title>
<lastBuildDate>Mon, 06 May 2031 08:00:00 GMT</lastBuildDate>
<item><title>Old bridge to close</title><link>https://gazette.example/bridge</link>
<pubDate>Fri, 03 May 2031 16:20:00 GMT</pubDate><dc:creator>Mara Lund</dc:creator>
<source url="https://gazette.example/rss">Marl Gazette</source>
<description>In short.</description><content:encoded><![CDATA[<p>The council &amp; the mayor.</p><p>Two.</p>]]>
</content:encoded></item>
<item><title>A title alone</title><link>https://gazette.example/2</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Marl</title><updated>2031-05-06T08:00:00Z</updated>
<entry><title type="html">Old &amp;amp; new</title><link rel="alternate" href="https://gazette.example/a"/>
<published>2031-05-03T16:20:00Z</published><updated>2031-05-04T09:00:00Z</updated>
<author><name>Tom Arber</name></author><source><title>Ost Courier</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The council voted on Friday.</p></div></content>
</entry></feed>"""
ROWS = b'{"headline": "Old bridge to close", "body": "The council voted.", "date": "2031-05-03"}\n'
SHEET = b'title;date;text\nOld bridge;2031-05-03;"The council\nvoted; at last."\nNo text;2031-05-04;\n'


def found(name: str, raw: bytes, columns: Columns = ()) -> Gathered:
    return gather([File(name=name, raw=raw)], columns)


def only(name: str, raw: bytes) -> Article:
    (source,) = found(name, raw).sources
    return ingest(source, RULES)[0]


def said(article: Article, kind: str) -> str | None:
    item = article.said(kind)
    return item.value if item else None


def texts(sources: tuple[Source, ...]) -> list[str]:
    return [ingest(source, RULES)[0].text for source in sources]


@pytest.mark.parametrize(
    ("name", "raw", "names"),
    [
        ("a.zip", zipped(b__txt=STORY.encode(), deep___c__html=PAGE), ["a.zip/b.txt", "a.zip/deep/c.html"]),
        ("a.zip", zipped(__b__txt=b"hidden", c__txt=STORY.encode()), ["a.zip/c.txt"]),
        ("a.tar.gz", tarred({"b.txt": STORY.encode(), "c/d.txt": b"Two."}), ["a.tar.gz/b.txt", "a.tar.gz/c/d.txt"]),
        ("a.tgz", tarred({"../../b.txt": b"Out."}), ["a.tgz/b.txt"]),  # a name that leads out leads nowhere
        ("a.txt.gz", gzip.compress(STORY.encode()), ["a.txt.gz"]),
        ("a.zip", zipped(b__zip=zipped(c__txt=b"Deep.")), ["a.zip/b.zip/c.txt"]),
        ("rows.jsonl", ROWS * 2, ["rows.jsonl#0001", "rows.jsonl#0002"]),
        ("stdin", ROWS, ["stdin#0001"]),  # no ending: the first bytes tell
        ("stdin", printed("A line."), ["stdin"]),
        ("stdin", document("A line."), ["stdin"]),
        ("stdin", MAIL, ["stdin"]),
        ("stdin", b"Plain words.", ["stdin"]),
    ],
)
def test_files_in_files_are_found_by_name(name: str, raw: bytes, names: list[str]) -> None:
    assert [source.name for source in found(name, raw).sources] == names
    assert found(name, raw).problems == ()


def test_a_sidecar_in_a_zip_travels_with_its_page() -> None:
    ((source,), _, _) = found(
        "a.zip", zipped(b__txt=STORY.encode(), b__meta__json=b'{"url": "https://marl.example/1"}')
    )
    assert ingest(source, RULES)[0].address == "https://marl.example/1"


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.zip", b"PK\x03\x04 cut off", "not a whole zip file"),
        ("a.zip", zipped(b__txt=b"0" * 20_000_000), "unpacks to more than 200 times its size"),
        ("a.tar.gz", gzip.compress(b"0" * 20_000_000), "unpacks to more than 200 times its size"),
        ("a.tar.gz", gzip.compress(b"no tar"), "not a whole tar file"),
        ("a.txt.gz", gzip.compress(b"0" * 80_000_000), "unpacks to more than"),
        ("a.zip", zipped(a__zip=zipped(b__zip=zipped(c__zip=zipped(d__txt=b"Deep.")))), "too many files in files"),
        ("a.pdf", b"%PDF-1.7 cut off", "not a whole PDF"),
        ("a.pdf", printed(), "no text layer"),
        ("a.docx", b"PK", "not a whole Word document"),
        ("a.docx", zipped(word___document__xml=b"<no>"), "not a whole Word document"),
        ("a.docx", document(), "holds no text"),
        ("a.eml", b"", "no e-mail message"),
        ("a.mhtml", MAIL, "holds no page"),
        ("a.xml", b"<notes><note>Words.</note></notes>", "no RSS or Atom feed"),
        ("a.rss", b"\x00\x01", "no RSS or Atom feed"),
        ("a.warc", b"no warc at all\r\n\r\n", "cannot be read after record 0"),
        ("rows.jsonl", b'{"a": 1', "no JSON object"),
        ("rows.jsonl", b'{"a": "x"}', "no column looks like the text (a)"),
        ("rows.csv", b"a,b\n1,2\n", "no column looks like the text (a, b)"),
        ("rows.csv", b"text,date\n,2031-05-03\n", "the row has no text"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do(name: str, raw: bytes, why: str) -> None:
    gathered = found(name, raw)
    assert gathered.sources == ()
    assert why in gathered.problems[0].why
    assert gathered.problems[0].mend


def test_one_bad_member_leaves_the_rest() -> None:
    gathered = found("a.zip", zipped(b__pdf=b"%PDF-", c__txt=STORY.encode()))
    assert [source.name for source in gathered.sources] == ["a.zip/c.txt"]
    assert [problem.name for problem in gathered.problems] == ["a.zip/b.pdf"]


def test_a_message_tells_its_subject_sender_and_day() -> None:
    article = only("a.eml", MAIL)
    assert article.text.startswith("Café Marl is shut")
    assert (said(article, "title"), said(article, "published"), said(article, "site")) == (
        "Old bridge to close", "2031-05-03", "Marl Gazette",
    )  # fmt: skip


def test_an_attachment_is_an_article_of_its_own_and_a_picture_is_set_aside() -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["Subject"] = "Two papers"
    message.set_content("See the attached page on the old bridge of Marl.")
    message.add_attachment(PAGE, maintype="text", subtype="html", filename="page.html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="bridge.png")
    gathered = found("a.eml", message.as_bytes())
    assert [source.name for source in gathered.sources] == ["a.eml", "a.eml/page.html"]
    assert [note.name for note in gathered.notes] == ["a.eml/bridge.png"]


def test_a_saved_page_knows_where_and_when_it_was_taken() -> None:
    article = only("a.mhtml", SAVED)
    assert article.text == "The council voted “at last” on Friday.\n"
    assert (article.address, article.fetched) == ("https://gazette.example/bridge", "2031-05-06")


def test_a_feed_gives_an_article_for_each_entry_with_text_and_keeps_the_true_publisher() -> None:
    gathered = found("a.rss", RSS.encode())
    article = ingest(gathered.sources[0], RULES)[0]
    assert article.text == "The council & the mayor.\nTwo.\n"
    assert article.address == "https://gazette.example/bridge"
    assert [said(article, kind) for kind in ("title", "published", "author", "site")] == [
        "Old bridge to close", "2031-05-03", "Mara Lund", "Marl Gazette",
    ]  # fmt: skip
    assert [note.name for note in gathered.notes] == ["a.rss#0002"]


def test_an_atom_feed_too() -> None:
    article = only("a.atom", ATOM.encode())
    assert article.text == "The council voted on Friday.\n"
    assert [said(article, kind) for kind in ("title", "published", "modified", "author", "site")] == [
        "Old & new", "2031-05-03T16:20:00Z", "2031-05-04T09:00:00Z", "Tom Arber", "Ost Courier",
    ]  # fmt: skip


def test_a_feed_resolves_no_entities() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    raw = (
        f'<?xml version="1.0"?>{bomb}<rss><channel><item><description>x &b; &f; y</description></item></channel></rss>'
    )
    assert all("ha" not in text for text in texts(found("a.rss", raw.encode()).sources))


def test_a_crawl_gives_each_answered_page_with_its_address_and_time() -> None:
    raw = crawled(("https://gazette.example/1", "200 OK", PAGE), ("https://gazette.example/2", "404 Not Found", PAGE))
    gathered = found("a.warc.gz", raw)
    article = ingest(gathered.sources[0], RULES)[0]
    assert (article.name, article.address) == ("a.warc.gz#0001", "https://gazette.example/1")
    assert article.fetched == "2031-05-06T08:00:00Z"
    assert len(gathered.sources) == 1
    assert "1 records hold no page" in gathered.notes[0].words


def test_a_word_document_is_its_paragraphs_and_those_in_its_tables() -> None:
    import io

    import docx

    made = docx.Document()
    made.add_paragraph("The council voted.")
    made.add_table(rows=1, cols=2).rows[0].cells[1].text = "In the table."
    made.add_paragraph("The ferry runs.")
    held = io.BytesIO()
    made.save(held)
    article = only("a.docx", held.getvalue())
    assert article.text == "The council voted.\n\nIn the table.\nThe ferry runs.\n"
    assert article.media == "docx"


def test_a_pdf_is_its_text_layer() -> None:
    article = only("a.pdf", printed("The council of Marl voted on Friday", "to close the old bridge."))
    assert article.text == "The council of Marl voted on Friday\nto close the old bridge.\n"
    assert article.media == "pdf"


def test_columns_are_guessed_and_shown() -> None:
    gathered = found("rows.jsonl", ROWS)
    article = ingest(gathered.sources[0], RULES)[0]
    assert article.text == "The council voted."
    assert (said(article, "title"), said(article, "published")) == ("Old bridge to close", "2031-05-03")
    assert gathered.notes[0].words == "columns guessed: --map text=body,title=headline,published=date"


def test_columns_may_be_told() -> None:
    rows = b"a,b,c\nThe council voted.,2031-05-03,https://marl.example/1\n"
    gathered = found("rows.csv", rows, (("text", "a"), ("published", "b"), ("url", "c")))
    article = ingest(gathered.sources[0], RULES)[0]
    assert (article.text, said(article, "published"), article.address) == (
        "The council voted.", "2031-05-03", "https://marl.example/1",
    )  # fmt: skip
    assert gathered.notes == ()


def test_a_map_that_names_no_column_lists_those_there_are() -> None:
    assert "choose among: a, b" in found("rows.csv", b"a,b\n1,2\n", (("text", "body"),)).problems[0].mend


def test_a_sheet_with_semicolons_keeps_line_breaks_in_its_cells() -> None:
    gathered = found("rows.csv", SHEET)
    assert texts(gathered.sources) == ["The council\nvoted; at last."]
    assert [problem.name for problem in gathered.problems] == ["rows.csv#0002"]


def test_a_column_of_html_is_read_as_html() -> None:
    raw = b'{"html": "<p>One &amp; two.</p><p>Three.</p>", "url": "https://marl.example/1"}\n'
    assert texts(found("rows.jsonl", raw).sources) == ["One & two.\nThree.\n"]


def test_an_article_longer_than_the_usual_limit_of_a_cell_is_read_whole() -> None:
    text = "The council voted. " * 20_000
    assert texts(found("rows.tsv", b"title\ttext\nA\t" + text.encode() + b"\n").sources) == [text]


@pytest.mark.parametrize(
    ("name", "raw", "library", "extra"),
    [("a.pdf", b"%PDF", "pypdf", "pdf"), ("a.docx", b"PK", "docx", "docx"), ("a.warc", b"WARC/", "warcio", "warc")],
)
def test_a_missing_library_is_told_by_the_name_of_its_extra(
    name: str, raw: bytes, library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    for module in [item for item in sys.modules if item.split(".")[0] == library]:
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, library, None)
    assert f"twosource[{extra}]" in found(name, raw).problems[0].mend
