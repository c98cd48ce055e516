"""The page in a browser: whole without a script, alive with one, and quiet on the network."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from unicodedata import normalize

import pytest

from tests.browser.conftest import Open
from tests.write.stories import hostile_story, random_story, story
from timeline.model import Timeline
from timeline.write import Options, render
from timeline.write.visible import one_line, visible

HOVER = "Plotly.Fx.hover(document.getElementById('chart'), [{curveNumber: 5, pointNumber: 0}])"
WATCH_POLICY = """() => {
  window.violations = [];
  addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
}"""
TEXT = "e => e.textContent.replace(/\\s+/g, ' ')"


def until(page: Any, expression: str) -> None:
    """Wait until it is true; playwright's own waiting would need eval, which the page's policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")


def _shown(page: Any) -> list[str]:
    """Ids of the events that the list shows."""
    return list(page.eval_on_selector_all("#list li[id]:not(.off)", "all => all.map(e => e.id)"))


def _drawn(page: Any) -> int:
    """How many events the chart shows, alone or in clusters."""
    return int(
        page.evaluate(
            """() => {
          const of = (name) => document.getElementById("chart").data.find((trace) => trace.name === name);
          const spans = of("core").x.length / 3;
          return of("points").x.length + spans + of("clusters").text.reduce((sum, count) => sum +
          Number(count), 0); }"""
        )
    )


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
    for article in timeline.articles:
        assert one_line(article.title) in text
        assert one_line(article.url) in text
    for refusal in timeline.refused:
        assert one_line(refusal.reason) in text
    for told in timeline.undated:
        assert one_line(told.why) in text
    assert page.locator("main svg.tl-picture").is_visible()


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
        shown = page.eval_on_selector_all("#chart .textpoint text", "all => all.map(e => e.textContent)")
        titles = " ".join(one_line(event.title) for event in timeline.events)
        assert sum(label.strip("…") in titles for label in shown) >= 5
    quotes = page.eval_on_selector_all("#list blockquote", "all => all.map(e => e.textContent)")
    told = {visible(report.quote) for event in timeline.events for report in event.reports}
    assert set(quotes) == told


def test_the_chart_draws_all_events(open_page: Open) -> None:
    for timeline in (story(), random_story(300)):
        assert _drawn(open_page(timeline)) == len(timeline.events)


def test_search_agrees_in_list_and_chart(open_page: Open) -> None:
    page = open_page(story())
    page.keyboard.press("/")
    page.keyboard.type("BUS bridge")
    until(page, "location.hash === '#q=BUS+bridge'")
    assert _shown(page) == ["bridge"]
    assert _drawn(page) == 1
    assert "1 of 28 events" in page.inner_text("#status")
    page.keyboard.press("Escape")
    assert len(_shown(page)) == 28
    assert _drawn(page) == 28


@pytest.mark.parametrize(
    ("hash", "fits"),
    [
        ("#source=Kestrel+Wire", lambda e: any(r.article.startswith("kw") for r in e.reports)),
        ("#actor=Ardco", lambda e: "Ardco" in e.actors),
        ("#place=Velmar+Dam&status=disputed", lambda e: "Velmar Dam" in e.places and e.disagreements),
        ("#status=denied+planned", lambda e: e.status in ("denied", "planned")),
        ("#q=no+such+word", lambda e: False),
    ],
)
def test_filters_are_links(open_page: Open, hash: str, fits: Any) -> None:
    page = open_page(story(), hash=hash)
    expected = {event.id for event in story().events if fits(event)}
    assert set(_shown(page)) == expected
    assert _drawn(page) == len(expected)
    assert page.locator("#list > .note").is_visible() is not bool(expected)
    page.click("[data-do=clear]")
    assert len(_shown(page)) == 28
    assert page.evaluate("location.hash") == ""


def test_selects_and_chips(open_page: Open) -> None:
    page = open_page(story())
    page.select_option("#filter-actor", "Ida Falk")
    assert set(_shown(page)) == {"warning", "letter-out"}
    page.click(".legend [data-status=happened]")
    assert page.get_attribute(".legend [data-status=happened]", "aria-pressed") == "true"
    assert "status=happened" in page.evaluate("location.hash")


def test_a_link_opens_its_event(open_page: Open) -> None:
    page = open_page(story(), hash="#crack-found")
    assert page.locator("#crack-found blockquote").is_visible()
    assert page.evaluate("document.getElementById('chart').data.find(t => t.name === 'chosen').x.length") == 1


def test_chart_and_list_choose_each_other(open_page: Open) -> None:
    page = open_page(story())
    page.click("#shares summary")
    assert page.evaluate("document.getElementById('chart').data.find(t => t.name === 'chosen').x.length") == 1
    assert page.evaluate("location.hash") == "#shares"
    place = page.evaluate(
        """() => {
      const points = document.getElementById("chart").data.find((trace) => trace.name === "points");
      return points.hovertext.findIndex((text) => text.includes("Energy minister"));
    }"""
    )
    page.evaluate(
        """(place) => document.getElementById("chart").emit("plotly_click", {points: [{curveNumber: 5,
           customdata: document.getElementById("chart").data[5].customdata[place]}]})""",
        place,
    )
    assert page.locator("#osk-goes.chosen blockquote").first.is_visible()


def test_zoom_narrows_the_list_and_back(open_page: Open) -> None:
    page = open_page(story())
    box = page.locator("#chart").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.55, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 60, steps=5)
    page.mouse.up()
    until(page, "document.querySelectorAll('#list li[id].off').length > 5")
    assert 1 < len(_shown(page)) == _drawn(page)
    assert page.locator("#strip .pane").is_visible()
    assert "view=" in page.evaluate("location.hash")
    page.keyboard.press("0")
    assert len(_shown(page)) == 28


def test_true_scale(open_page: Open) -> None:
    page = open_page(story())
    page.click("[data-do=true_scale]")
    assert page.get_attribute("[data-do=true_scale]", "aria-pressed") == "true"
    assert page.evaluate("document.getElementById('chart').data.find(t => t.name === 'gaps').x.length") == 0
    assert _drawn(page) == 28


def test_keyboard(open_page: Open) -> None:
    page = open_page(story(), reduced_motion="reduce")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('li').id") == "dam-built"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('details').open")
    assert page.evaluate("document.activeElement.closest('li').id") == "crack-found"
    page.keyboard.press("?")
    assert page.locator("dialog#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog#keys").is_visible()
    page.keyboard.press("d")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.keyboard.press("+")
    assert page.locator("#strip .pane").is_visible()
    page.focus("#strip .pane")
    before = page.evaluate("location.hash")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("location.hash") != before


def test_every_control_is_reached_by_tab(open_page: Open) -> None:
    page = open_page(random_story(5))
    page.evaluate("document.body.focus()")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
    controls = page.eval_on_selector_all(
        "button, select, input, summary",
        "all => all.filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 90))",
    )
    assert not set(controls) - reached


def test_copy_with_sources(open_page: Open) -> None:
    page = open_page(story(), hash="#osk-goes", permissions=["clipboard-read", "clipboard-write"])
    page.click("#osk-goes .acts button")
    until(page, "document.querySelector('#osk-goes .acts button').textContent === 'Copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Energy minister Nils Osk steps aside" in copied
    assert "https://hallin-broadcasting.example/hb-0307" in copied
    assert "Nils Osk avgick på fredagen." in copied


@pytest.mark.parametrize("format", ["json", "csv"])
def test_downloads_are_the_writers_own_files(open_page: Open, format: str) -> None:
    page = open_page(story())
    page.click(".drop > summary")
    with page.expect_download() as waiting:
        page.click(f"[data-do=download_{format}]")
    assert waiting.value.path().read_bytes() == render(story(), format)
    assert waiting.value.suggested_filename.endswith(f".{format}")


def test_picture_of_the_chart(open_page: Open) -> None:
    page = open_page(story())
    page.click(".drop > summary")
    with page.expect_download() as waiting:
        page.click("[data-do=download_picture]")
    text = waiting.value.path().read_text("utf-8")
    assert text.startswith("<svg")
    assert "Spillway of the Velmar Dam" in text


def test_phone_has_the_list_and_the_strip(open_page: Open) -> None:
    page = open_page(story(), width=360, height=740, has_touch=True, is_mobile=True)
    assert not page.locator("#chart").is_visible()
    assert page.locator("#strip").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("typeof window.Plotly") == "undefined"
    page.locator("#strip").tap(position={"x": 180, "y": 10})
    assert page.locator("#list .chosen").count() == 1


def test_a_page_that_gets_room_wakes_its_chart(open_page: Open) -> None:
    page = open_page(story(), width=400)
    page.set_viewport_size({"width": 1000, "height": 800})
    page.wait_for_selector("html.drawn")
    assert _drawn(page) == 28


def test_print_holds_everything(open_page: Open) -> None:
    pypdf = pytest.importorskip("pypdf")
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
