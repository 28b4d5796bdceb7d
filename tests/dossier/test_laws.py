"""What must hold of every dossier, tried on a pile that went through all stages."""

import re
from functools import lru_cache
from pathlib import Path

import pytest

import twosource
from twosource.dossier import listing, markdown, page, screen
from twosource.records import Record

STORIES = Path(__file__).parents[1] / "stories"


@lru_cache(maxsize=4)
def built(name: str) -> Record:
    return twosource.build(STORIES / name / "in")


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["ferry", "garden"])
def test_each_quotation_on_the_screen_stands_in_a_page(name):
    record = built(name)
    texts = [flat(article.text) for article in record.articles]
    block = screen(record).split("BEFORE YOU QUOTE THIS")[1].split("WHO STANDS")[0]
    block = flat(re.sub(r"  [a-z -]+$", "", block, flags=re.MULTILINE))
    for words in re.findall(r'"([^"]+)" \(\d', block):
        for part in (piece.strip() for piece in words.split("...")):
            assert any(part in text for text in texts), part


@pytest.mark.parametrize("name", ["ferry", "garden"])
def test_every_claim_is_reached_by_a_link(name):
    record = built(name)
    html = page(record)
    targets = set(re.findall(r'id="(s-[^"]+)"', html))
    links = set(re.findall(r'href="#(s-[^"]+)"', html))
    assert links <= targets
    ends = {(claim.span.start, claim.span.end) for claim in record.claims}
    assert ends <= {tuple(map(int, target.split("-")[2:])) for target in links}


def test_the_full_text_of_each_page_is_there_once():
    record = built("ferry")
    html = page(record)
    shown = re.sub(r"<[^>]+>", "", html)
    import html as codec

    for article in record.articles:
        for line in (line.strip() for line in article.text.split("\n")):
            assert codec.escape(line, quote=True).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in shown


def test_a_pile_of_recipes_gives_a_short_honest_screen():
    text = screen(built("garden"))
    assert len(text.splitlines()) < 20
    assert "contradiction" not in text
    assert "Not read: " in text


@pytest.mark.parametrize("show", [screen, page, markdown, lambda record: listing(record, "claims")])
def test_nothing_depends_on_the_order_of_reading(show):
    record = built("ferry")
    assert show(record) == show(twosource.build(sorted((STORIES / "ferry" / "in").glob("*.txt"), reverse=True)))
