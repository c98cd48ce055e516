"""The page for everybody: axe-core finds nothing serious at any width, light and dark, folded and not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Open, needed
from tests.write.stories import random_story, story
from timeline.model import Timeline
from timeline.write import Options

axe = needed("axe_playwright_python.sync_playwright")


def serious(page: Any) -> list[str]:
    """What axe-core calls serious or critical, with the places."""
    found = axe.Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 600, 900, 1200])
def test_nothing_serious(open_page: Open, width: int, scheme: str) -> None:
    page = open_page(story(), width=width, color_scheme=scheme, hash="#dead-second")
    assert serious(page) == []
    page.evaluate("document.querySelectorAll('#list details').forEach((each) => (each.open = true))")
    page.keyboard.press("+")
    assert serious(page) == []


@pytest.mark.parametrize("timeline", [story(), Timeline("Nothing", (), ())], ids=["story", "empty"])
def test_a_page_without_a_script_has_nothing_serious(open_page: Open, timeline: Timeline) -> None:
    assert serious(open_page(timeline, options=Options(lite=True))) == []


def test_the_dialog_of_keys_has_nothing_serious(open_page: Open) -> None:
    page = open_page(story())
    page.keyboard.press("?")
    assert serious(page) == []


def test_signs_stay_apart_where_the_reader_has_colours_of_his_own(open_page: Open) -> None:
    page = open_page(random_story(120, spread=30), forced_colors="active")
    marker = "document.getElementById('chart').data.find((trace) => trace.name === '{}').marker.color"
    cluster = page.evaluate(marker.format("clusters"))
    assert cluster not in page.evaluate(marker.format("points"))
    signs = page.eval_on_selector_all(
        ".legend .sign", "all => all.map((each) => getComputedStyle(each).backgroundColor)"
    )
    assert len(set(signs)) > 1
