import pytest

from factories import RULES
from twosource.ingest import Source, ingest, summary
from twosource.ingest.days import stamp

STORY = "<p>The council of Marl voted on Friday to close the old bridge, which engineers called unsafe in 2029.</p>" * 3

WRAPPED = """<script type="application/ld+json">//<![CDATA[
{"@type": "NewsArticle", "datePublished": "2031-05-03"}
//]]></script>"""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2031-05-03T16:20:00+02:00", "2031-05-03T16:20:00+02:00"),
        ("20310503", "2031-05-03"),
        ("Sat May 3 19:20:36 CEST 2031", "2031-05-03"),
        ("Sat, 03 May 2031 16:20:00 GMT", "2031-05-03"),
        ("Stand: 03.05.2031, 16 Uhr", "2031-05-03"),
        ("3. Mai 2031", "2031-05-03"),
        ("Publié le 1er mai 2031 à 16h", "2031-05-01"),
        ("3 de mayo de 2031", "2031-05-03"),
        ("3 мая 2031", "2031-05-03"),
        ("2031년 5월 3일", "2031-05-03"),
        ("2031/05/03", "2031-05-03"),
        ("03/05/2031", None),  # May or March
        ("31.02.2031", None),  # no such day
        ("192.168.1.2031", None),  # no day at all
        ("3.14 of 2031", None),
        ("May 3", None),  # no year
        ("listopada 3", None),
    ],
)
def test_a_day_is_read_where_its_writing_leaves_no_doubt(words: str, day: str | None) -> None:
    assert stamp(words) == day


def date(page: str) -> str | None:
    return summary(*ingest(Source(name="a.html", raw=page.encode()), RULES)).date


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (f"<h1>Old bridge to close</h1><div>Stand: 03.05.2031</div>{STORY}", "2031-05-03"),
        (f"<h1>Old bridge to close</h1><time datetime='2031-05-03T08:00'>today</time>{STORY}", "2031-05-03T08:00"[:10]),
        (f"<h1>Old bridge to close</h1>{STORY}<p>It was built in May 2029, and mended on 3 May 2030.</p>", None),
        (f"<h1>Old bridge to close</h1>{STORY}<footer>Copyright 2031. Printed on 03.05.2031.</footer>", None),
        (f"<h1>A</h1>{STORY}<time datetime='2031-05-03'></time><time datetime='2030-01-01'></time>", None),  # teasers
        (f"{WRAPPED}{STORY}", "2031-05-03"),
    ],
)  # fmt: skip
def test_a_day_is_taken_from_where_a_page_tells_its_own_and_from_nowhere_else(page: str, day: str | None) -> None:
    assert date(page) == day


def test_days_that_disagree_are_all_kept_with_where_they_were_found() -> None:
    head = "<meta name='date' content='2031-05-04'><meta property='og:url' content='https://marl.example/2031/05/02/a'>"
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-03"}</script>'
    article, _ = ingest(Source(name="a.html", raw=f"<head>{head}{script}</head>{STORY}".encode()), RULES)
    found = [
        (item.value, getattr(item.evidence[0], "kind", "")) for item in article.declared if item.kind == "published"
    ]
    assert found == [("2031-05-03", "json-ld"), ("2031-05-04", "meta"), ("2031-05-02", "url")]


@pytest.mark.parametrize(
    ("sidecar", "kept"),
    [
        (b'{"fetched": "2031-05-04T08:00:00Z"}', ["2031-05-04"]),  # a day later may be another zone
        (b'{"fetched": "2031-05-02"}', []),
        (b"{}", ["2031-05-04"]),
    ],
)
def test_a_day_after_the_page_was_fetched_is_not_believed_and_says_so(sidecar: bytes, kept: list[str]) -> None:
    page = f"<meta name='date' content='2031-05-04'>{STORY}".encode()
    article, _ = ingest(Source(name="a.html", raw=page, sidecar=sidecar), RULES)
    assert [item.value for item in article.declared if item.kind == "published"] == kept
    assert len(article.doubts) == 1 - len(kept)
