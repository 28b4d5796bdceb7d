"""What a page says of others, and of itself: originals, outlets it cites, marks of reporting of its own."""

from ..records import Article, Reading
from ..tables import all_keys

REPORTED = ("dateline-place", "dateline-date", "agency")
CITED, OWN_MARKS = 3.0, 2.0
ENOUGH_FIGURES = 3


def originals(article: Article) -> frozenset[str]:
    """What a page declares it was first printed by."""
    return all_keys(item.value for item in article.declared if item.kind == "original")


def cited(reading: Reading) -> frozenset[str]:
    """The outlets and agencies that a page names as having told it something."""
    named = {
        speaker.name for item in reading.attributions for speaker in item.chain if speaker.kind in ("outlet", "agency")
    }
    named |= {item.name for item in reading.mentions if item.kind == "outlet"}
    return all_keys(named)


def marked(article: Article) -> bool:
    """True where a page carries an address, a day or a sign of reporting of its own."""
    return article.address is not None or article.said("published") is not None or reported(article)


def reported(article: Article) -> bool:
    """True where a page carries signs of reporting of its own: dateline, byline, agency."""
    return any(
        item.kind in REPORTED or (item.kind == "author" and item.made_by.endswith("byline"))
        for item in article.declared
    )
