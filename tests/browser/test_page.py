"""The page in a browser: whole without a script, alive with one, and quiet on the network."""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

import pytest

from tests.browser.conftest import Open, needed
from tests.write.stories import hostile_story, random_story, story
from timeline.model import Timeline
from timeline.write import Options
from timeline.write.visible import one_line, visible

HOVER = "Plotly.Fx.hover(document.getElementById('chart'), [{curveNumber: 5, pointNumber: 0}])"
WATCH_POLICY = """() => {
  window.violations = [];
  addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
}"""
TEXT = "e => e.textContent.replace(/\\s+/g, ' ')"


@pytest.mark.parametrize("timeline", [story(), hostile_story()], ids=["story", "hostile"])
@pytest.mark.parametrize("lite", [False, True])
def test_everything_stands_there_without_a_script(open_page: Open, timeline: Timeline, lite: bool) -> None:
    page = open_page(timeline, java_script_enabled=False, options=Options(lite=lite))
    text = page.eval_on_selector("main", TEXT) if not lite else page.locator("main").text_content()
    text = one_line(text)
    for event in timeline.events:
        assert one_line(event.title) in text
        for report in event.reports:
            assert one_line(report.quote) in text
            assert one_line(report.why) in text
        for disagreement in event.disagreements:
            for side in disagreement.sides:
                assert one_line(side.value) in text
    links = page.eval_on_selector_all(".sources a", "all => all.map(each => each.getAttribute('href'))")
    for article in timeline.articles:
        assert one_line(article.title) in text
        assert article.url in links or one_line(article.url) in text
    for refusal in timeline.refused:
        assert one_line(refusal.reason) in text
    for told in timeline.undated:
        assert one_line(told.why) in text
    assert page.locator("main svg.tl-picture:not(.narrow)").is_visible()


def test_an_empty_timeline_says_so(open_page: Open) -> None:
    page = open_page(Timeline("Nothing", (), ()))
    assert "No event was found" in page.locator("main").inner_text()


@pytest.mark.parametrize("csp", [True, False], ids=["with policy", "policy removed"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_hostile_text_is_only_text(open_page: Open, csp: bool, script: bool) -> None:
    def edit(text: str) -> str:
        return text if csp else text.replace("Content-Security-Policy", "X-Nothing")

    timeline = hostile_story()
    page = open_page(timeline, edit=edit, java_script_enabled=script)
    assert page.title() == one_line(timeline.title)
    assert page.locator("main img, main script, main iframe, main style").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    if script:
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.evaluate(HOVER)
        page.wait_for_timeout(200)
        assert page.title() == one_line(timeline.title)
        shown = page.eval_on_selector_all("#chart .tl-letters span", "all => all.map(e => e.textContent)")
        titles = " ".join(one_line(event.title) for event in timeline.events)
        assert sum(label.strip("…") in titles for label in shown) >= 5
    quotes = page.eval_on_selector_all("#list q", "all => all.map(e => e.textContent)")
    told = {visible(report.quote) for event in timeline.events for report in event.reports}
    assert set(quotes) == told


@pytest.mark.parametrize("timeline", [story(), hostile_story()], ids=["story", "hostile"])
def test_nothing_sticks_out_of_a_narrow_frame(open_page: Open, timeline: Timeline) -> None:
    page = open_page(timeline, width=300, height=600)
    page.evaluate("document.querySelectorAll('main details').forEach((each) => (each.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= 300


def test_phone_has_the_list_and_the_strip(open_page: Open) -> None:
    page = open_page(story(), width=360, height=740, has_touch=True, is_mobile=True)
    times = ".days h4 > :first-child"
    edges = page.eval_on_selector_all(times, "all => all.map(e => e.getBoundingClientRect().right)")
    assert edges
    assert all(edge <= 360 for edge in edges)
    assert not page.locator("#chart").is_visible()
    assert page.locator("#strip").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("typeof window.Plotly") == "undefined"
    page.locator("#strip").tap(position={"x": 180, "y": 10})
    assert page.locator("#list .chosen").count() == 1


def test_print_holds_everything(open_page: Open) -> None:
    pypdf = needed("pypdf")
    page = open_page(story())
    text = " ".join(each.extract_text() for each in pypdf.PdfReader(BytesIO(page.pdf())).pages)
    flat = "".join(normalize("NFKC", text).split())
    for event in story().events:
        assert "".join(normalize("NFKC", event.title).split()) in flat
        for report in event.reports:
            assert "".join(normalize("NFKC", report.quote).split()) in flat
    for article in story().articles:
        assert "".join(article.url.split()) in flat
    assert "Search" not in text
    page.emulate_media(media="print")
    assert page.locator("svg.tl-picture:not(.narrow)").is_visible()
    for control in ("#toolbar", "#overview > .buttons", "#chart", "#strip", "svg.narrow"):
        assert not page.locator(control).is_visible()


def test_a_print_of_a_search_says_so(open_page: Open) -> None:
    page = open_page(story(), hash="#q=bridge")
    page.emulate_media(media="print")
    assert page.locator("#status").is_visible()
    assert not page.locator("#q").is_visible()


def test_no_policy_violation(open_page: Open) -> None:
    page = open_page(story())
    page.evaluate(WATCH_POLICY)
    page.evaluate(HOVER)
    page.keyboard.press("d")
    page.keyboard.press("+")
    page.keyboard.press("s")
    page.set_viewport_size({"width": 700, "height": 800})
    page.wait_for_timeout(300)
    assert page.evaluate("violations") == []


SHIFTS = """new Promise((done) => {
  const sum = (list) => done(list.getEntries().reduce((all, each) => all + each.value, 0));
  new PerformanceObserver(sum).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(0), 500);
})"""


@pytest.mark.parametrize("width", [1200, 600, 360])
def test_nothing_moves_when_the_chart_comes_alive(open_page: Open, width: int) -> None:
    page = open_page(random_story(120, spread=90), width=width)
    assert page.evaluate(SHIFTS) < 0.01
    assert page.locator("#toolbar").is_visible()
