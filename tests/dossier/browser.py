"""Chromium for the tests of the page: found on the machine, driven by playwright; without it they skip and say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pytest

import twosource
from twosource.dossier import page

ROOT = Path(__file__).parents[2]
ARTEFACTS = ROOT / "artefacts"
CHROMIUM = os.environ.get("TWOSOURCE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
PILES = ("pyongyang", "flood")
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="no chromium found: set TWOSOURCE_CHROMIUM to its path")


@lru_cache(maxsize=2)
def example(name: str):
    """The record of an example pile."""
    return twosource.build(ROOT / "examples" / name)


@lru_cache(maxsize=2)
def dossier(name: str) -> str:
    """Its page."""
    return page(example(name))


@contextmanager
def chromium() -> Iterator[object]:
    """A running browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield made
        finally:
            made.close()


class Shown:
    """A page open in a browser, with every request it made and every complaint of its console."""

    def __init__(self, browser, html: str, folder: Path, **context) -> None:
        self.file = folder / "dossier.html"
        self.file.write_text(html, encoding="utf-8")
        self.context = browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | context))
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(self.file.as_uri())
