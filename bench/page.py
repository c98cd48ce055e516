"""How fast the page is, beside three others on the same events, machine and run.

    python -m bench.page --vis FOLDER --timelinejs FOLDER [--sizes 100 1000 10000] [--runs 5]

The folders are unpacked npm packages (vis-timeline, @knight-lab/timelinejs); px.timeline needs pandas. Prints
medians in milliseconds: from the start of loading until chart and (in ours) the whole list are painted, until
the chart answers to clicks and zooms, which for the others is the same moment (in ours plotly, with the boxes
under the pointer, follows; `plotly` says when), and from a zoom until its picture is painted (in ours the
list, which the others have not, follows; `list` says when that is painted as well).
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.write.stories import random_story
from timeline.model import Timeline
from timeline.write import render
from timeline.write.markup import script_data

_PAINTED = "await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));"
_START = f"(async () => {{ await START; {_PAINTED} performance.mark('chart'); }})();"
_SETTLED = 500  # milliseconds between a painted page and a reader's first zoom
_ZOOMS = {
    "newstimeline": "document.querySelector('[data-do=zoom_in]').click();",
    "px.timeline": """const gd = document.querySelector('.js-plotly-plot');
        const [a, b] = gd.layout.xaxis.range.map((each) => +new Date(each));
        await Plotly.relayout(gd, {'xaxis.range': [a + (b - a) / 4, b - (b - a) / 4]});""",
    "vis-timeline": "chart.zoomIn(0.5, {animation: false});",
    "TimelineJS": "chart.zoomIn();",
}


# Waits for the picture that follows a zoom, before any script of the page waits for it, and for the next one.
_CLOCK = f"""const from = performance.now();
    const painted = (async () => {{ {_PAINTED} return performance.now() - from; }})();
    ZOOM
    const first = await painted; {_PAINTED}
    return [first, performance.now() - from];"""
# Ours paints a picture of the chart with the list, and brings it to life afterwards.
_PAINTED_FIRST = """const look = () => requestAnimationFrame(() => {
    const there = document.querySelector('svg.tl-picture') && document.querySelector('footer');
    if (there) setTimeout(() => performance.mark('painted')); else look(); });
look();"""


def _page(head: str, body: str) -> str:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def _ours(timeline: Timeline, args: argparse.Namespace) -> str:
    return render(timeline, "html").decode()


def _express(timeline: Timeline, args: argparse.Namespace) -> str:
    import pandas  # type: ignore[import-untyped]  # px.timeline needs it; not one of our dependencies
    import plotly.express as px

    rows: dict[str, list[str]] = {"start": [], "end": [], "title": []}
    for place, event in enumerate(timeline.events):
        rows["start"].append((event.when.earliest + "T00:00")[:16])
        rows["end"].append((event.when.latest + "T23:59")[:16])
        rows["title"].append(f"{place} {event.title}")
    page = str(
        px.timeline(pandas.DataFrame(rows), x_start="start", x_end="end", y="title").to_html(
            include_plotlyjs=True
        )
    )
    watch = _START.replace("START", "new Promise((done) => requestAnimationFrame(done))")
    return page.replace("</body>", f"<script>{watch}</script></body>")


def _vis(timeline: Timeline, args: argparse.Namespace) -> str:
    folder = Path(args.vis)
    script = (folder / "standalone/umd/vis-timeline-graph2d.min.js").read_text("utf-8")
    style = (folder / "styles/vis-timeline-graph2d.min.css").read_text("utf-8")
    items = [
        {"id": place, "content": event.title, "start": event.when.earliest}
        | ({"end": event.when.latest} if event.when.latest != event.when.earliest else {})
        for place, event in enumerate(timeline.events)
    ]
    run = """const items = JSON.parse(document.getElementById('items').textContent);
        const chart = new vis.Timeline(document.getElementById('chart'), items, {maxHeight: 600});"""
    start = _START.replace("START", "0")
    body = f"<div id=chart></div>{script_data(items, id='items')}<script>{run}{start}</script>"
    return _page(f"<style>{style}</style><script>{script}</script>", body)


def _knight(timeline: Timeline, args: argparse.Namespace) -> str:
    folder = Path(args.timelinejs) / "dist"
    script = (folder / "js/timeline.js").read_text("utf-8")
    style = (folder / "css/timeline.css").read_text("utf-8")
    story = script_data(json.loads(render(timeline, "timelinejs")), id="story")
    run = """const story = JSON.parse(document.getElementById('story').textContent);
        const chart = new TL.Timeline('chart', story, {font: null});
        const loaded = new Promise((done) => chart.on('loaded', done));"""
    start = _START.replace("START", "loaded")
    body = f"<div id=chart style='height:600px'></div>{story}<script>{run}{start}</script>"
    return _page(f"<style>{style}</style><script>{script}</script>", body)


_PAGES = {"newstimeline": _ours, "px.timeline": _express, "vis-timeline": _vis, "TimelineJS": _knight}


def _measure(browser: Any, page_file: Path, name: str, timeout: int) -> tuple[float, ...]:
    """Milliseconds to the painted chart, the live one, plotly's, and from a zoom to its picture and list."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    try:
        if name == "newstimeline":
            page.add_init_script(_PAINTED_FIRST)
        page.goto(page_file.as_uri(), wait_until="commit", timeout=timeout)
        last = "plotly" if name == "newstimeline" else "chart"
        marks = f"performance.getEntriesByName('{last}').length"
        waited = 0
        while not page.evaluate(marks):
            page.wait_for_timeout(50)
            waited += 50
            if waited > timeout:
                raise TimeoutError(page_file.name)
        page.evaluate(f"(async () => {{ {_PAINTED} }})()")
        page.wait_for_timeout(_SETTLED)
        first, alive, whole = (
            page.evaluate(f"performance.getEntriesByName('{mark}')[0]?.startTime")
            for mark in (("painted", "live", "plotly") if name == "newstimeline" else ("chart",) * 3)
        )
        chart, both = page.evaluate(f"(async () => {{ {_CLOCK.replace('ZOOM', _ZOOMS[name])} }})()")
        return float(first), float(alive), float(whole), float(chart), float(both)
    finally:
        page.close()


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vis", help="folder of the npm package vis-timeline")
    parser.add_argument("--timelinejs", help="folder of the npm package @knight-lab/timelinejs")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--timeout", type=int, default=60_000, help="milliseconds for one page")
    args = parser.parse_args()
    missing = {"vis-timeline": args.vis is None, "TimelineJS": args.timelinejs is None}
    with sync_playwright() as starter, tempfile.TemporaryDirectory() as folder:
        browser = starter.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for size in args.sizes:
            timeline = random_story(size)
            for name, make in _PAGES.items():
                if missing.get(name):
                    continue
                target = Path(folder) / f"{name}-{size}.html"
                target.write_text(make(timeline, args), "utf-8")
                try:
                    runs = [_measure(browser, target, name, args.timeout) for _ in range(args.runs)]
                    columns = zip(*runs, strict=True)
                    first, alive, whole, zoom, both = (statistics.median(column) for column in columns)
                    size_told = f"{target.stat().st_size / 1e6:6.2f} MB"
                    said = f"painted {first:7.0f}   live {alive:7.0f}   zoom {zoom:7.0f}   {size_told}"
                    said += f"   list {both:.0f}   plotly {whole:.0f}" if name == "newstimeline" else ""
                except Exception as error:
                    said = f"no result: {str(error).splitlines()[0][:80]}"
                print(f"{size:6}  {name:14} {said}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
