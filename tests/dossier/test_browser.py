"""The page in headless Chromium: each statement leads to its characters, keys work, nothing leaves the page."""

from pathlib import Path

import pytest

from twosource.dossier import pile_note
from twosource.dossier.desk import Desk
from twosource.dossier.plain_text import visible

from .browser import ARTEFACTS, PILES, Shown, chromium, dossier, example, needs_chromium
from .test_page import hostile

pytestmark = needs_chromium
A4 = {"width": 703, "height": 1039}  # CSS pixels of the printed area: A4 less its margins

FOLLOW = """() => {
  const found = {};
  Element.prototype.scrollIntoView = () => {};
  for (const link of document.querySelectorAll("a[href^='#s-']")) {
    const name = link.getAttribute("href").slice(1);
    if (name in found) continue;
    link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
    const at = document.querySelector(":target");
    window.dispatchEvent(new HashChangeEvent("hashchange"));
    const pieces = document.querySelectorAll(".here");
    found[name] = at && at.id === name ? [at.textContent, ...Array.from(pieces, piece => piece.textContent)] : null;
  }
  return found;
}"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as made:
        yield made


@pytest.mark.parametrize("name", PILES)
def test_each_statement_leads_to_its_highlighted_characters(browser, name, tmp_path: Path):
    shown = Shown(browser, dossier(name), tmp_path)
    found = shown.page.evaluate(FOLLOW)
    record = example(name)
    texts = {short: Desk(record).articles[key].text for key, short in Desk(record).short.items()}
    assert len(found) > len(record.claims) // 2
    for anchor, lit in found.items():
        page, start, end = anchor.split("-")[1:]
        wanted = visible(texts[page][int(start) : int(end)], keep="\n\t\r")
        assert lit is not None, f"{anchor} has no target"
        assert "".join("".join(lit).split()) == "".join(wanted.split()), anchor
    for claim in record.claims:
        assert Desk(record).anchor(claim.span) in found, "every claim is a link"


@pytest.mark.parametrize("name", PILES)
def test_opening_a_card_shows_its_highlighted_text_in_one_action(browser, name, tmp_path: Path):
    page = Shown(browser, dossier(name), tmp_path).page
    closed = page.locator("#first details.card:not([open])")
    for place in range(closed.count()):
        card = page.locator("#first details.card").nth(place + 1)
        assert not card.locator("mark").first.is_visible()
        card.locator("summary").click()
        assert card.locator("mark").first.is_visible()


@pytest.mark.parametrize("name", [*PILES, "hostile"])
def test_no_request_leaves_the_page_and_nothing_breaks_its_policy(browser, name, tmp_path: Path):
    from twosource.dossier import page

    shown = Shown(browser, page(hostile()) if name == "hostile" else dossier(name), tmp_path)
    for _ in range(6):
        shown.page.keyboard.press("j")
    shown.page.keyboard.press("/")
    shown.page.keyboard.type("the")
    assert shown.requests == [shown.file.as_uri()]
    assert shown.complaints == []
    assert shown.page.title() in ("What 5 pages say", "What 8 pages say", "What 2 pages say")


@pytest.mark.parametrize("name", PILES)
def test_the_first_page_needs_no_scrolling_and_the_phone_no_sideways(browser, name, tmp_path: Path):
    bottom = "() => document.querySelector('.first').getBoundingClientRect().bottom"
    assert Shown(browser, dossier(name), tmp_path).page.evaluate(bottom) <= 800
    phone = Shown(browser, dossier(name), tmp_path, viewport={"width": 390, "height": 844}).page
    assert phone.evaluate("() => document.documentElement.scrollWidth") <= 390
    paper = Shown(browser, dossier(name), tmp_path, viewport=A4).page
    paper.emulate_media(media="print")
    assert paper.evaluate(bottom) <= A4["height"], "one A4 in print"


@pytest.mark.parametrize("name", PILES)
def test_the_page_loads_within_a_fifth_of_a_second(browser, name, tmp_path: Path):
    shown = Shown(browser, "<!doctype html><title>empty</title>", tmp_path)
    own = shown.context.new_cdp_session(shown.page)
    own.send(
        "Performance.enable", {"timeDomain": "threadTicks"}
    )  # time of the processor: a busy machine changes nothing
    shown.file.write_text(dossier(name), encoding="utf-8")
    shown.page.goto(shown.file.as_uri())
    told = {item["name"]: item["value"] for item in own.send("Performance.getMetrics")["metrics"]}
    assert 0 < told["TaskDuration"] < 0.2


def test_the_keys_step_open_follow_and_close(browser, tmp_path: Path):
    page = Shown(browser, dossier("flood"), tmp_path).page
    here = "() => document.activeElement.closest('details').id"
    page.keyboard.press("j")
    first = page.evaluate(here)
    page.keyboard.press("j")
    second = page.evaluate(here)
    assert first != second
    page.keyboard.press("Enter")
    assert page.locator(f"#{second}").get_attribute("open") is not None
    page.keyboard.press("Escape")
    assert page.locator(f"#{second}").get_attribute("open") is None
    page.keyboard.press("k")
    assert page.evaluate(here) == first


WHOLE = """() => Array.from(document.querySelectorAll("#first .pane"), box => {
  const text = box.querySelector(".fulltext"), lit = text.querySelector(".quoted");
  const frame = text.getBoundingClientRect(), at = lit.getBoundingClientRect();
  return {page: text.getAttribute("aria-label"), words: text.textContent, top: frame.top, left: frame.left,
          quoted: Array.from(text.querySelectorAll(".quoted"), item => item.textContent).join(""),
          grey: text.querySelectorAll(".furniture").length, seen: frame.top <= at.top && at.top < frame.bottom};
})"""
TWICE = """() => {
  const ids = Array.from(document.querySelectorAll("[id]"), item => item.id);
  return ids.filter((name, place) => ids.indexOf(name) !== place);
}"""


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("name", PILES)
def test_an_opened_card_shows_its_pages_whole_side_by_side_at_the_quotations(browser, name, tmp_path: Path):
    shown = Shown(browser, dossier(name), tmp_path)
    page, short = shown.page, Desk(example(name)).short
    page.locator("#first .widen").first.click()
    boxes = page.evaluate(WHOLE)
    quotes = page.locator("#first details.card[open] .cut mark").all_text_contents()
    texts = {f"Page {short[item.id]}, whole": item.text for item in example(name).articles}
    assert len(boxes) == 2
    for box, quote in zip(boxes, quotes, strict=True):
        assert squeezed(box["words"]) == squeezed(visible(texts[box["page"]], keep="\n\t\r")), "nothing is left out"
        assert squeezed(box["quoted"]) == squeezed(quote)
        assert box["seen"], "scrolled to the quotation"
    assert any(box["grey"] for box in boxes), "what is page and not story is grey"
    assert boxes[0]["top"] == boxes[1]["top"], "side by side"
    assert boxes[0]["left"] < boxes[1]["left"], "in the order of the card"
    assert page.evaluate(TWICE) == [], "ids stay unique"
    assert shown.complaints == []


def test_whole_pages_go_away_again_and_are_not_searched_twice(browser, tmp_path: Path):
    page = Shown(browser, dossier("flood"), tmp_path).page
    wide = page.locator("#first .widen").first
    wide.click()
    assert wide.get_attribute("aria-expanded") == "true"
    page.locator(".find input").fill("opened without notice")
    found = page.locator(".hits a").count()
    page.keyboard.press("Escape")
    wide.click()
    assert (page.locator(".pane").count(), page.locator("#first .cut").first.is_visible()) == (0, True)
    page.reload()
    page.locator(".find input").fill("opened without notice")
    assert page.locator(".hits a").count() == found > 0


def test_a_card_opened_later_offers_its_pages_too(browser, tmp_path: Path):
    page = Shown(browser, dossier("flood"), tmp_path).page
    card = page.locator("#first details.card").nth(2)
    assert card.locator(".widen").count() == 0
    card.locator("summary").click()
    card.locator(".widen").click()
    assert card.locator(".pane .quoted").count() >= 2


def test_the_note_can_be_downloaded(browser, tmp_path: Path):
    shown = Shown(browser, dossier("flood"), tmp_path, accept_downloads=True)
    with shown.page.expect_download() as coming:
        shown.page.locator("#downloads a").click()
    assert coming.value.suggested_filename == "note.md"
    assert Path(coming.value.path()).read_text(encoding="utf-8") == pile_note(example("flood"))
    assert shown.complaints == [], "the policy allows it"


def test_a_slash_searches_and_enter_goes_there(browser, tmp_path: Path):
    page = Shown(browser, dossier("flood"), tmp_path).page
    page.keyboard.press("/")
    page.keyboard.type("reservoir")
    assert page.locator(".hits a").count() > 2
    assert "reservoir" in page.locator(".hits a").first.text_content()
    page.keyboard.press("Enter")
    assert page.locator(".hits").is_hidden()
    assert "reservoir" in page.locator(".cursor").text_content()
    page.keyboard.press("/")
    page.keyboard.type("no such words")
    assert page.locator(".hits").text_content() == "Nothing holds these words."
    page.keyboard.press("Escape")
    assert page.locator(".hits").is_hidden()


def test_a_quotation_is_copied_with_page_address_and_offsets(browser, tmp_path: Path):
    record = example("flood")
    page = Shown(browser, dossier("flood"), tmp_path, permissions=["clipboard-read", "clipboard-write"]).page
    claim = next(claim for claim in record.claims if Desk(record).articles[claim.article].address)
    page.goto(f"{page.url.partition('#')[0]}#c-{claim.id}")
    page.locator(f"#c-{claim.id}").hover()
    page.locator(f"#c-{claim.id} .copy").click()
    words = page.evaluate("() => navigator.clipboard.readText()")
    address, short = Desk(record).articles[claim.article].address, Desk(record).short[claim.article]
    assert words.endswith(f"({short}, {address}, characters {claim.span.start}–{claim.span.end})")
    assert words.startswith("“" + " ".join(claim.text.split())[:12].strip('“"'))


def test_a_link_opens_every_fold_around_its_target(browser, tmp_path: Path):
    page = Shown(browser, dossier("pyongyang"), tmp_path).page
    folded = page.locator("details.asked:not([open]) tr[id^='c-']").first
    name = folded.get_attribute("id")
    page.goto(f"{page.url.partition('#')[0]}#{name}")
    assert page.locator(f"#{name}").is_visible()


@pytest.mark.parametrize("name", PILES)
def test_without_a_script_the_page_can_be_read_followed_and_its_highlights_switched(browser, name, tmp_path: Path):
    page = Shown(browser, dossier(name), tmp_path, java_script_enabled=False).page
    assert page.locator(".find, .widen").count() == 0, "nothing is offered that would not work"
    page.locator("#first .cut a").first.click()
    assert page.url.rpartition("#")[2].startswith("s-")
    page.locator("#on-x").uncheck()
    page.locator("#on-x").check()
    assert page.locator("#claims details[open] tr").count() > 5


SIZES = {"1280x800": (1280, 800, "light"), "1280x800-dark": (1280, 800, "dark"), "390x844": (390, 844, "light")}


@pytest.mark.parametrize("name", PILES)
def test_screenshots_are_kept_as_artefacts(browser, name, tmp_path: Path):
    ARTEFACTS.mkdir(exist_ok=True)
    for size, (width, height, scheme) in SIZES.items():
        view = {"width": width, "height": height}
        page = Shown(browser, dossier(name), tmp_path, viewport=view, color_scheme=scheme).page
        page.screenshot(path=ARTEFACTS / f"{name}-{size}.png")
    page.pdf(path=ARTEFACTS / f"{name}-print.pdf", prefer_css_page_size=True)
    assert all((ARTEFACTS / f"{name}-{size}.png").stat().st_size > 10_000 for size in SIZES)
    assert (ARTEFACTS / f"{name}-print.pdf").read_bytes().startswith(b"%PDF")
