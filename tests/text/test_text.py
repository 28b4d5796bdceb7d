import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.text import compact, fold, hidden, revealed, shingles, words


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(), st.integers(0, 40), st.integers(1, 40))
def test_a_compacted_stretch_points_back_at_the_characters_it_was_made_from(text: str, at: int, size: int) -> None:
    folded = compact(text)
    assert len(folded.places) == len(folded.text)
    assert list(folded.places) == sorted(folded.places)
    piece = folded.text[at : at + size]
    if piece.strip():
        start, end = folded.back(at, at + len(piece))
        assert piece.strip() in compact(text[start:end]).text or "İ" in text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The  Old\n\nTown", "the old town"),  # runs of white space are one space
        ("  edges ", "edges"),  # none at the ends
        ("“Yes,” he’d", '"yes," he\'d'),  # curly quotes straight
        ("zero\u200bwidth", "zerowidth"),  # invisible characters inside a word do not split it
        ("", ""),
    ],
)
def test_compact_makes_texts_comparable(text: str, wanted: str) -> None:
    assert compact(text).text == wanted


@given(st.text())
def test_revealed_text_hides_nothing(text: str) -> None:
    assert not any(hidden(character) for character in revealed(text))


def test_words_keep_figures_and_hyphens_whole() -> None:
    assert words("Nearly 11,000 cease-fire monitors’ tents") == ("nearly", "11,000", "cease-fire", "monitors", "tents")


def test_a_short_text_has_no_long_shingle() -> None:
    assert shingles(("a",), 2) == frozenset()
