"""What must hold whatever the pages say."""

import os
import shutil
import subprocess
import sys
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import twosource
from factories import RULES, read
from twosource.dossier import page
from twosource.errors import InputError
from twosource.events import read_events
from twosource.ingest import Source, ingest
from twosource.records import Answer, Record, decode, encode, misplaced

TESTS = Path(__file__).parents[1]
PILES = sorted([*(TESTS / "stories").glob("*/in"), *(TESTS / "data/origins").glob("*/articles")])
names = pytest.mark.parametrize("pile", PILES, ids=lambda pile: pile.parent.name)


@lru_cache(maxsize=32)
def built(pile: Path) -> Record:
    return twosource.build(pile)


@names
def test_every_quotation_stands_in_its_article(pile: Path) -> None:
    record = built(pile)
    assert misplaced(record, {item.id: item.text for item in record.articles}) == []


@names
def test_a_record_survives_being_written_and_read(pile: Path) -> None:
    assert encode(decode(encode(built(pile)))) == encode(built(pile))


@names
def test_passages_cover_every_visible_character_once(pile: Path) -> None:
    for reading in built(pile).readings:
        spans = sorted((item.span.start, item.span.end) for item in reading.passages)
        assert all(left[1] <= right[0] for left, right in pairwise(spans))
        seen = {place for start, end in spans for place in range(start, end)}
        text = reading.article.text
        assert not [
            place for place, char in enumerate(text) if place not in seen and char.isprintable() and char.strip()
        ]


@names
def test_the_order_of_the_files_changes_no_byte(pile: Path) -> None:
    files = sorted(path for path in pile.iterdir() if path.name.endswith(".txt"))
    one, other = twosource.build(files[::-1]), twosource.build(files)
    assert twosource.to_json(one) == twosource.to_json(other)
    assert page(one) == page(other)


@names
def test_adding_pages_gives_what_building_at_once_gives(pile: Path) -> None:
    files = sorted(path for path in pile.iterdir() if path.name.endswith(".txt"))
    half = len(files) // 2
    if not half:
        return
    added = twosource.add(twosource.build(files[half:]), files[:half])
    assert encode(added) == encode(twosource.build(files))


def test_the_seed_of_pythons_hashes_changes_no_byte() -> None:
    code = (
        "import sys, twosource; from twosource.dossier import page; record = twosource.build(sys.argv[1]);"
        "sys.stdout.buffer.write(twosource.to_json(record) + page(record).encode())"
    )
    pile = TESTS / "stories/ferry/in"
    other = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    written = subprocess.run(
        [sys.executable, "-c", code, str(pile)],
        check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": other},
    ).stdout  # fmt: skip
    assert written == twosource.to_json(built(pile)) + page(built(pile)).encode()


@names
def test_an_exact_copy_never_raises_a_minimum_of_origins(pile: Path, tmp_path: Path) -> None:
    for copied in sorted(pile.glob("*.txt"))[:2]:
        folder = shutil.copytree(pile, tmp_path / copied.stem)
        shutil.copy(copied, folder / f"zz-copy-of-{copied.name}")
        assert risen(built(pile), twosource.build(folder)) == []


def risen(before: Record, after: Record) -> list[str]:
    """Answers that count more sure origins than they did, by the claims they share."""
    minimum = {ident: answer.origins.min for answer in answers(before) for ident in answer.claims}
    found = []
    for answer in answers(after):
        known = [minimum[ident] for ident in answer.claims if ident in minimum]
        if known and answer.origins.min > max(known):
            found.append(f"{answer.text}: {max(known)} -> {answer.origins.min}")
    return found


def answers(record: Record) -> list[Answer]:
    return [answer for group in record.groups for answer in group.answers]


NEWS = """Police said 12 people died in Tarn on Tuesday the minister may have not visited she its Reuters
“ ” , . — • é $5 million 2024 1,000-3,000 nearly Russia France’s U.S. (AP) &amp; <b>"""
WORDS = st.sampled_from([*NEWS.split(), "\n", "\n\n", "\u200b", "\U0001f30a", "Original Source:"])


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join))
def test_any_string_of_news_words_is_read_with_every_span_in_place(text: str) -> None:
    if not text.strip():
        return
    reading = read(text)
    events = read_events(reading, RULES)
    assert misplaced((reading, events), {reading.article.id: text}) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_reason(raw: bytes) -> None:
    try:
        article, passages = ingest(Source(name="a.txt", raw=raw), RULES)
    except InputError:
        return
    assert misplaced(passages, {article.id: article.text}) == []
