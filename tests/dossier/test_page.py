"""The dossier page: self-contained, inert whatever an article holds, every statement linked to its characters."""

import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from twosource.dossier import listing, markdown, page, screen
from twosource.dossier.desk import Desk

from .pile import Pile, lighthouse

HOSTILE = {
    "a.txt": (
        "<script>alert(1)</script> 12 boats sank, he said.\n"
        '"><img src=x onerror=alert(2)> [link](javascript:alert(3)) 13 boats sank.\n'
        "</style></span><a href='javascript:alert(4)'>x</a>\n"
        "The word \u202eesrever\u202c and a zero\u200bwidth space.\n"
        "{{ 7 * 7 }} {% raw %}"
    ),
    "b</title><script>x.txt": "13 boats sank & 14 <b>rose</b>.",
}


def hostile():
    pile = Pile(HOSTILE)
    first = pile.claim("a.txt", "<script>alert(1)</script> 12 boats sank", who='<img src=x onerror="alert(5)">')
    other = pile.claim("b</title><script>x.txt", "13 boats sank & 14 <b>rose</b>")
    third = pile.claim("a.txt", "sank, he said", who="</script>")
    from twosource.records import Origins

    none = Origins(min=0, max=0, why="<b onmouseover=alert(6)>nobody</b>")
    pile.group("<svg onload=alert(7)>", [first, other, third], none)
    pile.clash("contradiction", [first], [other], why="</details><script>alert(8)</script>")
    pile.event("a.txt", "sank", "<i>sinking</i>", "visit")
    return pile.record(declared=[("a.txt", "original", "javascript:alert(4)", "javascript:alert(4)")])


class Seen(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


INERT = re.compile(r"data:text/markdown;charset=utf-8,(?:[\w.~-]|%[0-9A-F]{2})+", re.ASCII)
RECORDS = {"lighthouse": lighthouse, "hostile": hostile}


@pytest.mark.parametrize("name", RECORDS)
def test_nothing_of_an_article_becomes_code(name):
    html = page(RECORDS[name]())
    tags = Seen(html).tags
    scripts = [attrs for tag, attrs in tags if tag == "script"]
    assert len(scripts) == 1, "our own script and no other"
    assert not [tag for tag, _ in tags if tag in ("img", "iframe", "object", "embed", "form", "base", "b", "i")][1:]
    for tag, attrs in tags:
        assert not [key for key in attrs if key.startswith("on") or key == "style"], tag
        href = attrs.get("href")
        assert href is None or href.startswith("#") or ("download" in attrs and INERT.fullmatch(href)), href
        assert "src" not in attrs, "no request leaves the page"


@pytest.mark.parametrize("name", RECORDS)
def test_every_link_has_one_target(name):
    tags = Seen(page(RECORDS[name]())).tags
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    inside = {attrs["href"] for _, attrs in tags if attrs.get("href") and "download" not in attrs}
    assert {href[1:] for href in inside} <= set(ids)


def test_every_claim_and_side_is_linked_to_its_characters():
    record = lighthouse()
    html = page(record)
    short = {article.id: f"{rank:03d}" for rank, article in enumerate(sorted(record.articles, key=lambda a: a.name))}
    for claim in record.claims:
        span = claim.span
        anchor = f"s-{short[span.article]}-{span.start}-{span.end}"
        assert f'href="#{anchor}"' in html
        assert f'id="{anchor}"' in html


def test_a_kinship_is_drawn_and_told():
    html = page(lighthouse())
    assert 'class="arc worked-out"' in html
    assert "001 retells 000, probably" in html
    assert "└─ 001 retells 000, probably: same facts\n" in listing(lighthouse(), "lineage")


def test_hidden_characters_are_written_out():
    for text in (page(hostile()), markdown(hostile())):
        assert "\u202e" not in text
        assert "\u200b" not in text
    assert "⟨U+202E⟩" in page(hostile())


def test_the_page_may_load_nothing():
    html = page(lighthouse())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)[1]
    assert "default-src &#39;none&#39;" in policy
    assert "unsafe" not in policy
    assert "http" not in re.sub(r"<article.*?</article>", "", html, flags=re.DOTALL).replace("http-equiv", "")


def test_our_words_make_no_verdicts():
    own = page(Pile().record())
    for word in ("verified", "confidence", "conflict detected", "fake"):
        assert word not in own.lower()


def test_the_page_is_the_same_twice():
    assert page(lighthouse()) == page(lighthouse())


def test_a_question_without_a_wording_is_no_reason():
    pile = Pile()
    left, right = pile.claim("001.txt", "1,000 to 3,000 birds"), pile.claim("002.txt", "3,000 birds")
    pile.clash("hardened", [left], [right], why="How many: bird strike? 3,000 has lost its range.")
    assert "How many: " not in page(pile.record())
    assert "3,000 has lost its range." in listing(pile.record(), "disagreements")


def test_markdown_gives_each_side_its_place_and_the_way_a_figure_hardened():
    text = markdown(lighthouse())
    assert (
        '"3,000 birds struck the lamp at Gull Rock this year" [001:0-50] / "1,000 to 3,000 birds" [000:86-106]' in text
    )
    assert '   - "1,000 to 3,000 birds" (000) → "3,000 birds struck the lamp at Gull Rock this year" (001)' in text


def test_every_type_of_disagreement_is_said_in_plain_words():
    html = page(lighthouse())
    for kind in ("contradiction", "self-contradiction", "probably earlier", "hedge lost", "altered in copying"):
        assert f"<dt>{kind}</dt>" in html


def test_markdown_makes_no_links_of_an_article():
    text = markdown(hostile())
    assert "](" not in text.replace(r"\](", "")
    assert "<script" not in text.replace(r"\<script", "")


@pytest.mark.parametrize("what", ["timeline", "disagreements", "claims", "events", "entities", "lineage", "articles"])
def test_a_list_can_be_searched(what):
    every = listing(lighthouse(), what)
    assert listing(lighthouse(), what, "no such words") == ""
    assert every == listing(lighthouse(), what, "")


def test_a_list_goes_on_below_in_a_terminal_and_stays_whole_in_a_file():
    whole = listing(lighthouse(), "claims")
    narrow = listing(lighthouse(), "claims", width=60)
    assert max(map(len, narrow.splitlines())) <= 60 < max(map(len, whole.splitlines()))
    assert narrow.split() == whole.split()
    assert "        " in narrow, "what goes on stands further in"


def test_a_list_gives_the_place_of_just_what_it_quotes():
    texts = {short: Desk(lighthouse()).articles[key].text for key, short in Desk(lighthouse()).short.items()}
    found = re.findall(r'(\d+):(\d+)-(\d+)  "([^"]+)"', listing(lighthouse(), "claims"))
    assert len(found) == sum(len(group.claims) for group in lighthouse().groups)
    for page_id, start, end, words in found:
        assert texts[page_id][int(start) : int(end)] == words


def test_an_empty_record_is_a_short_page():
    record = Pile().record()
    assert "No statement" in page(record)
    assert len(screen(record).splitlines()) < 12


CHROMIUM = os.environ.get("TWOSOURCE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.skipif(not CHROMIUM, reason="no chromium found: set TWOSOURCE_CHROMIUM to its path")
def test_a_browser_runs_nothing_of_a_hostile_article(tmp_path: Path):
    target = tmp_path / "dossier.html"
    mark = "<script>document.title='CHANGED'</script><img src=x onerror=\"document.title='CHANGED'\">"
    target.write_text(page(hostile()).replace("alert(1)", "document.title='CHANGED'"), encoding="utf-8")
    done = subprocess.run(
        [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         f"--user-data-dir={tmp_path}/profile", "--virtual-time-budget=2000", "--dump-dom", target.as_uri()],
        capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    assert "What 2 pages say</title>" in done.stdout, mark
