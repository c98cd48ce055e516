"""No label of the chart overprints another: the boxes are read from the page, at any width, for any story."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Open
from tests.write.stories import random_story, story
from timeline.model import Timeline

BOXES = """() => [...document.querySelectorAll("#chart .tl-letters span")].map((each) => {
  const box = each.getBoundingClientRect();
  return {text: each.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom};
})"""
SHAPES = ((1, 5), (2, 400), (9, 3), (33, 20), (80, 900), (150, 4), (300, 60), (300, 3000))
STORIES = {"story": story()} | {
    f"{count} events in {days} days": random_story(count, count + days, days) for count, days in SHAPES
}


def overlaps(boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Pairs of labels whose boxes share more than a pixel."""
    found = []
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            wide = min(one["right"], other["right"]) - max(one["left"], other["left"])
            high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            if wide > 1 and high > 1:
                found.append((one["text"], other["text"]))
    return found


@pytest.mark.parametrize("timeline", STORIES.values(), ids=STORIES)
def test_no_label_overprints_another(open_page: Open, timeline: Timeline) -> None:
    page = open_page(timeline, width=1200)
    for width in (1200, 900, 600, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(150)
        boxes = page.evaluate(BOXES)
        assert overlaps(boxes) == []
        edge = page.evaluate("document.getElementById('overview').getBoundingClientRect().right")
        assert all(box["left"] >= 0 and box["right"] <= edge + 1 for box in boxes)
    page.keyboard.press("+")
    page.wait_for_timeout(150)
    assert overlaps(page.evaluate(BOXES)) == []


def test_labels_are_there(open_page: Open) -> None:
    texts = {box["text"] for box in open_page(story()).evaluate(BOXES)}
    assert "Spillway of the Velmar Dam gives way" in texts
    assert {"8 Mar", "1968", "29 yrs", "//"} <= texts
    assert sum(event.title in texts for event in story().events) >= 20


@pytest.mark.parametrize("timeline", STORIES.values(), ids=STORIES)
def test_the_picture_has_no_overlaps_either(open_page: Open, timeline: Timeline) -> None:
    page = open_page(timeline, width=1200, java_script_enabled=False)
    boxes = page.evaluate(BOXES.replace("#chart .tl-letters span", ".tl-picture text"))
    assert boxes
    assert overlaps(boxes) == []
