"""Speed and memory: articles per second per core, peak memory, and the cost at 10 and 100 times the work.

    python benchmarks/speed.py [--times 1 10 100]

Articles are the demo's pages with one changed line each, so that no two are the same file. A stage's figure excludes
the stages before it. One process, one core; run on a quiet machine.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from twosource.annotate import annotate
from twosource.annotate.model import bare_model, model
from twosource.annotate.parse import parse
from twosource.claims import weigh
from twosource.events import read_events
from twosource.ingest import Source, ingest
from twosource.lineage import relate
from twosource.resolve import resolve
from twosource.rulebook import load_rulebook

T = TypeVar("T")
PAGES = Path(__file__).resolve().parent.parent / "examples" / "pyongyang"


def timed(stage: str, count: int, work: Callable[[], T]) -> T:
    """The result of the work; prints how many articles a second it did."""
    start = time.process_time()
    result = work()
    spent = time.process_time() - start
    print(f"  {stage:<22}{spent:9.2f} s {count / spent if spent else 0:10.1f} articles/s")
    return result


def sources(times: int) -> list[Source]:
    """The demo's pages, so many times over, no two alike."""
    pages = sorted(PAGES.glob("*.txt"))
    return [
        Source(name=f"{turn:04d}-{page.name}", raw=page.read_bytes() + f"\nPage {turn}".encode())
        for turn in range(times)
        for page in pages
    ]


def run(times: int) -> None:
    """One size: every stage after the other."""
    rules = load_rulebook()
    given = sources(times)
    print(f"{len(given)} articles")
    model()
    pages = timed("ingest", len(given), lambda: [ingest(source, rules) for source in given])
    timed("annotate: parse alone", len(given), lambda: [parse(*page) for page in pages])
    readings = timed("annotate, all", len(given), lambda: tuple(annotate(*page, rules) for page in pages))
    lineage = timed("lineage", len(given), lambda: relate(readings, rules))
    mentions = timed(
        "events", len(given), lambda: tuple(m for reading in readings for m in read_events(reading, rules))
    )
    resolved = timed("resolve", len(given), lambda: resolve(readings, mentions, lineage, rules, ()))
    timed("claims", len(given), lambda: weigh(readings, mentions, resolved, lineage, rules, ()))
    print(f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    bare = bare_model()  # last: it takes more memory than all of ours
    timed("the bare model", len(given), lambda: sum(1 for _ in bare.pipe([article.text for article, _ in pages])))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    for times in parser.parse_args().times:
        run(times)
