"""What a site prints on all its pages makes no two of them kin."""

from functools import lru_cache

from factories import RULES
from twosource.annotate import annotate
from twosource.ingest import Source, ingest
from twosource.lineage import Before, relate
from twosource.lineage.templates import templates_of
from twosource.records import Lineage, Reading

NOTICE = (
    "To carry on, accept that partners keep identifiers on the device and measure which advertisements are seen, or"
    " choose an offer for subscribers at 4 crowns a month, which ends whenever it is cancelled."
)
TEASERS = (
    "Three divers from Ost raised a bell that lay under the ice for ninety years.",
    "Bakers in Lund have agreed on one size of loaf after a quarrel of two winters.",
    "The last tram of the Garn line broke down in front of its own museum.",
    "A choir of forty postmen sang in the rain until the bridge was opened.",
    "Nobody in Tarvik wants the statue, and nobody in Tarvik wants to pay for taking it away.",
)

WHO = ("Divers", "Two bakers", "A choir", "The tram driver", "Postmen", "A widow", "The referee", "Some beekeepers")
WHAT = ("raised a bell", "quarrelled over loaves", "sang to the mayor", "lost a bicycle", "bought the old statue")


@lru_cache(maxsize=128)
def stub(at: int, *, addressed: bool) -> Reading:
    text = f"Story {at}\n{WHO[at % 8]} {WHAT[at // 8]} in {chr(65 + at % 26)}{at}berg.\n{NOTICE}\n"
    url = f'{{"url": "https://www.ost-courier.example/{at}"}}'.encode() if addressed else None
    return annotate(*ingest(Source(name=f"{at:03d}.txt", raw=text.encode(), sidecar=url), RULES), RULES)


def test_forty_stubs_of_one_site_with_one_notice_are_no_family() -> None:
    lineage = relate(tuple(stub(at, addressed=True) for at in range(40)), RULES)
    assert {item.kind for item in lineage.kinships} == {"same-site"}
    assert len(lineage.kinships) == 39
    assert max(len(item.articles) for item in lineage.families if item.partition == "sure") == 1


def test_where_no_page_has_an_address_the_notice_is_left_out_all_the_same() -> None:
    lineage = relate(tuple(stub(at, addressed=False) for at in range(5)), RULES)
    assert lineage.kinships == ()


def test_a_sentence_that_copies_share_is_no_template() -> None:
    text = "\n".join(TEASERS)
    pages = [f"{text}\nRead more {at}." for at in range(4)]
    readings = [
        annotate(*ingest(Source(name=f"{at}.txt", raw=page.encode()), RULES), RULES) for at, page in enumerate(pages)
    ]
    assert templates_of(readings).groups == ()


def added(readings: list[Reading], size: int) -> Lineage:
    """The lineage of all, after that of the first so many."""
    first = tuple(readings[:size])
    before = Before(readings=first, lineage=relate(first, RULES))
    return relate(tuple(readings), RULES, before)


def test_pages_added_later_give_the_lineage_of_all_at_once() -> None:
    copies = [f"{TEASERS[at % 4]} {TEASERS[(at + 1) % 4]} {TEASERS[at % 2]}\n{NOTICE}" for at in range(8)]
    readings = [
        annotate(*ingest(Source(name=f"c{at}.txt", raw=page.encode()), RULES), RULES) for at, page in enumerate(copies)
    ] + [stub(at, addressed=True) for at in range(12)]
    whole = relate(tuple(readings), RULES)
    assert all(added(readings, size) == whole for size in (0, 1, 2, 7, 13, 19))
