"""The timeline in other people's pages: hostile styles, strict policies, late arrival, frames."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.watch import until
from tests.write.stories import hostile_story, random_story, story
from timeline.write import Options, render, write

HOSTILE_STYLE = """<style>* { color: red !important; letter-spacing: 9px; display: block !important }
html { font-size: 50% } section, div { float: left; width: 9px !important }
li, svg { display: none !important }
h4, .day, #list { visibility: hidden; font-size: 90px }</style>"""
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:"
SHADOWS = "[...document.querySelectorAll('section.newstimeline')].map((each) => each.shadowRoot)"
READY = f"{SHADOWS}.every((each) => each?.querySelector('.ready'))"
LABELS = f"{SHADOWS}.map((each) => each.querySelectorAll('#chart .tl-letters span').length)"
ADD_SCRIPT = """(src) => new Promise((done) =>
  document.body.append(Object.assign(document.createElement('script'), { src, onload: done })))"""
Host = Callable[..., Any]


class _Strict(http.server.SimpleHTTPRequestHandler):
    """Serves a folder; pages whose name begins with "strict" get a strict policy."""

    def end_headers(self) -> None:
        if Path(self.path).name.startswith("strict"):
            self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture
def host(browser: Any, tmp_path: Path) -> Iterator[Host]:
    """Opens a page around the given content, served from ``tmp_path``; its console may tell no error."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Strict, directory=str(tmp_path))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": 1100, "height": 900})
    wrong: list[str] = []

    def opener(name: str, content: str | None = None) -> Any:
        if content is not None:
            head = '<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">'
            (tmp_path / name).write_text(head + content, "utf-8")
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.goto(f"http://127.0.0.1:{server.server_port}/{name}")
        return page

    yield opener
    context.close()
    server.shutdown()
    assert not wrong


def _fragment(count: int = 0) -> str:
    timeline = random_story(count) if count else story()
    return render(timeline, "html", Options(fragment=True)).decode()


def test_hostile_styles_stay_outside(host: Host) -> None:
    page = host("host.html", f"{HOSTILE_STYLE}<p id=list>Host</p>{_fragment()}{_fragment(40)}")
    until(page, READY)
    assert all(count > 20 for count in page.evaluate(LABELS))
    first = f"{SHADOWS}[0].querySelector"
    assert page.evaluate(f"getComputedStyle({first}('h4')).fontSize") == "16px"
    assert page.evaluate(f"getComputedStyle({first}('h4')).letterSpacing") == "normal"
    assert page.evaluate(f"{first}('main').offsetWidth") > 1000
    assert page.evaluate(f"{first}('.tl-picture').getClientRects().length") == 0
    assert page.evaluate("document.querySelectorAll('script:not([id])').length") == 1
    assert page.evaluate("document.getElementById('list').textContent") == "Host"


def test_the_host_is_left_as_it_was(host: Host) -> None:
    page = host("host.html", f"<script>Plotly = 'theirs'</script><p>Host</p>{_fragment()}")
    until(page, READY)
    assert page.evaluate("window.Plotly") == "theirs"
    assert page.evaluate("getComputedStyle(document.querySelector('p')).fontSize") == "16px"
    page.click("section.newstimeline .legend [data-status=denied]")
    assert page.evaluate("location.hash") == ""
    shown = f"{SHADOWS}[0].querySelectorAll('#list li[id]:not(.off, .off *)').length"
    assert page.evaluate(shown) == sum(event.status == "denied" for event in story().events)


def test_fragment_where_scripts_are_stripped(host: Host) -> None:
    text = render(hostile_story(), "html", Options(fragment=True, assets="none")).decode()
    page = host("strict.html", text.replace("<script", "<x-gone").replace("<link", "<x-gone"))
    assert page.locator("section.newstimeline #list h4").count() == len(story().events)
    assert page.locator("section.newstimeline .sources li").count() == len(story().articles)


def test_styles_of_the_page_around_stay_outside_a_fragment_without_a_script(host: Host) -> None:
    text = render(story(), "html", Options(fragment=True, lite=True)).decode()
    theirs = """<style>details { border: 3px solid blue } h1, h2, h3, h4 { color: lime; text-transform: none }
        h2 { text-transform: uppercase } section { padding: 40px } p { text-indent: 3em }
        li { list-style: square; background: pink }
        svg { border: 2px solid } a { text-transform: uppercase }</style>"""

    def looks(content: str) -> Any:
        page = host("host.html", content)
        return page.evaluate(
            """() => [...document.querySelectorAll('section, section *:not(svg *, style)')].map((each) => {
                const how = getComputedStyle(each);
                return [each.localName, how.border, how.color, how.textTransform, how.padding, how.textIndent,
                    how.backgroundColor, how.listStyleType].join()
            })"""
        )

    assert looks(theirs + text) == looks(text)


@pytest.mark.parametrize("late", [False, True])
def test_fragment_under_a_strict_policy(host: Host, tmp_path: Path, late: bool) -> None:
    write(story(), tmp_path / "fragment.html", options=Options(fragment=True, assets="ours"))
    text = (tmp_path / "fragment.html").read_text("utf-8")
    page = host("strict.html", f"<p>Host</p>{'<div></div>' if late else text}")
    if late:
        page.evaluate("(text) => { document.querySelector('div').innerHTML = text }", text)
        page.evaluate(ADD_SCRIPT, "ours/timeline.js")
    until(page, READY)
    assert page.evaluate(LABELS)[0] > 20


def test_page_with_assets_under_a_strict_policy(host: Host, tmp_path: Path) -> None:
    write(story(), tmp_path / "strict.html", options=Options(assets="ours"))
    page = host("strict.html")
    page.wait_for_selector("html.ready")
    assert page.locator("#chart .tl-letters span").count() > 20
    with page.expect_download() as saved:
        page.click(".drop > summary")
        page.click("[data-do=download_csv]")
    assert Path(saved.value.path()).read_bytes() == render(story(), "csv")


def test_frame_follows_its_content(host: Host, tmp_path: Path) -> None:
    write(story(), tmp_path / "page.html", options=Options(embed=True))
    snippet = (tmp_path / "page.html.embed.txt").read_text("utf-8")
    assert len(snippet.partition("<script>")[2]) < 1000
    page = host("host.html", f"<p>Host</p>{snippet}")
    frame = page.frames[1]
    frame.wait_for_selector("html.ready")
    whole = frame.evaluate("document.querySelector('main').offsetHeight")
    until(page, f"Math.abs(document.querySelector('iframe').offsetHeight - {whole}) < 2")
    frame.click("[data-do=unfold]")
    until(page, f"document.querySelector('iframe').offsetHeight > {whole} + 500")
    assert page.get_attribute("iframe", "title") == story().title
    assert "allow-same-origin" not in page.get_attribute("iframe", "sandbox")
