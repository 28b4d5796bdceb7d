"""A quotation on a card is the shortest telling clause, in the page's own characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.dossier.telling import dangling, telling

CLAUSES = [
    ("However, the board has not confirmed it", "the board has not confirmed it", "a link is no evidence"),
    ("Moreover, in addition, nine boats sank off Arvik", "nine boats sank off Arvik", "two links"),
    (
        "According to a brief report by the Arvik Wire, the keeper has arrived", "the keeper has arrived",
        "who reported it is said beside the quotation",
    ),
    (
        "neither port has officially confirmed the transfer of any of the boats within the Arvik dispute",
        "neither port has officially confirmed the transfer of any of the boats", "what it was part of trails",
    ),
    (
        "The keeper’s return to the rock marks his second visit to the island this year, following earlier talks there",
        "his second visit to the island this year", "the phrase of a rank",
    ),
    ("nine boats sank off Arvik amid a storm", "nine boats sank off Arvik amid a storm", "what is short stays whole"),
    (
        "In a sign of how the storm of the night had grown since noon, the harbour board closed both of its gates",
        "the harbour board closed both of its gates", "a lead before the clause",
    ),
    (
        "With 31 dead and as many missing by the evening, the mayor of Arvik called for help from the coast guard",
        "With 31 dead and as many missing by the evening, the mayor of Arvik called for help from the coast guard",
        "a figure in the lead is kept",
    ),
    ("However, no", "However, no", "too little would be left"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "why"), CLAUSES)
def test_a_quotation_is_cut_to_what_tells(text, wanted, why):
    assert telling(text, ranks=True) == wanted, why


@given(st.text(alphabet="abc ,.9", max_size=120), st.sampled_from(["However, ", "According to ", "his second ", ""]))
def test_the_telling_part_is_a_piece_of_the_text(text, lead):
    whole = " ".join((lead + text).split())
    assert telling(lead + text) in whole


def test_a_pronoun_at_the_front_dangles_and_so_does_the_claim_at_the_end():
    assert dangling("The company denies the claim")
    assert dangling("it was retaken")
    assert not dangling("the post was retaken")
