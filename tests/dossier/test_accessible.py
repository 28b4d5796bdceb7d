"""axe-core finds nothing against WCAG 2.2 AA, in light and dark, wide and on a phone."""

from pathlib import Path

import pytest

from .browser import Shown, chromium, dossier, needs_chromium

pytestmark = needs_chromium
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
VIEWS = {
    "wide": {"viewport": {"width": 1280, "height": 800}},
    "dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
}


@pytest.fixture(scope="module")
def browser():
    with chromium() as made:
        yield made


@pytest.mark.parametrize(("name", "view"), [("pyongyang", "wide"), ("flood", "dark"), ("pyongyang", "phone")])
def test_axe_finds_nothing_against_wcag_2_2_aa(browser, name, view, tmp_path: Path):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    page = Shown(browser, dossier(name), tmp_path, **VIEWS[view]).page
    if view == "wide":
        page.evaluate("() => document.querySelectorAll('details').forEach(item => { item.open = true })")
    page.evaluate("() => document.querySelectorAll('.widen').forEach(item => item.click())")
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = axe.Axe().run(page, options=options).response["violations"]
    assert [(item["id"], node["html"][:160]) for item in found for node in item["nodes"][:3]] == []
