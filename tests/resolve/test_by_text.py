from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from twosource.resolve.average_link import average_link
from twosource.resolve.by_text import Document, group

FERRY = "The ferry Halcyon capsized off Port Sabel and nine people died, the Coast Guard said."
FERRY_AGAIN = "Nine passengers of the Halcyon ferry died when it capsized near Port Sabel in a storm."
STRIKE = "Dockers in Marrow went on strike over pay, and the union rejected the offer of the port."
STRIKE_AGAIN = "The union of dockers in Marrow rejected an offer on pay; the strike at the port goes on."


def page(ident: str, text: str, day: int | None = None) -> Document:
    return Document(id=ident, title="", text=text, published=date(2026, 3, day) if day else None)


def test_two_matters_are_two_groups_named_by_their_first_page() -> None:
    pages = [page("a", FERRY), page("b", STRIKE), page("c", FERRY_AGAIN), page("d", STRIKE_AGAIN)]
    assert group(pages, {}) == {"a": "a", "c": "a", "b": "b", "d": "b"}


def test_days_far_apart_keep_look_alikes_apart() -> None:
    near = group([page("a", FERRY, 3), page("b", FERRY_AGAIN, 4), page("c", STRIKE, 4)], {})
    assert near["b"] == "a"
    far = [page("a", FERRY, 3), Document(id="b", title="", text=FERRY_AGAIN, published=date(2029, 3, 3))]
    assert group([*far, page("c", STRIKE, 4)], {})["b"] == "b"


@given(st.permutations([page("a", FERRY), page("b", STRIKE), page("c", FERRY_AGAIN), page("d", STRIKE_AGAIN)]))
def test_the_order_of_pages_changes_no_group(pages: list[Document]) -> None:
    assert group(pages, {}) == {"a": "a", "c": "a", "b": "b", "d": "b"}


def test_average_link_counts_pairs_that_are_missing_as_unlike() -> None:
    chain = {(0, 1): 0.9, (1, 2): 0.5}
    assert average_link(3, chain, 0.3) == [0, 0, 2], "mean of 0.5 and nothing is under 0.3"
    assert average_link(3, chain, 0.2) == [0, 0, 0]
