"""Pictures of the page for people to look at: python -m tests.browser.screens [TIMELINE.json …]

Writes out/screens/NAME-VIEW.png for the test story, a random story of 120, and every saved timeline that is
named: at 1200, 1024, 768, 600 and 360 pixels, light and dark, unfolded, zoomed, to true scale, printed, in
Arabic, lite.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.write.stories import random_story, story
from timeline.model import Timeline
from timeline.write import Options, load, write

FOLDER = Path("out/screens")
UNFOLD = "document.querySelectorAll('#list details').forEach((each, place) => (each.open = place < 9))"
VIEWS: dict[str, dict[str, Any]] = {
    "1200-light": {"width": 1200},
    "1200-dark": {"width": 1200, "dark": True},
    "1024-light": {"width": 1024},
    "768-light": {"width": 768},
    "768-dark": {"width": 768, "dark": True},
    "600-light": {"width": 600},
    "600-dark": {"width": 600, "dark": True},
    "360-light": {"width": 360},
    "360-dark": {"width": 360, "dark": True},
    "unfolded": {"width": 1200, "run": UNFOLD, "full": True},
    "unfolded-360": {"width": 360, "run": UNFOLD, "height": 2400},
    "zoomed": {"width": 1200, "run": "document.querySelector('[data-do=zoom_in]').click()"},
    "true-scale": {"width": 1200, "run": "document.querySelector('[data-do=true_scale]').click()"},
    "keys": {"width": 1200, "run": "document.querySelector('[data-do=keys]').click()"},
    "print": {"width": 800, "print": True, "full": True},
    "no-script": {"width": 1200, "script": False},
    "lite": {"width": 1200, "options": Options(lite=True)},
    "arabic": {"width": 1200, "options": Options(locale="ar")},
}


def take(browser: Any, name: str, timeline: Timeline) -> None:
    """All views of one timeline."""
    for view, how in VIEWS.items():
        page_file = FOLDER / f"{name}.html"
        write(timeline, page_file, options=how.get("options", Options()))
        context = browser.new_context(
            viewport={"width": how["width"], "height": how.get("height", 1000)},
            color_scheme="dark" if how.get("dark") else "light",
            java_script_enabled=how.get("script", True),
        )
        page = context.new_page()
        page.goto(page_file.resolve().as_uri())
        page.wait_for_timeout(600)
        if "run" in how:
            page.evaluate(how["run"])
        if how.get("print"):
            page.emulate_media(media="print")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.wait_for_timeout(300)
        page.screenshot(path=FOLDER / f"{name}-{view}.png", full_page=how.get("full", False))
        context.close()


def main() -> None:
    """Take the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    timelines = {"story": story(), "random": random_story(120, spread=90)}
    timelines |= {Path(name).stem: load(name) for name in sys.argv[1:]}
    with sync_playwright() as starter:
        browser = starter.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, timeline in timelines.items():
            take(browser, name, timeline)
        browser.close()


if __name__ == "__main__":
    main()
