"""TimelineJS JSON: the format of Knight Lab's storytelling timeline, read by it as it stands."""

from __future__ import annotations

import json
from typing import Any

from timeline import calendar
from timeline.model import Event, Timeline
from timeline.write import dates, days
from timeline.write.box import box
from timeline.write.doubts import doubts
from timeline.write.markup import element, join
from timeline.write.options import Options
from timeline.write.sources import Sources
from timeline.write.story import Story, page_id
from timeline.write.summary import coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "timelinejs"
SUFFIX = ".timelinejs.json"


def render(timeline: Timeline, options: Options) -> bytes:
    """Title slide and events. TimelineJS takes its texts for HTML, so they are escaped as such."""
    words = words_for(timeline, options)
    sources, story = Sources(timeline, words), Story.of(timeline, words)
    covered = element("p", " · ".join(coverage_parts(timeline, words)))
    data = {
        "title": {"text": {"headline": _html(timeline.title), "text": covered}},
        "events": [_slide(event, name, sources) for name, events in story.parts() for event in events],
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def _slide(event: Event, part: str, sources: Sources) -> dict[str, Any]:
    """A slide; background and plans are groups of their own."""
    when, words = event.when, sources.words
    slide: dict[str, Any] = {
        "unique_id": page_id(event),
        "start_date": _date(when.earliest, when.grain),
        "display_date": _plain(dates.phrase(when, words)),
        "text": {"headline": _html(event.title), "text": box(event, doubts(event, words), sources)},
    }
    if when.latest != when.earliest:
        slide["end_date"] = _date(when.latest, "day")  # to its end: a viewer takes a bare year for 1 January
    return slide if part == "events" else slide | {"group": _plain(words.say(f"sections.{part}"))}


def _date(iso: str, grain: str) -> dict[str, int]:
    """No finer than the date is known."""
    day = calendar.from_iso(iso)
    parts = {"year": day.year}
    if grain not in ("year", "decade", "century", "millennium"):
        parts["month"] = day.month or 1
        if grain not in ("month", "season", "quarter", "half"):
            parts["day"] = day.day or 1
    clock = days.clock_of(iso)
    return parts | ({"hour": int(clock[:2]), "minute": int(clock[3:])} if clock else {})


def _plain(text: str) -> str:
    """Text for fields from which TimelineJS takes the markup, to take what that leaves for HTML again."""
    return _html(_html(text))


def _html(text: str) -> str:
    return str(join(one_line(text)))
