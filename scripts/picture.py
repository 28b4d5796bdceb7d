"""Writes docs/dossier.html and docs/dossier.png, the page of the demo and what README shows of it.

    python scripts/picture.py

Needs a Chromium (TWOSOURCE_CHROMIUM names one) and playwright, as the tests of the page do.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import twosource
from twosource.dossier import page

ROOT = Path(__file__).resolve().parent.parent
VIEW = {"width": 1280, "height": 800}


def main() -> None:
    """Both files."""
    from playwright.sync_api import sync_playwright

    target = ROOT / "docs" / "dossier.html"
    target.write_text(page(twosource.build(ROOT / "examples" / "pyongyang")), encoding="utf-8")
    chromium = os.environ.get("TWOSOURCE_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        shown = browser.new_page(viewport=VIEW, device_scale_factor=1.5, color_scheme="light")
        shown.goto(target.as_uri())
        shown.screenshot(path=target.with_suffix(".png"))
        browser.close()
    print(f"{target}, {target.with_suffix('.png')}")


if __name__ == "__main__":
    main()
