"""What the script does: list and chart agree, every state is a link, keys do what a pointer does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Open
from tests.browser.watch import FOLLOWED, drawn, ringed, shown, until
from tests.write.stories import random_story, story
from timeline.heaviest import heaviest_first
from timeline.model import Timeline
from timeline.write import render


def test_the_chart_draws_all_events(open_page: Open) -> None:
    for timeline in (story(), random_story(300)):
        assert drawn(open_page(timeline)) == len(timeline.events)


def test_search_agrees_in_list_and_chart(open_page: Open) -> None:
    page = open_page(story())
    page.keyboard.press("/")
    page.keyboard.type("BUS bridge")
    until(page, "location.hash === '#q=BUS+bridge'")
    assert shown(page) == ["bridge"]
    assert drawn(page) == 1
    assert "1 of 28 events" in page.inner_text("#status")
    page.keyboard.press("Escape")
    assert len(shown(page)) == 28
    assert drawn(page) == 28


def test_search_knows_quotes_and_sources_but_no_reasons_and_marks_its_hits(open_page: Open) -> None:
    page = open_page(story(), hash="#q=avgick")  # stands in a quote
    assert shown(page) == ["osk-goes"]
    assert page.evaluate("[...CSS.highlights.get('tl-hit')].map(String)") == ["avgick"]
    page.fill("#q", "KESTREL")
    until(page, "location.hash === '#q=KESTREL'")
    assert 0 < len(shown(page)) < 28
    assert page.evaluate("[...CSS.highlights.get('tl-hit')].every((hit) => String(hit) === 'Kestrel')")
    page.fill("#q", "names the date")  # only a "why" says so
    until(page, "!document.querySelector('#list > .note').hidden")
    assert shown(page) == []
    assert page.locator("[data-do=clear]").is_visible()
    page.click("[data-do=clear]")
    assert page.evaluate("CSS.highlights.has('tl-hit')") is False


def test_escape_closes_the_menu_first(open_page: Open) -> None:
    page = open_page(story(), hash="#q=bridge")
    page.click(".drop > summary")
    page.keyboard.press("Escape")
    assert not page.locator(".drop .menu").is_visible()
    assert shown(page) == ["bridge"]


def test_the_theme_is_kept(open_page: Open) -> None:
    page = open_page(story(), color_scheme="light")
    page.keyboard.press("d")
    page.reload()
    assert page.get_attribute("html", "data-theme") == "dark"


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
    assert set(shown(page)) == expected
    assert drawn(page) == len(expected)
    assert page.locator("#list > .note").is_visible() is not bool(expected)
    page.click("[data-do=clear]")
    assert len(shown(page)) == 28
    until(page, "location.hash === ''")


def test_selects_and_chips(open_page: Open) -> None:
    page = open_page(story())
    page.select_option("#filter-actor", "Ida Falk")
    assert set(shown(page)) == {"warning", "letter-out"}
    page.click(".legend [data-status=happened]")
    assert page.get_attribute(".legend [data-status=happened]", "aria-pressed") == "true"
    until(page, "location.hash.includes('status=happened')")


def test_the_heaviest_are_shown_alone(open_page: Open) -> None:
    page = open_page(random_story(201))
    heaviest = {event.id for event in heaviest_first(random_story(201).events)[:25]}
    page.select_option("#filter-weight", "25")
    assert set(shown(page)) == heaviest
    until(page, "location.hash === '#weight=25'")
    assert page.locator("#filter-weight option").all_inner_texts()[1:] == [
        "the 100 most important",
        "the 25 most important",
    ]
    assert open_page(story()).locator("#filter-weight").count() == 0


def test_a_link_opens_its_event(open_page: Open) -> None:
    page = open_page(story(), hash="#crack-found")
    assert page.locator("#crack-found q").is_visible()
    assert ringed(page) == 1


def test_chart_and_list_choose_each_other(open_page: Open) -> None:
    page = open_page(story())
    page.click("#shares summary")
    assert ringed(page) == 1
    until(page, "location.hash === '#shares'")
    label = page.locator("#chart .tl-letters .labels", has_text="Energy minister")
    label.scroll_into_view_if_needed()
    box = label.bounding_box()
    page.mouse.click(box["x"] + 20, box["y"] + 5)
    assert page.locator("#osk-goes.chosen q").first.is_visible()


def test_zoom_narrows_the_list_and_back(open_page: Open) -> None:
    page = open_page(story())
    box = page.locator("#chart").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.55, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 60, steps=5)
    page.mouse.up()
    until(page, "document.querySelectorAll('#list li[id]:is(.off, .off *)').length > 5")
    assert 1 < len(shown(page)) == drawn(page)
    assert page.locator("#strip .pane").is_visible()
    until(page, "location.hash.includes('view=')")
    page.keyboard.press("0")
    assert len(shown(page)) == 28


def test_a_link_to_a_source_leaves_the_search(open_page: Open) -> None:
    page = open_page(story(), hash="#q=bridge&event=bridge")
    page.click("#bridge a[href='#s1'] >> nth=0")
    until(page, "location.hash === '#s1'")
    assert shown(page) == ["bridge"]
    page.go_back()
    until(page, "location.hash === '#q=bridge&event=bridge'")
    assert shown(page) == ["bridge"]


BOX = """(paths) => {
  const boxes = [...document.querySelectorAll(paths)].map((each) => each.getBoundingClientRect());
  const edges = (name, most) => most(...boxes.map((box) => box[name]));
  return [["left", Math.min], ["top", Math.min], ["right", Math.max], ["bottom", Math.max]].map(
    ([name, most]) => edges(name, most)); }"""
ZOOM = "(paths) => { document.querySelector('[data-do=zoom_in]').click(); return (BOX)(paths); }"


@pytest.mark.parametrize("timeline", [story(), random_story(300)], ids=["story", "300 events"])
def test_plotly_draws_what_was_sketched(open_page: Open, timeline: Timeline) -> None:
    page = open_page(timeline)
    sketched = page.evaluate(ZOOM.replace("BOX", BOX), "#chart .tl-sketch path:nth-child(n + 3)")
    until(page, FOLLOWED)
    assert page.locator("#chart .tl-sketch path").count() == 0
    assert page.evaluate(BOX, "#chart .scatterlayer path") == pytest.approx(sketched, abs=1)


def test_a_cluster_opens(open_page: Open) -> None:
    page = open_page(random_story(300, spread=60))
    cluster = page.locator("#chart .tl-letters .clusters").first
    count = int(cluster.text_content())
    cluster.scroll_into_view_if_needed()
    box = cluster.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    until(page, "location.hash.includes('view=')")
    assert count <= len(shown(page)) < 300


def test_at_true_scale_nothing_is_cut_out(open_page: Open) -> None:
    page = open_page(story())
    page.click("[data-do=true_scale]")
    assert page.get_attribute("[data-do=true_scale]", "aria-pressed") == "true"
    assert page.locator("#chart .tl-letters .gaps").count() == 0
    assert drawn(page) == 28


def test_keys_walk_through_events_and_chart(open_page: Open) -> None:
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
    until(page, "location.hash.includes('view=')")
    before = page.evaluate("location.hash")
    page.keyboard.press("ArrowRight")
    until(page, f"location.hash !== '{before}'")


def test_every_control_is_reached_by_tab(open_page: Open) -> None:
    page = open_page(random_story(5))
    page.evaluate("document.body.focus()")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
    controls = page.eval_on_selector_all(
        "button, select, input, summary",
        "all => all.filter(e => e.checkVisibility() && !e.disabled).map(e => e.outerHTML.slice(0, 90))",
    )
    assert not set(controls) - reached


def test_copy_with_sources(open_page: Open) -> None:
    page = open_page(story(), hash="#osk-goes", permissions=["clipboard-read", "clipboard-write"])
    page.click("#osk-goes .acts button")
    until(page, "document.querySelector('#osk-goes .acts button').textContent === 'Copied'")
    assert page.inner_text("#status") == "Copied"
    until(page, "document.querySelector('#status').textContent === '28 events'")
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


def test_a_page_that_gets_room_wakes_its_chart(open_page: Open) -> None:
    page = open_page(story(), width=400)
    page.set_viewport_size({"width": 1000, "height": 800})
    page.wait_for_selector("html.drawn")
    assert drawn(page) == 28
