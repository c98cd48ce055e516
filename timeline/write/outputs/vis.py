"""vis-timeline: the items and groups of the JavaScript library of that name, ready for its DataSets."""

from __future__ import annotations

import json
from typing import Any

from timeline import calendar
from timeline.model import Event, Timeline
from timeline.write import axis, dates
from timeline.write.box import box
from timeline.write.doubts import doubts, is_disputed
from timeline.write.markup import join
from timeline.write.options import Options
from timeline.write.sources import Sources
from timeline.write.story import Story, page_id
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "vis"
SUFFIX = ".vis.json"
_LAST = axis.minute_of("9999-12-31T23:59")  # no later moment is on the calendar


def render(timeline: Timeline, options: Options) -> bytes:
    """``{"groups": […], "items": […]}``; texts are escaped, for vis-timeline takes them for HTML."""
    words = words_for(timeline, options)
    sources, story = Sources(timeline, words), Story.of(timeline, words)
    groups = [{"id": name, "content": join(words.say(f"sections.{name}"))} for name, _ in story.parts()]
    items = [_item(event, name, sources) for name, events in story.parts() for event in events]
    return json.dumps({"groups": groups, "items": items}, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(event: Event, group: str, sources: Sources) -> dict[str, Any]:
    """A point for what is known to the day or the minute, a range from its first to its last minute else."""
    first, end = axis.extent(event.when)
    known = dates.kind_of(event.when) in ("time", "day")
    head = (dates.phrase(event.when, sources.words), *doubts(event, sources.words))
    item = {
        "id": page_id(event),
        "group": group,
        "type": "point" if known else "range",
        "start": _instant(first),
        "content": join(one_line(event.title)),
        "title": box(event, head, sources),
        "className": f"{event.status} {dates.kind_of(event.when)}"
        + (" disputed" if is_disputed(event) else ""),
    }
    return item if known else item | {"end": _instant(min(end, _LAST))}


def _instant(minute: int) -> str:
    """A moment as Date reads it: ISO 8601, with six digits and a sign for years that four cannot write."""
    day = calendar.from_ordinal(minute // axis.DAY)
    year = f"{day.year:04d}" if 0 <= day.year <= 9999 else f"{day.year:+07d}"
    clock = minute % axis.DAY
    return f"{year}-{day.month or 1:02d}-{day.day or 1:02d}T{clock // 60:02d}:{clock % 60:02d}:00"
