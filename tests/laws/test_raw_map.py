"""Every node of the map cuts bytes that say what the text says."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import RULES
from twosource.errors import InputError
from twosource.ingest import Source, ingest, raw_map
from twosource.records import Article, RawMap

PIECES = (
    "<p>", "</p>", "<div class='a'>", "</div>", "<br>", "<b>", "</i>", "<pre>", "</pre>", "<script>", "</script>",
    "<!-- a -->", "<!doctype html>", "<![CDATA[x]]>", "&amp;", "&eacute;", "&#8220;", "&#x41", "&nosuch;", "&", "<",
    "< 3", "<a href='/x'>", "</a>", "<li>", "<title>T</title>", "<textarea>", "\r\n", "\n", "\t", "  ", "\x00",
    "Marl",
    " the old bridge ", "é", "다리", "\u200b", "\ufeff", "𝄞", "<p", "</", "<?php x ?>", "</br>", "<svg>", "</svg>",
)  # fmt: skip
pages = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)


def squeezed(text: str) -> str:
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")


def check(article: Article, raw: bytes, found: RawMap, encoding: str) -> None:
    last = low = 0
    for node in found.nodes:
        assert last <= node.start < node.end <= len(article.text)
        assert low <= node.raw_start < node.raw_end <= len(raw)
        last, low = node.end, node.raw_end
        there = html.unescape(raw[node.raw_start : node.raw_end].decode(encoding, "replace"))
        assert squeezed(article.text[node.start : node.end]) == squeezed(there)


@given(pages)
def test_nodes_of_a_page_stand_where_the_map_says_in_order(page: str) -> None:
    source = Source(name="a.html", raw=page.encode())
    try:
        article, passages = ingest(source, RULES)
    except InputError:
        return
    found = raw_map(source)
    check(article, source.raw, found, "utf-8")
    covered = {place for node in found.nodes for place in range(node.start, node.end)}
    told = {place for passage in passages for place in range(passage.span.start, passage.span.end)}
    assert len(told - covered) <= sum(count for _, count in found.unmapped)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_bytes_are_found_in_any_encoding(encoding: str) -> None:
    page = "<html><body><p>“Café” in Öst &amp; the naïve mayor’s façade.</p><p>Übung, señor, père.</p></body></html>"
    source = Source(name="a.html", raw=page.encode(encoding))
    article, _ = ingest(source, RULES)
    found = raw_map(source)
    assert "".join(article.text[node.start : node.end] for node in found.nodes) == article.text.replace("\n", "")
    check(article, source.raw, found, {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding))


def test_bytes_that_are_no_utf_8_do_not_shift_the_rest() -> None:
    raw = (
        b"<p>Caf\xc3\xa9 \xff one\xe2\x82 two \xf0\x9f\x92 \xef\xbf\xbd</p>"
        + "<p>Öst</p>".encode() * 400
        + b"<p>end</p>"
    )
    source = Source(name="a.html", raw=raw)
    node = raw_map(source).nodes[-1]
    assert ingest(source, RULES)[0].encoding == "utf-8 with faults"
    assert raw[node.raw_start : node.raw_end] == b"end"


def test_a_quotation_leads_to_its_bytes() -> None:
    raw = b"<h1>Bridge</h1><p>Fish &amp; chips in <b>Marl</b>.</p>"
    source = Source(name="a.html", raw=raw)
    article, _ = ingest(source, RULES)
    start = article.text.index("chips in Marl")
    place = raw_map(source).bytes_of(article.cut(start, start + len("chips in Marl")))
    assert place is not None
    assert raw[slice(*place)] == b"Fish &amp; chips in <b>Marl"


def test_lines_of_plain_text_are_mapped_with_their_line_feeds() -> None:
    source = Source(name="a.txt", raw="Öst\r\n\nend\x00".encode())
    assert [(n.start, n.end, n.raw_start, n.raw_end) for n in raw_map(source).nodes] == [
        (0, 5, 0, 6), (5, 6, 6, 7), (6, 10, 7, 11),
    ]  # fmt: skip


def test_a_text_that_a_reader_made_has_no_bytes_and_says_so() -> None:
    found = raw_map(Source(name="a.pdf", raw=b"%PDF", text="Ten.", media="pdf"))
    assert (found.nodes, found.unmapped) == ((), (("the text was made by the reader of its form", 4),))
