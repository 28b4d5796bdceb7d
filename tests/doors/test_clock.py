"""The clock has no say: in 2005 and in 2060 the same pages give the same bytes."""

import subprocess
import sys
from pathlib import Path

AT = """
import sys, time_machine
time_machine.travel(sys.argv[1], tick=True).start()  # before anything of ours or of theirs is loaded
import datetime
assert datetime.date.today().year == int(sys.argv[1][:4])
from twosource.cli import main
main(sys.argv[2:])
"""
STORY = (
    "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe last year.\n"
    "On May 12 a ferry will carry passengers until the new bridge opens in 2041, the council said in a statement.\n"
)
HEAD = (
    '<head><meta name="date" content="2031-05-03"><meta property="article:modified_time" content="2070-01-01"></head>'
)
PAGES = {
    "a.txt": STORY,
    "b.html": f"<html><head>{HEAD}</head><body><h1>Old bridge to close</h1><p>3 May 2031</p>"
    + "".join(f"<p>{line}</p>" for line in STORY.splitlines()) + "</body></html>",
    "c.html": f"<html><body><p>{STORY}</p><footer>Copyright 2028 Marl Gazette</footer></body></html>",
    "d.rss": f"<rss><channel><item><pubDate>3 May 2031</pubDate><description>{STORY}</description></item></channel>",
}  # fmt: skip


def built(folder: Path, when: str, target: Path) -> bytes:
    """The record of the folder as JSON, made on that day."""
    command = [sys.executable, "-c", AT, when, "build", str(folder), "-o", str(target), "--json"]
    return subprocess.run(command, check=True, capture_output=True).stdout


def test_moving_the_clock_changes_no_byte(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, text in PAGES.items():
        (tmp_path / "in" / name).write_text(text)
    early, late = (built(tmp_path / "in", f"{year}-06-01", tmp_path / f"{year}.twosource") for year in (2005, 2060))
    assert early.count(b'"sha256"') == len(PAGES)
    assert early == late
