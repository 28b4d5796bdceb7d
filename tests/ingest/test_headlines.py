import pytest

from factories import RULES
from twosource.ingest import Source, ingest, summary
from twosource.ingest.headlines import bare
from twosource.records import Declared, Given

SHOWN = "Barge shuts harbour of Ost"
BODY = "<p>The harbour of Ost was closed on Monday after a barge with salt had struck the pier, the mayor said.</p>" * 3
SITE = '<meta property="og:site_name" content="The Marl Gazette">'


def title_of(head: str, shown: str) -> str | None:
    page = f"<html><head>{SITE}{head}</head><body><article><h1>{shown}</h1>{BODY}</article></body></html>"
    return summary(*ingest(Source(name="a.html", raw=page.encode()), RULES)).title


def shared(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


def filed(**titles: str) -> str:
    fields = "".join(f', "{key}": "{title}"' for key, title in titles.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle"{fields}}}</script>'


@pytest.mark.parametrize(
    ("head", "shown", "title"),
    [
        (shared("Barge shuts harbour of Ost | The Marl Gazette"), SHOWN, SHOWN),
        (shared("Barge shuts the salt harbour of Ost"), SHOWN, "Barge shuts the salt harbour of Ost"),
        (shared("News from the coast"), SHOWN, SHOWN),  # says another thing
        (shared("Barge shuts harbour of Ost - Coast Today"), SHOWN, SHOWN),
        (filed(headline="Salt barge shuts Ost"), SHOWN, "Salt barge shuts Ost"),
        (filed(headline="Salt barge shuts Ost", name=SHOWN), SHOWN,
         SHOWN),  # of two filed headlines the one shown
        ("", "Barge &amp;amp; crane shut harbour of Ost", "Barge & crane shut harbour of Ost"),  # encoded twice
    ],
)  # fmt: skip
def test_the_headline_is_the_filed_one_or_the_shared_one_that_says_what_is_shown(
    head: str, shown: str, title: str
) -> None:
    assert title_of(head, shown) == title


@pytest.mark.parametrize(
    ("title", "sites", "left"),
    [
        ("Barge shuts harbour | Marl Gazette", ["The Marl Gazette"], "Barge shuts harbour"),
        ("Barge shuts harbour - gazette", ["marl-gazette.example", "www.gazette.example"], "Barge shuts harbour"),
        ("Marl Gazette: Barge shuts harbour", ["Marl Gazette"], "Marl Gazette: Barge shuts harbour"),  # may be meant
        ("Marl Gazette - Barge shuts harbour", ["Marl Gazette"], "Barge shuts harbour"),
        ("Ost - Solvik ferry sails again", ["Marl Gazette"], "Ost - Solvik ferry sails again"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(title: str, sites: list[str], left: str) -> None:
    assert bare(title, sites) == left


def test_words_filed_under_another_key_are_kept_beside_the_headline() -> None:
    page = f"<html><head>{filed(headline='Salt barge shuts Ost', name='Ost shut')}</head><body>{BODY}</body></html>"
    article, _ = ingest(Source(name="a.html", raw=page.encode()), RULES)
    assert [fact.value for fact in article.declared if given(fact) == "name"] == ["Ost shut"]


def given(fact: Declared) -> str:
    first = fact.evidence[0]
    return first.where if isinstance(first, Given) else ""
